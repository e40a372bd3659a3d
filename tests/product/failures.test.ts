import { runCommand } from '../../src/cli/run-command';
import { failuresOf } from '../../src/delivery/failures';
import { post, postPrompt } from '../../src/delivery/outbox';
import type { PlanItem } from '../../src/method/plan';
import { failures } from '../../src/plan/work';
import { receive } from '../../src/turn/inbox';
import { anAccount, aPlatform } from '../support/a-platform';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const PROMPT = { body: [], fields: [], actions: [], summary: 'a word' };
const GAVE_UP = 'gave up after several attempts';
const ITEM: PlanItem = {
  id: 'genoa-2027.1.digest',
  review: 'genoa-2027',
  kind: 'digest',
  dueAt: MIDWAY,
  day: MIDWAY.slice(0, 10),
  why: 'daily',
  planRevision: 1,
  status: 'planned',
};

const CHANNEL = { platform: 'slack', address: { channel: 'C1' } };

let world: World;
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((p) =>
    p.id === 'helsinki' ? { ...p, email: 'hanna@helsinki.example', accounts: [anAccount('U1')] } : p,
  );
  world = await aWorld({ reviews: [aReview()], people }, MIDWAY);
});
afterEach(() => world.close());

/** The product's own ways to give up: a job that failed for good, a platform that refuses, an event of nobody's. */
async function muchFails(): Promise<void> {
  const { deps } = world;
  await deps.store.plan.put(ITEM);
  await failures(deps)({ kind: 'due', item: ITEM.id }, 'due', 'boom');
  const reason = 'left the workspace';
  const platform = aPlatform();
  platform.answer = () => ({ kind: 'undeliverable', reason });
  deps.chats = new Map([['slack', platform.chat]]);
  await postPrompt(deps, 'm', 'helsinki', PROMPT);
  await post(deps, 'n', { kind: 'channel', review: 'genoa-2027', at: CHANNEL }, { kind: 'prompt', prompt: PROMPT });
  await world.queue.runDue(deps.clock.now);
  const stranger = anEvent('nobody', { kind: 'hello' }, { id: 'e' });
  await expect(receive(deps, (_, work) => work(false), stranger)).rejects.toThrow('unknown-person');
}

const status = async (over: { review?: string; as?: string; json?: boolean } = {}) => {
  const { review, as, json = false } = over;
  const command = { kind: 'status' as const, ...(review === undefined ? {} : { review }) };
  const request = { command, json, ...(as === undefined ? {} : { as }) };
  return runCommand({ deps: world.deps, address: '' }, request);
};

describe('what failed for good', () => {
  it('is listed with its reason', async () => {
    expect(await failuresOf(world.deps)).toEqual([]);
    await muchFails();
    expect(await failuresOf(world.deps)).toEqual([
      { kind: 'plan-item', id: ITEM.id, reason: GAVE_UP },
      { kind: 'message', id: 'm', reason: 'left the workspace', to: { kind: 'person', person: 'helsinki' } },
      {
        kind: 'message',
        id: 'n',
        reason: 'left the workspace',
        to: { kind: 'channel', review: 'genoa-2027', at: CHANNEL },
      },
      { kind: 'event', id: 'e', reason: 'Refusal' },
    ]);
  });

  it('does not count what waits, is done or was skipped', async () => {
    const { store } = world.deps;
    await postPrompt(world.deps, 'waiting', 'helsinki', PROMPT);
    for (const state of ['planned', 'done', 'skipped', 'replaced'] as const)
      await store.plan.put({ ...ITEM, id: state, status: state });
    expect(await failuresOf(world.deps)).toEqual([]);
  });

  it('stands under the table, a line each', async () => {
    const before = await status();
    expect(before.out).not.toContain('failed');
    await muchFails();
    const { exit, out } = await status();
    expect(exit).toBe(0);
    const [, ...failed] = out.split('\n\n');
    expect(failed).toEqual([
      `failed: planned item ${ITEM.id}: ${GAVE_UP}
failed: message m to hanna@helsinki.example: left the workspace
failed: message n to the channel of genoa-2027: left the workspace
failed: event e: Refusal
`,
    ]);
  });

  it('names the address that refused it, where whoever it was for has another by now', async () => {
    await postPrompt(world.deps, 'mailed', 'helsinki', PROMPT);
    await world.deps.store.messages.update('mailed', (m) => ({
      ...m,
      status: 'undeliverable',
      failure: 'there is no such mailbox',
      refusedBy: 'hanna@helsinki.example',
    }));
    expect((await status()).out).toContain(
      'failed: message mailed to hanna@helsinki.example: there is no such mailbox',
    );
    await world.deps.store.people.update('helsinki', (p) => ({ ...p, email: 'h.virtanen@helsinki.example' }));
    expect((await status()).out).toContain(
      'failed: message mailed to h.virtanen@helsinki.example, at hanna@helsinki.example then: there is no such mailbox',
    );
  });

  it('is a second array for programs', async () => {
    expect(JSON.parse((await status({ json: true })).out)).toMatchObject({ reviews: [{}], failures: [] });
    await muchFails();
    expect(JSON.parse((await status({ json: true })).out).failures).toEqual([
      { kind: 'plan-item', id: ITEM.id, reason: GAVE_UP },
      { kind: 'message', id: 'm', reason: 'left the workspace', person: 'hanna@helsinki.example' },
      { kind: 'message', id: 'n', reason: 'left the workspace', review: 'genoa-2027' },
      { kind: 'event', id: 'e', reason: 'Refusal' },
    ]);
  });

  it('is the operator’s alone, and not of one review', async () => {
    await muchFails();
    await world.deps.store.people.update('eurocities', (p) => ({ ...p, email: 'olga@eurocities.example' }));
    for (const over of [{ as: 'olga@eurocities.example' }, { review: 'genoa-2027' }]) {
      const { exit, out } = await status(over);
      expect(exit).toBe(0);
      expect(out).not.toContain('failed:');
      expect(JSON.parse((await status({ ...over, json: true })).out)).not.toHaveProperty('failures');
    }
  });
});
