import { currentContent, lastRevision } from '../../src/method/sheet-changes';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { takeTurn } from '../../src/turn/conversation';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { ownSession } from '../support/own-session';
import { anEvent, aWorld, messagesTo, presses, pressOn, said, types, type World } from '../support/service-world';
import { aReview, COMPLETE, MIDWAY } from '../support/sheets';

const FIRST = 'GG-AMB-1';
const SECOND = 'GG-AMB-2';
/** Another review with the same benchmark, so with the same indicators: Helsinki is on both teams. */
const MALMO = aReview({
  id: 'malmo-2027',
  hostCity: 'Malmö',
  timeZone: 'Europe/Stockholm',
  visit: { start: '2027-04-27', days: 3 },
  members: { ...aReview().members, leader: 'utrecht', peers: ['helsinki'], host: [] },
});

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [aReview(), MALMO], people: GENOA_PEOPLE }, MIDWAY);
});
afterEach(() => world.close());

const sheetOf = (indicator = FIRST, review = 'genoa-2027', person = 'helsinki') =>
  world.deps.store.sheets.get(`${review}|${indicator}|${person}`);
const contentOf = async (indicator = FIRST, review = 'genoa-2027') => currentContent(await sheetOf(indicator, review));
const session = () => ownSession(world.deps.store, 'helsinki');

/** The card that a command shows. */
async function opened(command: string, person = 'helsinki'): Promise<Prompt> {
  const card = (await types(world, person, command)).at(-1);
  if (!card) throw new TypeError(`nothing was answered to ${command}`);
  return card;
}
const press = (card: Prompt, action: string, fields: FieldValues = {}, message?: string) =>
  presses(world, 'helsinki', card, action, fields, message);

