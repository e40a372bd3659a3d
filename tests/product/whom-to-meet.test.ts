import { previewDigest } from '../../src/delivery/digests';
import { currentContent, lastRevision } from '../../src/method/sheet-changes';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const REVIEW = 'genoa-2027';
const WHISTLE = 'Whistleblower in the housing office';
const FULL: FieldValues = { performance: 'below', suspect: ['s'], noneToAsk: true };

let world: World;
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
  world = await aWorld({ reviews: [aReview()], people }, MIDWAY);
  await world.deps.store.functions.put({ id: `${REVIEW}|mayor`, review: REVIEW, label: 'Mayor', indicators: [] });
});
afterEach(() => world.close());

const opened = async (person: string, indicator = 'GG-AMB-1'): Promise<Prompt> => {
  const list = (await types(world, person, 'list')).at(-1);
  const card = list && (await presses(world, person, list, 'goto', { indicator })).at(-1);
  if (!card) throw new RangeError('no card');
  return card;
};
const offered = async (person: string, indicator?: string) =>
  (await opened(person, indicator)).fields.flatMap((f) => (f.kind === 'pick' ? f.options : [])).map((o) => o.label);
const answers = async (person: string, fields: FieldValues, indicator?: string) =>
  presses(world, person, await opened(person, indicator), 'save', { ...FULL, ...fields });
const sheetOf = (person: string, indicator = 'GG-AMB-1') =>
  world.deps.store.sheets.get(`${REVIEW}|${indicator}|${person}`);
const gathers = async () => {
  const [ask] = await types(world, 'lyon', 'gather');
  if (ask) await presses(world, 'lyon', ask, 'gather-yes');
};
const person = async (id: string) => {
  const found = await world.deps.store.people.get(id);
  if (!found) throw new RangeError(`nobody is called ${id}`);
  return found;
};

describe('whom somebody names to meet', () => {
  it('is offered to them on every card, and to nobody else before the sheets are open', async () => {
    await answers('helsinki', { toMeetNew: [WHISTLE] });
    expect(await offered('helsinki', 'GG-AMB-2')).toEqual(['Mayor', WHISTLE]);
    for (const other of ['barcelona', 'utrecht', 'lyon']) expect(await offered(other)).toEqual(['Mayor']);
  });

  it('is not theirs who press for it with the value of another’s card', async () => {
    await answers('helsinki', { toMeetNew: [WHISTLE] });
    const card = await opened('helsinki');
    const values = card.fields.flatMap((f) => (f.kind === 'pick' ? f.options : [])).map((o) => o.value);
    await answers('barcelona', { toMeet: [...values, `${REVIEW}|whistleblower-in-the-housing-office`] });
    expect(currentContent(await sheetOf('barcelona')).toMeet).toEqual([`${REVIEW}|mayor`]);
  });

  it('is gone once it was taken back', async () => {
    await types(world, 'helsinki', 'next');
    for (const text of ['below', `to meet: ${WHISTLE}`, 'undo']) await types(world, 'helsinki', text);
    expect(await offered('helsinki')).toEqual(['Mayor']);
    await gathers();
    expect(await offered('barcelona')).toEqual(['Mayor']);
  });

  it('is gone too when it had made an answer complete, and the answer counts no more', async () => {
    await types(world, 'helsinki', 'next');
    for (const text of ['below', 'the board is not heard', 'none', WHISTLE]) await types(world, 'helsinki', text);
    expect(lastRevision(await sheetOf('helsinki'))?.content.toMeet).toEqual([WHISTLE]);
    await types(world, 'helsinki', 'undo');
    expect(await offered('helsinki')).toEqual(['Mayor']);
    await gathers();
    for (const other of ['helsinki', 'barcelona']) expect(await offered(other)).toEqual(['Mayor']);
  });

  it('in a draft is nobody else’s after the gathering either', async () => {
    await presses(world, 'helsinki', await opened('helsinki'), 'save', { performance: 'at', toMeetNew: [WHISTLE] });
    await gathers();
    expect(await offered('helsinki')).toEqual([WHISTLE, 'Mayor']);
    expect(await offered('barcelona')).toEqual(['Mayor']);
  });

  it('is one function at the gathering when two named it, unaware of each other, and is counted once', async () => {
    await answers('helsinki', { toMeetNew: ['Housing Office'] });
    await answers('barcelona', { toMeetNew: ['housing-office', 'MAYOR'] });
    await answers('utrecht', { toMeetNew: ['Housing office.'] }, 'GG-AMB-2');
    expect(await offered('barcelona', 'GG-AMB-3')).toEqual(['Mayor', 'housing-office']);
    await gathers();
    expect(await offered('lyon', 'GG-AMB-3')).toEqual(['Mayor', 'housing-office']);
    expect(await offered('barcelona', 'GG-AMB-3')).toEqual(['Mayor', 'housing-office']);
    const digest = said(await previewDigest(world.deps, REVIEW, 'channel', await person('lyon')));
    expect(digest).toContain('housing-office (2 indicators)');
    expect(digest.match(/housing/gi)).toHaveLength(1);
    const md = await exportedText(world.deps, REVIEW, 'review.md', await person('lyon'));
    expect(md.match(/^- housing/gim)).toHaveLength(1);
    const csv = await exportedText(world.deps, REVIEW, 'sheets.csv', await person('lyon'));
    expect(csv.match(/housing-office/g)).toHaveLength(3);
    const [overview] = await types(world, 'lyon', 'merge');
    expect(said(overview).match(/housing/gi)).toHaveLength(1);
  });

  it('is what an untouched card leaves as it was, before and after the gathering', async () => {
    await answers('barcelona', { toMeetNew: ['Housing Office'] });
    await answers('helsinki', { toMeetNew: ['housing-office'] });
    await gathers();
    const card = await opened('helsinki');
    const fields = Object.fromEntries(
      card.fields.map((f) => [f.id, 'value' in f && f.value !== undefined ? f.value : '']),
    );
    await presses(world, 'helsinki', card, 'save', fields);
    expect((await sheetOf('helsinki'))?.revisions).toHaveLength(1);
    expect(lastRevision(await sheetOf('helsinki'))?.content.toMeet).toEqual(['housing-office']);
  });

  it('a card from before it was changed elsewhere changes nothing that it did not touch', async () => {
    await answers('helsinki', { toMeetNew: ['Housing Office'] });
    const old = await opened('helsinki');
    const pick = old.fields.flatMap((f) => (f.kind === 'pick' ? [f.value] : []))[0] ?? [];
    await presses(world, 'helsinki', await opened('helsinki'), 'save', { toMeet: [], toMeetNew: ['Chair'] });
    await presses(world, 'helsinki', old, 'save', { toMeet: pick, know: ['k'] });
    expect(currentContent(await sheetOf('helsinki'))).toMatchObject({ toMeet: ['Chair'], know: ['k'] });
    expect((await sheetOf('helsinki'))?.draft).toBeUndefined();
  });
});
