import { said, type WholeMessage } from './row';

export const PARTS: readonly WholeMessage[] = [
  // Several on a line.
  said('below: the board never meets. Who appoints it? How many members? Meet chair + mayor', {
    suspect: ['the board never meets.'],
    toAsk: ['Who appoints it?', 'How many members?'],
    performance: 'below',
    toMeet: ['chair', 'mayor'],
  }),
  said('below\nask: who pays? how much? since when?\nmeet: the chair; the mayor; HR', {
    toAsk: ['who pays?', 'how much?', 'since when?'],
    toMeet: ['the chair', 'the mayor', 'HR'],
    performance: 'below',
  }),
  said('below\nmeet: the chair / the mayor / HR', { toMeet: ['the chair', 'the mayor', 'HR'], performance: 'below' }),
  said('below\nmeet: the chair & the mayor', { toMeet: ['the chair', 'the mayor'], performance: 'below' }),
  said('below\nmeet the chair, and the mayor', { toMeet: ['the chair', 'the mayor'], performance: 'below' }),
  said('en dessous\nvoir : la présidente, le maire et la DRH', {
    toMeet: ['la présidente', 'le maire', 'la DRH'],
    performance: 'below',
  }),
  said('en dessous\nvoir : la présidente ainsi que le maire', {
    toMeet: ['la présidente', 'le maire'],
    performance: 'below',
  }),
  said('below\nverify: the board never meets; its advice is ignored\nask: who pays?', {
    suspect: ['the board never meets', 'its advice is ignored'],
    toAsk: ['who pays?'],
    performance: 'below',
  }),
  said('below\nThe board never meets. Its advice is ignored. Who pays?', {
    suspect: ['The board never meets. Its advice is ignored.'],
    toAsk: ['Who pays?'],
    performance: 'below',
  }),
  said('below | the board never meets | who appoints it? | the chair', {
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    toMeet: ['the chair'],
    performance: 'below',
  }),
  said('below > the board never meets > who appoints it? > meet the chair', {
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    toMeet: ['the chair'],
    performance: 'below',
  }),
  said('below + the board never meets + who appoints it?', {
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    performance: 'below',
  }),
  // Pasted from a table.
  said('Judgement\tbelow\nTo verify\tthe board never meets\nTo ask\twho appoints it?\nTo meet\tthe chair', {
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    toMeet: ['the chair'],
    performance: 'below',
  }),
  said('below\tthe board never meets\twho appoints it?\tthe chair', {
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    toMeet: ['the chair'],
    performance: 'below',
  }),
  said('Judgement\tTo verify\tTo ask\tTo meet\nbelow\tthe board never meets\twho appoints it?\tthe chair', {
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
    toMeet: ['the chair'],
    performance: 'below',
  }),
  said('Appréciation\tÀ vérifier\tÀ demander\tÀ rencontrer\nen dessous\tle conseil dort\tqui paie ?\tla présidente', {
    language: 'fr',
    suspect: ['le conseil dort'],
    toAsk: ['qui paie ?'],
    toMeet: ['la présidente'],
    performance: 'below',
  }),
  said(
    '| Judgement | below |\n|---|---|\n| To verify | the board never meets |\n| To ask | who appoints it? |\n| To meet | the chair |',
    { suspect: ['the board never meets'], toAsk: ['who appoints it?'], toMeet: ['the chair'], performance: 'below' },
  ),
  said('Appréciation\nen dessous\nÀ vérifier\nle conseil dort\nÀ demander\nqui paie ?\nÀ rencontrer\nla présidente', {
    suspect: ['le conseil dort'],
    toAsk: ['qui paie ?'],
    toMeet: ['la présidente'],
    performance: 'below',
  }),
  said('Judgement\t\tbelow\nWe know\t\t15 members\nWe don’t know\t\twho chairs\nWe suspect\t\tthe board never meets', {
    know: ['15 members'],
    dontKnow: ['who chairs'],
    suspect: ['the board never meets'],
    performance: 'below',
  }),
  said('To ask\t1. who pays?\n\t2. how much?\nTo meet\tthe chair', {
    after: ['below'],
    toAsk: ['who pays?', 'how much?'],
    toMeet: ['the chair'],
    performance: 'below',
  }),
];
