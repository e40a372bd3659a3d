import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { intakeOf } from '../../adapters/teams/in/intake';
import { STEPS } from '../../flows';
import { startTeamsHere, type TeamsHere } from '../support/teams-app-here';

/**
 * What Teams sends, as it sends it (ids are invented): one folder for each scenario, with what we make of it beside it.
 * A payload that carries no time is taken in at `NOW`.
 */
const FOLDER = join(__dirname, '..', 'replay', 'teams');
const NOW = '2027-03-25T09:00:00.000Z';
const SCENARIOS = readdirSync(FOLDER);

const read = (scenario: string, file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(FOLDER, scenario, `${file}.json`), 'utf8'));

test('every kind of thing that Teams sends is there', () => {
  expect(SCENARIOS).toEqual(
    expect.arrayContaining([
      ...['message', 'card-action', 'card-action-in-channel', 'submit-fallback', 'guest-user', 'typing'],
      ...['mention-in-channel', 'mention-in-thread', 'mention-in-group-chat', 'message-update', 'message-delete'],
      ...['bot-added', 'member-added', 'team-renamed', 'channel-deleted', 'installation-add', 'installation-remove'],
      ...['file-consent-accept', 'file-consent-decline', 'file-only', 'task-fetch'],
    ]),
  );
});

test.each(SCENARIOS)('%s', (scenario) => {
  const intake = intakeOf(read(scenario, 'payload'), NOW, STEPS.wordless);
  expect(JSON.parse(JSON.stringify(intake))).toEqual(read(scenario, 'expected'));
});

describe('over HTTP', () => {
  let here: TeamsHere;
  beforeAll(async () => {
    here = await startTeamsHere();
  });
  afterAll(() => here.close());

  /** The same, of people and places that our Teams knows. */
  const ofHere = (payload: Record<string, unknown>): Record<string, unknown> => {
    const { helsinki, guest } = here.people;
    const known: [string, string][] = [
      ['https://smba.trafficmanager.net/emea/', here.connector.url],
      ['https://example-my.sharepoint.com', here.connector.url],
      ['11111111-2222-4333-8444-555555555555', helsinki.tenantId],
      ['29:1hannaXhannaXhannaXhannaXhannaXhanna', helsinki.id],
      ['00000000-0000-4000-8000-000000000001', helsinki.aadObjectId],
      ['29:1inesXinesXinesXinesXinesXinesXines', guest.id],
      ['00000000-0000-4000-8000-000000000005', guest.aadObjectId],
      ['28:aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee', here.connector.world.bot.id],
      ['a:1personalXpersonalXpersonalXpersonalXpersonalX', here.connector.world.install(helsinki).id],
      ['19:0123456789abcdef0123456789abcdef@thread.tacv2', here.team.id],
      ['19:fedcba9876543210fedcba9876543210@thread.tacv2', here.channel.id],
      ['19:aabbccddeeff00112233445566778899@thread.v2', here.chat.id],
    ];
    return JSON.parse(known.reduce((text, [of, by]) => text.replaceAll(of, by), JSON.stringify(payload)));
  };
  const STATUS: Readonly<Record<string, number>> = { malformed: 400, unsupported: 501 };

  test.each(SCENARIOS)('%s: what is for the inbox is kept and applied', async (scenario) => {
    const { teams, world } = here;
    const payload = ofHere(read(scenario, 'payload'));
    const intake = intakeOf(payload, NOW, STEPS.wordless);
    const { status } = await teams.deliver(payload);
    await here.settled();
    expect(status).toBe(STATUS[intake.kind] ?? 200);
    const entry = intake.kind === 'incoming' ? await world.deps.store.inbox.get(intake.incoming.id) : undefined;
    expect(entry?.status).toBe(intake.kind === 'incoming' ? 'done' : undefined);
  });
});
