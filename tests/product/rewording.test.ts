import { erasePerson } from '../../src/accounts/personal-data';
import { currentContent, lastRevision } from '../../src/method/sheet-changes';
import type { EventKind, InboundEvent } from '../../src/ports/event';
import type { Prompt } from '../../src/ports/prompt';
import { takeTurn } from '../../src/turn/conversation';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { anEvent, aWorld, messagesTo, presses, repliesTo, said, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

/** Messages that people change or delete after they sent them, on any platform where they can. */

const FIRST = 'GG-AMB-1';
const SOON = '2027-03-25T09:00:05.000Z';
const LATER = '2027-03-28T09:00:00.000Z';

let world: World;
let numbers = 0;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview()], people: GENOA_PEOPLE }, MIDWAY);
});
afterEach(() => world.close());

interface Sent {
  person: string;
  said: string;
  event: InboundEvent;
  replies: Prompt[];
}

const take = async (event: InboundEvent): Promise<Prompt[]> => {
  const answered = await takeTurn(world.deps, event);
  return answered.messages.length === 0 ? [] : repliesTo(world, event);
};
const aSaying = (person: string, text: string, over: Partial<InboundEvent> = {}) => {
  numbers += 1;
  return anEvent(person, { kind: 'text', text }, { said: `D1/${numbers}/`, ...over });
};
const sends = async (text: string, person = 'helsinki'): Promise<Sent> => {
  const event = aSaying(person, text);
  return { person, said: event.said ?? '', event, replies: await take(event) };
};
const changing = ({ person, said: of }: Pick<Sent, 'person' | 'said'>, what: EventKind, at = LATER) =>
  anEvent(person, what, { said: of, at });
const edited = (text: string, edition = '2', saidAt = '2027-03-25T09:00:00.000Z'): EventKind => ({
  kind: 'edited',
  text,
  edition,
  saidAt,
});
const edits = (sent: Pick<Sent, 'person' | 'said'>, text: string, edition?: string) =>
  take(changing(sent, edited(text, edition)));
const deletes = (sent: Pick<Sent, 'person' | 'said'>) =>
  take(changing(sent, { kind: 'deleted', edition: '9', saidAt: '2027-03-25T09:00:00.000Z' }));
const content = async (person = 'helsinki', indicator = FIRST) =>
  currentContent(await world.deps.store.sheets.get(`genoa-2027|${indicator}|${person}`));
const pending = async () => {
  const state = (await world.deps.store.sessions.get('helsinki'))?.state as { pending: { text: string }[] };
  return state.pending.map(({ text }) => text);
};
const words = (prompts: readonly Prompt[]) => prompts.map(said).join('\n');

