import type { Workspaces } from '../../adapters/slack/api/workspaces';
import { teamOfRequest, teamsIn } from '../../adapters/slack/in/installation';

/** Which installation a request is for, where several workspaces share a channel: T1 installed us, T2 is elsewhere. */

const USER = { id: 'U9', team_id: 'T2' };
const installedIn = (...teams: string[]): Workspaces => {
  const of: Workspaces['of'] = async (team) =>
    teams.includes(team) ? ({ team } as Awaited<ReturnType<Workspaces['of']>>) : undefined;
  return { of, forRequest: of };
};

const REQUESTS: [string, object, string[]][] = [
  [
    'an event names it in its authorization',
    { type: 'event_callback', team_id: 'T2', authorizations: [{ team_id: 'T1' }], context_team_id: 'T1' },
    ['T1', 'T2'],
  ],
  ['an event of before authorizations', { type: 'event_callback', team_id: 'T1', context_team_id: null }, ['T1']],
  [
    'an event of an organisation’s installation',
    {
      type: 'event_callback',
      team_id: 'T1',
      authorizations: [{ team_id: null, enterprise_id: 'E1', is_enterprise_install: true }],
    },
    ['E1', 'T1'],
  ],
  [
    'an event of a workspace of an organisation that installed us by itself',
    {
      type: 'event_callback',
      team_id: 'T1',
      authorizations: [{ team_id: 'T1', enterprise_id: 'E1', is_enterprise_install: false }],
    },
    ['T1'],
  ],
  [
    'a command in an organisation',
    { command: '/peer-review', team_id: 'T1', user_id: 'U9', enterprise_id: 'E1', is_enterprise_install: 'true' },
    ['E1', 'T1'],
  ],
  [
    'a command in a workspace of an organisation that installed us by itself',
    { command: '/peer-review', team_id: 'T1', user_id: 'U9', enterprise_id: 'E1', is_enterprise_install: 'false' },
    ['T1'],
  ],
  [
    'a press in an organisation',
    {
      type: 'block_actions',
      team: { id: 'T1' },
      enterprise: { id: 'E1' },
      is_enterprise_install: true,
      user: { id: 'U9' },
    },
    ['E1', 'T1'],
  ],
  [
    'a form that was sent',
    { type: 'view_submission', team: { id: 'T2' }, user: USER, view: { app_installed_team_id: 'T1' } },
    ['T1', 'T2'],
  ],
  [
    'a form that was closed',
    { type: 'view_closed', team: { id: 'T2' }, user: USER, view: { app_installed_team_id: 'T1' } },
    ['T1', 'T2'],
  ],
  [
    'a press in a form',
    { type: 'block_actions', team: { id: 'T2' }, user: USER, view: { app_installed_team_id: 'T1' } },
    ['T1', 'T2'],
  ],
  [
    'a press on a message of ours',
    { type: 'block_actions', team: { id: 'T2' }, user: USER, message: { team: 'T1', bot_profile: { team_id: 'T1' } } },
    ['T1', 'T2'],
  ],
  [
    'options',
    { type: 'block_suggestion', team: { id: 'T2' }, user: USER, view: { app_installed_team_id: 'T1' } },
    ['T1', 'T2'],
  ],
  ['a shortcut', { type: 'shortcut', team: { id: 'T1' }, user: USER }, ['T1', 'T2']],
  [
    'a shortcut of an organisation',
    {
      type: 'shortcut',
      team: null,
      user: { id: 'U9', team_id: 'T1' },
      enterprise: { id: 'E1' },
      is_enterprise_install: true,
    },
    ['E1', 'T1'],
  ],
  ['a command', { command: '/peer-review', team_id: 'T1', user_id: 'U9' }, ['T1']],
  ['nothing', { type: 'nothing' }, []],
  ['odd shapes', { team: 7, user: 'U9', view: [], message: 'x', authorizations: 'T3', team_id: { id: 'T4' } }, []],
];

test.each(REQUESTS)('%s', async (_, body, teams) => {
  expect(teamsIn(body)).toEqual(teams);
  expect(await teamOfRequest(installedIn('T1', 'E1'), body)).toBe(teams[0]);
});

test('where only another one that is named installed us, it is that one', async () => {
  const [, body] = REQUESTS.find(([name]) => name === 'a form that was sent') ?? [];
  expect(await teamOfRequest(installedIn('T2'), body)).toBe('T2');
  expect(await teamOfRequest(installedIn(), body)).toBe('T1');
});

test('no JSON object names any', () => {
  for (const body of [undefined, null, 'T1', 7, []]) expect(teamsIn(body)).toEqual([]);
});
