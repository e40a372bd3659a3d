import * as english from '../../src/i18n/english';
import * as french from '../../src/i18n/french';
import type { InEach } from '../../src/method/language';

const en = {
  /** Between what was judged and each thing that stands beside it. */
  apart: (first: string, then: string) => `${first}; ${then}`,
  /** Judgements that were chosen and have no reasons yet: `1 below, 1 at`. */
  unreasoned: (split: string) => `no reasons given: ${split}`,
  /** An indicator on which the city's own view is another than the team's. */
  hostDiffers: (title: string, city: string, team: string) => `${title} (city: ${city}; team: ${team})`,
  pages: (p: string) => `Rests on: ${p}`,
  noVoice: (types: string) => `Nobody yet from: ${types}`,
  /** How many of the team say what. */
  split: {
    below: (n: number) => `${n} below`,
    at: (n: number) => `${n} at`,
    above: (n: number) => `${n} above`,
    need_info: (n: number) => english.plural(n, 'needs more information', 'need more information'),
    not_applicable: (n: number) => english.plural(n, 'says it does not apply', 'say it does not apply'),
  },
  late: {
    /** What changed: `from at to below`. */
    judged: (before: string, now: string) => `from ${before} to ${now}`,
    /** The reasons alone changed. */
    same: (now: string) => `new reasons, still ${now}`,
    /** An answer where there was none. */
    first: (now: string) => `now ${now}`,
    change: (title: string, who: string, what: string, decided: string) =>
      `Changed after your decision: ${title}. ${who}: ${what} (you decided: ${decided}).`,
  },
};

/** How far a team agrees, who says what, and what of it changed later. A text that is missing in a language does not compile. */
export const FINDINGS: InEach<typeof en> = {
  en,
  fr: {
    apart: (first, then) => `${first} ; ${then}`,
    unreasoned: (split) => `sans raisons données : ${split}`,
    hostDiffers: (title, city, team) => `${title} (ville : ${city} ; équipe : ${team})`,
    pages: (p) => `S’appuie sur : ${p}`,
    noVoice: (types) => `Encore personne parmi : ${types}`,
    split: {
      below: (n) => `${n} en dessous`,
      at: (n) => `${n} au niveau`,
      above: (n) => `${n} au-dessus`,
      need_info: (n) => french.plural(n, 'demande davantage d’informations', 'demandent davantage d’informations'),
      not_applicable: (n) => french.plural(n, 'juge que c’est sans objet', 'jugent que c’est sans objet'),
    },
    late: {
      judged: (before, now) => `${before} → ${now}`,
      same: (now) => `de nouvelles raisons, toujours ${now}`,
      first: (now) => `maintenant ${now}`,
      change: (title, who, what, decided) =>
        `Modifié après votre décision : ${title}. ${who} : ${what} (vous aviez décidé : ${decided}).`,
    },
  },
};
