import * as english from '../../../src/i18n/english';
import * as french from '../../../src/i18n/french';
import type { InEach } from '../../../src/method/language';

const en = {
  title: (city: string) => `Interviews in ${city}`,
  none: 'There is no interview yet.',
  waits: (city: string) =>
    `The programme is proposed from the merged sheets: once they are open to the team. ${city} can hold hours before that.`,
  count: (n: number, outside: number) =>
    `${english.plural(n, 'interview', 'interviews')}, ${outside} outside the municipality.`,
  tooFewOutside: 'Fewer than a third are outside the municipality.',
  state: { held: 'held by the host', proposed: 'not confirmed', confirmed: 'confirmed', cancelled: 'cancelled' },
  notSent: 'not sent yet',
  writes: (who: string) => `${who} (writes)`,
  noPair: 'nobody leads it yet',
  gonePeer: 'somebody who left the team',
  leftBehind: (n: number) =>
    `The visit has moved, and ${english.plural(n, 'interview is', 'interviews are')} still on a day before. Nobody goes there.`,
  follow: 'Move them with the visit',
  followed: (n: number) =>
    `${english.plural(n, 'interview has', 'interviews have')} moved with the visit. The host confirms what it knew of anew.`,
  notFollowed: 'None of them fits into the days of the visit as it is. Nothing was changed.',
  interpreted: 'interpreted',
  byHost: (before: string) => `chosen by the host, in the place of: ${before}`,
  chosenByHost: 'chosen by the host',
  returned: (n: number) =>
    n === 1 ? 'A cancelled interview leaves 1 question:' : `Cancelled interviews leave ${n} questions:`,
  askIn: (question: string, where: string) => `${question} → ${where}`,
  noneLeft: 'no interview is left for it',
  askElsewhere: 'Ask them there',
  askedElsewhere: (n: number) =>
    n === 1 ? '1 question is asked in another interview now.' : `${n} questions are asked in other interviews now.`,
  yours: 'Yours',
  everyones: 'The whole programme',
  shortHanded: (n: number) =>
    n === 1
      ? 'Somebody of the pair of 1 interview has left the team.'
      : `Somebody of the pairs of ${n} interviews has left the team.`,
  refill: (n: number, who: string) => `Who goes to ${n}: ${who}`,
  day: { digest: 'evening digest', meeting: 'team meeting', feedback: 'feedback session' },
  propose: 'Propose a programme',
  proposeAgain: 'Fill what is free',
  proposed: (n: number) =>
    n === 0
      ? 'Nobody can be added: every hour is taken, or nobody adds anything.'
      : `${english.plural(n, 'interview is', 'interviews are')} proposed. The host knows nothing of it until you send it.`,
  send: (city: string) => `Send it to ${city}`,
  sent: (city: string, n: number) =>
    `${english.plural(n, 'interview was', 'interviews were')} sent to ${city}: function, subject, hour and language, nothing else.`,
  nothingToSend: 'Everything has been sent already.',
  change: 'Change',
  add: 'Add an interview',
  cancel: 'Cancel it',
  cancelled: 'It is cancelled. Its pair is told, and the host where it knew of it.',
  times: 'Times of the days',
  notTakingPlace: (n: number) => `Cancelled (${n})`,
  gone: 'This interview was cancelled meanwhile. Nothing was changed.',
  changedMeanwhile:
    'It was changed while your card was open. This is how it stands now; enter your change again if you still want it.',
  uncovered: 'Without two independent sources',
  source: {
    nobody: 'nobody speaks to it',
    one: 'one organisation speaks to it',
    inside: 'nobody outside the municipality speaks to it',
  },
  mendFree: (when: string, who: string) => `${who} could be heard on ${when}`,
  mendInstead: (when: string, who: string, other: string) =>
    `${who} could be heard on ${when} in the place of ${other}`,
  mendSomebody: (when: string) => `${when} is free for somebody who is not on the list yet`,
  mendNothing: 'no hour is free, and nobody on the list speaks to it',
  take: 'Add',
  taken: 'It is added. The host is told once you send it.',
  takenAlready: 'That hour is taken meanwhile, or somebody else is there. Nothing was changed.',
  noneChosen: 'Choose which one first.',
  field: {
    which: { label: 'Which one' },
    function: { label: 'Whom: function or body', hint: 'Never a person’s name.' },
    type: { label: 'What kind of source' },
    day: { label: 'Day' },
    time: { label: 'From', hint: 'By the host city’s clock, as 09:30.' },
    interpreted: { label: 'With interpretation (half as long again)' },
    pair: { label: 'Who leads it' },
    writes: { label: 'Who writes' },
    place: { label: 'Where' },
    language: { label: 'In which language' },
    indicators: { label: 'What about' },
    feedback: { label: 'Feedback session, on the last day', hint: 'No interview in the three hours before it.' },
    digest: { label: 'Evening digest' },
    meeting: { label: 'Team meeting' },
  },
  keep: 'Keep',
  keepAnyway: 'Keep it all the same',
  kept: 'Kept.',
  keptTold: 'Kept. Those whom it concerns are told.',
  noFunction: 'Say whom: a function or body. Nothing was changed.',
  noTime: 'That is no time of the day, as 09:30. Nothing was changed.',
  tooMany: 'Two lead an interview. Nothing was changed.',
  conflict: {
    twice: (who: string) => `${who} would be in two places at once.`,
    'one-home': (who: string) => `${who} are of one city.`,
    'before-feedback': () => 'It would lie in the three hours before the feedback session, or after it.',
    'outside-hours': () => 'It would lie outside the hours that the host offers, or at lunch.',
    'no-way': (who: string) => `${who} would have less than half an hour for the way.`,
  },
  notKept: 'Nothing was changed yet.',
  back: 'All interviews',
  reminder: {
    none: (city: string) => `The programme of interviews in ${city} should be confirmed by now: there is none yet.`,
    open: (city: string, unsent: number, open: number) =>
      `The programme of interviews in ${city} should be confirmed by now: ${unsent} not sent, ${open} not confirmed.`,
  },
  told: {
    moved: (what: string) => `Moved: ${what}`,
    followed: (city: string) => `The interviews in ${city} have moved with the visit`,
    paired: (what: string) => `You lead: ${what}`,
    unpaired: (what: string) => `You do not lead any more: ${what}`,
    changed: (what: string) => `Changed: ${what}`,
    replaced: (what: string, before: string) => `Somebody else: ${what}, in the place of ${before}`,
    allConfirmed: (city: string) => `${city} has confirmed all interviews`,
    cancelled: (what: string) => `Cancelled: ${what}`,
    from: (before: string) => `It was ${before}.`,
    instead: (who: string) => `Could be heard instead: ${who}.`,
    insteadNone: 'Nobody else on the list adds anything at that hour.',
    open: (n: number) =>
      `${english.plural(n, 'hypothesis is', 'hypotheses are')} left without two independent sources by it.`,
    noPair: 'Nobody of the team is free then: it has no pair.',
    reason: 'The host says',
  },
};

