import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileStore } from '../../adapters/mongo';
import { renderMessage } from '../../adapters/slack/cards/render';
import { renderTeamsCard } from '../../adapters/teams/cards/render';
import { wordsIn } from '../../src/i18n';
import type { Decision } from '../../src/method/decision';
import type { Performance } from '../../src/method/sheet';
import { currentContent } from '../../src/method/sheet-changes';
import type { Prompt } from '../../src/ports/prompt';
import { firstVersion, leaveIn } from '../support/older-data';
import { aWorld, presses, said, types, type World } from '../support/service-world';

/** A merge that was begun with the first version: its decisions stay, and where its proposals changed is shown. */

const MALMO = 'malmo-2027';
const THEN = '2026-11-29T09:05:00.000Z';
const LONG_AGO = '2026-11-18T10:00:00.000Z';

let dir: string;
let world: World;
let leader: string;
/** By indicator, what was said; in the order of indicators as they were stored. */
let answers: Map<string, Performance[]>;
let older: Decision[];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'critical-friend-merge-'));
  await leaveIn(dir, firstVersion());
  world = await aWorld({ reviews: [], people: [] }, THEN, async () => (await openFileStore({ dir })).store);
  const { store } = world.deps;
  leader = (await store.reviews.get(MALMO))?.members.leader ?? '';
  answers = new Map();
  for (const sheet of await store.sheets.find({ review: MALMO })) {
    const { performance } = currentContent(sheet);
    if (performance) answers.set(sheet.indicator, [...(answers.get(sheet.indicator) ?? []), performance]);
  }
  // As that version accepted what all agreed on, and as its leader took its other proposals; the last thirteen are left to decide.
  older = [...answers.keys()].slice(0, 60).map((indicator) => {
    const proposed = proposedThen(answers.get(indicator) ?? []);
    const how = isOne(answers.get(indicator) ?? []) ? 'agreed' : 'leader';
    const changes = [{ at: LONG_AGO, by: leader, what: `judgement - > ${proposed}` }];
    const bare = { id: `${MALMO}|${indicator}`, review: MALMO, indicator, questionGroups: [], discuss: false, changes };
    return { ...bare, judgement: proposed, how, judgedAt: LONG_AGO };
  });
  for (const decision of older) await store.decisions.put(decision);
});
afterAll(async () => {
  await world?.close();
  await rm(dir, { recursive: true, force: true });
});

const isOne = (said: readonly Performance[]) => new Set(said).size === 1;
/** The first version’s rules. */
const proposedThen = (said: readonly Performance[]): Performance => (isOne(said) ? (said[0] ?? 'at') : 'need_info');
const kept = () => world.deps.store.decisions.find({ review: MALMO });
const merge = async (text = 'merge Malmö') => (await types(world, leader, text))[0];

it('has something that the rules of now propose otherwise, and something that they do not', () => {
  const all = [...answers.values()];
  expect(all).toHaveLength(73);
  expect(all.filter(isOne).length).toBeGreaterThan(0);
  expect(all.filter((one) => !isOne(one)).length).toBeGreaterThan(10);
});

it('says on how many indicators, and on each what was proposed, what is now, and what was decided', async () => {
  const words = said((await merge()) ?? nothing());
  const [, number] = /on (\d+) indicators they propose something else now\. What you decided stays\./.exec(words) ?? [];
  const lines = words.split('\n').filter((line) => line.includes('Before: '));
  expect(lines).toHaveLength(Number(number));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    expect(line).toMatch(/Before: [^;]+; now: [^;]+(; decided: [^;]+)?$/);
    const [before, now] = (/Before: ([^;]+); now: ([^;]+)/.exec(line) ?? []).slice(1);
    expect(before).not.toBe(now);
  }
  expect(lines.filter((line) => line.includes('; decided: ')).length).toBeGreaterThan(0);
  expect(lines.filter((line) => !line.includes('; decided: ')).length).toBeGreaterThan(0);
});

it('is shown on Slack and on Teams as elsewhere', async () => {
  const prompt = (await merge()) ?? nothing();
  const message = {
    message: 'm1',
    words: wordsIn('en').slackCard,
    pictureFile: () => undefined,
    inputs: 'shown',
  } as const;
  const slack = JSON.stringify(renderMessage(prompt, message));
  const teams = JSON.stringify(renderTeamsCard(prompt, { message: 'm1', language: 'en', picture: () => undefined }));
  for (const drawn of [slack, teams]) expect(drawn).toContain('The rules have changed since this merge began');
  expect(teams).toContain('Where the rules propose something else');
  expect(slack).toContain('Where the rules propose something else');
});

it('changes no decision by being looked at, nor by accepting what is agreed now', async () => {
  const before = new Map((await kept()).map((decision) => [decision.id, decision]));
  const prompt = (await merge()) ?? nothing();
  await presses(world, leader, prompt, 'merge-agreed');
  const after = new Map((await kept()).map((decision) => [decision.id, decision]));
  for (const [id, decision] of before) expect([id, after.get(id)]).toEqual([id, decision]);
  for (const [id, decision] of after)
    if (!before.has(id)) expect(decision).toMatchObject({ how: 'agreed', proposed: decision.judgement });
});

it('is taken out of the list by the leader alone, who may keep what was decided', async () => {
  const changed = older.find(({ indicator }) => {
    const all = answers.get(indicator) ?? [];
    return !isOne(all) && !all.includes('need_info');
  });
  const id = changed?.indicator ?? '';
  const prompt = (await merge()) ?? nothing();
  const [card] = await presses(
    world,
    leader,
    { ...prompt, actions: [{ id: 'merge-show', label: '', data: { indicator: id } }] },
    'merge-show',
  );
  expect(said(card ?? nothing())).toContain('The rules have changed.');
  expect(card?.fields.find((field) => field.id === 'judgement')).toMatchObject({ value: 'need_info' });
  await presses(world, leader, card ?? nothing(), 'decide', { judgement: 'need_info', reason: 'As we said then.' });
  const decision = (await kept()).find(({ indicator }) => indicator === id);
  expect(decision).toMatchObject({ judgement: 'need_info', judgedAt: LONG_AGO });
  expect(decision?.proposed).toBeDefined();
  expect(changedIn(await merge())).toBe(changedIn(prompt) - 1);
});

/** On how many indicators it says that the rules propose something else. */
function changedIn(prompt: Prompt | undefined): number {
  return Number(/on (\d+) indicators? they propose/.exec(said(prompt ?? nothing()))?.[1] ?? 0);
}

function nothing(): Prompt {
  throw new RangeError('there is no such card');
}