describe('a message that is changed', () => {
  it('changes what was taken from it, in its place, and says so', async () => {
    await sends('next');
    await sends('below');
    await sends('the board is not heard');
    const asked = await sends('who appoints it?\nhow oftn?');
    await sends('to ask: who chairs?');
    const answer = await edits(asked, 'who appoints it?\nhow often, and since when?');
    expect((await content()).toAsk).toEqual(['who appoints it?', 'how often, and since when?', 'who chairs?']);
    expect(words(answer)).toContain('Changed, as you changed your message.');
  });

  it('changes all that a whole answer gave, and takes all of it back when it is deleted', async () => {
    await sends('next');
    const whole = await sends('below. The board is not heard. Who appoints it? Meet the chair');
    expect((await content()).suspect).toEqual(['The board is not heard.']);
    await edits(whole, 'above. The board is heard. Who appoints it? How often? Meet the chair and the mayor');
    expect(await content()).toMatchObject({
      performance: 'above',
      suspect: ['The board is heard.'],
      toAsk: ['Who appoints it?', 'How often?'],
      toMeet: ['the chair', 'the mayor'],
    });
    await deletes(whole);
    expect(await content()).toMatchObject({ suspect: [], toAsk: [], toMeet: [] });
  });

  it('changes a judgement, and asks what is needed now', async () => {
    await sends('next');
    const judged = await sends('below');
    const answer = await edits(judged, '5');
    expect(await content()).toMatchObject({ performance: 'not_applicable' });
    expect(words(answer)).toContain('Why does it not apply here?');
    await sends('national law');
    expect(await content()).toMatchObject({ naReason: 'national law', suspect: [] });
  });

  it('changes a sheet that one has left, without leading back to it', async () => {
    for (const text of ['next', 'below']) await sends(text);
    const suspected = await sends('the bord is not heard');
    for (const text of ['none', 'nobody']) await sends(text);
    const answer = await edits(suspected, 'the board is not heard');
    expect(lastRevision(await world.deps.store.sheets.get(`genoa-2027|${FIRST}|helsinki`))?.content.suspect).toEqual([
      'the board is not heard',
    ]);
    expect(words(answer)).toMatch(/Changed, as you changed your message\.\nnormal\ntext\n✓ /);
    await sends('above');
    expect(await content('helsinki', 'GG-AMB-2')).toMatchObject({ performance: 'above' });
  });

  it('is changed again, whichever change comes first; the last one counts', async () => {
    for (const text of ['next', 'below']) await sends(text);
    const suspected = await sends('a plan');
    await edits(suspected, 'a budget', '3');
    expect(await edits(suspected, 'a survey', '2')).toEqual([]);
    expect((await content()).suspect).toEqual(['a budget']);
    await edits(suspected, 'a law', '4');
    expect((await content()).suspect).toEqual(['a law']);
  });

  it('says nothing when the words are the same, or come to the same', async () => {
    for (const text of ['next', 'below']) await sends(text);
    const suspected = await sends('a plan');
    const before = (await messagesTo(world, 'helsinki')).length;
    expect(await edits(suspected, 'a plan', '2')).toEqual([]);
    expect(await edits(suspected, ' a plan\n\n', '3')).toEqual([]);
    expect(await messagesTo(world, 'helsinki')).toHaveLength(before);
    expect((await content()).suspect).toEqual(['a plan']);
  });

  it('changes nothing a second time when it comes twice', async () => {
    for (const text of ['next', 'below']) await sends(text);
    const suspected = await sends('a plan');
    const event = changing(suspected, edited('a survey'));
    await take(event);
    const messages = await messagesTo(world, 'helsinki');
    await take(event);
    expect(await messagesTo(world, 'helsinki')).toEqual(messages);
    expect((await content()).suspect).toEqual(['a survey']);
  });

  it('changes nothing where the answer has been changed since, and says so, with a way to it', async () => {
    await sends('next');
    const judged = await sends('below');
    await sends('2');
    const [answer] = await edits(judged, 'above');
    expect(await content()).toMatchObject({ performance: 'at' });
    expect(said(answer)).toContain('has been changed since');
    expect(answer?.actions.map(({ id }) => id)).toEqual(['edit']);
    expect(answer?.address?.indicator).toBe(FIRST);
  });

  it('changes nothing when the new words are no answer, and says so', async () => {
    await sends('next');
    const judged = await sends('below');
    const [answer] = await edits(judged, 'I am on holiday next week');
    expect(await content()).toMatchObject({ performance: 'below', suspect: [] });
    expect(await pending()).toEqual([]);
    expect(said(answer)).toContain('I don’t know what to make of the new words');
  });

  it('answers when it was not understood before', async () => {
    await sends('next');
    const wrong = await sends('belwo');
    expect(await pending()).toEqual(['belwo']);
    await edits(wrong, 'below');
    expect(await pending()).toEqual([]);
    expect(await content()).toMatchObject({ performance: 'below' });
  });

  it('waits for its place in its new words, and goes on from where it was put', async () => {
    await sends('next');
    const kept = await sends('ask Marta re: bugdet');
    const [card] = await edits(kept, 'ask Marta re: budget', '2');
    expect(await pending()).toEqual(['ask Marta re: budget']);
    expect(said(card)).toContain('ask Marta re: budget');
    const shown = (await messagesTo(world, 'helsinki')).map(({ content: c }) =>
      c.kind === 'prompt' ? said(c.prompt) : '',
    );
    expect(shown.join('\n')).not.toContain('bugdet');
    if (card) await presses(world, 'helsinki', card, 'place');
    expect((await content()).toAsk).toEqual(['ask Marta re: budget']);
    await edits(kept, 'ask Marta about the budget', '3');
    expect((await content()).toAsk).toEqual(['ask Marta about the budget']);
  });

  it.each([
    ['status', 'list'],
    ['status', 'below'],
    ['pause', 'resume'],
  ])('does nothing new when it was a command: %s, then %s', async (first, then) => {
    await sends('next');
    const command = await sends(first);
    const before = await world.deps.store.people.get('helsinki');
    expect(words(await edits(command, then))).toContain('I did what it said when you sent it');
    expect(await world.deps.store.people.get('helsinki')).toEqual(before);
    expect((await content()).performance).toBeUndefined();
  });

  it('does not become a command', async () => {
    await sends('next');
    const judged = await sends('below');
    expect(words(await edits(judged, 'pause'))).toContain('send it as a new message');
    expect((await world.deps.store.people.get('helsinki'))?.paused).toBe(false);
    expect(await content()).toMatchObject({ performance: 'below' });
  });

  it('counts as first said when its change comes before it', async () => {
    await sends('next');
    const first = aSaying('helsinki', 'belwo');
    await take(changing({ person: 'helsinki', said: first.said ?? '' }, edited('below'), SOON));
    expect(await content()).toMatchObject({ performance: 'below' });
    expect(await take(first)).toEqual([]);
    expect(await pending()).toEqual([]);
    await edits({ person: 'helsinki', said: first.said ?? '' }, 'above', '3');
    expect(await content()).toMatchObject({ performance: 'above' });
  });

  it('that nobody knows any more changes nothing, and is said so', async () => {
    await sends('next');
    const answer = await edits({ person: 'helsinki', said: 'D1/0/' }, 'below');
    expect(words(answer)).toContain('I can’t tell any more');
    expect((await content()).performance).toBeUndefined();
  });

  it('never changes what another person said', async () => {
    await sends('next');
    const judged = await sends('below');
    await edits({ ...judged, person: 'utrecht' }, 'above');
    expect(await content()).toMatchObject({ performance: 'below' });
    expect((await content('utrecht')).performance).toBeUndefined();
  });

  it('comes to the same when it is cut short after the sheet was changed', async () => {
    for (const text of ['next', 'below']) await sends(text);
    const suspected = await sends('a plan');
    const { sessions } = world.deps.store;
    const before = await sessions.get('helsinki');
    const event = changing(suspected, edited('a survey'));
    await take(event);
    if (before) await sessions.put(before);
    expect(words(await take(event))).toContain('Changed, as you changed your message.');
    expect((await content()).suspect).toEqual(['a survey']);
  });

  it('is forgotten with the person', async () => {
    for (const text of ['next', 'below']) await sends(text);
    await edits(await sends('a secret'), 'another secret');
    await erasePerson(world.deps, 'helsinki', 'helsinki');
    expect(JSON.stringify(await world.deps.store.messages.find({}))).not.toContain('secret');
  });
});

