import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replayPayloads } from '../support/slack/replay-payloads';

/** The recorded payloads are what the local Slack sends; `UPDATE_REPLAY=1` records them anew. */

const FOLDER = join(__dirname, '..', 'replay', 'slack');
const fileOf = (name: string) => join(FOLDER, name, 'payload.json');

test('each recorded payload is the one that is sent', async () => {
  const payloads = await replayPayloads();
  for (const [name, payload] of Object.entries(payloads)) {
    if (process.env.UPDATE_REPLAY === '1') record(name, payload);
    expect({ name, payload: JSON.parse(readFileSync(fileOf(name), 'utf8')) }).toEqual({ name, payload });
  }
});

function record(name: string, payload: unknown): void {
  mkdirSync(join(FOLDER, name), { recursive: true });
  writeFileSync(fileOf(name), `${JSON.stringify(payload, null, 2)}\n`);
}