describe('a peer who presses', () => {
  it('saves and sees the next card, the saved one folded in its place', async () => {
    const card = await opened('next');
    const shown = (await messagesTo(world, 'helsinki')).at(-1)?.id;
    const [, next] = await press(card, 'save-next', COMPLETE, shown);
    expect(next?.address?.indicator).toBe(SECOND);
    const folded = shown === undefined ? undefined : await world.deps.store.messages.get(shown);
    expect(folded?.content).toMatchObject({ kind: 'prompt', prompt: { folded: true } });
    expect(lastRevision(await sheetOf())?.content).toMatchObject({
      performance: 'below',
      toMeet: ['Chair'],
    });
  });

  it('is told what a draft still needs', async () => {
    const [folded] = await press(await opened('next'), 'save-next', { performance: 'below', suspect: ['s'] });
    expect(said(folded)).toContain(
      'To count it still needs: one thing to ask (or “none”), somebody to meet (or “none”)',
    );
    expect((await sheetOf())?.revisions).toEqual([]);
  });

  it('has a judgement kept at once, without a word', async () => {
    expect(await press(await opened('next'), 'choose', { performance: 'above' })).toEqual([]);
    expect((await contentOf()).performance).toBe('above');
  });

  it('chooses, changes their mind, and saves the same card', async () => {
    const card = await opened('next');
    await press(card, 'choose', { performance: 'above' });
    await press(card, 'choose', { performance: 'below' });
    const replies = await press(card, 'save-next', COMPLETE);
    expect(replies.flatMap((p) => p.actions.map((a) => a.id))).not.toContain('settle');
    expect(lastRevision(await sheetOf())?.content.performance).toBe('below');
  });

  it('has what a card brings along kept with a judgement, and is asked for what that needs', async () => {
    const shown = async () => (await messagesTo(world, 'helsinki')).at(-1)?.id;
    const card = await opened('next');
    await press(card, 'choose', { performance: 'need_info', suspect: ['half a thought'] }, await shown());
    expect(await contentOf()).toMatchObject({ performance: 'need_info', suspect: ['half a thought'] });
    const { content } = (await messagesTo(world, 'helsinki')).at(-1) ?? {};
    const fields = content?.kind === 'prompt' ? content.prompt.fields : [];
    const open = fields.filter(({ under }) => under === undefined);
    expect(open.map(({ id, needed }) => [id, needed])).toEqual([
      ['performance', undefined],
      ['dontKnow', true],
      ['toAsk', true],
      ['toMeet', true],
    ]);
    expect(fields.map(({ id }) => id)).toContain('suspect');
  });

  it('says that there is nothing to ask and nobody to meet, and goes on with the last thing missing', async () => {
    const none = async (card: Prompt, of: string, fields: FieldValues) => {
      const button = { ...card, actions: card.actions.filter(({ data }) => data?.of === of) };
      return (await press(button, 'say-none', fields)).at(-1) as Prompt;
    };
    const card = await opened('next');
    const again = await none(card, 'toAsk', { performance: 'below', suspect: ['it stays on paper'] });
    expect([again.address?.indicator, again.folded]).toEqual([FIRST, undefined]);
    expect(again.actions.flatMap(({ id, data }) => (id === 'say-none' ? [data?.of] : []))).toEqual(['toMeet']);
    const refused = await none(again, 'toMeet', { toMeetNew: ['Chair'] });
    expect(said(refused)).toContain('You have named somebody here');
    expect(await contentOf()).toMatchObject({ noneToAsk: true, noneToMeet: false, toMeet: ['Chair'] });
    const emptied = await none({ ...refused, actions: again.actions }, 'toMeet', { toMeet: [] });
    expect(emptied.address?.indicator).toBe(SECOND);
    expect(lastRevision(await sheetOf())?.content).toMatchObject({ noneToAsk: true, noneToMeet: true, toMeet: [] });
  });

  it('skips and goes back by button', async () => {
    const card = await opened('next');
    const next = (await press(card, 'skip-card')).at(-1);
    expect(next?.address?.indicator).toBe(SECOND);
    const back = next && (await press(next, 'back-card', { note: 'half a thought' })).at(-1);
    expect(back?.address?.indicator).toBe(FIRST);
    expect((await contentOf(SECOND)).note).toBe('half a thought');
  });

  it('sees the twenty cells and jumps to a cell or an indicator', async () => {
    const cells = await opened('list');
    expect(cells.fields.find((f) => f.id === 'cell')).toMatchObject({ options: { length: 20 } });
    expect(said((await press(cells, 'goto', { cell: 'WP-IMP' }))[0])).toContain('WP-IMP-1');
    expect((await press(cells, 'goto', { indicator: 'AC-LEA-1' }))[0]?.address?.indicator).toBe('AC-LEA-1');
  });

  it('edits a saved answer without leaving the open card', async () => {
    const [folded] = await press(await opened('next'), 'save-next', COMPLETE);
    const [card] = folded ? await press(folded, 'edit') : [];
    if (card) await press(card, 'save-next', { ...COMPLETE, toMeet: ['Chair'], performance: 'at' });
    expect(lastRevision(await sheetOf())).toMatchObject({ number: 2, content: { performance: 'at' } });
    expect((await session()).at).toBe(SECOND);
  });

  it('keeps whom to meet when the platform does not send an untouched choice back', async () => {
    await press(await opened('next'), 'save-next', COMPLETE);
    const { toMeet: _, toMeetNew: __, ...rest } = COMPLETE;
    const stays = { ...rest, performance: 'at', toMeetNew: [] };
    const card: Prompt = { ...(await opened('back')), address: { review: 'genoa-2027', indicator: FIRST, version: 1 } };
    await press(card, 'save-next', stays);
    expect((await contentOf()).toMeet).toEqual(['Chair']);
    await press(card, 'save-next', { toMeetNew: ['Mayor'] });
    expect((await contentOf()).toMeet).toEqual(['Chair', 'Mayor']);
  });

  it('offers to start from another sheet only where there is one', async () => {
    const offers = ({ actions }: Prompt) => actions.some(({ id }) => id === 'same-as');
    expect(offers(await opened('next'))).toBe(false);
    await press(await opened('next'), 'save-next', COMPLETE);
    expect(offers(await opened('next'))).toBe(true);
    expect(offers(await opened('back'))).toBe(false);
  });

  it('starts from another sheet of their own, as a draft, and loses nothing that is there', async () => {
    await press(await opened('next'), 'save-next', COMPLETE);
    await types(world, 'helsinki', 'to ask: mine already');
    const chooser = (await press(await opened('status'), 'same-as'))[0];
    expect(chooser).toBeDefined();
    const second = {
      address: { review: 'genoa-2027', indicator: SECOND },
      actions: [],
      body: [],
      fields: [],
      summary: '',
    };
    await press(second, 'same-as', { from: FIRST });
    expect(lastRevision(await sheetOf(SECOND))).toBeUndefined();
    expect(await contentOf(SECOND)).toMatchObject({
      performance: 'below',
      suspect: ['the board is not heard'],
      toAsk: ['mine already', 'who appoints it?'],
    });
  });
});

