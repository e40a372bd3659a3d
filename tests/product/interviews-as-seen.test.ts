import { HOURS, type Interview, PLAN } from '../../flows/interviews/kept';
import type { Prompt } from '../../src/ports/prompt';
import { anInterview, at } from '../support/a-visit';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { pressable } from '../support/pressable';
import { aWorld, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

/** A card of interviews that is open while somebody else changes them: its next press changes nothing, and says how it is. */

const { members } = aReview();
const REVIEW = aReview({
  gatheredAt: '2027-04-06T15:30:00.000Z',
  deputy: 'barcelona',
  members: { ...members, host: ['genoa', 'liguria'] },
});
const PEOPLE = [
  ...GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const })),
  somebody('liguria', { city: 'Genoa', holidays: 'IT' }),
];
const SENT = { state: 'proposed', sentAt: '2027-04-11T08:00:00.000Z' } as const;

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [REVIEW], people: PEOPLE }, '2027-04-12T08:00:00.000Z');
  for (const record of [
    anInterview('office', { ...SENT, function: 'Integration office' }),
    anInterview('network', { ...SENT, function: 'Network', starts: at(1, '11:00'), ends: at(1, '12:00') }),
  ])
    await world.deps.store.stepRecords.put(record);
});
afterEach(() => world.close());

const raise = (what: string): never => {
  throw new RangeError(what);
};
/** The card that somebody opens, with the message it stands in. */
interface Open {
  prompt: Prompt;
  id: string;
}
const newest = async (who: string): Promise<Open> => {
  const { content, id } = (await messagesTo(world, who)).at(-1) ?? raise('nothing was said');
  return content.kind === 'prompt' ? { prompt: content.prompt, id } : raise('no card');
};
const opens = async (who: string): Promise<Open> => {
  await types(world, who, 'interviews');
  return newest(who);
};
const press = async (who: string, { prompt, id }: Open, action: string, fields = {}): Promise<Prompt> => {
  const button = pressable(prompt).find((one) => one.id === action) ?? raise(`${action} is not on ${said(prompt)}`);
  return (await presses(world, who, prompt, action, fields, id, button.data ?? {})).at(-1) ?? raise('no answer');
};
const follows = async (who: string, card: Open, action: string, fields = {}): Promise<Open> => {
  await press(who, card, action, fields);
  return newest(who);
};
const chosen = ({ prompt }: Open, name: string) => {
  const [field] = prompt.fields;
  const options = field?.kind === 'choice' ? field.options : raise('nothing to choose from');
  return { [field?.id ?? '']: options.find(({ label }) => label.includes(name))?.value ?? raise(name) };
};
const kept = async (key: string) =>
  (await world.deps.store.stepRecords.get(`interview|genoa-2027|${key}`))?.value as Interview;
const states = async () => [(await kept('office')).state, (await kept('network')).state];
/** The deputy opens one and sets something of it. */
const deputySets = async (name: string, fields: object) => {
  const list = await opens('barcelona');
  const one = await follows('barcelona', list, 'interviews-which', chosen(list, name));
  return press('barcelona', one, 'interviews-keep', fields);
};

