import { ofEach, typedSet, wordSet } from '../../../src/steps/typing/words';
import type { LineField } from '../sheet-form';

/** What words mean at the beginning of a line, folded: what follows them belongs there. The longer before the shorter. */
export const BEGINNINGS: readonly (readonly [string, LineField])[] = ofEach<readonly [string, LineField]>({
  en: [
    ...with_('dontKnow', "we don't know", 'we dont know', 'we do not know', "i don't know", 'i do not know'),
    ...with_('dontKnow', "don't know", 'dont know', 'do not know', 'not known'),
    ...with_('know', 'we know', 'i know', 'know'),
    ...with_('suspect', 'we suspect', 'i suspect', 'suspect', 'to verify', 'to be verified', 'to check'),
    ...with_('toAsk', 'to ask', 'please ask', 'ask', 'q', '?'),
    ...with_('evidence', 'cf.', 'cf'),
    ...with_('toMeet', 'to meet', 'please meet', 'meet with', 'meet'),
  ],
  fr: [
    ...with_('dontKnow', 'nous ne savons pas', 'on ne sait pas', 'je ne sais pas', 'ne savons pas', 'on sait pas'),
    ...with_('dontKnow', 'ne sait pas', 'ne sais pas', 'nous ignorons', 'on ignore', "j'ignore"),
    ...with_('know', 'nous savons', 'on sait', 'je sais', 'savons'),
    ...with_(
      'suspect',
      'nous soupconnons',
      'nous supposons',
      'on soupconne',
      'on suppose',
      'je soupconne',
      'je suppose',
    ),
    ...with_('suspect', 'a verifier', 'a controler'),
    ...with_('toAsk', 'il faut demander', 'a demander', 'demander', 'demandez', 'demande'),
    ...with_('toMeet', 'il faut voir', 'il faut rencontrer', 'a rencontrer', 'a voir', 'rencontrer', 'voir'),
  ],
});

function with_(field: LineField, ...beginnings: string[]): [string, LineField][] {
  return beginnings.map((beginning) => [`${beginning} `, field]);
}

/** What does not name somebody after *meet* or *voir*: how often, a document, a clause. After an article too. */
export const NOBODY_IS_MET = wordSet({
  en: [
    'only once twice rarely never seldom often regularly every each monthly weekly quarterly yearly annually daily when',
    'how if in at on about to again more less needs need targets target standard standards all most deadline online',
  ],
  fr: [
    'si comment pourquoi ce que qu quoi quand combien ou plus aussi ci haut bas dessus dessous p pp page pages annexe',
    'annexes rapport chapitre section tableau site lien document documents article art loi plan note point figure https',
    'ci-dessus ci-dessous',
    'http www pourquoi bilan budget texte fiche pieces piece qui avec',
  ],
});
export const ARTICLES = wordSet({ en: ['the a an'], fr: ['le la les l un une des'] });
/** What stands before those of all that are not meant. */
export const EXCEPT = wordSet({
  en: ['except but apart excluding besides save'],
  fr: ['sauf excepte hormis'],
});

/** Articles that are one word with what they stand before. */
export const ELISION: readonly string[] = ofEach({ en: [], fr: ["l'"] });
/** What joins two names. */
export const AND = wordSet({ en: ['and'], fr: ['et'] });
/** What goes on with the name before it. */
export const OF = wordSet({ en: ['of for'], fr: ['de du d des pour'] });
/** What a second article may belong to. */
export const INSIDE_A_NAME = wordSet({
  en: ['for in on with between against without from'],
  fr: ['pour avec entre contre sans dans chez sur'],
});

/** What a telephone writes where it was told to begin a line. Folded. */
export const DICTATED: readonly string[] = ofEach({
  en: ['new line ', 'new paragraph ', 'next line '],
  fr: ['nouvelle ligne ', 'a la ligne ', 'nouveau paragraphe '],
});

