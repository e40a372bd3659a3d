import type { InEach } from '../../../src/method/language';

const en = {
  title: (city: string) => `${city}: do you agree with the team’s last word?`,
  told: (city: string) =>
    `The last word on ${city} is there, indicator by indicator. Say once whether you agree, or where you differ and why: dissent is kept, and outside the team nobody learns whose it is.`,
  open: 'See it and say',
  asked: (day: string) => `The team was asked on ${day}:`,
  notAsked: 'The team has not been asked yet whether it agrees.',
  askWhenDone: 'Once every indicator has its last word, you ask the team once whether it agrees.',
  changedSince: (n: number) =>
    n === 1 ? 'One value has changed since the team was asked.' : `${n} values have changed since the team was asked.`,
  ask: 'Ask the team',
  askAgain: 'Ask the team again',
  askedNow: (n: number) => (n === 1 ? 'One of the team is asked.' : `${n} of the team are asked.`),
  nobody: 'There is nobody else on the team to ask.',
  noHeadlines: 'Write the headlines. Nobody was asked.',
  openStill: 'Some indicators have no last word yet. Nobody was asked.',
  headlines: 'Headlines',
  overrides: 'Set otherwise than before the visit, or than the rule says',
  override: (title: string, judged: string, initial: string) => `${title}: ${judged}; before the visit ${initial}`,
  overrideHypothesis: (text: string, status: string, rule: string) => `“${text}”: ${status} (${rule})`,
  agree: 'I agree',
  agreeAfterAll: 'I agree after all',
  dissent: 'I differ, because …',
  agreed: 'You agree. It can be changed as long as the team is asked.',
  dissented: (on: string) => `Your dissent on “${on}” is kept: the team reads whose it is, nobody else does.`,
  own: 'You differ',
  ownAgree: 'You agree.',
  on: (title: string, because: string) => `${title}: ${because}`,
  agrees: (who: string) => `${who}: agrees`,
  differs: (who: string, on: string) => `${who} differs on ${on}`,
  silent: (who: string) => `${who}: has said nothing`,
  noOn: 'Choose what you differ on. Nothing was changed.',
  noBecause: 'Say why: without a reason it is not kept. Nothing was changed.',
  over: 'The team is not asked that any more, or was asked anew: look at what it is asked now.',
  full: 'You differ on as many points as can be kept. Nothing was changed.',
  field: {
    headlines: {
      label: 'Headlines for the team',
      hint: 'Strengths and points to work on, as you would say them to the host.',
    },
    on: { label: 'I differ on' },
    because: { label: 'Because' },
  },
};

/** The words of the round before the pack: whether the team agrees. A text that is missing in a language does not compile. */
export const VOICING: InEach<typeof en> = {
  en,
  fr: {
    title: (city) => `${city} : êtes-vous d’accord avec le dernier mot de l’équipe ?`,
    told: (city) =>
      `Le dernier mot sur ${city} est là, indicateur par indicateur. Dites une fois si vous êtes d’accord, ou sinon où et pourquoi : le désaccord est gardé, et personne hors de l’équipe ne sait de qui il vient.`,
    open: 'Le voir et le dire',
    asked: (day) => `La question a été posée à l’équipe le ${day} :`,
    notAsked: 'L’équipe n’a pas encore été consultée.',
    askWhenDone: 'Quand chaque indicateur a son dernier mot, vous demandez une fois à l’équipe si elle est d’accord.',
    changedSince: (n) =>
      n === 1
        ? 'Une valeur a changé depuis que l’équipe a été consultée.'
        : `${n} valeurs ont changé depuis que l’équipe a été consultée.`,
    ask: 'Consulter l’équipe',
    askAgain: 'Consulter l’équipe à nouveau',
    askedNow: (n) =>
      n === 1 ? 'Une personne de l’équipe est consultée.' : `${n} personnes de l’équipe sont consultées.`,
    nobody: 'Il n’y a personne d’autre dans l’équipe à consulter.',
    noHeadlines: 'Écrivez les grandes lignes. Personne n’a été consulté.',
    openStill: 'Des indicateurs n’ont pas encore de dernier mot. Personne n’a été consulté.',
    headlines: 'Grandes lignes',
    overrides: 'Autrement qu’avant la visite, ou que ne le dit la règle',
    override: (title, judged, initial) => `${title} : ${judged} ; avant la visite ${initial}`,
    overrideHypothesis: (text, status, rule) => `« ${text} » : ${status} (${rule})`,
    agree: 'Je suis d’accord',
    agreeAfterAll: 'Je suis d’accord, finalement',
    dissent: 'Je ne suis pas d’accord, parce que…',
    agreed: 'Vous êtes d’accord. Vous pouvez changer d’avis tant que l’équipe est consultée.',
    dissented: (on) => `Votre désaccord sur « ${on} » est gardé : l’équipe lit de qui il vient, personne d’autre.`,
    own: 'Vous n’êtes pas d’accord',
    ownAgree: 'Vous êtes d’accord.',
    on: (title, because) => `${title} : ${because}`,
    agrees: (who) => `${who} : d’accord`,
    differs: (who, on) => `${who} n’est pas d’accord sur ${on}`,
    silent: (who) => `${who} : n’a rien dit`,
    noOn: 'Choisissez sur quoi vous n’êtes pas d’accord. Rien n’a changé.',
    noBecause: 'Dites pourquoi : sans raison, ce n’est pas gardé. Rien n’a changé.',
    over: 'L’équipe n’est plus consultée là-dessus, ou l’est à nouveau : regardez ce qui lui est demandé maintenant.',
    full: 'Vous avez autant de désaccords qu’on peut en garder. Rien n’a changé.',
    field: {
      headlines: {
        label: 'Grandes lignes pour l’équipe',
        hint: 'Points forts et points à travailler, comme vous les diriez à la ville hôte.',
      },
      on: { label: 'Je ne suis pas d’accord sur' },
      because: { label: 'Parce que' },
    },
  },
};
