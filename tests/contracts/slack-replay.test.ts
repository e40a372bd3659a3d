import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { intakeOf } from '../../adapters/slack/in/intake';
import { STEPS } from '../../flows';
import type { Dict } from '../support/slack/block-kit/shape';
import { type SlackHere, startSlackHere } from '../support/slack-app-here';
import { asForm, postSigned, type RawRequest } from '../support/slack-app-requests';

/**
 * What Slack sends, as it sends it (ids are invented): one folder for each scenario, with what we make of it beside it.
 * `button`, `select`, `message-input` and `modal-submit` are on cards that are not ours; those named `card-…` are on ours.
 * A payload that carries no time is taken in at `NOW`.
 */
const FOLDER = join(__dirname, '..', 'replay', 'slack');
const NOW = '2027-03-25T09:00:00.000Z';
const SCENARIOS = readdirSync(FOLDER);

const read = (scenario: string, file: string): Dict =>
  JSON.parse(readFileSync(join(FOLDER, scenario, `${file}.json`), 'utf8'));

test('every kind of thing that Slack sends is there', () => {
  expect(SCENARIOS).toEqual(
    expect.arrayContaining([
      ...['button', 'select', 'message-input', 'modal-submit', 'modal-close'],
      ...['card-button', 'card-choice', 'card-inputs', 'card-form', 'card-open-form', 'card-shortcut'],
      ...['direct-message', 'direct-thread-reply', 'thread-reply', 'message-edited', 'message-deleted', 'file-only'],
      ...['app-mention', 'slash-command', 'global-shortcut', 'app-home-opened', 'app-uninstalled', 'tokens-revoked'],
      ...['channel-rename', 'channel-archive', 'member-left', 'member-joined', 'channel-shared'],
      ...['mention-from-elsewhere', 'card-form-from-elsewhere'],
    ]),
  );
});

test.each(SCENARIOS)('%s', (scenario) => {
  const intake = intakeOf(read(scenario, 'payload'), NOW, STEPS.wordless);
  expect(JSON.parse(JSON.stringify(intake))).toEqual(read(scenario, 'expected'));
});

describe('over HTTP', () => {
  let here: SlackHere;
  beforeAll(async () => {
    here = await startSlackHere();
  });
  afterAll(() => here.close());

  /** As Slack wraps it: events as JSON, interactions in a form's field, commands as a form. */
  const wrapped = (payload: Dict): Pick<RawRequest, 'body' | 'type'> => {
    if (payload.type === 'event_callback') return { body: JSON.stringify(payload) };
    if (payload.command === undefined) return asForm(payload);
    const body = new URLSearchParams(payload as Record<string, string>).toString();
    return { body, type: 'application/x-www-form-urlencoded' };
  };

  test.each(SCENARIOS)('%s: what is for the inbox is kept and applied', async (scenario) => {
    const { url, slack, world } = here;
    const request = wrapped(read(scenario, 'payload'));
    const { status } = await postSigned({ url, secret: slack.app.signingSecret, ...request });
    await here.settled();
    const { kind, incoming } = read(scenario, 'expected') as { kind: string; incoming?: { id: string } };
    expect(status).toBe(kind === 'malformed' ? 400 : 200);
    const entry = incoming && (await world.deps.store.inbox.get(incoming.id));
    expect(entry?.status).toBe(kind === 'incoming' ? 'done' : undefined);
  });
});
