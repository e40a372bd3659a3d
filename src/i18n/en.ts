import type { Agreement } from '../method/consolidation';
import type { Performance } from '../method/sheet';
import { audience } from './en-audience';
import { beforehand } from './en-beforehand';
import { channel } from './en-channel';
import { install } from './en-install';
import { limits } from './en-limits';
import { linking } from './en-linking';
import { mail } from './en-mail';
import { naming } from './en-naming';
import { reach } from './en-reach';
import { setAside } from './en-set-aside';
import { slackCard } from './en-slack-card';
import { stopped } from './en-stopped';
import { teams } from './en-teams';
import { teamsCard } from './en-teams-card';

const shortPerformance: Record<Performance, string> = {
  below: 'below',
  at: 'at',
  above: 'above',
  need_info: 'more information needed',
  not_applicable: 'does not apply',
};

const agreement: Record<Agreement, string> = {
  insufficient: 'too few answers',
  not_applicable: 'does not apply',
  na_contested: 'no shared view on whether it applies',
  divergent_strong: 'opposite views',
  need_info: 'more information needed',
  agreed: 'same view',
  divergent_mild: 'no shared view yet',
};

/** English. The other catalogues have this shape. */
export const en = {
  shortPerformance,
  /** What a team's judgement is called, a peer's and the one that views differ. */
  teamJudgement: { ...shortPerformance, unsettled: 'unsettled' },
  agreement,
  limits,
  mail,
  linking,
  naming,
  slackCard,
  teams,
  teamsCard,
  install,
  channel,
  audience,
  setAside,
  stopped,
  beforehand,
  reach,
  bot: 'Critical Friend',
  /** A label and what belongs to it. */
  labelled: (label: string, text: string) => `${label}: ${text}`,
  /** In the place of a message that somebody deleted. */
  deleted: '(deleted)',
  reminder: {
    /** What somebody writes beside our own words. */
    personal: (name: string, line: string) => `${name} writes: ${line}`,
  },
  account: {
    onNoTeam:
      'You are not on the team of a review at the moment. If you were invited to one, tell its organiser by which address you are known here: they put you on its team. I’ll write to you then.',
    privately: 'I answered you privately, in our direct conversation.',
  },
  error: {
    /** The same where there is no such review: nobody learns from a card which there are. */
    noReview: 'This card is about a review in which you have no part now. Nothing was changed.',
    /** Whoever may, by their roles. */
    notAllowed: (who: string) => `That is for ${who}. Nothing was changed.`,
    roles: {
      organiser: 'the organiser',
      leader: 'the team leader',
      peer: 'the peers',
      facilitator: 'the facilitator',
      host: 'the host city',
      colleague: 'the host city’s people',
      observer: 'the observers',
    },
    ofHost: 'You are of the city that is reviewed, so that stays closed to you. Nothing was changed.',
    closed: 'That is not open to you.',
    unknownPress: 'That button is from an older version. Nothing was changed; “help” shows what there is now.',
    whichReview: 'Which review do you mean?',
    whichProgramme: 'Which programme do you mean?',
  },
};
