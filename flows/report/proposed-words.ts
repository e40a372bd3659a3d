import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import { de } from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';
import type { HypothesisStatus } from '../hypotheses/public';

const comesTo: Record<Exclude<HypothesisStatus, 'open'>, string> = {
  supported: 'What it heard and read bears this out.',
  partly: 'What it heard and read bears this out in part.',
  refuted: 'What it heard and read speaks against this.',
  inconclusive: 'What it heard and read does not settle this.',
};

const en = {
  about: (city: string, title: string, version: number) =>
    `This report looks at ${city} against the benchmark “${title}”, version ${version}.`,
  both: (one: string, other: string) => `${one}; ${other}`,
  scope: (pillars: string) => `It is about: ${pillars}.`,
  question: (n: number, said: string) => `Question ${n} of the city: “${said}”`,
  visit: (city: string, days: string) => `The team’s visit to ${city}: ${days}.`,
  team: (places: string) => `The team came from: ${places}.`,
  followed: (visit: number, others: number) =>
    `The team followed ${english.plural(visit, 'hypothesis', 'hypotheses')} at its visit${others > 0 ? `, and ${others} by document` : ''}.`,
  notPursued: (n: number) => `${english.plural(n, 'hypothesis was', 'hypotheses were')} not pursued.`,
  lookedInto: (said: string) => `The team looked into this: “${said}”`,
  comesTo,
  onQuestion: (n: number) => `On question ${n} of the city.`,
  /** Behind what is repeated, where it is in another language. */
  quoted: (language: string) => `(original in ${language})`,
  /** What was noted as open, about no indicator. */
  leftOpen: (said: string) => `The visit left this open: “${said}”`,
  minority: (title: string, because: string) => `On “${title}”, some of the team see it otherwise: “${because}”`,
};

/** The sentences by which the rule words a report: all else in them is their sources’. A text that is missing in a language does not compile. */
export const PROPOSED: InEach<typeof en> = {
  en,
  fr: {
    about: (city, title, version) =>
      `Ce rapport confronte la politique ${de(city)} au référentiel « ${title} », version ${version}.`,
    both: (one, other) => `${one}\u202f; ${other}`,
    scope: (pillars) => `Il porte sur : ${pillars}.`,
    question: (n, said) => `Question ${n} de la ville : « ${said} »`,
    visit: (city, days) => `Visite ${de(city)} par l’équipe : ${days}.`,
    team: (places) => `L’équipe venait de : ${places}.`,
    followed: (visit, others) =>
      `L’équipe a suivi ${french.plural(visit, 'hypothèse', 'hypothèses')} pendant sa visite${others > 0 ? `, et ${others} par document` : ''}.`,
    notPursued: (n) => `${french.plural(n, 'hypothèse n’a pas été suivie', 'hypothèses n’ont pas été suivies')}.`,
    lookedInto: (said) => `L’équipe a examiné ceci : « ${said} »`,
    comesTo: {
      supported: 'Ce qu’elle a entendu et lu le confirme.',
      partly: 'Ce qu’elle a entendu et lu le confirme en partie.',
      refuted: 'Ce qu’elle a entendu et lu le contredit.',
      inconclusive: 'Ce qu’elle a entendu et lu ne permet pas de trancher.',
    },
    onQuestion: (n) => `Sur la question ${n} de la ville.`,
    quoted: (language) => `(original en ${language})`,
    leftOpen: (said) => `La visite a laissé ceci ouvert\u00a0: «\u00a0${said}\u00a0»`,
    minority: (title, because) => `Sur « ${title} », une partie de l’équipe le voit autrement : « ${because} »`,
  },
};
