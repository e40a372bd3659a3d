import { dayIn } from '../../src/method/calendar';
import { affiliation } from '../../src/method/person';
import type { Instant } from '../../src/method/time';
import type { Block } from '../../src/ports/prompt';
import type { FlowContext, ProgrammeView } from '../../src/steps/contract';
import type { ProgrammeTable } from '../../src/steps/step';
import { EXPORTED_WORDS } from './exported-words';
import { SEE } from './rights';
import { TEAM_PLAN } from './teams/plan';
import { PROPOSE } from './teams/rights';
import { spokenIn } from './teams/spoken';
import { type Proposal, proposalFor } from './teams/standing';
import { ACCEPTED, PRACTISED, standingOf, trainees } from './trained';

/** Who has practised, and teams as they are proposed, as tables: for those who see the cards, and nobody else. */
export const TABLES = {
  training: {
    may: [SEE],
    reads: [PRACTISED, ACCEPTED],
    rows: (view, context) => {
      const on = (at: Instant | undefined) => (at === undefined ? '' : dayIn(context.person.timeZone, at));
      const rows = trainees(view).map((id) => {
        const { practised, noted, accepted } = standingOf(id, view.id, context);
        return [
          ...whoIs(id, view),
          on(practised),
          on(noted),
          accepted === undefined ? '' : String(accepted.version),
          on(accepted?.at),
          accepted?.speaks ?? '',
        ];
      });
      return [EXPORTED_WORDS[context.language].training, ...rows];
    },
  },
  teams: {
    may: [PROPOSE],
    reads: [TEAM_PLAN, ACCEPTED],
    rows: (view, context) => {
      const proposal = proposalFor(view, context);
      if (proposal.teams.length === 0) return undefined;
      return [
        EXPORTED_WORDS[context.language].teams,
        ...proposal.teams.flatMap((team) => teamRows(team, proposal, context)),
      ];
    },
  },
} as const satisfies Record<string, ProgrammeTable>;

function teamRows(team: Proposal['teams'][number], { view, candidates }: Proposal, { language }: FlowContext) {
  const w = EXPORTED_WORDS[language];
  const { hostCity, visit } = team.of;
  const row = (id: string, change: keyof typeof w.change) => [
    hostCity,
    visit.start,
    String(visit.days),
    ...whoIs(id, view),
    change === 'leaves' ? '' : w.role[id === team.leader ? 'leader' : 'peer'],
    w.change[change],
    (candidates.find((one) => one.id === id)?.languages ?? []).map((code) => spokenIn(code, language)).join(', '),
  ];
  return [
    ...team.team.map((id) => row(id, team.joins.includes(id) ? 'joins' : 'stays')),
    ...team.leaves.map((id) => row(id, 'leaves')),
  ];
}

function whoIs(id: string, { people }: ProgrammeView): [string, string] {
  const person = people.get(id);
  return [person?.name ?? '', person ? affiliation(person) : ''];
}

/** Where a card says how to take its table away. */
export function takeAway(table: keyof typeof TABLES, programme: string, { language }: FlowContext): Block[] {
  const w = EXPORTED_WORDS[language];
  const path = (ending: string) => `programmes/${programme}/${table}.${ending}`;
  return [
    { kind: 'link', label: w.excel, path: path('xlsx') },
    { kind: 'link', label: w.csv, path: path('csv') },
  ];
}
