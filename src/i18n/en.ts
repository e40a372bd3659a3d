import type { Missing } from '../method/completeness';
import type { Agreement } from '../method/consolidation';
import type { Performance, SheetField } from '../method/sheet';
import { audience } from './en-audience';
import { blind } from './en-blind';
import { channel } from './en-channel';
import { consolidating } from './en-consolidating';
import { hypotheses } from './en-hypotheses';
import { install } from './en-install';
import { late } from './en-late';
import { leader } from './en-leader';
import { limits } from './en-limits';
import { linking } from './en-linking';
import { naming } from './en-naming';
import { organiser } from './en-organiser';
import { pace } from './en-pace';
import { phase } from './en-phase';
import { reminder } from './en-reminder';
import { rewording } from './en-rewording';
import { setAside } from './en-set-aside';
import { slackCard } from './en-slack-card';
import { teams } from './en-teams';
import { teamsCard } from './en-teams-card';
import { truly } from './en-truly';
import { typing } from './en-typing';
import { plural } from './english';

const performance: Record<Performance, string> = {
  below: 'below',
  at: 'at',
  above: 'above',
  need_info: 'I need more information',
  not_applicable: 'does not apply here',
};

const shortPerformance: Record<Performance, string> = {
  below: 'below',
  at: 'at',
  above: 'above',
  need_info: 'more information needed',
  not_applicable: 'does not apply',
};

const missing: Record<Missing, string> = {
  performance: 'a judgement',
  suspect: 'one thing the visit should verify',
  dontKnow: 'one thing we don’t know',
  toAsk: 'one thing to ask (or “none”)',
  toMeet: 'somebody to meet (or “none”)',
  naReason: 'the reason why it does not apply',
};

const question: Record<Missing, string> = {
  performance:
    'Compared with this standard, where is the city? Type 1 below, 2 at, 3 above, 4 more information, 5 does not apply.',
  suspect: 'What should the visit verify? One sentence it can check.',
  dontKnow: 'What don’t we know? One thing per line.',
  toAsk: 'What is there to ask? One question per line, or “none”.',
  toMeet: 'Whom should the team meet? Numbers from the list, or functions, one per line, or “none”.',
  naReason: 'Why does it not apply here?',
};