describe('old cards', () => {
  it('pressed twice save once, and lead nobody away', async () => {
    const card = await opened('next');
    await press(card, 'save-next', COMPLETE);
    const saved = await sheetOf();
    const replies = await press(card, 'save-next', COMPLETE);
    expect(await sheetOf()).toEqual(saved);
    expect(replies).toHaveLength(1);
    expect((await session()).at).toBe(SECOND);
  });

  it('apply what nobody has changed since, and ask about the rest', async () => {
    const old = await opened('next');
    await press(old, 'save-next', COMPLETE);
    const fresh: Prompt = { ...old, address: { review: 'genoa-2027', indicator: FIRST, version: 1 } };
    await press(fresh, 'save', { suspect: ['from the phone'] });
    const replies = await press(fresh, 'save-next', { suspect: ['from the desk'], know: ['15 members'] });
    const question = replies.at(-1);
    expect(said(question)).toMatch(/from the desk[\s\S]*from the phone/);
    expect((await contentOf()).know).toEqual(['15 members']);
    expect(lastRevision(await sheetOf())?.content.suspect).toEqual(['from the phone']);
    if (question) await press(question, 'settle');
    expect(lastRevision(await sheetOf())?.content.suspect).toEqual(['from the desk']);
  });

  it('ask once more where a third version has come since: the one that was shown is not taken for it', async () => {
    const card = await opened('next');
    await press(card, 'save-next', { ...COMPLETE, suspect: ['from the desk'] });
    const [, question] = await press(card, 'save', { suspect: ['from the phone'] });
    const [, newer] = await press(card, 'save', { suspect: ['from the train'] });
    const other = (asked: Prompt | undefined) => {
      if (!asked) throw new RangeError('nothing was asked');
      return press({ ...asked, actions: asked.actions.filter(({ data }) => data?.keep === 'other') }, 'settle');
    };
    const [again] = await other(question);
    expect(said(again)).toMatch(/from the train[\s\S]*from the phone/);
    expect((await contentOf()).suspect).toEqual(['from the train']);
    await other(newer);
    expect(lastRevision(await sheetOf())?.content.suspect).toEqual(['from the phone']);
  });

  it('of another review are answered there, though the indicator has the same name', async () => {
    await opened('next Genoa');
    const malmo: Prompt = {
      address: { review: 'malmo-2027', indicator: FIRST, version: 0 },
      actions: [],
      body: [],
      fields: [],
      summary: '',
    };
    await press(malmo, 'save-next', COMPLETE);
    expect(await sheetOf()).toBeUndefined();
    expect((await contentOf(FIRST, 'malmo-2027')).performance).toBe('below');
    expect(await session()).toMatchObject({ review: 'genoa-2027', at: FIRST });
  });

  it('a digest of another review does not take the open card away', async () => {
    await world.deps.store.reviews.update('malmo-2027', (r) => ({
      ...r,
      members: { ...r.members, leader: 'helsinki', peers: ['utrecht'] },
    }));
    for (const text of ['next Genoa', 'below', 'digest Malmö', 'the board is not heard'])
      await types(world, 'helsinki', text);
    expect((await contentOf()).suspect).toEqual(['the board is not heard']);
    expect(await sheetOf(FIRST, 'malmo-2027')).toBeUndefined();
  });

  it('what is typed after a look at another review does not land there', async () => {
    await types(world, 'helsinki', 'next Genoa');
    await types(world, 'helsinki', 'below');
    await types(world, 'helsinki', 'list Malmö');
    await types(world, 'helsinki', 'the board is not heard');
    expect(await sheetOf(FIRST, 'malmo-2027')).toBeUndefined();
  });
});

