import { said, type WholeMessage } from './row';

export const SIGNED: readonly WholeMessage[] = [
  // Who wrote it, without what ends a mail: it may be somebody to meet, or nobody.
  said('below\nthe board never meets\nHanna', {
    performance: 'below',
    suspect: ['the board never meets'],
    asked: 'Hanna',
  }),
  said('below\nthe board never meets\n- Hanna', {
    performance: 'below',
    suspect: ['the board never meets'],
    asked: '- Hanna',
  }),
  said('below\nthe board never meets\n/HV', { performance: 'below', suspect: ['the board never meets'], asked: '/HV' }),
  said('below. The board never meets. Hanna', {
    performance: 'below',
    suspect: ['The board never meets.'],
    asked: 'Hanna',
  }),
  said('the board never meets\nHanna', {
    after: ['below'],
    performance: 'below',
    suspect: ['the board never meets'],
    asked: 'Hanna',
  }),
  said('the board never meets Hanna', {
    after: ['below'],
    performance: 'below',
    suspect: ['the board never meets Hanna'],
  }),
  said('below\nTo ask:\nwho pays?\nhow often?\nHanna', {
    performance: 'below',
    toAsk: ['who pays?', 'how often?'],
    asked: 'Hanna',
  }),
  said('below\nthe board never meets\nTreasurer', {
    performance: 'below',
    suspect: ['the board never meets'],
    asked: 'Treasurer',
  }),
  said('below\nthe board never meets\nxx H', { performance: 'below', suspect: ['the board never meets'] }),
  said('en dessous\nle conseil dort\nbises, M', { performance: 'below', suspect: ['le conseil dort'] }),
  // Mail programs in other languages.
  said('below\nthe board never meets\nVon meinem iPhone gesendet', {
    performance: 'below',
    suspect: ['the board never meets'],
  }),
  said('the board never meets\n\nInviato da iPhone', {
    after: ['below'],
    performance: 'below',
    suspect: ['the board never meets'],
  }),
  said('below\nthe board never meets\nEnviado desde mi iPhone', {
    performance: 'below',
    suspect: ['the board never meets'],
  }),
  said('below\nthe board never meets\nVerzonden met Outlook voor Android', {
    performance: 'below',
    suspect: ['the board never meets'],
  }),
  said('below\nthe board never meets\nSkickat från min iPhone', {
    performance: 'below',
    suspect: ['the board never meets'],
  }),
  said('below\nthe board never meets\nLähetetty iPhonesta', {
    performance: 'below',
    suspect: ['the board never meets'],
  }),
  said('below\nthe board never meets\nHolen Sie sich Outlook für iOS', {
    performance: 'below',
    suspect: ['the board never meets'],
  }),
  said('below\nthe app only runs on an iPhone', { performance: 'below', suspect: ['the app only runs on an iPhone'] }),
  said('below\nletters are sent by mail only', { performance: 'below', suspect: ['letters are sent by mail only'] }),
  said('below\nthe plan is old\n// anna', { performance: 'below', suspect: ['the plan is old'], asked: '// anna' }),
  said('below\nthe plan is old\nAnna (Gothenburg)', {
    performance: 'below',
    suspect: ['the plan is old'],
    asked: 'Anna (Gothenburg)',
  }),
  // A number right at its word, or behind a letter.
  said('2.volunteers quit', { after: ['below'], performance: 'below', suspect: ['volunteers quit'] }),
  said('below\n1)the board never meets\n2)who pays?', {
    performance: 'below',
    suspect: ['the board never meets'],
    toAsk: ['who pays?'],
  }),
  said('1.below\n2.the board never meets\n3.who pays?', {
    performance: 'below',
    suspect: ['the board never meets'],
    toAsk: ['who pays?'],
  }),
  said('2.5 jobs were cut', { after: ['below'], performance: 'below', suspect: ['2.5 jobs were cut'] }),
  said('below\nthe board never meets\nQ1 who pays?\nQ2. the minutes', {
    performance: 'below',
    suspect: ['the board never meets'],
    toAsk: ['who pays?', 'the minutes'],
  }),
  said('below\nthe board never meets\nQ1 figures are missing', {
    performance: 'below',
    suspect: ['the board never meets'],
    asked: 'Q1 figures are missing',
  }),
  // Our own words, quoted, or over columns.
  said('“What should the visit verify?” the board never meets\n“What is there to ask?” who pays?', {
    after: ['below'],
    performance: 'below',
    suspect: ['the board never meets'],
    toAsk: ['who pays?'],
  }),
  said('«\u00a0Que faudrait-il vérifier sur place\u00a0?\u00a0» le conseil dort', {
    after: ['1'],
    language: 'fr',
    performance: 'below',
    suspect: ['le conseil dort'],
  }),
  said('“Evidence” is a word nobody uses', {
    after: ['below'],
    performance: 'below',
    suspect: ['“Evidence” is a word nobody uses'],
  }),
  said('below\nTo ask;To meet\nwho pays?;the chair', {
    performance: 'below',
    toAsk: ['who pays?'],
    toMeet: ['the chair'],
  }),
  said('Jugement;Soupçon;À demander;À rencontrer\nau-dessous;le conseil dort;qui paie ?;la direction', {
    language: 'fr',
    performance: 'below',
    suspect: ['le conseil dort'],
    toAsk: ['qui paie ?'],
    toMeet: ['la direction'],
  }),
  said('To ask; To meet', { after: ['below'], performance: 'below', asked: 'To ask; To meet' }),
  said('To ask / To meet\nwho pays? / the chair', {
    after: ['below'],
    performance: 'below',
    toAsk: ['who pays?'],
    asked: 'To ask\nTo meet\nthe chair',
  }),
  said('en dessous\nle conseil dort\nQui : la direction', {
    performance: 'below',
    suspect: ['le conseil dort'],
    toMeet: ['la direction'],
  }),
  said('Who: pays?', { after: ['below'], performance: 'below', asked: 'Who: pays?' }),
];
