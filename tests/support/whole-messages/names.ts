import { said, type WholeMessage } from './row';

export const NAMES: readonly WholeMessage[] = [
  // Somebody to meet, named alone.
  said('below; the board is not heard; how often does it meet?; the chair', {
    suspect: ['the board is not heard'],
    toAsk: ['how often does it meet?'],
    toMeet: ['the chair'],
    performance: 'below',
  }),
  said('below; minutes are never published; who reads them?; head of social services', {
    suspect: ['minutes are never published'],
    toAsk: ['who reads them?'],
    toMeet: ['head of social services'],
    performance: 'below',
  }),
  said('below / translations come too late / why? / the mayor', {
    suspect: ['translations come too late'],
    toAsk: ['why?'],
    toMeet: ['the mayor'],
    performance: 'below',
  }),
  said('en dessous ; les traductions arrivent trop tard ; pourquoi ? ; le maire', {
    suspect: ['les traductions arrivent trop tard'],
    toAsk: ['pourquoi ?'],
    toMeet: ['le maire'],
    performance: 'below',
  }),
  said('en dessous\nles traductions arrivent trop tard\npourquoi ?\nla directrice des affaires sociales', {
    suspect: ['les traductions arrivent trop tard'],
    toAsk: ['pourquoi ?'],
    toMeet: ['la directrice des affaires sociales'],
    performance: 'below',
  }),
  said('below\nnobody checks the plan\nwho should?\nInternal audit', {
    suspect: ['nobody checks the plan'],
    toAsk: ['who should?'],
    toMeet: ['Internal audit'],
    performance: 'below',
  }),
  said('at\nthe staff is trained each year\nby whom?\nHR manager\ntrade union', {
    suspect: ['the staff is trained each year'],
    toAsk: ['by whom?'],
    toMeet: ['HR manager', 'trade union'],
    performance: 'at',
  }),
  said('1, staff is not trained, who trains them?, HR', {
    suspect: ['staff is not trained'],
    toAsk: ['who trains them?'],
    toMeet: ['HR'],
    performance: 'below',
  }),
  said('below. Staff is not trained. Who trains them? HR director.', {
    suspect: ['Staff is not trained.'],
    toAsk: ['Who trains them?'],
    toMeet: ['HR director'],
    performance: 'below',
  }),
  said('au-dessus ; le budget suit ; combien ? ; la DGS', {
    suspect: ['le budget suit'],
    toAsk: ['combien ?'],
    toMeet: ['la DGS'],
    performance: 'above',
  }),
  said('below; x; q?; the chair', { performance: 'below', asked: 'x\nq?\nthe chair' }),
  said('below; the chair', { performance: 'below', asked: 'the chair' }),
  said('en dessous : le maire', { performance: 'below', asked: 'le maire' }),
  said('below\nthe mayor', { performance: 'below', asked: 'the mayor' }),
  said('below\nNGOs', { performance: 'below', asked: 'NGOs' }),
  said('the chair of the board', { after: ['below'], performance: 'below', asked: 'the chair of the board' }),
  said('le président du conseil consultatif', {
    after: ['1'],
    language: 'fr',
    performance: 'below',
    asked: 'le président du conseil consultatif',
  }),
  said('below\nnot heard\nhow often?\nAdvisory board chair, deputy mayor for integration', {
    suspect: ['not heard'],
    toAsk: ['how often?'],
    performance: 'below',
    asked: 'Advisory board chair, deputy mayor for integration',
  }),
  said('below - board not heard - how often does it meet? - chair', {
    suspect: ['board not heard'],
    toAsk: ['how often does it meet?'],
    toMeet: ['chair'],
    performance: 'below',
  }),
  said('en dessous - conseil pas écouté - combien de réunions ? - présidente', {
    suspect: ['conseil pas écouté'],
    toAsk: ['combien de réunions ?'],
    toMeet: ['présidente'],
    performance: 'below',
  }),
  said('below\nThe plan has no budget line\nWho decides on it?\nCity treasurer', {
    functions: ['City treasurer'],
    suspect: ['The plan has no budget line'],
    toAsk: ['Who decides on it?'],
    toMeet: ['City treasurer'],
    performance: 'below',
  }),
  said('below; no budget line; who decides?; city treasurer', {
    functions: ['City treasurer'],
    suspect: ['no budget line'],
    toAsk: ['who decides?'],
    toMeet: ['City treasurer'],
    performance: 'below',
  }),
];
