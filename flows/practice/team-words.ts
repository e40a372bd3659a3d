import { au, de } from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const en = {
  title: 'Teams: a proposal',
  lead: 'Nobody reviews their own city, no team has two of one city, and nobody is on two visits at once. Within that all seats are filled, a team shares a language, and each city serves as often as the others. Who is on a team already stays, unless you leave them out. Nothing changes before you take it over.',
  none: 'There is no review of this programme whose team can still be proposed: a desk review has begun in each, or it rests.',
  leads: 'leads',
  isNew: 'new',
  kept: 'kept by you',
  shares: (language: string) => `All speak ${language}.`,
  most: (language: string, without: string) => `Most speak ${language}; not named by ${without}.`,
  noLanguage: 'No language is known that two of them share.',
  seats: (n: number) =>
    n === 1
      ? 'One seat stays empty: nobody else of the programme may or can take it.'
      : `${n} seats stay empty: nobody else of the programme may or can take them.`,
  leaves: (who: string) => `Off the team: ${who}.`,
  often: 'How often each city serves',
  times: (city: string, n: number) => `${city}: ${n} ×`,
  unspoken: 'Languages are those that people named with the rules of conduct, else that in which they read this.',
  field: {
    size: 'People of cities on a team',
    review: 'On which review',
    who: 'Whom',
    what: 'What',
    instead: 'Who comes instead',
  },
  insteadHint: 'Only where you leave somebody out.',
  what: {
    keep: 'Is on it',
    out: 'Is not on it',
    none: 'Is on no team',
    lead: 'Leads it',
    free: 'As it is proposed',
  },
  apply: 'Propose again',
  preview: 'What would change?',
  wrong: {
    lacking: 'Say whom, and on which review.',
    host: (who: string) => `${who} is of the host city, and can not be on its team.`,
  },
  change: {
    title: 'What would change',
    nothing: 'Nothing: the teams are what is proposed.',
    of: (city: string) => `Review of ${city}`,
    joins: (who: string) => `Joins: ${who}.`,
    leads: (who: string) => `Leads from now on: ${who}.`,
    leaves: (who: string) => `Leaves: ${who}. They hear of it.`,
    doInvite: 'Take over and invite them',
    do: 'Take over, invite later',
    back: 'Back to the proposal',
    done: (n: number) => `Teams changed: ${n}.`,
    invited: 'Whoever is new is invited, in their working hours.',
    notInvited: 'Nobody is invited yet: “invite” does that.',
    stale: 'Somebody changed a team or the proposal meanwhile: this is what would change now.',
  },
  tell: {
    leads: (by: string, city: string) => `${by} has asked you to lead the review of ${city}.`,
    leaves: (by: string, city: string) =>
      `${by} has made the teams anew: you are no longer on the one that reviews ${city}.`,
  },
};

/** The words of teams' proposals. A text that is missing in a language does not compile. */
export const WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: 'Équipes : une proposition',
    lead: 'Personne n’examine sa ville, aucune équipe n’a deux personnes d’une même ville, personne n’est à deux visites à la fois. Ensuite : places prises, langue partagée, villes à égalité. Qui est déjà dans une équipe y reste, sauf si vous l’en retirez. Rien ne change avant que vous ne repreniez la proposition.',
    none: 'Il n’y a plus de revue de ce programme dont l’équipe puisse être proposée : l’étude du rapport a commencé, ou la revue est suspendue.',
    leads: 'dirige',
    isNew: 'nouveau',
    kept: 'fixé par vous',
    shares: (language) => `Langue commune à toute l’équipe : ${language}.`,
    most: (language, without) => `Langue de la plupart : ${language} ; on ne le sait pas pour ${without}.`,
    noLanguage: 'On ne connaît aucune langue que deux d’entre eux partagent.',
    seats: (n) =>
      n === 1
        ? 'Une place reste vide : personne d’autre du programme ne peut la prendre.'
        : `${n} places restent vides : personne d’autre du programme ne peut les prendre.`,
    leaves: (who) => `Hors de l’équipe : ${who}.`,
    often: 'Combien de fois chaque ville sert',
    times: (city, n) => `${city} : ${n} fois`,
    unspoken:
      'Les langues sont celles que chacun a nommées avec les règles de conduite, sinon celle dans laquelle il lit ceci.',
    field: {
      size: 'Personnes de villes par équipe',
      review: 'Dans quelle revue',
      who: 'Qui',
      what: 'Quoi',
      instead: 'Qui vient à la place',
    },
    insteadHint: 'Seulement si vous retirez quelqu’un.',
    what: {
      keep: 'En fait partie',
      out: 'N’en fait pas partie',
      none: 'N’est dans aucune équipe',
      lead: 'La dirige',
      free: 'Comme proposé',
    },
    apply: 'Proposer à nouveau',
    preview: 'Qu’est-ce qui changerait ?',
    wrong: {
      lacking: 'Dites qui, et dans quelle revue.',
      host: (who) => `${who} est de la ville hôte et ne peut pas être dans son équipe.`,
    },
    change: {
      title: 'Ce qui changerait',
      nothing: 'Rien : les équipes sont celles de la proposition.',
      of: (city) => `Revue ${de(city)}`,
      joins: (who) => `Arrivent : ${who}.`,
      leads: (who) => `Dirige désormais : ${who}.`,
      leaves: (who) => `Partent : ${who}. Ils en sont informés.`,
      doInvite: 'Reprendre et les inviter',
      do: 'Reprendre, inviter plus tard',
      back: 'Retour à la proposition',
      done: (n) => `Équipes changées : ${n}.`,
      invited: 'Les nouveaux sont invités, à leurs heures de travail.',
      notInvited: 'Personne n’est encore invité : « inviter » le fait.',
      stale: 'Quelqu’un a changé une équipe ou la proposition entre-temps : voici ce qui changerait maintenant.',
    },
    tell: {
      leads: (by, city) => `${by} vous a confié la direction de la revue ${de(city)}.`,
      leaves: (by, city) => `${by} a recomposé les équipes : vous n’êtes plus dans celle qui se rend ${au(city)}.`,
    },
  },
};
