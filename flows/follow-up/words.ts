import * as english from '../../src/i18n/english';
import { counted } from '../../src/i18n/format';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';
import type { Stand, State } from './kept';

const stand: Record<Stand, string> = { accepted: 'accepted', partly: 'accepted in part', not: 'not accepted' };
const state: Record<State, string> = { done: 'done', under_way: 'under way', dropped: 'dropped' };

const en = {
  stand,
  state,
  title: (city: string) => `${city}: what becomes of the recommendations`,
  early: (city: string) => `What becomes of the recommendations for ${city} is said here once the visit is over.`,
  none: (city: string) =>
    `The final report on ${city} has not been sent yet. Once it is, the host city says here what becomes of each recommendation.`,
  noRecommendation: 'The final report holds no recommendation.',
  nothingGiven: 'Nothing was given to you here. The contact of your city gives recommendations to colleagues.',
  intro: (answered: number, all: number) =>
    `${answered} of ${english.plural(all, 'recommendation', 'recommendations')} answered.`,
  introHost:
    'Say to each whether your city accepts it, why, and what will be done, by which function and by when. The team and the organisers read it.',
  unanswered: 'not answered yet',
  givenTo: (names: string) => `given to ${names}`,
  until: (day: string) => `by ${day}`,
  one: (number: number) => `Recommendation ${number}`,
  open: 'Open it',
  all: 'All recommendations',
  give: 'Give some to a colleague',
  field: {
    which: { label: 'Which one' },
    stand: { label: 'Your city' },
    why: { label: 'Why' },
    what: { label: 'What will be done' },
    who: { label: 'By which function', hint: 'A function, nobody’s name.' },
    until: { label: 'By when' },
    state: { label: 'It is' },
    line: { label: 'In one line' },
    proof: { label: 'Where one sees it', hint: 'A link, or what the document is called. Needed where it is done.' },
    word: { label: 'What you want to say', hint: 'The host city and the team read it.' },
    offer: { label: 'We did this: ask us' },
    email: { label: 'Their e-mail address' },
    name: { label: 'Their name' },
    given: { label: 'Which recommendations' },
  },
  standOption: { accepted: 'accepts it', partly: 'accepts it in part', not: 'does not accept it' },
  keepPlan: 'Keep what we do',
  keepState: 'Keep where it stands',
  say: 'Say it to the host city',
  since:
    'Somebody of your city said something else since you opened this card. Your answer holds now; theirs said what stands below.',
  kept: 'Kept. The team and the organisers can read it.',
  same: 'Nothing was changed: it says that already.',
  noWhich: 'Choose which one. Nothing was changed.',
  gone: 'This recommendation is not in the final report. Nothing was changed.',
  notYours: 'This one was not given to you. Nothing was changed.',
  noStand: 'Say whether your city accepts it. Nothing was changed.',
  noWhy: 'Say why. Nothing was changed.',
  noWhat: 'Say what will be done. Nothing was changed.',
  noWho: 'Say which function does it. Nothing was changed.',
  noUntil: 'Say by when. Nothing was changed.',
  noState: 'Say where it stands. Nothing was changed.',
  noLine: 'Say it in one line. Nothing was changed.',
  noProof: 'What is done needs a link, or the name of a document that shows it. Nothing was changed.',
  noPlan: 'Say first what your city does about it. Nothing was changed.',
  tooOften: 'It was changed as often as can be kept. Nothing was changed.',
  names: (said: string) => `“${said}” is somebody’s name here: a function says it better.`,
  now: 'Where it stands',
  earlier: 'Said before',
  noWord: 'Write what you want to say. Nothing was sent.',
  tooMany: (most: number) => `You said ${most} things already: no more can be kept.`,
  wordKept: 'Kept. The contact of the host city hears of it.',
  words: 'From the team',
  offers: (city: string) => `${city}: we did this, ask us`,
  practices: 'How others do it',
  ask: (city: string, who: string) => `${city}, ask the ${who}`,
  offered: (city: string, host: string) =>
    `${city} says on a recommendation for ${host} that it did this, and that you may ask.`,
  commented: (city: string, host: string) => `${city} has said something on a recommendation for ${host}.`,
  giving: {
    title: 'Give recommendations to a colleague',
    intro: 'They are asked to come, and answer on these alone. What you choose takes the place of what they had.',
    send: 'Give them',
    has: (name: string, n: number, numbers: string) =>
      `${name}: ${english.plural(n, 'recommendation', 'recommendations')} (${numbers})`,
    sent: (name: string, n: number) =>
      `${name} answers on ${english.plural(n, 'recommendation', 'recommendations')} from now on.`,
    refused: (email: string) =>
      `${email} cannot be asked: it is of another city, or has another part in this review. Nothing was sent.`,
    wrong: 'Write their e-mail address and their name. Nothing was sent.',
    noOne: 'Choose at least one recommendation. Nothing was sent.',
  },
  asked: {
    name: 'what becomes of recommendations',
    call: 'call on what became of recommendations',
    plan: (city: string, n: number) =>
      `The final report on ${city} is with you. ${english.plural(n, 'recommendation waits', 'recommendations wait')} for what your city says.`,
    state: (months: number, n: number) =>
      `${english.plural(months, 'month', 'months')} after the report: please say where ${english.plural(n, 'recommendation stands', 'recommendations stand')}, in one line each.`,
    callAhead: (city: string, day: string) =>
      `A year after the report on ${city}, its leader and its contact talk about what became of the recommendations: on ${day}, or on a day that you agree on.`,
    callToday: (city: string) =>
      `Today is the day of the call on ${city}, a year after the report. This is what became of its recommendations.`,
    look: 'Go to them',
  },
  waiting: (city: string, n: number) =>
    `${city}: ${english.plural(n, 'recommendation waits', 'recommendations wait')} for what your city says.`,
  counts: (accepted: number, partly: number, not: number, open: number, done: number) =>
    [
      counted([
        [accepted, `${accepted} accepted`],
        [partly, `${partly} accepted in part`],
        [not, `${not} not accepted`],
        [open, `${open} not answered`],
      ]),
      ...(done > 0 ? [`${done} done`] : []),
    ].join('; ') || 'none',
  noTheme: 'Under no theme',
  exported: 'What becomes of the recommendations',
};