/** Beginnings of what may be about somebody to meet, or a question, without saying so. Folded. */
export const UNSURE: readonly string[] = ofEach({
  en: [
    ...[
      'm ',
      'actually ',
      'maybe ask ',
      "don't forget ",
      'it would be good ',
      'open question',
      'to be clarified',
      'worth copying',
      'judgement ',
      'rating ',
      'verify ',
      'please ',
      'should we ',
      'meeting ',
      'see ',
      'talk ',
      'speak ',
      'interview ',
      'contact ',
      'call ',
      'discuss ',
      'check ',
      'clarify ',
      'find out ',
      'understand ',
      'learn ',
      'start with ',
      'begin with ',
      'and to ',
      'and meet ',
      'and ask ',
      'and see ',
    ],
    ...[
      'who ',
      'whom ',
      'whose ',
      'what ',
      'when ',
      'where ',
      'why ',
      'how ',
      'which ',
      'is ',
      'are ',
      'was ',
      'were ',
    ],
    ...['does ', 'did ', 'do ', 'can ', 'could ', 'will ', 'would ', 'should ', 'has ', 'have ', 'question '],
  ],
  fr: [
    ...[
      'rencontre ',
      'rdv ',
      'jugement ',
      'appreciation ',
      'en fait ',
      'pas de remarque',
      'il serait bon ',
      'merci de ',
      'parler ',
      's’entretenir ',
      "s'entretenir ",
      'entretien ',
      'interroger ',
      'contacter ',
      'commencer par ',
      'et voir ',
      'et demander ',
      'et rencontrer ',
      'verifier ',
      'preciser ',
      'savoir ',
      'comprendre ',
      'connaitre ',
      'apprendre ',
    ],
    ...[
      'qui ',
      'quoi ',
      'comment ',
      'combien ',
      'pourquoi ',
      'quand ',
      'quel ',
      'quelle ',
      'quels ',
      'quelles ',
      'est-ce ',
      'y a-t-il ',
    ],
    ...["qu'est-ce ", 'a quelle ', 'depuis quand ', 'a qui ', 'par qui ', 'question '],
  ],
});

/** Words that a question may begin with where its mark is left out: */
export const ASKS_FIRST = wordSet({
  en: ['who whom whose why which how'],
  fr: ['qui comment combien pourquoi quel quelle quels quelles'],
});
/** and verbs that make one before whom they are asked of (*is the board heard*). */
export const ASKS_BEFORE = wordSet({
  en: ['is are was were does did do can could should would has have'],
  fr: ['est-ce'],
});
export const ASKED_OF = wordSet({ en: ['the a it they there this these that we you he she'], fr: ['que'] });

/** What stands between whom to ask and what. */
export const ABOUT = wordSet({ en: ['about for on to whether if'], fr: ['sur si pour de propos sujet'] });

/** What follows *know* where nothing is known. */
export const LITTLE = wordSet({ en: ['little nothing few too not hardly only'], fr: ['peu rien pas tres trop'] });

/** What stands behind a verb, joined to it, in a question, */
export const BEHIND_VERBS = wordSet({ en: [], fr: ['il ils elle elles on nous vous ce je tu'] });
/** and what only looks like that. */
export const NO_VERBS = wordSet({ en: [], fr: ['rendez-vous'] });

/** What our cards ask to do, */
export const CARD_VERBS = wordSet({
  en: ['verify check suspect meet ask know'],
  fr: ['verifier controler supposons soupconnons supposer rencontrer demander savons'],
});
/** and who does it. */
export const WHO_VISITS = wordSet({ en: ['we team visit'], fr: ['faut faudrait nous visite equipe on'] });

/** How one asks whether something can be done, */
export const MAY_WE = wordSet({
  en: ['can could may might shall should'],
  fr: ['peut peux pouvons pourrait pourrions pouvez pourriez peuton puis est'],
});
/** and what, where it is to meet somebody. */
export const MET = wordSet({
  en: ['meet see interview talk speak'],
  fr: ['rencontrer voir interroger parler entretenir'],
});

/** Who wants something, */
export const WANTING = wordSet({ en: ['i we let lets team visit'], fr: ['je j nous on il equipe visite'] });
/** and what: where both are at the beginning of a line, it may be somebody to meet, or a question. */
export const WANTED = wordSet({
  en: ['meet ask interview see talk speak know find'],
  fr: [
    'rencontrer demander interroger voir parler savoir',
    'demanderais demanderai demandera demanderons demanderait demanderions verrais verrai verra verrons verrait verrions',
    'rencontrerais rencontrerai rencontrera rencontrerons rencontrerait interrogerais interrogerai interrogera interrogerons',
  ],
});

/** What wants it where nobody is named: *it would be good to meet …*, *il faudrait voir …* */
export const IMPERSONAL = wordSet({ en: ['it'], fr: ['il'] });

/** What makes a wish of it, */
export const WISHING = wordSet({
  en: ['should would want need could like d let lets will ll'],
  fr: [
    'voudrais voudrait voudrions aimerais aimerait aimerions faudrait pourrait pourrions devrait devrions souhaite souhaitons',
    'veux voulons serait',
    // What one will ask, and whom one will see, in one word.
    'demanderais demanderai demandera demanderons demanderait demanderions verrais verrai verra verrons verrait verrions',
    'rencontrerais rencontrerai rencontrera rencontrerons rencontrerait interrogerais interrogerai interrogera interrogerons',
  ],
});
/** what is no wish where it was asked what is not known, */
export const KNOWING = wordSet({ en: ['know'], fr: ['savoir'] });
/** and beginnings that make one too. Folded. */
export const WISHES: readonly string[] = ofEach({
  en: ['it would be ', 'it might be good ', 'meeting the ', 'meeting with '],
  fr: [],
});

