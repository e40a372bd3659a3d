import { STEPS } from '../../flows';
import { LIMITS } from '../../src/method/limits';
import { currentContent } from '../../src/method/sheet-changes';
import type { FlowContext, ReviewView, Session, Turn } from '../../src/steps/contract';
import { documentKind } from '../../src/steps/documents';
import { line } from '../../src/steps/prompts';
import { stepsOf } from '../../src/steps/registry';
import { defineStep, type Said } from '../../src/steps/step';
import { takeTurn } from '../../src/turn/conversation';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const WISH = documentKind<string>({ name: 'wish', ofReview: { read: 'decide' } });
const ABOUT = { label: { en: 'Wish', fr: 'Souhaiter' }, about: 'review', reads: [WISH] } as const;

/** What somebody wishes for in a review that they answer, or orders in one that they organise: in their own words. */
const wishes = defineStep({
  name: 'wishes',
  declared: {
    commands: {
      wish: { ...ABOUT, words: { en: ['wish', 'my wish'], fr: ['souhait'] }, may: ['fill-sheet'], takes: 'text' },
      order: { ...ABOUT, words: { en: ['order'], fr: ['ordre'] }, may: ['manage-review'], runs: true, takes: 'text' },
      unwish: { ...ABOUT, words: { en: ['unwish'], fr: ['plus de souhait'] } },
    },
    presses: {},
    keeps: [WISH],
  },
  commands: { wish: keep, order: keep, unwish: forget },
  presses: {},
});

function keep(session: Session, { review }: ReviewView, context: FlowContext, { text, address }: Said): Turn {
  if (text === undefined) return { session, reply: [{ prompt: line('What for?') }], effects: [] };
  const { id: person } = context.person;
  const record = { id: `wish|${person}|${review.id}`, kind: WISH.name, review: review.id, person, value: text };
  const seen = context.kept.of(WISH).find(({ record: { id } }) => id === record.id)?.record;
  const told = line(`Kept for ${review.id} ${address?.indicator ?? ''}`);
  return { session, reply: [{ prompt: told }], effects: [{ kind: 'keep', record, ...(seen ? { seen } : {}) }] };
}

function forget(session: Session, _: ReviewView, { kept }: FlowContext): Turn {
  const effects = kept.of(WISH).map(({ record }) => ({ kind: 'forget' as const, seen: record }));
  return { session, reply: [{ prompt: line(`Forgotten: ${effects.length}`) }], effects };
}

let world: World;
const SECOND = { id: 'genoa-2028', visit: { start: '2027-05-11', days: 3 } };
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview(), aReview(SECOND)], people: GENOA_PEOPLE }, MIDWAY);
  world.deps.steps = stepsOf([...STEPS.all, wishes]);
});
afterEach(() => world.close());

const kept = async () => (await world.deps.store.stepRecords.find({ kind: WISH.name })).map(({ value }) => value);
const pending = async (person: string) =>
  ((await world.deps.store.sessions.get(person))?.state as Session | undefined)?.pending.map(({ text }) => text);

