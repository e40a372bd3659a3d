import { ofEach, typedSet, wordSet } from '../../../../src/steps/typing/words';

/** What a message begins with before it says anything. */
export const GREETINGS = typedSet({
  en: [
    ...['hi', 'hello', 'hey', 'hallo', 'dear', 'good morning', 'good afternoon', 'good evening', 'good day', 'morning'],
    ...['hi there', 'hello there'],
  ],
  fr: [
    'bonjour',
    'bonsoir',
    'salut',
    'coucou',
    'cher',
    'chère',
    'chers',
    'chères',
    'rebonjour',
    'bjr',
    'bonjour à',
    'salut à',
    'bonsoir à',
  ],
});

/** Who is greeted, beside a name. */
export const GREETED = wordSet({
  en: ['all team everyone everybody colleague colleagues friend friends folks both again you dear sir madam the bot'],
  fr: ['tous toutes tout le monde a equipe l la les collegue collegues madame monsieur et chers cheres vous'],
});

/** What a message ends with; who writes may be named after it. */
export const SIGN_OFFS = typedSet({
  en: [
    ...[
      'kind regards',
      'best regards',
      'warm regards',
      'with kind regards',
      'regards',
      'best',
      'all the best',
      'cheers',
    ],
    ...[
      'thanks',
      'many thanks',
      'thank you',
      'thank you very much',
      'thanks a lot',
      'thanks so much',
      'thx',
      'best wishes',
    ],
    ...[
      'thanks in advance',
      'thank you in advance',
      'with best regards',
      'best regards from',
      'greetings',
      'sincerely',
      'yours',
    ],
    ...[
      'yours sincerely',
      'kr',
      'br',
      'rgds',
      'brgds',
      'bye',
      'have a nice day',
      'have a good day',
      'see you',
      'take care',
      'tia',
    ],
    ...['mit freundlichen grüßen', 'freundliche grüße', 'viele grüße', 'mfg', 'danke', 'grazie', 'cordiali saluti'],
    ...[
      'xx',
      'xxx',
      'hugs',
      'beste grüße',
      'liebe grüße',
      'schöne grüße',
      'mit besten grüßen',
      'herzliche grüße',
      'lg',
      'vg',
    ],
    ...['gruß', 'tschüss', 'distinti saluti', 'ciao', 'un abrazo', 'un abbraccio', 'atentamente', 'atenciosamente'],
    ...['cumprimentos', 'com os melhores cumprimentos', 'abracos', 'hartelijke groeten', 'hartelijke groet', 'bedankt'],
    ...[
      'mvh',
      'hälsningar',
      'vänliga hälsningar',
      'tack',
      'kiitos',
      'ystävällisin terveisin',
      'hilsen',
      'med venlig hilsen',
    ],
    ...['saludos', 'gracias', 'obrigado', 'obrigada', 'met vriendelijke groet', 'groeten', 'terveisin', 'pozdrawiam'],
    ...['med vänlig hälsning', 'med vennlig hilsen', 'un saluto', 'un cordial saludo', 'saluti'],
    ...[
      'have a nice weekend',
      'have a good weekend',
      'good night',
      'thanks again',
      'thanks and regards',
      'thanks and best regards',
    ],
  ],
  fr: [
    ...[
      'cordialement',
      'bien cordialement',
      'très cordialement',
      'bien à vous',
      'bien à toi',
      'merci',
      'merci d’avance',
    ],
    ...[
      'merci beaucoup',
      'merci bien',
      'salutations',
      'bonne journée',
      'bonne soirée',
      'bonne fin de journée',
      'bon week-end',
    ],
    ...[
      'cdt',
      'cdlt',
      'cdlmt',
      'bav',
      'amicalement',
      'bien amicalement',
      'à bientôt',
      'sincères salutations',
      'meilleures salutations',
    ],
    ...[
      'sincèrement',
      'à plus',
      'à demain',
      'merci à vous',
      'merci et bonne journée',
      'respectueusement',
      'bonne réception',
      'au revoir',
    ],
    ...['bises', 'bise', 'bisous', 'biz', 'bizz', 'la bise', 'bises à tous'],
    ...['bien à vous tous', 'avec mes remerciements', 'mes salutations', 'bonne continuation'],
  ],
});

/** What a mail program puts below a message. Folded beginnings. */
export const FOOTERS: readonly string[] = ofEach({
  en: [
    'sent from my ',
    'sent from ',
    'get outlook ',
    'sent via ',
    'sent with ',
    'envoye a partir d',
    'this e-mail is confidential',
    'this email is confidential',
    'please consider the environment',
  ],
  fr: [
    'envoye de mon ',
    'envoye depuis ',
    'envoye avec ',
    'envoye a partir de ',
    'obtenir outlook ',
    'telecharger outlook ',
    'ce message est confidentiel',
    'pensez a l’environnement',
    "pensez a l'environnement",
  ],
});

/**
 * What mail programs put below a message in the other languages of Europe, whatever our own are: that it was sent, or what
 * to get, folded, */
export const SENT_ELSEWHERE: ReadonlySet<string> = new Set(
  (
    'gesendet inviato inviata enviado enviada enviat verzonden verstuurd skickat lahetetty sendt wyslano wyslane poslano ' +
    'odeslano elkuldve trimis saadetud issiusta nosutits holen scarica obtener obten obter baixe descarga hamta hanki skaf pobierz'
  ).split(' '),
);
/** and with what, by the beginning of the word. */
export const DEVICES: readonly string[] = [
  ...['iphone', 'ipad', 'ios', 'android', 'samsung', 'galaxy', 'huawei', 'xiaomi', 'outlook', 'smartphone', 'handy'],
  ...[
    'mobil',
    'movil',
    'movel',
    'telemovel',
    'puhelim',
    'telefon',
    'telefoon',
    'gmx',
    'yahoo',
    'gmail',
    'mail',
    'tablet',
  ],
];

/** The first and the last word of the line above a mail that is answered. Folded. */
export const ANSWERED: readonly { starts: string; ends: string }[] = ofEach({
  en: [{ starts: 'on ', ends: 'wrote' }],
  fr: [{ starts: 'le ', ends: 'a ecrit' }],
});

/** What stands on the line above a mail that is passed on or answered, among dashes. Folded. */
export const ORIGINAL: readonly string[] = ofEach({
  en: ['original message', 'forwarded message', 'original appointment'],
  fr: ["message d'origine", 'message transfere', 'message original'],
});

/** The names of a mail's first lines: who wrote, and then when or to whom. Folded. */
export const FROM = typedSet({ en: ['from'], fr: ['de'] });
export const SENT = typedSet({
  en: ['sent', 'date', 'to', 'subject', 'cc'],
  fr: ['envoyé', 'date', 'à', 'objet', 'cc'],
});

/** What a mail is about, above it, and what programs put before that again and again. */
export const SUBJECTS = typedSet({ en: ['subject', 'subj'], fr: ['objet', 'sujet'] });
export const ANSWERS = typedSet({ en: ['re', 'fw', 'fwd', 'aw', 'wg'], fr: ['re', 'tr', 'rép'] });

/** What people wish before they say anything, right after a greeting. Folded beginnings. */
export const WELL_WISHES: readonly string[] = ofEach({
  en: ["hope you're ", 'hope you are ', 'i hope you ', 'hope all ', 'i hope this ', 'hope this finds ', 'how are you'],
  fr: ["j'espere que vous ", "j'espere que tu ", "j'espere que tout ", 'comment allez-vous', 'comment vas-tu', 'ca va'],
});