const fr: typeof en = {
  title: (city) => `Entretiens ${french.au(city)}`,
  none: 'Il n’y a pas encore d’entretien.',
  waits: (city) =>
    `Le programme se propose à partir des fiches mises en commun, une fois celles-ci ouvertes à l’équipe. ${city} peut réserver des heures avant cela.`,
  count: (n, outside) => `${french.plural(n, 'entretien', 'entretiens')}, dont ${outside} hors de la municipalité.`,
  tooFewOutside: 'Moins d’un tiers se tient hors de la municipalité.',
  state: { held: 'réservé par la ville', proposed: 'non confirmé', confirmed: 'confirmé', cancelled: 'annulé' },
  notSent: 'pas encore envoyé',
  writes: (who) => `${who} (notes)`,
  noPair: 'personne ne le mène encore',
  gonePeer: 'quelqu’un qui a quitté l’équipe',
  leftBehind: (n) =>
    `La visite a été déplacée, et ${french.plural(n, 'entretien reste', 'entretiens restent')} à un ancien jour. Personne ne s’y rend.`,
  follow: 'Les déplacer avec la visite',
  followed: (n) =>
    `${french.plural(n, 'entretien a été déplacé', 'entretiens ont été déplacés')} avec la visite. La ville confirme à nouveau ceux qu’elle connaissait.`,
  notFollowed: 'Aucun ne tient dans les journées de la visite telle qu’elle est. Rien n’a changé.',
  interpreted: 'avec interprète',
  byHost: (before) => `choisi par la ville, à la place de : ${before}`,
  chosenByHost: 'choisi par la ville',
  returned: (n) =>
    n === 1 ? 'Un entretien annulé laisse 1 question :' : `Des entretiens annulés laissent ${n} questions :`,
  askIn: (question, where) => `${question} → ${where}`,
  noneLeft: 'plus d’entretien prévu pour elle',
  askElsewhere: 'Les y poser',
  askedElsewhere: (n) =>
    n === 1 ? '1 question est posée dans un autre entretien.' : `${n} questions sont posées dans d’autres entretiens.`,
  yours: 'Les vôtres',
  everyones: 'Tout le programme',
  shortHanded: (n) =>
    n === 1
      ? 'Une personne du binôme d’un entretien a quitté l’équipe.'
      : `${n} entretiens : une personne du binôme a quitté l’équipe.`,
  refill: (n, who) => `Qui va au n° ${n} : ${who}`,
  day: { digest: 'bilan du soir', meeting: 'réunion de l’équipe', feedback: 'séance de restitution' },
  propose: 'Proposer un programme',
  proposeAgain: 'Remplir ce qui est libre',
  proposed: (n) =>
    n === 0
      ? 'Personne ne peut s’ajouter : toutes les heures sont prises, ou personne n’apporte rien de plus.'
      : `${french.plural(n, 'entretien est proposé', 'entretiens sont proposés')}. La ville n’en sait rien tant que vous ne l’envoyez pas.`,
  send: (city) => `L’envoyer ${french.au(city)}`,
  sent: (city, n) =>
    `${french.plural(n, 'entretien a été envoyé', 'entretiens ont été envoyés')} ${french.au(city)} : fonction, sujet, heure et langue, rien d’autre.`,
  nothingToSend: 'Tout a déjà été envoyé.',
  change: 'Modifier',
  add: 'Ajouter un entretien',
  cancel: 'L’annuler',
  cancelled: 'Il est annulé. Le binôme est prévenu, la ville aussi si elle le connaissait.',
  times: 'Heures des journées',
  notTakingPlace: (n: number) => `Annulés (${n})`,
  gone: 'Cet entretien a été annulé entre-temps. Rien n’a changé.',
  changedMeanwhile:
    'Il a été modifié pendant que votre carte était ouverte. Le voici tel qu’il est ; refaites votre changement si vous y tenez.',
  uncovered: 'Sans deux sources indépendantes',
  source: {
    nobody: 'personne n’en parle',
    one: 'une seule organisation en parle',
    inside: 'personne hors de la municipalité n’en parle',
  },
  mendFree: (when, who) => `${who} pourrait être entendu ${when}`,
  mendInstead: (when, who, other) => `${who} pourrait être entendu ${when}, et ${other} ne le serait pas`,
  mendSomebody: (when) => `${when} est libre pour quelqu’un qui n’est pas encore sur la liste`,
  mendNothing: 'aucune heure n’est libre, et personne sur la liste n’en parle',
  take: 'Ajouter',
  taken: 'Il est ajouté. La ville le saura quand vous l’enverrez.',
  takenAlready: 'Cette heure est prise entre-temps, ou quelqu’un d’autre y est. Rien n’a changé.',
  noneChosen: 'Choisissez d’abord lequel.',
  field: {
    which: { label: 'Lequel' },
    function: { label: 'Qui : fonction ou organisme', hint: 'Jamais le nom d’une personne.' },
    type: { label: 'Type de source' },
    day: { label: 'Jour' },
    time: { label: 'À partir de', hint: 'À l’heure de la ville hôte, comme 9 h 30.' },
    interpreted: { label: 'Avec interprète (moitié plus long)' },
    pair: { label: 'Qui le mène' },
    writes: { label: 'Qui prend les notes' },
    place: { label: 'Où' },
    language: { label: 'Dans quelle langue' },
    indicators: { label: 'Sur quoi' },
    feedback: {
      label: 'Séance de restitution, le dernier jour',
      hint: 'Pas d’entretien dans les trois heures qui la précèdent.',
    },
    digest: { label: 'Bilan du soir' },
    meeting: { label: 'Réunion de l’équipe' },
  },
  keep: 'Garder',
  keepAnyway: 'Garder quand même',
  kept: 'C’est gardé.',
  keptTold: 'C’est gardé. Les personnes concernées sont prévenues.',
  noFunction: 'Dites qui : une fonction ou un organisme. Rien n’a changé.',
  noTime: 'Ce n’est pas une heure, comme 9 h 30. Rien n’a changé.',
  tooMany: 'Un entretien se mène à deux. Rien n’a changé.',
  conflict: {
    twice: (who) => `${who} serait à deux endroits à la fois.`,
    'one-home': (who) => `${who} viennent de la même ville.`,
    'before-feedback': () => 'Il tomberait dans les trois heures avant la séance de restitution, ou après elle.',
    'outside-hours': () => 'Il tomberait hors des heures offertes par la ville, ou pendant le déjeuner.',
    'no-way': (who) => `${who} aurait moins d’une demi-heure de trajet.`,
  },
  notKept: 'Rien n’a encore changé.',
  back: 'Tous les entretiens',
  reminder: {
    none: (city) =>
      `Le programme des entretiens ${french.au(city)} devrait être confirmé à présent : il n’y en a pas encore.`,
    open: (city, unsent, open) =>
      `Le programme des entretiens ${french.au(city)} devrait être confirmé à présent : ${unsent} non envoyés, ${open} non confirmés.`,
  },
  told: {
    moved: (what) => `Déplacé : ${what}`,
    followed: (city) => `Les entretiens ${french.au(city)} ont été déplacés avec la visite`,
    paired: (what) => `Vous menez : ${what}`,
    unpaired: (what) => `Vous ne menez plus : ${what}`,
    changed: (what) => `Modifié : ${what}`,
    replaced: (what, before) => `Quelqu’un d’autre : ${what} (avant : ${before})`,
    allConfirmed: (city) => `${city} a confirmé tous les entretiens`,
    cancelled: (what) => `Annulé : ${what}`,
    from: (before) => `C’était ${before}.`,
    instead: (who) => `Pourrait être entendu à la place : ${who}.`,
    insteadNone: 'Personne d’autre sur la liste n’apporte rien à cette heure.',
    open: (n) => `${french.plural(n, 'hypothèse reste', 'hypothèses restent')} ainsi sans deux sources indépendantes.`,
    noPair: 'Personne de l’équipe n’est libre à ce moment : il n’y a pas de binôme.',
    reason: 'La ville dit',
  },
};

export const TEAM: InEach<typeof en> = { en, fr };