const field: Record<SheetField, string> = {
  performance: 'Judgement',
  know: 'We know',
  dontKnow: 'We don’t know',
  suspect: 'We suspect',
  toAsk: 'To ask',
  noneToAsk: 'Nothing to ask',
  toMeet: 'To meet',
  noneToMeet: 'Nobody to meet',
  evidence: 'Evidence',
  leaning: 'If pressed, you would say',
  naReason: 'Why it does not apply',
  unclear: 'The indicator is unclear',
  worthCopying: 'Worth copying at home',
  note: 'Note',
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
  performance,
  shortPerformance,
  /** What a team's judgement is called, a peer's and the one that views differ. */
  teamJudgement: { ...shortPerformance, unsettled: consolidating.unsettled },
  consolidating,
  hypotheses,
  missing,
  question,
  field,
  agreement,
  leader,
  limits,
  organiser,
  linking,
  naming,
  rewording,
  slackCard,
  teams,
  teamsCard,
  install,
  blind,
  truly,
  channel,
  audience,
  setAside,
  bot: 'Critical Friend',
  /** A label and what belongs to it. */
  labelled: (label: string, text: string) => `${label}: ${text}`,
  welcome: {
    title: (city: string, visit: string) => `${city}, ${visit}: your desk review has begun`,
    lead: (city: string, indicators: number, cells: number, deadline: string) =>
      `${city} has sent its initial report. You read it against ${plural(indicators, 'indicator', 'indicators')}, in ${plural(cells, 'short cell', 'short cells')}, until ${deadline}.`,
    start: 'Start',
    goOn: 'Go on',
    how: 'How this works',
    nothing: 'You are not on the team of a review at the moment. I’ll write to you when you are.',
    summary: (city: string) => `Your desk review of ${city}`,
  },
  card: {
    progress: (pillar: string, dimension: string, at: number, of: number, cell: number, n: number, m: number) =>
      `${pillar} · ${dimension} — ${at} of ${of} · cell ${cell}, ${n} of ${m}`,
    minutes: (minutes: number) => `, about ${minutes} min each`,
    compare: (city: string) => `Compared with this standard, ${city} is:`,
    option: (n: number, label: string) => `${n} ${label}`,
    onePerLine: 'One per line',
    suspectHint: 'A sentence the visit can check',
    meetNew: 'Somebody else (a function, not a name)',
    saveNext: 'Save & next',
    skip: 'Skip',
    back: 'Back',
    edit: 'Edit',
    open: 'Open',
    sameAs: 'Same as…',
    late: 'The sheets are open to the team already: this edit will be marked as late.',
  },
  saved: {
    line: (title: string, what: string) => `✓ ${title} · ${what}`,
    draftLine: (title: string, what: string) => `◐ ${title}${what && ` · ${what}`}`,
    openLine: (title: string) => `○ ${title}`,
    questions: (n: number) => plural(n, 'question', 'questions'),
    functions: (n: number) => plural(n, 'person to meet', 'people to meet'),
    draft: (missing: string) => `Saved as a draft. To count it still needs: ${missing}.`,
    untouched: 'Nothing was chosen or written, so nothing was saved.',
    late: 'marked as late',
    nothing: (title: string) => `Nothing written yet on “${title}”.`,
    conflict: (field: string) => `“${field}” was changed in two places. Which one should stay?`,
    keepMine: 'What I just sent',
    keepOther: 'What was there',
    empty: '(empty)',
  },
  typing,
  late,
  cells: {
    title: (city: string) => `My cells · ${city}`,
    legend: '✓ complete · ◐ draft · ◔ judged, without reasons · ○ open',
    choose: 'Go to a cell',
    chooseIndicator: 'Go to an indicator',
    go: 'Go',
    summary: (city: string) => `Your cells for ${city}`,
  },
  status: {
    title: (city: string) => `Where you are · ${city}`,
    bar: (complete: number, judged: number, total: number) => `${judged} judged, ${complete} complete, of ${total}`,
    pace: (perDay: string, days: number, deadline: string) =>
      `${perDay} a working day gets you there by ${deadline}: ${plural(days, 'working day', 'working days')} left.`,
    onPace: 'You are on pace.',
    behind: (n: number) => `${plural(n, 'indicator', 'indicators')} behind the pace.`,
    minutes: (each: number, toGo: string) =>
      `You take about ${plural(each, 'minute', 'minutes')} an indicator: ${toGo} to go.`,
    overdue: (n: number) =>
      `The deadline has passed with ${plural(n, 'indicator', 'indicators')} open. What you send still counts.`,
    done: (city: string) => `All done for ${city}. Thank you. You can still edit any answer.`,
    deadline: (there: string, city: string, here: string) => `Due ${here} your time (${there} in ${city}).`,
    paused: 'You are paused: no reminders until you say “resume”.',
    team: (share: string) => `Your team: ${share} of all answers are in.`,
  },
  done: {
    title: (city: string) => `${city}: every indicator has your answer`,
    text: 'Thank you. You can still edit any of them; once the sheets are gathered, an edit is marked as late.',
  },
  pause: {
    snoozeTitle: 'When shall I remind you?',
  },
  reminder,
  pace,
  phase,
  help: {
    lines: {
      walk: 'next, back, skip — walk through the indicators',
      judge: '1 … 5, below / at / above — judge the one that is open, with its reasons on the lines below',
      place: 'to ask: …, we suspect: … — put a line where it belongs',
      undo: 'undo — take back what you changed last, typed or pressed',
      list: 'list — my cells, and a jump to any of them',
    },
  },
  how: {},
  host: {},
  observer: { title: (city: string) => `${city}: where the team is` },
  account: {
    privately: 'I answered you privately, in our direct conversation.',
  },
  error: {
    notOnTeam: (city: string) =>
      `This card is about ${city}’s review, where you are not on the team. Nothing was changed.`,
    noReview: 'This card is about a review that is no longer there. Nothing was changed.',
    noIndicator: 'This card is about an indicator that is no longer in the benchmark. Nothing was changed.',
    noSheets: (city: string) =>
      `You fill in no sheets on ${city}. “status” says where things are. Nothing was changed.`,
    /** Whoever may, by their roles. */
    notAllowed: (who: string) => `That is for ${who}. Nothing was changed.`,
    roles: {
      organiser: 'the organiser',
      leader: 'the team leader',
      peer: 'the peers',
      facilitator: 'the facilitator',
      host: 'the host city',
      observer: 'the observers',
    },
    ofHost: 'You are of the city that is reviewed, so that stays closed to you. Nothing was changed.',
    closed: 'That is not open to you.',
    leaderOnly: 'Decisions are the team leader’s alone. Nothing was changed.',
    unknownPress: 'That button is from an older version. Nothing was changed; “help” shows what there is now.',
    whichReview: 'Which review do you mean?',
  },
};
