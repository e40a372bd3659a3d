import { said, type WholeMessage } from './row';

const EN = {
  performance: 'below',
  suspect: ['no plan'],
  toAsk: ['who writes it?'],
  toMeet: ['the mayor'],
} as const;
const FR = { performance: 'below', suspect: ['pas de plan'], toAsk: ['qui l’écrit ?'], toMeet: ['le maire'] } as const;
const ANSWER = 'below\nno plan\nwho writes it?\nmeet the mayor';
const REPONSE = 'en dessous\npas de plan\nqui l’écrit ?\nvoir le maire';
const ASKED_WHOM = ['below', 'no plan', 'who writes it?'];
const A_QUI = ['en dessous', 'pas de plan', 'qui l’écrit ?'];

/** As tired people type and dictate on their phones, with what their offices' mail puts below it. */
export const PHONE: readonly WholeMessage[] = [
  // Notices below a mail, in whatever language.
  ...[
    'This message and any attachments are confidential and intended solely for the addressee. If you have received it in error, please notify the sender.',
    'Ce message et toutes les pièces jointes sont confidentiels et établis à l’intention exclusive de ses destinataires.',
    'Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte sofort den Absender.',
    'Tämä viesti on luottamuksellinen ja tarkoitettu vain vastaanottajalle. Jos olet saanut viestin erehdyksessä, ilmoitathan siitä lähettäjälle.',
    'Aquest missatge i els fitxers adjunts són confidencials i van dirigits exclusivament al seu destinatari.',
    'Questo messaggio è riservato ed è destinato esclusivamente al destinatario.',
    'De informatie in dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde. Wilt u de afzender informeren?',
    'Det här meddelandet är konfidentiellt och endast avsett för adressaten.',
    'This message and any attachments\nare confidential and intended for the addressee only. If you are not\nthe addressee please tell the sender.',
    'Tämä viesti on luottamuksellinen ja tarkoitettu vain vastaanottajalle.\n\nThis message is confidential and intended only for its recipient.\n\nPlease consider the environment before printing.',
  ].flatMap((notice) => [said(`${ANSWER}\n\n${notice}`, EN), said(`${REPONSE}\n${notice}`, FR)]),
  // What is said of secrecy in an answer stays.
  said('below\nThe recipient of such mail is told it is not confidential at all\nwho checks?\nmeet the ombudsman', {
    performance: 'below',
    suspect: ['The recipient of such mail is told it is not confidential at all'],
    toAsk: ['who checks?'],
    toMeet: ['the ombudsman'],
  }),
  said(
    'below\n\nThe recipient of such mail is told it is not confidential at all\n\nwho checks?\n\nmeet the ombudsman',
    {
      performance: 'below',
      suspect: ['The recipient of such mail is told it is not confidential at all'],
      toAsk: ['who checks?'],
      toMeet: ['the ombudsman'],
    },
  ),
  // How sure one is of a name is no part of it.
  said('below\nno plan\nwho writes it?\nprobably the mayor', EN),
  said('below. no plan. who writes it? meet maybe the mayor', { ...EN, suspect: ['no plan.'] }),
  said('probablement le maire', { ...FR, after: A_QUI, language: 'fr' }),
  said('peut-être le maire', { ...FR, after: A_QUI, language: 'fr' }),
  said('the mayor (I think)', { ...EN, after: ASKED_WHOM }),
  said('meet probably the mayor or maybe her deputy', {
    after: ['below'],
    performance: 'below',
    asked: 'meet probably the mayor or maybe her deputy',
  }),
  // What we asked, named before its answer.
  said('You asked who to meet - the mayor', { ...EN, after: ASKED_WHOM }),
  said('Vous demandez qui rencontrer : le maire', { ...FR, after: A_QUI, language: 'fr' }),
  said('Re your question what should the visit verify: no plan', {
    after: ['below'],
    performance: 'below',
    suspect: ['no plan'],
  }),
  said('below. we suspect no plan. two questions: who writes it? who reads it?', {
    performance: 'below',
    suspect: ['no plan.'],
    toAsk: ['who writes it?', 'who reads it?'],
  }),
  // Pictures for full stops.
  said('below 😕 no plan 💸 who writes it? 🙄 meet the mayor 🙏', EN),
  said('👎 en dessous 😕 pas de plan 🤷‍♀️ qui l’écrit ? 🙏 voir le maire', { ...FR, language: 'fr' }),
  said('👍 at\nworks well\nnothing to ask 😊\nnobody to meet', {
    performance: 'at',
    suspect: ['works well'],
    none: ['noneToAsk', 'noneToMeet'],
  }),
  // Told to a phone.
  said('Below. New line. No plan. New line. Who writes it? New line. Meet the mayor.', {
    ...EN,
    suspect: ['No plan.'],
    toAsk: ['Who writes it?'],
  }),
  said('audessous, pas de plan, qui l’écrit ? voir le maire', { ...FR, language: 'fr' }),
  said('audessus\npas de plan\nqui l’écrit ?\nvoir le maire', { ...FR, performance: 'above', language: 'fr' }),
  said('Besoin d’info\non ne sait pas qui pilote\nqui pilote ?\nvoir le maire', {
    language: 'fr',
    performance: 'need_info',
    dontKnow: ['qui pilote'],
    toAsk: ['qui pilote ?'],
    toMeet: ['le maire'],
  }),
  // Nothing is guessed where a word is not one of ours.
  said('Bellow\nno plan\nwho writes it?\nMeat the mayor', {
    toAsk: ['who writes it?'],
    asked: 'Bellow\nno plan\nMeat the mayor',
  }),
  said('ditto', { asked: 'ditto' }),
  said('idem', { asked: 'idem', language: 'fr' }),
  said('No plan. Staff', { after: ['below'], performance: 'below', suspect: ['No plan.'], asked: 'Staff' }),
  said('Pas de plan. Personnel', {
    after: ['en dessous'],
    language: 'fr',
    performance: 'below',
    suspect: ['Pas de plan.'],
    asked: 'Personnel',
  }),
];
