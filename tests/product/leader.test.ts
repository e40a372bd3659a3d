import type { Performance } from '../../src/method/sheet';
import { applyChange, newSheet } from '../../src/method/sheet-changes';
import type { Prompt } from '../../src/ports/prompt';
import { exportedText } from '../support/exported';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, presses, said, types, type World } from '../support/service-world';
import { aChange, aContent, aDecision, aReview, aSheet, MIDWAY } from '../support/sheets';

let world: World;
beforeEach(async () => {
  world = await aWorld(
    { reviews: [aReview()], people: GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const })) },
    MIDWAY,
  );
  const answers = {
    'GG-AMB-1': ['below', 'below', 'below'],
    'GG-AMB-2': ['below', 'at', 'above'],
    'GG-AMB-3': ['not_applicable', 'not_applicable', 'at'],
  } as const;
  for (const [indicator, values] of Object.entries(answers))
    for (const [n, person] of ['helsinki', 'barcelona', 'utrecht'].entries()) {
      const content = aContent(values[n] ?? 'at', {
        evidence: [`p. ${n}`],
        toAsk: ['who?', `how, ${person}?`],
        noneToAsk: false,
      });
      await world.deps.store.sheets.put(aSheet(indicator, person, content, '2027-03-24T09:00:00.000Z'));
    }
});
afterEach(() => world.close());

const bare = { actions: [], body: [], fields: [], summary: '' };
const leads = (text: string) => types(world, 'lyon', text);
const press = async (card: Prompt | undefined, action: string, fields = {}) =>
  card ? presses(world, 'lyon', card, action, fields) : [];
const decisionOn = (indicator: string) => world.deps.store.decisions.get(`genoa-2027|${indicator}`);

async function gathers(): Promise<void> {
  const [ask] = await leads('gather');
  await press(ask, 'gather-yes');
}

describe('gathering', () => {
  it('is asked once more, then opens the sheets to the team and says so in the channel', async () => {
    const [ask] = await leads('gather');
    expect(said(ask)).toContain('9 of 292 answers are in');
    expect((await world.deps.store.reviews.get('genoa-2027'))?.gatheredAt).toBeUndefined();
    expect(said((await types(world, 'helsinki', 'team'))[0])).toContain('opens with the gathering');
    await press(ask, 'gather-yes');
    expect(said((await types(world, 'helsinki', 'team'))[0])).toContain('Barcelona — at');
    const channel = await world.deps.store.messages.find({ thread: 'channel:genoa-2027' });
    expect(channel).toHaveLength(1);
  });

  it('is not for others, and comes before the merge', async () => {
    expect(said((await types(world, 'helsinki', 'gather'))[0])).toContain('the team leader’s alone');
    expect((await leads('merge')).map(said).join()).toContain('Gather first');
    await presses(
      world,
      'lyon',
      { address: { review: 'genoa-2027' }, actions: [], body: [], fields: [], summary: '' },
      'merge-agreed',
    );
    expect(await world.deps.store.decisions.count({})).toBe(0);
  });

  it('is not said to be undone by an older card that is left alone', async () => {
    const [ask] = await leads('gather');
    await press(ask, 'gather-yes');
    const [left] = await press(ask, 'gather-no');
    expect(said(left)).not.toContain('Nothing was opened');
    expect(said(left)).toContain('open');
  });

  it('marks what is edited afterwards as late', async () => {
    await gathers();
    await types(world, 'helsinki', 'next');
    await types(world, 'helsinki', 'below');
    for (const text of ['late thought', 'none', 'none']) await types(world, 'helsinki', text);
    const [late] = (await world.deps.store.sheets.find({ person: 'helsinki' })).flatMap((s) =>
      s.revisions.filter((r) => r.late),
    );
    expect(late).toMatchObject({ late: true, informed: true });
  });
});

