import { said, type WholeMessage } from './row';

const EN = {
  performance: 'below',
  suspect: ['the board never meets'],
  toAsk: ['who appoints it?', 'how often?'],
  toMeet: ['the chair', 'the ombudsman'],
} as const;
const FR = {
  performance: 'below',
  suspect: ['le conseil ne se réunit jamais'],
  toAsk: ['qui le nomme ?', 'à quelle fréquence ?'],
  toMeet: ['la présidente', 'le défenseur des droits'],
} as const;
/** The same with fewer of some. */
const en = (over: Omit<WholeMessage, 'said'> = {}) => ({ ...EN, ...over });
const fr = (over: Omit<WholeMessage, 'said'> = {}) => ({ ...FR, ...over });

/** As they are written when nothing has been judged. */
export const WRITTEN: readonly WholeMessage[] = [
  // A line each.
  said('below\nthe board never meets\nwho appoints it?\nhow often?\nmeet the chair\nmeet the ombudsman', en()),
  said(
    'au-dessous\nle conseil ne se réunit jamais\nqui le nomme ?\nà quelle fréquence ?\nvoir la présidente\nrencontrer le défenseur des droits',
    fr(),
  ),
  said('1\nthe board never meets\nwho appoints it?\nhow often?\nmeet the chair and the ombudsman', en()),
  said(
    'below\nverify: the board never meets\nask: who appoints it?\nask: how often?\nmeet: the chair, the ombudsman',
    en(),
  ),
  said(
    'Below\n\nTo verify:\n1. the board never meets\n\nAsk:\n1. who appoints it?\n2. how often?\n\nMeet:\n1. the chair\n2. the ombudsman',
    en(),
  ),
  said(
    'en dessous\nà vérifier : le conseil ne se réunit jamais\nà demander : qui le nomme ? à quelle fréquence ?\nvoir la présidente et le défenseur des droits',
    fr(),
  ),
  said(
    '1\nle conseil ne se réunit jamais\nqui le nomme ?\nà quelle fréquence ?\nvoir la présidente et le défenseur des droits',
    fr(),
  ),
  said('1 below\nthe board never meets\nwho appoints it? how often?\nmeet the chair, the ombudsman', en()),
  said('BELOW\nTHE BOARD NEVER MEETS\nWHO APPOINTS IT?\nMEET THE CHAIR', {
    performance: 'below',
    suspect: ['THE BOARD NEVER MEETS'],
    toAsk: ['WHO APPOINTS IT?'],
    toMeet: ['THE CHAIR'],
  }),
  said('EN DESSOUS\nLE CONSEIL NE SE REUNIT JAMAIS\nQUI LE NOMME ?\nVOIR LA PRESIDENTE', {
    performance: 'below',
    suspect: ['LE CONSEIL NE SE REUNIT JAMAIS'],
    toAsk: ['QUI LE NOMME ?'],
    toMeet: ['LA PRESIDENTE'],
  }),
  said('au niveau\nle conseil est écouté\nrien à demander\npersonne à rencontrer', {
    performance: 'at',
    suspect: ['le conseil est écouté'],
    none: ['noneToAsk', 'noneToMeet'],
  }),
  said('at the standard\nthe board is heard\nnothing to ask\nnobody to meet', {
    performance: 'at',
    suspect: ['the board is heard'],
    none: ['noneToAsk', 'noneToMeet'],
  }),
  said('above the standard\nthe board is heard\nhow often?\nnobody', {
    performance: 'above',
    suspect: ['the board is heard'],
    toAsk: ['how often?'],
    none: ['noneToMeet'],
  }),
  said('au-dessus de la norme\nle conseil est écouté\naucune question\nvoir la présidente', {
    performance: 'above',
    suspect: ['le conseil est écouté'],
    toMeet: ['la présidente'],
    none: ['noneToAsk'],
  }),
  // In one line.
  said(
    'below. The board never meets. Who appoints it? How often? Meet the chair and the ombudsman.',
    en({ suspect: ['The board never meets.'], toAsk: ['Who appoints it?', 'How often?'] }),
  ),
  said(
    'Au-dessous. Le conseil ne se réunit jamais. Qui le nomme ? À quelle fréquence ? Voir la présidente et le défenseur des droits.',
    fr({ suspect: ['Le conseil ne se réunit jamais.'], toAsk: ['Qui le nomme ?', 'À quelle fréquence ?'] }),
  ),
  said(
    'below. the board never meets. who appoints it? how often? meet the chair',
    en({ suspect: ['the board never meets.'], toMeet: ['the chair'] }),
  ),
  said('en dessous. le conseil ne se reunit jamais. qui le nomme? voir la presidente', {
    performance: 'below',
    suspect: ['le conseil ne se reunit jamais.'],
    toAsk: ['qui le nomme?'],
    toMeet: ['la presidente'],
  }),
  said('below; the board never meets; who appoints it?; how often?; meet the chair and the ombudsman', en()),
  said(
    'au-dessous ; le conseil ne se réunit jamais ; qui le nomme ? ; voir la présidente',
    fr({ toAsk: ['qui le nomme ?'], toMeet: ['la présidente'] }),
  ),
  said('below / the board never meets / who appoints it? / how often? / meet the chair', en({ toMeet: ['the chair'] })),
  said(
    'below/the board never meets/who appoints it?/meet the chair',
    en({ toAsk: ['who appoints it?'], toMeet: ['the chair'] }),
  ),
  said(
    '1 / le conseil ne se réunit jamais / qui le nomme ? / voir la présidente',
    fr({ toAsk: ['qui le nomme ?'], toMeet: ['la présidente'] }),
  ),
  said('below - the board never meets - who appoints it? - how often? - meet the chair', en({ toMeet: ['the chair'] })),
  said(
    'au-dessous — le conseil ne se réunit jamais — qui le nomme ? — rencontrer la présidente',
    fr({ toAsk: ['qui le nomme ?'], toMeet: ['la présidente'] }),
  ),
  said(
    'below, the board never meets, who appoints it? meet the chair',
    en({ toAsk: ['who appoints it?'], toMeet: ['the chair'] }),
  ),
  said('below: the board never meets', { performance: 'below', suspect: ['the board never meets'] }),
  said('Au-dessous : le conseil ne se réunit jamais', {
    performance: 'below',
    suspect: ['le conseil ne se réunit jamais'],
  }),
  said('below — because the board never meets', { performance: 'below', suspect: ['because the board never meets'] }),
  said('below because the board never meets', { performance: 'below', suspect: ['because the board never meets'] }),
  said('au-dessous car le conseil ne se réunit jamais', {
    performance: 'below',
    suspect: ['car le conseil ne se réunit jamais'],
  }),
  said('below (the board never meets). Who appoints it?', {
    performance: 'below',
    suspect: ['the board never meets'],
    toAsk: ['Who appoints it?'],
  }),
  said('the board never meets - below', { performance: 'below', suspect: ['the board never meets'] }),
  said('Le conseil ne se réunit jamais. Qui le nomme ? Voir la présidente. Au-dessous.', {
    performance: 'below',
    suspect: ['Le conseil ne se réunit jamais.'],
    toAsk: ['Qui le nomme ?'],
    toMeet: ['la présidente'],
  }),
  said(
    'the board never meets\nwho appoints it?\nmeet the chair\nbelow',
    en({ toAsk: ['who appoints it?'], toMeet: ['the chair'] }),
  ),
  said('1 - the board never meets; who appoints it?', {
    performance: 'below',
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
  }),
  said('below. The board has approx. 20 members, e.g. Mr. Rossi. Who pays?', {
    performance: 'below',
    suspect: ['The board has approx. 20 members, e.g. Mr. Rossi.'],
    toAsk: ['Who pays?'],
  }),
  said('below.The board never meets.Who appoints it?Meet the chair', {
    performance: 'below',
    suspect: ['The board never meets.'],
    toAsk: ['Who appoints it?'],
    toMeet: ['the chair'],
  }),
  said('below: the board - set up in 2019 - never meets', {
    performance: 'below',
    suspect: ['the board - set up in 2019 - never meets'],
  }),
  // Lists.
  said(
    '- below\n- the board never meets\n- who appoints it?\n- how often?\n- meet the chair',
    en({ toMeet: ['the chair'] }),
  ),
  said(
    '• au-dessous\n• le conseil ne se réunit jamais\n• qui le nomme ?\n• voir la présidente',
    fr({ toAsk: ['qui le nomme ?'], toMeet: ['la présidente'] }),
  ),
  said(
    '* below\n* the board never meets\n* who appoints it?\n* meet the chair',
    en({ toAsk: ['who appoints it?'], toMeet: ['the chair'] }),
  ),
  said(
    '\uf0b7\tbelow\n\uf0b7\tthe board never meets\no\u00a0\u00a0who appoints it?\n\uf0b7\tmeet the chair',
    en({ toAsk: ['who appoints it?'], toMeet: ['the chair'] }),
  ),
  said(
    '1) below\n2) the board never meets\n3) who appoints it?\n4) meet the chair',
    en({ toAsk: ['who appoints it?'], toMeet: ['the chair'] }),
  ),
  said('1. au-dessus\n2. le conseil est écouté\n3. qui le nomme ?\n4. voir la présidente', {
    performance: 'above',
    suspect: ['le conseil est écouté'],
    toAsk: ['qui le nomme ?'],
    toMeet: ['la présidente'],
  }),
  said(
    '1) below 2) the board never meets 3) who appoints it? 4) meet the chair',
    en({ toAsk: ['who appoints it?'], toMeet: ['the chair'] }),
  ),
  said(
    'below • the board never meets • who appoints it? • meet the chair',
    en({ toAsk: ['who appoints it?'], toMeet: ['the chair'] }),
  ),
  said('> below\n> the board never meets\n> who appoints it?', {
    performance: 'below',
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
  }),
  // With labels.
  said(
    'Judgement: below\nSuspicion: the board never meets\nQ: who appoints it?\nQ: how often?\nMeet: the chair',
    en({ toMeet: ['the chair'] }),
  ),
  said(
    'Appréciation : au-dessous\nSoupçon : le conseil ne se réunit jamais\nÀ demander : qui le nomme ?\nVoir : la présidente',
    fr({ toAsk: ['qui le nomme ?'], toMeet: ['la présidente'] }),
  ),
  said(
    'below\nSuspicion - the board never meets\nTo ask - who appoints it?\nTo meet – the chair',
    en({ toAsk: ['who appoints it?'], toMeet: ['the chair'] }),
  ),
  said('au dessous\nsoupcon: le conseil ne se reunit jamais\na demander: qui le nomme\na rencontrer: la presidente', {
    performance: 'below',
    suspect: ['le conseil ne se reunit jamais'],
    toAsk: ['qui le nomme'],
    toMeet: ['la presidente'],
  }),
  said(
    'Below. Suspicion: the board never meets. Questions: who appoints it? how often? Meet: the chair; the ombudsman',
    en({ suspect: ['the board never meets.'] }),
  ),
  said(
    'below; suspicion: the board never meets; to ask: who appoints it; how often; meet: the chair',
    en({ toAsk: ['who appoints it', 'how often'], toMeet: ['the chair'] }),
  ),
  said(
    'Below\nTo ask:\n1. who appoints it?\n2. how often?\nTo meet:\n- the chair\n- the ombudsman\nSuspicion:\n- the board never meets',
    en(),
  ),
  said(
    'Au-dessous\nQuestions :\n• qui le nomme ?\n• à quelle fréquence ?\nPersonnes à rencontrer :\n• la présidente\n• le défenseur des droits\nHypothèse :\n• le conseil ne se réunit jamais',
    fr(),
  ),
  said('*Below*\n*Suspicion:* the board never meets\n*To ask:* who appoints it?', {
    performance: 'below',
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?'],
  }),
  said('below\nthe board never meets\nQ1: who appoints it?\nQ2: how often?\nmeet: nobody', {
    performance: 'below',
    suspect: ['the board never meets'],
    toAsk: ['who appoints it?', 'how often?'],
    none: ['noneToMeet'],
  }),
  said('below\nthe board never meets\nquestions: none\nvoir : personne', {
    performance: 'below',
    suspect: ['the board never meets'],
    none: ['noneToAsk', 'noneToMeet'],
  }),
  said('below\nWe know: it has 15 members\ndon’t know who chairs\nthe board never meets', {
    performance: 'below',
    suspect: ['the board never meets'],
    know: ['it has 15 members'],
    dontKnow: ['who chairs'],
  }),
  said('below\nknow it has 15 members\ndont know who chairs\nthe board never meets', {
    performance: 'below',
    suspect: ['the board never meets'],
    know: ['it has 15 members'],
    dontKnow: ['who chairs'],
  }),
  said('au-dessous\nnous savons qu’il a 15 membres\non ne sait pas qui préside\nle conseil ne se réunit jamais', {
    performance: 'below',
    suspect: ['le conseil ne se réunit jamais'],
    know: ['qu’il a 15 membres'],
    dontKnow: ['qui préside'],
  }),
  said('au-dessous\non sait qu’il a 15 membres\nnous ne savons pas qui préside\non ignore son budget', {
    performance: 'below',
    know: ['qu’il a 15 membres'],
    dontKnow: ['qui préside', 'son budget'],
  }),
  // As quotation marks, apostrophes and spaces come out of Word, of phones, of Outlook.
  said('“below”\n“the board never meets”\nwho appoints it?', {
    performance: 'below',
    suspect: ['“the board never meets”'],
    toAsk: ['who appoints it?'],
  }),
  said('«\u00a0au‑dessous\u00a0»\u00a0; le conseil ne se réunit jamais\u00a0; qui le nomme\u202f?', {
    performance: 'below',
    suspect: ['le conseil ne se réunit jamais'],
    toAsk: ['qui le nomme\u202f?'],
  }),
  said(
    'below\u2028the board never meets\u2028who appoints it?\u2028meet the chair',
    en({ toAsk: ['who appoints it?'], toMeet: ['the chair'] }),
  ),
  said(
    'below\r\n\r\nthe board never meets\r\n\r\nwho appoints it?\r\n\r\nmeet\u00a0the chair',
    en({ toAsk: ['who appoints it?'], toMeet: ['the chair'] }),
  ),
  said(
    '[10:12, 25/03/2027] Maria: below\n[10:12, 25/03/2027] Maria: the board never meets\n[10:13, 25/03/2027] Maria: who appoints it?',
    { performance: 'below', suspect: ['the board never meets'], toAsk: ['who appoints it?'] },
  ),
  said('25/03/2027, 10:12 - Maria: below\n25/03/2027, 10:12 - Maria: the board never meets', {
    performance: 'below',
    suspect: ['the board never meets'],
  }),
  // Questions that have no mark.
  said(
    'below; the board never meets; ask how often the board meets; meet the chair',
    en({ toAsk: ['how often the board meets'], toMeet: ['the chair'] }),
  ),
  said(
    'au-dessous\nle conseil ne se réunit jamais\ndemander combien de fois il se réunit\nvoir la présidente',
    fr({ toAsk: ['combien de fois il se réunit'], toMeet: ['la présidente'] }),
  ),
  said(
    'below\nthe board never meets\nask for the minutes\nmeet the chair',
    en({ toAsk: ['ask for the minutes'], toMeet: ['the chair'] }),
  ),
  said(
    'below\nthe board never meets\nto ask who appoints it\nmeet the chair',
    en({ toAsk: ['who appoints it'], toMeet: ['the chair'] }),
  ),
  said('below\nthe board never meets\nwho appoints it', {
    performance: 'below',
    suspect: ['the board never meets'],
    asked: 'who appoints it',
  }),
  said('au-dessous\nle conseil ne se réunit jamais\ncomment est-il nommé', {
    performance: 'below',
    suspect: ['le conseil ne se réunit jamais'],
    asked: 'comment est-il nommé',
  }),
  // Several to meet.
  said('below\nthe board never meets\nhow often?\nmeet the head of HR and the ombudsman', {
    performance: 'below',
    suspect: ['the board never meets'],
    toAsk: ['how often?'],
    toMeet: ['the head of HR', 'the ombudsman'],
  }),
  said('au-dessous\nle conseil ne se réunit jamais\ncombien ?\nvoir la DRH, la présidente et le maire', {
    performance: 'below',
    suspect: ['le conseil ne se réunit jamais'],
    toAsk: ['combien ?'],
    toMeet: ['la DRH', 'la présidente', 'le maire'],
  }),
  said('below\nthe board never meets\nmeet the chair of planning and housing', {
    performance: 'below',
    suspect: ['the board never meets'],
    asked: 'meet the chair of planning and housing',
  }),
  said('below\nthe board never meets\nmeet the chair\nthe mayor', {
    performance: 'below',
    suspect: ['the board never meets'],
    toMeet: ['the chair'],
    asked: 'the mayor',
  }),
  // What reads like whom to meet, and is not.
  said('below\nmeet only twice a year\nwho chairs?', {
    performance: 'below',
    toAsk: ['who chairs?'],
    asked: 'meet only twice a year',
  }),
  said('au-dessous\nle conseil ne se réunit jamais\nvoir p. 14 du rapport', {
    performance: 'below',
    suspect: ['le conseil ne se réunit jamais'],
    asked: 'voir p. 14 du rapport',
  }),
  said('au-dessous\nle conseil ne se réunit jamais\nvoir si le budget suit', {
    performance: 'below',
    suspect: ['le conseil ne se réunit jamais'],
    asked: 'voir si le budget suit',
  }),
  said('below\nthe board never meets\ntalk to the chair', {
    performance: 'below',
    suspect: ['the board never meets'],
    asked: 'talk to the chair',
  }),
  // Nothing, and nobody.
  said('below\nthe board never meets\nnone\nnone', {
    performance: 'below',
    suspect: ['the board never meets'],
    none: ['noneToAsk', 'noneToMeet'],
  }),
  said('below\nthe board never meets\nhow often?\nnone', {
    performance: 'below',
    suspect: ['the board never meets'],
    toAsk: ['how often?'],
    none: ['noneToMeet'],
  }),
  said(
    'au-dessous\nle conseil ne se réunit jamais\nrien\nvoir la présidente',
    fr({ toAsk: [], toMeet: ['la présidente'], none: ['noneToAsk'] }),
  ),
  said('below. The board never meets. Nothing to ask. Nobody to meet.', {
    performance: 'below',
    suspect: ['The board never meets.'],
    none: ['noneToAsk', 'noneToMeet'],
  }),
  said(
    'au-dessous ; le conseil ne se réunit jamais ; rien à demander ; personne à voir',
    fr({ toAsk: [], toMeet: [], none: ['noneToAsk', 'noneToMeet'] }),
  ),
  said('below\nthe board never meets\nnone', {
    performance: 'below',
    suspect: ['the board never meets'],
    asked: 'none',
  }),
  said('below\nthe board never meets\nask nothing\nmeet nobody', {
    performance: 'below',
    suspect: ['the board never meets'],
    none: ['noneToAsk', 'noneToMeet'],
  }),
  // The two other judgements.
  said('5 - national law', { performance: 'not_applicable', naReason: 'national law' }),
  said('sans objet : compétence de la région', { performance: 'not_applicable', naReason: 'compétence de la région' }),
  said('n/a. The region does it.', { performance: 'not_applicable', naReason: 'The region does it.' }),
  said('need more info\nhow the board is appointed\nwho chairs?\nmeet the chair', {
    performance: 'need_info',
    dontKnow: ['how the board is appointed'],
    toAsk: ['who chairs?'],
    toMeet: ['the chair'],
  }),
  said('4\nle budget du conseil\nqui préside ?\nvoir la présidente', {
    performance: 'need_info',
    dontKnow: ['le budget du conseil'],
    toAsk: ['qui préside ?'],
    toMeet: ['la présidente'],
  }),
  // Two judgements, one that is denied, one that is not said.
  said('below or at. The board never meets. Who appoints it?', {
    suspect: ['The board never meets.'],
    toAsk: ['Who appoints it?'],
    asked: 'below or at.',
  }),
  said('below/at', { asked: 'below/at' }),
  said('au-dessous ou au-dessus ; le conseil ne se réunit jamais', {
    suspect: ['le conseil ne se réunit jamais'],
    asked: 'au-dessous ou au-dessus',
  }),
  said('not below. The board meets. Who appoints it?', {
    suspect: ['The board meets.'],
    toAsk: ['Who appoints it?'],
    asked: 'not below.',
  }),
  said('not at the standard\nthe board never meets', {
    suspect: ['the board never meets'],
    asked: 'not at the standard',
  }),
  said('pas au-dessous\nle conseil se réunit', { suspect: ['le conseil se réunit'], asked: 'pas au-dessous' }),
  said('3 below\nthe board never meets', { suspect: ['the board never meets'], asked: '3 below' }),
  said('au-desous\nle conseil ne se réunit jamais\nqui le nomme ?', {
    toAsk: ['qui le nomme ?'],
    asked: 'au-desous\nle conseil ne se réunit jamais',
  }),
  said('2. The board never meets', { asked: '2. The board never meets' }),
  said('1. The board never meets\n2. There are no minutes', {
    asked: '1. The board never meets\n2. There are no minutes',
  }),
  said('2/3 of the members are men', { asked: '2/3 of the members are men' }),
  said('the board never meets\nwho appoints it?\nmeet the chair', {
    toAsk: ['who appoints it?'],
    toMeet: ['the chair'],
    asked: 'the board never meets',
  }),
  // Beside what is no answer.
  said('Hello,\nbelow\nthe board never meets\nKind regards\nMaria', {
    performance: 'below',
    suspect: ['the board never meets'],
  }),
  said('Bonjour\n1\nle conseil ne se réunit jamais\nMerci !', {
    performance: 'below',
    suspect: ['le conseil ne se réunit jamais'],
  }),
  said('below\nthe board never meets\nsorry, I was ill', {
    performance: 'below',
    suspect: ['the board never meets'],
    asked: 'sorry, I was ill',
  }),
  // What a tired officer writes.
  said('below. See https://genoa.it/report?page=3 for more. Who pays?', {
    performance: 'below',
    toAsk: ['Who pays?'],
    asked: 'See https://genoa.it/report?page=3 for more.',
  }),
  said('below\nthe board never meets\nsource: https://x.org/a;b?c=d\nknown: 15 members\nunknown: the budget', {
    performance: 'below',
    suspect: ['the board never meets'],
    know: ['15 members'],
    dontKnow: ['the budget'],
    evidence: ['https://x.org/a;b?c=d'],
  }),
  said('below - the board (set up in 2019; never met) is for show - who pays?', {
    performance: 'below',
    suspect: ['the board (set up in 2019; never met) is for show'],
    toAsk: ['who pays?'],
  }),
  said('below\nthe board never meets\nwe should meet the chair\nI would ask who pays', {
    performance: 'below',
    suspect: ['the board never meets'],
    asked: 'we should meet the chair\nI would ask who pays',
  }),
  said('en dessous\nle conseil dort\nj’aimerais savoir qui paie\nrencontre avec la présidente', {
    performance: 'below',
    suspect: ['le conseil dort'],
    asked: 'j’aimerais savoir qui paie\nrencontre avec la présidente',
  }),
  said('en dessous\nle conseil dort\nil faudrait rencontrer la présidente', {
    performance: 'below',
    suspect: ['le conseil dort'],
    asked: 'il faudrait rencontrer la présidente',
  }),
  said('below\nthe board never meets\nmeet the mayor or the chair', {
    performance: 'below',
    suspect: ['the board never meets'],
    asked: 'meet the mayor or the chair',
  }),
  said('below\nthe board never meets\nmeet mayor, chair, HR', {
    performance: 'below',
    suspect: ['the board never meets'],
    toMeet: ['mayor', 'chair', 'HR'],
  }),
  said('below (or at)\nthe board never meets', { suspect: ['the board never meets'], asked: 'below (or at)' }),
  said('not sure, below or at?\nthe board never meets', {
    suspect: ['the board never meets'],
    asked: 'not sure, below or at?',
  }),
  said('ni au-dessous ni au-dessus\nle conseil dort', {
    suspect: ['le conseil dort'],
    asked: 'ni au-dessous ni au-dessus',
  }),
  said('it is below. the board never meets. who pays?', {
    suspect: ['the board never meets.'],
    toAsk: ['who pays?'],
    asked: 'it is below.',
  }),
  said('Genoa is below the standard. The board never meets.', {
    asked: 'Genoa is below the standard. The board never meets.',
  }),
  said('below 1. the board never meets 2. who pays? 3. meet the chair', {
    performance: 'below',
    suspect: ['the board never meets'],
    toAsk: ['who pays?'],
    toMeet: ['the chair'],
  }),
  said('below\nthe board never meets\nno questions, nobody to meet', {
    performance: 'below',
    suspect: ['the board never meets'],
    none: ['noneToAsk', 'noneToMeet'],
  }),
  said('en dessous\nle conseil dort\nrien à demander et personne à voir', {
    performance: 'below',
    suspect: ['le conseil dort'],
    none: ['noneToAsk', 'noneToMeet'],
  }),
  said('au-dessous. le conseil dort, qui le nomme? voir la presidente', {
    performance: 'below',
    toMeet: ['la presidente'],
    asked: 'le conseil dort, qui le nomme?',
  }),
  said('below\nThe board never meets\nWho pays?\nThe chair.', {
    performance: 'below',
    suspect: ['The board never meets'],
    toAsk: ['Who pays?'],
    toMeet: ['The chair'],
  }),
  said('below\nthe board never meets\nSent from my iPhone', {
    performance: 'below',
    suspect: ['the board never meets'],
  }),
  said('en dessous\nle conseil dort\n\n--\nMaria Rossi', {
    performance: 'below',
    suspect: ['le conseil dort'],
  }),
  said('Performance: below\nSuspicions: the board never meets\nQuestions: who pays?\nWhom to meet: the chair', {
    performance: 'below',
    suspect: ['the board never meets'],
    toAsk: ['who pays?'],
    toMeet: ['the chair'],
  }),
  said('jugement : en dessous / soupçon : le conseil dort / à demander : qui paie ? / voir : la DRH', {
    performance: 'below',
    suspect: ['le conseil dort'],
    toAsk: ['qui paie ?'],
    toMeet: ['la DRH'],
  }),
  said('above all, the board never meets. Who pays?', {
    toAsk: ['Who pays?'],
    asked: 'above all, the board never meets.',
  }),
  said('below, at least for now', { performance: 'below', suspect: ['at least for now'] }),
];
