import { EMPTY_CONTENT } from '../../src/method/sheet';
import { aSheet, MIDWAY } from '../support/sheets';
import { type SlackHere, sheetsOf, startSlackHere, USERS } from '../support/slack-app-here';
import { sees, textsIn } from '../support/slack-app-seeing';
import { until } from '../support/until';

/** A form that something is wrong with stays open and says at its field what; nothing is posted for it. */

const { helsinki: HANNA } = USERS;

let here: SlackHere;
beforeEach(async () => {
  here = await startSlackHere();
});
afterEach(async () => {
  await here.settled();
  expect(here.slack.problems()).toEqual([]);
  await here.close();
});

const hanna = () => here.slack.as(HANNA.id);
const posted = () => here.slack.calls('chat.postMessage').length;
const opens = async (command: string, button: string, asked: string) => {
  await hanna().says(command);
  await here.settled();
  await hanna().message().press(button);
  await until(() => textsIn(here.slack.views(HANNA.id)).includes(asked));
  return hanna().modal();
};
const asForms = async () => {
  // Cards ask in forms where Slack does not take their inputs.
  here.slack.fail({ is: 'error', error: 'msg_blocks_too_long' }, { method: 'chat.postMessage' });
};

it('an absence without its last day, or that ends before it begins', async () => {
  await asForms();
  const form = await opens('away', 'Open as a form', 'From');
  const before = posted();
  const wrong = await form.submit();
  expect(wrong).toMatchObject({ kind: 'errors' });
  expect(JSON.stringify(wrong)).toContain('Please choose the last day too.');
  await form.choose('From', '2027-03-31');
  await form.choose('To', '2027-03-29');
  const turned = await form.submit();
  expect(Object.values(turned.kind === 'errors' ? turned.errors : {})).toEqual([
    'The last day must not be before the first. Nothing was changed.',
  ]);
  await here.settled();
  expect(posted()).toBe(before);
  await form.choose('To', '2027-04-02');
  expect(await form.submit()).toMatchObject({ kind: 'done' });
  await until(async () => (await here.world.deps.store.people.get('helsinki'))?.away.length === 1);
  await sees(here, HANNA, 'Noted: you are away');
});

it('a day to be left alone until that is over already', async () => {
  await asForms();
  const form = await opens('snooze', 'Open as a form', 'Day');
  expect(JSON.stringify(await form.submit())).toContain('Please choose a day after today.');
});

const MANY = Array.from({ length: 300 }, (_, n) => `line ${n}`)
  .join('\n')
  .slice(0, 2_990);

it('a text longer than its field may be', async () => {
  await asForms();
  const form = await opens('next', 'Open as a form', 'What should the visit verify?');
  for (const field of ['What should the visit verify?', 'To ask']) await form.type(field, 'é'.repeat(2_999));
  await form.type('We know', MANY);
  const sent = await form.submit();
  expect(sent).toMatchObject({ kind: 'errors' });
  expect(Object.values(sent.kind === 'errors' ? sent.errors : {}).join()).toContain('We know');
  expect(JSON.stringify(form.values())).toContain('line 0');
});

/** A sheet of somebody's that is nearly as large as it may be: so many fields of 39 kB. */
const isNearlyFull = (fields: number) => {
  const names = ['know', 'dontKnow', 'suspect', 'toAsk', 'evidence'] as const;
  const long = Array.from({ length: 13 }, (_, n) => `${n} ${'x'.repeat(3_060)}`);
  const given = Object.fromEntries(names.slice(0, fields).map((name) => [name, long]));
  const draft = { content: { ...EMPTY_CONTENT, ...given }, at: MIDWAY, language: 'en' as const, conflicts: [] };
  const sheet = aSheet('GG-AMB-1', 'helsinki', draft.content);
  return here.world.deps.store.sheets.put({ ...sheet, revisions: [], draft });
};

it.each([
  ['field', 1],
  ['whole form', 5],
])('what is added to a long answer, beyond what a %s holds', async (_, fields) => {
  await asForms();
  await isNearlyFull(fields);
  const form = await opens('next', 'Open as a form', 'Add to: We know');
  await form.type('Add to: We know', 'é'.repeat(1_400));
  const before = posted();
  const sent = await form.submit();
  expect(sent.kind).toBe('errors');
  expect(JSON.stringify(form.values())).toContain('éééé');
  expect(posted()).toBe(before);
});

it('by another of its buttons: it comes back with what was typed', async () => {
  await asForms();
  const form = await opens('next', 'Open as a form', 'What should the visit verify?');
  await form.type('We know', MANY);
  const before = posted();
  await form.press('Back');
  await here.settled();
  expect(textsIn(here.slack.views(HANNA.id)).join()).toContain('300');
  expect(JSON.stringify(form.values())).toContain('line 0');
  expect(posted()).toBe(before);
  await form.type('We know', 'fewer');
  await form.press('Back');
  await until(async () => JSON.stringify(await sheetsOf(here, 'helsinki')).includes('fewer'));
});

it('after a moment: it comes back with what was typed', async () => {
  await asForms();
  const form = await opens('next', 'Open as a form', 'What should the visit verify?');
  await form.type('We know', MANY);
  const before = posted();
  let goOn = () => {};
  here.faults.holdsOthers = new Promise((resolve) => {
    goOn = resolve;
  });
  const sent = form.submit();
  await until(() => JSON.stringify(here.slack.views(HANNA.id)).includes('One moment'));
  goOn();
  await sent;
  await here.settled();
  expect(JSON.stringify(hanna().modal().values())).toContain('line 0');
  expect(posted()).toBe(before);
});

it('where nobody sees it any more: it is handed back in the conversation', async () => {
  await asForms();
  const form = await opens('next', 'Open as a form', 'What should the visit verify?');
  await form.type('We know', MANY);
  let goOn = () => {};
  here.faults.holdsOthers = new Promise((resolve) => {
    goOn = resolve;
  });
  await form.submit();
  await hanna().modal().close();
  goOn();
  await here.settled();
  await sees(here, HANNA, 'line 0');
});