describe('one person’s sheets', () => {
  const sheetsOf = (person: string) => ({
    ...bare,
    address: { review: 'genoa-2027' },
    actions: [{ id: 'sheets-of', label: '', data: { review: 'genoa-2027', person } }],
  });
  const looks = async (card: Prompt) => said((await presses(world, 'helsinki', card, 'sheets-of'))[0]);

  it('are shown at a glance once they are gathered, and not before', async () => {
    const looking = async () =>
      (await types(world, 'helsinki', 'team'))[0]?.actions.filter(({ id }) => id === 'sheets-of');
    expect(await looking()).toEqual([]);
    expect(await looks(sheetsOf('barcelona'))).toContain('once the leader has gathered');
    await gathers();
    expect((await looking())?.map(({ data }) => data?.person)).toEqual(['lyon', 'helsinki', 'barcelona', 'utrecht']);
    const told = await looks(sheetsOf('barcelona'));
    expect(told).toContain('3 of 73 are complete.');
    expect(told).toMatch(/: ↓ below[\s\S]*: = at[\s\S]*no answer/);
  });

  it('are nobody’s who is not on the team', async () => {
    await gathers();
    for (const person of ['genoa', 'nobody', '', 'constructor']) {
      const told = await looks(sheetsOf(person));
      expect(told).not.toContain('are complete');
      expect(told).not.toContain('no answer');
    }
  });
});