/** The words of what becomes of recommendations. A text that is missing in a language does not compile. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    stand: { accepted: 'acceptée', partly: 'acceptée en partie', not: 'non acceptée' },
    state: { done: 'fait', under_way: 'en cours', dropped: 'abandonné' },
    title: (city) => `${city} : ce que deviennent les recommandations`,
    early: (city) => `Ce que deviennent les recommandations pour ${city} se dit ici une fois la visite passée.`,
    none: (city) =>
      `Le rapport final sur ${city} n’a pas encore été envoyé. Ensuite, la ville hôte dit ici ce que devient chaque recommandation.`,
    noRecommendation: 'Le rapport final ne contient aucune recommandation.',
    nothingGiven:
      'Rien ne vous a été confié ici. Le contact de votre ville confie des recommandations à des collègues.',
    intro: (answered, all) =>
      `Une réponse est donnée à ${answered} sur ${french.plural(all, 'recommandation', 'recommandations')}.`,
    introHost:
      'Dites pour chacune si votre ville l’accepte, pourquoi, et ce qui sera fait, par quelle fonction et pour quand. L’équipe et les organisateurs le lisent.',
    unanswered: 'sans réponse',
    givenTo: (names) => `confiée à ${names}`,
    until: (day) => `d’ici au ${day}`,
    one: (number) => `Recommandation ${number}`,
    open: 'L’ouvrir',
    all: 'Toutes les recommandations',
    give: 'En confier à un ou une collègue',
    field: {
      which: { label: 'Laquelle' },
      stand: { label: 'Votre ville' },
      why: { label: 'Pourquoi' },
      what: { label: 'Ce qui sera fait' },
      who: { label: 'Par quelle fonction', hint: 'Une fonction, aucun nom.' },
      until: { label: 'Pour quand' },
      state: { label: 'C’est' },
      line: { label: 'En une ligne' },
      proof: {
        label: 'Où on le voit',
        hint: 'Un lien, ou le nom du document. Nécessaire lorsque c’est fait.',
      },
      word: { label: 'Ce que vous voulez dire', hint: 'La ville hôte et l’équipe le lisent.' },
      offer: { label: 'Nous l’avons fait : demandez-nous' },
      email: { label: 'Son adresse électronique' },
      name: { label: 'Son nom' },
      given: { label: 'Quelles recommandations' },
    },
    standOption: { accepted: 'l’accepte', partly: 'l’accepte en partie', not: 'ne l’accepte pas' },
    keepPlan: 'Garder ce que nous faisons',
    keepState: 'Garder où cela en est',
    say: 'Le dire à la ville hôte',
    since:
      'Quelqu’un de votre ville a dit autre chose depuis que vous avez ouvert cette carte. C’est votre réponse qui vaut maintenant\u202f; la sienne disait ce qui suit.',
    kept: 'C’est noté. L’équipe et les organisateurs peuvent le lire.',
    same: 'Rien n’a changé : c’est déjà ce qui est dit.',
    noWhich: 'Choisissez laquelle. Rien n’a changé.',
    gone: 'Cette recommandation n’est pas dans le rapport final. Rien n’a changé.',
    notYours: 'Celle-ci ne vous a pas été confiée. Rien n’a changé.',
    noStand: 'Dites si votre ville l’accepte. Rien n’a changé.',
    noWhy: 'Dites pourquoi. Rien n’a changé.',
    noWhat: 'Dites ce qui sera fait. Rien n’a changé.',
    noWho: 'Dites quelle fonction le fait. Rien n’a changé.',
    noUntil: 'Dites pour quand. Rien n’a changé.',
    noState: 'Dites où cela en est. Rien n’a changé.',
    noLine: 'Dites-le en une ligne. Rien n’a changé.',
    noProof: 'Ce qui est fait demande un lien, ou le nom d’un document qui le montre. Rien n’a changé.',
    noPlan: 'Dites d’abord ce que votre ville en fait. Rien n’a changé.',
    tooOften: 'Elle a été changée aussi souvent que possible. Rien n’a changé.',
    names: (said) => `« ${said} » est le nom d’une personne ici : une fonction le dit mieux.`,
    now: 'Où cela en est',
    earlier: 'Dit auparavant',
    noWord: 'Écrivez ce que vous voulez dire. Rien n’a été envoyé.',
    tooMany: (most) => `Vous avez déjà dit ${most} choses : on ne peut en garder davantage.`,
    wordKept: 'C’est noté. Le contact de la ville hôte en est averti.',
    words: 'De l’équipe',
    offers: (city) => `${city} : nous l’avons fait, demandez-nous`,
    practices: 'Comment d’autres le font',
    ask: (city, who) => `${city}, à qui demander : ${who}`,
    offered: (city, host) =>
      `${city} dit, sur une recommandation pour ${host}, l’avoir fait, et que vous pouvez demander.`,
    commented: (city, host) => `${city} a dit quelque chose sur une recommandation pour ${host}.`,
    giving: {
      title: 'Confier des recommandations à un ou une collègue',
      intro: 'Cette personne est invitée, et ne répond qu’à celles-ci. Votre choix remplace ce qui lui était confié.',
      send: 'Les confier',
      has: (name, n, numbers) => `${name} : ${french.plural(n, 'recommandation', 'recommandations')} (${numbers})`,
      sent: (name, n) => `${name} répond désormais à ${french.plural(n, 'recommandation', 'recommandations')}.`,
      refused: (email) =>
        `${email} ne peut être invitée : l’adresse est d’une autre ville, ou a un autre rôle dans cette revue. Rien n’a été envoyé.`,
      wrong: 'Écrivez son adresse électronique et son nom. Rien n’a été envoyé.',
      noOne: 'Choisissez au moins une recommandation. Rien n’a été envoyé.',
    },
    asked: {
      name: 'suites des recommandations',
      call: 'échange sur les suites des recommandations',
      plan: (city, n) =>
        `Le rapport final sur ${city} est chez vous : ${french.plural(n, 'recommandation attend', 'recommandations attendent')} la réponse de votre ville.`,
      state: (months, n) =>
        `${months} mois après le rapport : où en est-on pour ${french.plural(n, 'recommandation', 'recommandations')} ? Une ligne pour chacune.`,
      callAhead: (city, day) =>
        `Un an après le rapport sur ${city}, la personne qui dirige l’équipe et le contact parlent des suites des recommandations : le ${day}, ou un jour que vous convenez.`,
      callToday: (city) =>
        `C’est aujourd’hui le jour de l’échange sur ${city}, un an après le rapport. Voici ce que deviennent ses recommandations.`,
      look: 'Y aller',
    },
    waiting: (city, n) =>
      `${city} : ${french.plural(n, 'recommandation attend', 'recommandations attendent')} ce que dit votre ville.`,
    counts: (accepted, partly, not, open, done) =>
      [
        counted([
          [accepted, french.plural(accepted, 'acceptée', 'acceptées')],
          [partly, french.plural(partly, 'acceptée en partie', 'acceptées en partie')],
          [not, french.plural(not, 'non acceptée', 'non acceptées')],
          [open, `${open} sans réponse`],
        ]),
        ...(done > 0 ? [french.plural(done, 'faite', 'faites')] : []),
      ].join('\u202f; ') || 'aucune',
    noTheme: 'Sous aucun thème',
    exported: 'Ce que deviennent les recommandations',
  },
};