describe('the host', () => {
  it('confirms all that it was shown: what the team moved meanwhile is shown first, in the card’s place', async () => {
    const open = await opens('genoa');
    await deputySets('Integration office', { interviewTime: '15:00' });
    const shown = await press('genoa', open, 'interviews-confirm');
    expect(said(shown)).toContain('was changed while your card was open');
    expect(said(shown)).toContain('15:00–16:00');
    expect(await states()).toEqual(['proposed', 'proposed']);
    const now = (await messagesTo(world, 'genoa')).find(({ id }) => id === open.id)?.content;
    expect(now?.kind === 'prompt' && said(now.prompt)).toContain('15:00–16:00');
    await press('genoa', { prompt: shown, id: open.id }, 'interviews-confirm');
    expect(await states()).toEqual(['confirmed', 'confirmed']);
  });

  it('confirms the one it chose as it was then; another that has changed stands in nobody’s way', async () => {
    const [one, two] = [await opens('genoa'), await opens('liguria')];
    await deputySets('Integration office', { interviewTime: '15:00' });
    const stale = await press('genoa', one, 'interviews-confirm-one', chosen(one, 'Integration office'));
    expect(said(stale)).toContain('was changed while your card was open');
    expect(await states()).toEqual(['proposed', 'proposed']);
    await press('liguria', two, 'interviews-confirm-one', chosen(two, 'Network'));
    expect(await states()).toEqual(['proposed', 'confirmed']);
  });

  it('hears nothing of what the team alone sees: another pair changes no card of its', async () => {
    const open = await opens('genoa');
    await deputySets('Integration office', { interviewPair: ['barcelona', 'lyon'] });
    expect((await kept('office')).pair).toEqual(['barcelona', 'lyon']);
    await press('genoa', open, 'interviews-confirm');
    expect(await states()).toEqual(['confirmed', 'confirmed']);
  });

  it('cancels none that was moved meanwhile before it saw that; what it typed is there still', async () => {
    const list = await opens('genoa');
    const one = await follows('genoa', list, 'interviews-move', chosen(list, 'Network'));
    const why = await follows('genoa', one, 'interviews-decline');
    await deputySets('Network', { interviewTime: '16:00' });
    const again = await press('genoa', why, 'interviews-declined', { declinedWhy: 'On leave.' });
    expect(said(again)).toContain('16:00–17:00');
    expect(said(again)).toContain('On leave.');
    expect((await kept('network')).state).toBe('proposed');
  });

  it('sees the list where one was cancelled meanwhile', async () => {
    const list = await opens('genoa');
    const one = await follows('genoa', list, 'interviews-move', chosen(list, 'Network'));
    const leads = await opens('barcelona');
    const theirs = await follows('barcelona', leads, 'interviews-which', chosen(leads, 'Network'));
    await press('barcelona', theirs, 'interviews-cancel');
    const shown = await press('genoa', one, 'interviews-hosted', { hostedTime: '16:00' });
    expect(said(shown)).toContain('This was cancelled meanwhile');
    expect(said(shown)).toContain('Integration office');
  });

  it('holds one hour for a function, and does not take back the hours that a colleague gave', async () => {
    const [one, two] = [await opens('genoa'), await opens('liguria')];
    const [mine, theirs] = [
      await follows('genoa', one, 'interviews-hold'),
      await follows('liguria', two, 'interviews-hold'),
    ];
    const hour = (hostedTime: string) => ({ hostedFunction: 'Councillor', hostedTime });
    await press('liguria', theirs, 'interviews-hosted', hour('15:00'));
    expect(said(await press('genoa', mine, 'interviews-hosted', hour('16:00')))).toContain('15:00');
    const held = (await world.deps.store.stepRecords.find({ kind: 'interview' })).filter(
      ({ value }) => (value as Interview).state === 'held',
    );
    expect(held.map(({ value }) => (value as Interview).starts)).toEqual([at(1, '15:00')]);

    const [hours, others] = [
      await follows('genoa', await opens('genoa'), 'interviews-hours'),
      await follows('liguria', await opens('liguria'), 'interviews-hours'),
    ];
    const lines = (day: string) => ({ offeredHours: [day, day, day] });
    await press('liguria', others, 'interviews-hours-keep', lines('10:00-12:00'));
    const shown = await press('genoa', hours, 'interviews-hours-keep', lines('9:00-18:00'));
    expect(said(shown)).toContain('10:00–12:00');
    const [given] = await world.deps.store.stepRecords.find({ kind: HOURS.name });
    expect(JSON.stringify(given?.value)).not.toContain('18:00');
  });
});

describe('the leader', () => {
  it('cancels none that the host has given to somebody else meanwhile', async () => {
    const list = await opens('lyon');
    const one = await follows('lyon', list, 'interviews-which', chosen(list, 'Network'));
    const hosts = await opens('genoa');
    const theirs = await follows('genoa', hosts, 'interviews-move', chosen(hosts, 'Network'));
    await press('genoa', theirs, 'interviews-hosted', { hostedFunction: 'Prefecture' });
    expect(said(await press('lyon', one, 'interviews-cancel'))).toContain('Prefecture');
    expect((await kept('network')).state).toBe('confirmed');
  });

  it('sees the programme as it is once it was sent, and where what a card is about is gone', async () => {
    await world.deps.store.stepRecords.put(anInterview('late', { state: 'proposed', function: 'Late' }));
    const list = await opens('lyon');
    const sent = await press('lyon', list, 'interviews-send');
    expect(said(sent)).toContain('1 interview');
    expect(sent.actions.map(({ id }) => id)).not.toContain('interviews-send');
    const one = await follows('lyon', await opens('lyon'), 'interviews-which', chosen(await opens('lyon'), 'Late'));
    const hosts = await opens('genoa');
    const theirs = await follows('genoa', hosts, 'interviews-move', chosen(hosts, 'Late'));
    await press('genoa', await follows('genoa', theirs, 'interviews-decline'), 'interviews-declined', {});
    const shown = await press('lyon', one, 'interviews-keep', { interviewTime: '17:00' });
    expect(said(shown)).toContain('cancelled meanwhile');
    expect(said(shown)).toContain('Integration office');
  });

  it('takes no times back that a deputy set meanwhile', async () => {
    const mine = await follows('lyon', await opens('lyon'), 'interviews-times');
    const theirs = await follows('barcelona', await opens('barcelona'), 'interviews-times');
    const times = { visitDigests: ['18:00', '18:00', '11:00'], visitMeetings: ['18:30', '18:30', '11:30'] };
    await press('barcelona', theirs, 'interviews-times-keep', { ...times, visitFeedback: '16:00' });
    const shown = await press('lyon', mine, 'interviews-times-keep', { ...times, visitFeedback: '14:00' });
    expect(said(shown)).toContain('while your card was open');
    const [plan] = await world.deps.store.stepRecords.find({ kind: PLAN.name });
    expect(plan?.value).toMatchObject({ feedback: '16:00' });
  });
});

it('of the programme one card stays open: an older one folds when the newer is pressed', async () => {
  await opens('lyon');
  const newer = await opens('lyon');
  await press('lyon', newer, 'interviews-open');
  const cards = (await messagesTo(world, 'lyon')).flatMap(({ content }) =>
    content.kind === 'prompt' ? [content.prompt] : [],
  );
  expect(cards[0]?.folded).toBe(true);
  expect(cards[0]?.actions.map(({ id }) => id)).toEqual(['interviews']);
  expect(cards.at(-1)?.folded).toBeUndefined();
});