describe('merging', () => {
  beforeEach(gathers);

  it('accepts all agreed ones with one press, and no other', async () => {
    const [overview] = await leads('merge');
    expect(said(overview)).toContain('1 indicator with one view');
    await press(overview, 'merge-agreed');
    expect(await decisionOn('GG-AMB-1')).toMatchObject({ judgement: 'below', how: 'agreed' });
    expect(await world.deps.store.decisions.count({})).toBe(1);
  });

  it('accepts nothing that has come to agree otherwise since the card was made', async () => {
    const [overview] = await leads('merge');
    const saves = (person: string, performance: Performance) =>
      presses(world, person, { address: { review: 'genoa-2027', indicator: 'GG-AMB-1' }, ...bare }, 'save', {
        performance,
      });
    for (const person of ['helsinki', 'barcelona', 'utrecht']) await saves(person, 'above');
    const [told, again] = await press(overview, 'merge-agreed');
    expect(said(told)).toContain('Nothing was accepted');
    expect(await world.deps.store.decisions.count({})).toBe(0);
    await press(again, 'merge-agreed');
    expect(await decisionOn('GG-AMB-1')).toMatchObject({ judgement: 'above' });
  });

  it('names what changes after a decision: which, whose, from what to what, and what was decided', async () => {
    const [overview] = await leads('merge');
    await press(overview, 'merge-agreed');
    const own = { address: { review: 'genoa-2027', indicator: 'GG-AMB-1' }, ...bare };
    await presses(world, 'helsinki', own, 'save', { performance: 'above', suspect: 'the board is heard by now' });
    const line = /Changed after your decision: .*Helsinki.*: from below to above \(you decided: below\)/;
    const [digest] = await leads('digest');
    expect(said(digest)).toMatch(line);
    const [card] = await press(digest, 'merge-show', { indicator: 'GG-AMB-1' });
    expect(card?.address?.indicator).toBe('GG-AMB-1');
    expect(said(card)).toMatch(line);
    expect((await leads('merge')).map(said).join()).toMatch(line);
    expect(
      said((await press({ address: { review: 'genoa-2027' }, ...bare }, 'merge-show', { indicator: 'GG-AMB-2' }))[0]),
    ).not.toMatch(line);
  });

  it('steps through the rest with the split, both reasons and the rules’ proposal', async () => {
    const [overview] = await leads('merge');
    const after = (await press(overview, 'merge-agreed')).at(-1);
    const card = (await press(after, 'merge-step')).at(-1);
    expect(card?.address?.indicator).toBe('GG-AMB-2');
    expect(said(card)).toContain('1 below, 1 at, 1 above');
    expect(said(card)).toContain('unsettled (never an average)');
    const decided = { judgement: 'at', reason: 'the plan is old', hypothesis: 'the plan is on paper only' };
    const next = (await press(card, 'decide', decided)).at(-1);
    expect(next?.address?.indicator).toBe('GG-AMB-3');
    expect(await decisionOn('GG-AMB-2')).toMatchObject({
      judgement: 'at',
      how: 'leader',
      hypothesis: 'the plan is on paper only',
    });
  });

  it('tells who judged, who could not and who gave no reasons apart, and goes through the most contested first', async () => {
    const { sheets } = world.deps.store;
    const give = (indicator: string, ...said: Performance[]) =>
      Promise.all(
        said.map((p, n) => sheets.put(aSheet(indicator, ['helsinki', 'barcelona', 'utrecht'][n] ?? '', aContent(p)))),
      );
    await give('IE-AMB-1', 'above', 'above', 'need_info');
    await give('WP-AMB-1', 'below', 'above');
    expect(said((await leads('merge'))[0])).toContain('1 of the agreed, where not everybody judged');
    const alone = newSheet('genoa-2027', 'IE-AMB-1', 'lyon');
    await sheets.put(applyChange(alone, aChange({ performance: 'below' }, { submit: false })));
    const split = '2 above; 1 needs more information; no reasons given: 1 below';
    const show = async (indicator: string) =>
      said((await press({ address: { review: 'genoa-2027' }, ...bare }, 'merge-show', { indicator }))[0]);
    const card = await show('IE-AMB-1');
    expect(card).toContain(split);
    expect(card).toContain('By the rules: above (never an average). Beside it: 1 needs more information.');
    expect(card).toMatch(/We don’t know\s[\s\S]*Utrecht: who appoints the board\s[\s\S]*We suspect\s[\s\S]*Helsinki: /);
    expect(await show('GG-AMB-3')).toContain('By the rules: no proposal. First settle whether it applies.');
    expect(said((await types(world, 'helsinki', 'team'))[0])).toContain(`(${split})`);
    expect(said((await leads('digest'))[0])).toContain('(2 above; 1 needs more information)');
    let next = (await press((await leads('merge'))[0], 'merge-step')).at(-1);
    for (const indicator of ['GG-AMB-2', 'WP-AMB-1', 'GG-AMB-3']) {
      expect(next?.address?.indicator).toBe(indicator);
      next = (await press(next, 'merge-step')).at(-1);
    }
  });

  it('can leave views that differ unsettled, which is a decision too', async () => {
    const card = (await press((await leads('merge'))[0], 'merge-step')).at(-1);
    const judgement = card?.fields.find((f) => f.id === 'judgement');
    expect(judgement).toMatchObject({ value: 'unsettled' });
    await press(card, 'decide', { judgement: 'unsettled' });
    expect(await decisionOn('GG-AMB-2')).toMatchObject({ judgement: 'unsettled', how: 'leader' });
    expect(said((await leads('merge'))[0])).toMatch(/1 decided[\s\S]*✓ .* · unsettled/);
  });

  it('says where the rules changed what an older merge was proposed, and leaves its decisions', async () => {
    const { decisions, sheets } = world.deps.store;
    const answers = ['below', 'below', 'need_info'] as const;
    for (const [n, person] of ['helsinki', 'barcelona', 'utrecht'].entries())
      await sheets.put(aSheet('IE-AMB-1', person, aContent(answers[n] ?? 'at')));
    const older = [
      aDecision('GG-AMB-1', { judgement: 'below', how: 'agreed', judgedAt: MIDWAY }),
      aDecision('IE-AMB-1', { judgement: 'need_info', how: 'leader', judgedAt: MIDWAY }),
    ];
    for (const decision of older) await decisions.put(decision);
    const overview = said((await leads('merge'))[0]);
    expect(overview).toContain('on 3 indicators they propose something else now. What you decided stays.');
    expect(overview).toContain('Before: more information needed; now: below; decided: more information needed');
    expect(overview).toContain('Before: more information needed; now: unsettled');
    expect(overview).toContain('Before: more information needed; now: no proposal');
    expect(await decisionOn('IE-AMB-1')).toEqual(older[1]);
    const card = (
      await press({ address: { review: 'genoa-2027' }, ...bare }, 'merge-show', { indicator: 'IE-AMB-1' })
    )[0];
    expect(said(card)).toContain('The rules have changed.');
    expect(card?.fields.find((f) => f.id === 'judgement')).toMatchObject({ value: 'need_info' });
    await press(card, 'decide', { judgement: 'need_info' });
    expect(await decisionOn('IE-AMB-1')).toMatchObject({ judgement: 'need_info', proposed: 'below', judgedAt: MIDWAY });
    expect(said((await leads('merge'))[0])).toContain('on 2 indicators');
  });

  it('says nothing of it in a merge that was begun under the present rules', async () => {
    const [overview] = await leads('merge');
    await press(overview, 'merge-agreed');
    expect(await decisionOn('GG-AMB-1')).toMatchObject({ proposed: 'below' });
    expect(said((await leads('merge'))[0])).not.toContain('The rules have changed');
  });

  it('needs a judgement, and keeps every earlier one', async () => {
    const show = {
      address: { review: 'genoa-2027', indicator: 'GG-AMB-2' },
      actions: [],
      body: [],
      fields: [],
      summary: '',
    };
    expect(said((await press(show, 'decide'))[0])).toContain('Choose a judgement first');
    await press(show, 'decide', { judgement: 'at', reason: 'seen elsewhere' });
    await press(show, 'decide', { judgement: 'below', reason: 'the board says so' });
    expect((await decisionOn('GG-AMB-2'))?.changes.map((c) => [c.by, c.what])).toEqual([
      ['lyon', 'judgement - > at'],
      ['lyon', 'judgement at > below; reason, before: seen elsewhere'],
    ]);
  });

  it('asks why, where the leader decides otherwise than the rules, and keeps it with the judgement', async () => {
    const card = (await press((await leads('merge'))[0], 'merge-step')).at(-1);
    const [asked, more] = await press(card, 'decide', { judgement: 'at', reason: ' ' });
    expect(said(asked)).toContain('Say why');
    expect(asked?.wrong).toHaveProperty('reason');
    expect(more).toBeUndefined();
    const older = await press(card, 'decide', { judgement: 'at' });
    expect(older.at(-1)?.fields.map(({ id }) => id)).toContain('reason');
    expect(await decisionOn('GG-AMB-2')).toBeUndefined();
    await press(card, 'decide', { judgement: 'at', reason: 'two of three misread the standard' });
    expect(await decisionOn('GG-AMB-2')).toMatchObject({
      judgement: 'at',
      reason: 'two of three misread the standard',
    });
    expect(await exportedText(world.deps, 'genoa-2027', 'grid.csv', 'operator')).toContain('two of three misread');
    await press(card, 'decide', { judgement: 'unsettled', reason: '' });
    expect(await decisionOn('GG-AMB-2')).toMatchObject({ judgement: 'unsettled' });
    expect(await decisionOn('GG-AMB-2')).not.toHaveProperty('reason');
  });

  it('groups questions under one wording, so that they count once', async () => {
    const show = {
      address: { review: 'genoa-2027', indicator: 'GG-AMB-2' },
      actions: [],
      body: [],
      fields: [],
      summary: '',
    };
    await press(show, 'decide', {
      judgement: 'at',
      reason: 'as seen',
      group: ['1', '2'],
      groupNew: ['How, all of you?'],
    });
    const [card] = await press(show, 'merge-show', { indicator: 'GG-AMB-2' });
    const group = card?.fields.find((f) => f.id === 'group');
    expect(group?.kind === 'pick' && group.options.map((o) => o.label)).toEqual(
      expect.arrayContaining(['who?', 'How, all of you?']),
    );
    expect(JSON.stringify(group)).not.toContain('how, barcelona?');
  });

  it('takes the lines that were chosen, whatever has been written before them meanwhile', async () => {
    const of = (person: string) => ({ address: { review: 'genoa-2027', indicator: 'GG-AMB-2' }, ...bare, person });
    const suspects = (person: string, suspect: string) =>
      presses(world, person, of(person), 'save', { performance: 'below', suspect: [suspect] });
    await suspects('barcelona', 'nobody pays');
    await suspects('utrecht', 'nobody knows');
    const [card] = await press(of('lyon'), 'merge-show', { indicator: 'GG-AMB-2' });
    const valueIn = (id: string, label: string) =>
      card?.fields.flatMap((f) =>
        f.id === id && 'options' in f ? f.options.filter((o) => o.label === label).map((o) => o.value) : [],
      ) ?? [];
    const [pick] = valueIn('pick', 'nobody pays');
    const group = [...valueIn('group', 'how, barcelona?'), ...valueIn('group', 'how, utrecht?')];
    await presses(world, 'helsinki', of('helsinki'), 'save', {
      performance: 'below',
      suspect: ['a first line', 'a second one'],
      toAsk: ['a first question', 'a second one', 'a third one'],
    });
    await press(card, 'decide', { judgement: 'below', pick, group });
    expect(await decisionOn('GG-AMB-2')).toMatchObject({
      hypothesis: 'nobody pays',
      questionGroups: [{ members: ['how, barcelona?', 'how, utrecht?'] }],
    });
    const before = await decisionOn('GG-AMB-2');
    await suspects('barcelona', 'somebody pays');
    const [told, again] = await press(card, 'decide', { judgement: 'at', reason: 'as seen', pick });
    expect(said(told)).toContain('has been changed since');
    expect(said(again)).toContain('somebody pays');
    expect(await decisionOn('GG-AMB-2')).toEqual(before);
  });
});