describe('a command that takes text', () => {
  it.each([
    ['wish a longer lunch', 'a longer lunch'],
    ['Wish: “A longer lunch” — s’il vous plaît  !', '“A longer lunch” — s’il vous plaît  !'],
    ['WISH   two\n\n  words  and\nlines', 'two\n\n  words  and\nlines'],
    ['my wish Genoa', 'Genoa'],
    ['/peer-review souhait Être là', 'Être là'],
    ['wish status', 'status'],
    ['wish above', 'above'],
  ])('is handed what stands behind its word as it was written: %j', async (typed, text) => {
    await types(world, 'helsinki', 'next');
    await types(world, 'helsinki', typed);
    expect(await kept()).toEqual([text]);
    expect(await pending('helsinki')).toEqual([]);
  });

  it('takes as much as a message may hold, and no more', async () => {
    const long = `wish ${'é'.repeat((LIMITS.message - 5) / 2)}`;
    await types(world, 'helsinki', long);
    expect(await kept()).toEqual([long.slice('wish '.length)]);
    const [answer] = await types(world, 'helsinki', `${long}éé`);
    expect(said(answer)).toContain('one may have 64 kB');
    expect(await kept()).toEqual([long.slice('wish '.length)]);
  });

  it('is asked for more where nothing stands behind it', async () => {
    expect(said((await types(world, 'helsinki', 'wish'))[0])).toContain('What for?');
    expect(await kept()).toEqual([]);
  });

  it.each(['wishful thinking is what it is', 'wishes of the board', 'the wish of the board', 'wish\nof the board'])(
    'is none where the word is another, or not alone in front: %j',
    async (typed) => {
      await types(world, 'helsinki', 'next');
      await types(world, 'helsinki', 'at');
      await types(world, 'helsinki', typed);
      expect(await kept()).toEqual([]);
    },
  );

  it('is an answer like any other for who cannot give it now', async () => {
    await types(world, 'helsinki', 'next');
    await types(world, 'helsinki', 'at');
    await types(world, 'helsinki', 'order is kept by nobody');
    expect(await kept()).toEqual([]);
    const [sheet] = await world.deps.store.sheets.find({ person: 'helsinki' });
    expect(currentContent(sheet).suspect).toEqual(['order is kept by nobody']);
    await types(world, 'genoa', 'wish we had more time');
    expect(await kept()).toEqual([]);
    expect(await pending('genoa')).toEqual(['wish we had more time']);
  });

  it('is about the indicator of the card under which it is said', async () => {
    const address = { review: SECOND.id, indicator: 'GG-AMB-2' };
    const event = anEvent('helsinki', { kind: 'text', text: 'wish a map', address });
    const { messages } = await takeTurn(world.deps, event);
    expect(JSON.stringify(messages)).toContain('Kept for genoa-2028 GG-AMB-2');
  });

  it('keeps the text while it is asked which review is meant', async () => {
    const organiser = (await world.deps.store.reviews.get(SECOND.id))?.members.organisers[0] ?? '';
    const [asked] = await types(world, organiser, 'order  Two buses');
    expect(asked?.actions).toHaveLength(2);
    expect(await pending(organiser)).toEqual(['order  Two buses']);
    await presses(world, organiser, { ...(asked ?? line('')), actions: asked?.actions.slice(1) ?? [] }, 'order');
    expect(await world.deps.store.stepRecords.find({})).toMatchObject([{ review: SECOND.id, value: 'Two buses' }]);
    expect(await pending(organiser)).toEqual([]);
  });

  it('that is said again with the same text is nothing new, and with another is not done again', async () => {
    const said = anEvent('helsinki', { kind: 'text', text: 'wish a map' }, { said: 'm1' });
    await takeTurn(world.deps, said);
    const edits = async (text: string) => {
      const edit = anEvent('helsinki', { kind: 'edited', text, saidAt: said.at, edition: text }, { said: 'm1' });
      return (await takeTurn(world.deps, edit)).messages.length;
    };
    expect([await edits('Wish  a map'), await edits('wish another map')]).toEqual([0, 1]);
    expect(await kept()).toEqual(['a map']);
  });
});

describe('a document that its step forgets', () => {
  it('is gone, and what is said of it is so', async () => {
    await types(world, 'helsinki', 'wish a map');
    expect(said((await types(world, 'helsinki', 'unwish'))[0])).toContain('Forgotten: 1');
    expect(await kept()).toEqual([]);
    expect(said((await types(world, 'helsinki', 'unwish'))[0])).toContain('Forgotten: 0');
    await types(world, 'helsinki', 'wish a map again');
    expect(await kept()).toEqual(['a map again']);
  });

  it('goes in the version that was seen: one that changed meanwhile is looked at again', async () => {
    await types(world, 'helsinki', 'wish a map');
    const { store } = world.deps;
    let isFirst = true;
    world.deps.store = {
      ...store,
      commit: async (writes) => {
        if (isFirst) await store.stepRecords.update('wish|helsinki|genoa-2027', (one) => ({ ...one, person: 'lyon' }));
        isFirst = false;
        return store.commit(writes);
      },
    };
    expect(said((await types(world, 'helsinki', 'unwish'))[0])).toContain('Forgotten: 0');
    expect(await store.stepRecords.find({ kind: WISH.name })).toMatchObject([{ person: 'lyon', value: 'a map' }]);
    expect(
      (await messagesTo(world, 'helsinki')).filter((one) => JSON.stringify(one).includes('Forgotten')),
    ).toHaveLength(1);
  });
});