describe('a message that is deleted', () => {
  it('is taken back', async () => {
    for (const text of ['next', 'below']) await sends(text);
    const suspected = await sends('a plan\ntwo');
    await sends('we suspect: a budget');
    expect(words(await deletes(suspected))).toContain('Taken back, as you deleted your message.');
    expect((await content()).suspect).toEqual(['a budget']);
    const shown = (await messagesTo(world, 'helsinki')).flatMap(({ content: c }) =>
      c.kind === 'said' ? [c.text] : [],
    );
    expect(shown).toEqual(['next', 'below', '', 'we suspect: a budget']);
  });

  it('does not count any more, where it made an answer complete', async () => {
    for (const text of ['next', 'below', 'a plan', 'none']) await sends(text);
    const met = await sends('chair of the board');
    const sheet = () => world.deps.store.sheets.get(`genoa-2027|${FIRST}|helsinki`);
    expect(lastRevision(await sheet())?.content.toMeet).toHaveLength(1);
    await deletes(met);
    expect((await sheet())?.revisions).toEqual([]);
    expect((await content()).toMeet).toEqual([]);
  });

  it('stays taken once the others have been given to read it', async () => {
    for (const text of ['next', 'below', 'a plan', 'none']) await sends(text);
    const met = await sends('chair of the board');
    await world.deps.store.reviews.update('genoa-2027', (r) => ({ ...r, gatheredAt: MIDWAY }));
    expect(words(await deletes(met))).toContain('others may have read your answer');
    expect((await content()).toMeet).toHaveLength(1);
  });

  it('is taken back once', async () => {
    for (const text of ['next', 'below']) await sends(text);
    const suspected = await sends('a plan');
    await deletes(suspected);
    await sends('we suspect: a plan');
    expect(await deletes(suspected)).toEqual([]);
    expect(await edits(suspected, 'a survey', '3')).toEqual([]);
    expect((await content()).suspect).toEqual(['a plan']);
  });

  it('stays taken when what was said since rests on it', async () => {
    await sends('next');
    const judged = await sends('below');
    await sends('the board is not heard');
    const [answer] = await deletes(judged);
    expect(said(answer)).toContain('rests on it');
    expect(answer?.actions.map(({ id }) => id)).toEqual(['edit']);
    expect(await content()).toMatchObject({ performance: 'below', suspect: ['the board is not heard'] });
  });

  it('stays taken when it was changed since', async () => {
    await sends('next');
    const judged = await sends('below');
    await sends('at');
    expect(words(await deletes(judged))).toContain('has been changed since');
    expect(await content()).toMatchObject({ performance: 'at' });
  });

  it('waits for no place any more', async () => {
    await sends('next');
    const kept = await sends('hm');
    expect(words(await deletes(kept))).toContain('Gone.');
    expect(await pending()).toEqual([]);
  });

  it('is not missed when it only asked for something', async () => {
    const asked = await sends('status');
    expect(await deletes(asked)).toEqual([]);
  });

  it('does not undo what was done at its word, and says so', async () => {
    const paused = await sends('pause');
    expect(words(await deletes(paused))).toContain('done already');
    expect((await world.deps.store.people.get('helsinki'))?.paused).toBe(true);
  });

  it('before it came does not come any more', async () => {
    await sends('next');
    const first = aSaying('helsinki', 'below');
    const gone: EventKind = { kind: 'deleted', edition: '2', saidAt: '2027-03-25T09:00:00.000Z' };
    expect(await take(changing({ person: 'helsinki', said: first.said ?? '' }, gone, SOON))).toEqual([]);
    expect(await take(first)).toEqual([]);
    expect((await content()).performance).toBeUndefined();
  });
});