describe('the brief for the team call', () => {
  beforeEach(gathers);

  it('has opposite views first, with the reasons side by side and the pages', async () => {
    const [brief, ...more] = await leads('brief');
    expect(more).toEqual([]);
    expect(said(brief)).toContain('2 items for an hour');
    expect(said(brief)).toMatch(
      /1\. [\s\S]*Barcelona — at: the board is not heard[\s\S]*Helsinki — below[\s\S]*p\. 1 · p\. 0 · p\. 2[\s\S]*2\. /,
    );
    const [item] = brief?.fields ?? [];
    expect(item?.kind === 'choice' && item.options.map(({ value }) => value)).toEqual(['GG-AMB-2', 'GG-AMB-3']);
  });

  it('records what the call concluded, and holds at most ten items', async () => {
    const [brief] = await leads('brief');
    await press(brief, 'outcome', { indicator: 'GG-AMB-2', outcome: 'ask the mayor' });
    expect((await decisionOn('GG-AMB-2'))?.outcome).toBe('ask the mayor');
    for (const { id } of world.deps.benchmark('inti-cities-2008', 1).indicators)
      for (const [n, person] of ['helsinki', 'utrecht'].entries())
        await world.deps.store.sheets.put(
          aSheet(id, person, aContent(n === 0 ? 'below' : 'above'), '2027-03-24T09:00:00.000Z'),
        );
    const [long] = await leads('brief');
    expect(said(long)).toContain('\n10. ');
    expect(said(long)).not.toContain('\n11. ');
  });

  it.each([
    [{ outcome: 'ask the mayor' }, 'Please choose the item first. Nothing was recorded.'],
    [{ indicator: 'GG-AMB-2', outcome: ' ' }, 'Please say what the call concluded. Nothing was recorded.'],
  ])('records nothing of %j, and says so', async (fields, wrong) => {
    const [brief] = await leads('brief');
    const [answer] = await press(brief, 'outcome', fields);
    expect(said(answer)).toContain(wrong);
    expect((await decisionOn('GG-AMB-2'))?.outcome).toBeUndefined();
  });
});

it('the digest at any time is the leader’s, the organiser’s and the facilitator’s', async () => {
  for (const person of ['lyon', 'eurocities', 'ethics'])
    expect(said((await types(world, person, 'digest'))[0])).toContain('9 of 292 answers in');
  for (const person of ['helsinki', 'genoa'])
    expect(said((await types(world, person, 'digest'))[0])).toContain('Nothing was changed.');
});