describe('presses that lead nowhere', () => {
  const card = (review: string, indicator = FIRST): Prompt => ({
    address: { review, indicator, version: 0 },
    actions: [],
    body: [],
    fields: [],
    summary: '',
  });

  it('a card of a review where one is not on the team changes nothing, and says so', async () => {
    await world.deps.store.people.put(somebody('visitor', { city: 'Tampere' }));
    const [reply] = await presses(world, 'visitor', card('malmo-2027'), 'save-next', COMPLETE);
    expect(said(reply)).toContain('a review in which you have no part now. Nothing was changed.');
    expect(await world.deps.store.sheets.count({})).toBe(0);
  });

  it('a card of a review or an indicator that is gone', async () => {
    expect(said((await press(card('gone-2027'), 'save-next', COMPLETE))[0])).toContain('you have no part now');
    expect(said((await press(card('genoa-2027', 'XX-1'), 'save-next', COMPLETE))[0])).toContain(
      'no longer in the benchmark',
    );
  });

  it.each(['organiser', 'facilitator', 'host'])('somebody who fills in no sheets: the %s', async (role) => {
    const person = { organiser: 'eurocities', facilitator: 'ethics', host: 'genoa' }[role] ?? '';
    const [reply] = await presses(world, person, card('genoa-2027'), 'save-next', COMPLETE);
    expect(said(reply)).toContain('Nothing was changed.');
    expect(await world.deps.store.sheets.count({})).toBe(0);
  });

  it.each([
    'decide',
    'merge-agreed',
    'gather-yes',
    'discuss',
    'outcome',
    'visit-confirm',
    'remind-send',
    'settle',
    'constructor',
  ])('a peer who presses “%s”', async (action) => {
    const before = JSON.stringify(await world.deps.store.reviews.find({}));
    const [reply] = await press(card('genoa-2027'), action, { judgement: 'at', start: '2027-05-04' });
    expect(reply).toBeDefined();
    expect(JSON.stringify(await world.deps.store.reviews.find({}))).toBe(before);
    expect(await world.deps.store.decisions.count({})).toBe(0);
  });

  it('somebody who left is refused', async () => {
    await world.deps.store.people.update('helsinki', (p) => ({ ...p, active: false }));
    await expect(
      takeTurn(world.deps, pressOn('helsinki', card('genoa-2027'), 'save-next', COMPLETE)),
    ).rejects.toMatchObject({
      code: 'unknown-person',
    });
    await expect(takeTurn(world.deps, anEvent('nobody', { kind: 'hello' }))).rejects.toMatchObject({
      code: 'unknown-person',
    });
    expect(await world.deps.store.sheets.count({})).toBe(0);
  });

  it('fields of the wrong shape are left out', async () => {
    await press(await opened('next'), 'save-next', {
      performance: 'excellent',
      know: true,
      noneToAsk: 'yes',
      note: ['x'],
    } as FieldValues);
    expect(await contentOf()).toMatchObject({ know: [], noneToAsk: false, note: '' });
    expect((await contentOf()).performance).toBeUndefined();
  });
});