/** Beginnings of what was answered elsewhere. Folded. */
export const ELSEWHERE: readonly string[] = ofEach({
  en: [
    'same answer',
    'same as ',
    'see my ',
    'see above',
    'my answer ',
    'as i said',
    'already said',
    'same again',
    'same people',
    'same person',
    'see attach',
    'see enclos',
    'attached ',
    '[image',
    '[file',
    'like the last one',
    'like the previous one',
    'the same as ',
    'same question',
    'same reason',
    'dito',
    'as before',
    'as above',
  ],
  fr: [
    'meme reponse',
    'memes reponses',
    'pareil que ',
    'idem ',
    'comme pour l',
    'comme le precedent',
    'les memes ',
    'memes personnes',
    'la meme personne',
    'voir piece',
    'voir pj',
    'ci-joint',
    'en piece jointe',
    '[fichier',
    'comme la precedente',
    'dito',
    'meme chose',
    'memes questions',
    'memes raisons',
    'ci-dessus',
    'voir ci-dessus',
    'cf. ci-dessus',
    'comme avant',
    'comme ci-dessus',
    'comme plus haut',
    'voir ma reponse',
    'voir plus haut',
    'voir plus tard',
  ],
});

/** What follows *ask* where it is the question itself: without *ask* it says the same. */
export const ASKED = wordSet({
  en: ['who whom whose what when where why how which whether if'],
  fr: ['qui que comment combien pourquoi quand quel quelle quels quelles si'],
});

/** What stands before the number of a question. */
export const QUESTION_LABELS = wordSet({ en: ['q qn question'], fr: ['q question'] });

/** What a sentence begins with that goes on after its comma. */
export const CONDITIONS = wordSet({
  en: ['if when while as although since though unless'],
  fr: ['si s quand comme lorsque bien puisque'],
});

/** A judgement's reason, right after it. */
export const BECAUSE = typedSet({ en: ['because', 'since'], fr: ['car', 'parce', 'puisque'] });

/** What stands around a judgement that is denied, weakened, or one of several. */
export const AROUND_JUDGEMENT = wordSet({
  en: [
    'not no never maybe perhaps probably possibly or and rather quite clearly definitely slightly somewhat mostly just i',
    'd sure unsure say think we it is s my would almost nearly well far between to than either neither nor isn t more less the this',
    'sorry actually wait correction oops mean meant rather make change changed instead was were before formerly previously now',
    'that standard city guess barely hardly still but a bit little very if anything rated rating judgement of are be ish again',
    'for me imo should have been lean leaning leans tend tending pressed inclined way',
  ],
  fr: [
    'pas non sur sure hesite peut etre plutot ou et probablement sans doute clairement nettement legerement un peu je dirais pense on',
    'fait en finalement pardon erreur mets mettez plutot change desole correction voulais dire avant etait auparavant maintenant',
    'c est nous mon avis presque pres bien entre ni jamais la norme ce cette ville tres plus moins a de du le niveau mais encore',
    'ca devrait serait tendance penche vers si pour moi selon',
  ],
});

/** Those that weaken it, behind it: whether it is so is asked. */
export const WEAKENING = wordSet({
  en: [
    'maybe perhaps probably possibly roughly mostly partly almost nearly approximately unsure guess somewhat largely less',
  ],
  fr: ['peut probablement presque doute peu moins globalement partiellement environ plutot hesite'],
});

/** Those that take back what was said before. */
export const CORRECTING = wordSet({
  en: ['no not sorry actually wait correction oops mean meant rather instead or change changed make'],
  fr: ['non pas fait finalement pardon erreur plutot ou desole correction voulais change mets mettez'],
});

/** Those that deny it: which one is meant instead is not said. */
export const DENYING = wordSet({ en: ['not no never isn neither nor'], fr: ['pas non ni jamais'] });

/** What says where or when before the rest of a sentence: *at city level, we don’t know who decides*. */
export const WHERE_AND_WHEN = wordSet({
  en: ['at in on for within among across during since after before outside inside'],
  fr: ['au aux a en dans pour sur chez parmi pendant depuis apres avant hors selon'],
});

/** Words that end with a full stop, and no sentence with them. */
export const ABBREVIATIONS = wordSet({
  en: ['e.g i.e approx no nos nr art p pp par dr mr mrs ms st vs cf fig al dept max min incl esp resp sec vol ed'],
  fr: ['ex env m mm mme mlle art p pp n av bd dir min max chap ibid cf tel'],
});
