import { handOver } from '../../src/app/handing-over';
import { download } from '../../src/app/web-chat';
import { readRows } from '../../src/programme/tables/read-table';
import { workbookOf } from '../../src/programme/tables/write-workbook';
import { lanes } from '../../src/turn/inbox';
import { agreesToAll, asked, must, PEOPLE, pressIn, twoReviews } from '../support/benchmark-story';
import type { Chatting, Somebody } from '../support/chats/chatting';
import { endsWell, PLATFORMS, reading } from '../support/chats/platforms';
import { somebody } from '../support/genoa-schedule';
import { messagesTo, presses, said, types, type World } from '../support/service-world';

const GENOA = 'genoa-2027';
const MALMO = 'malmo-2027';
/** Beside those who chat: whoever is on the team with them, and two of the host city's administration. */
const OTHERS = ['barcelona', 'aarhus', 'milan', 'tampere'] as const;
const COLLEAGUES = [
  { email: 'rosa@genoa.example', name: 'Rosa Neri', cells: ['IE-AMB', 'IE-LEA', 'IE-RES', 'IE-IMP'] },
  { email: 'aldo@genoa.example', name: 'Aldo Pace', cells: ['AC-AMB', 'AC-LEA', 'AC-RES', 'AC-IMP'] },
] as const;
/** What the contact answers in the conversation: all cells of the first pillar but one. */
const TYPED = 18;
const AGREE = /Agree with all \d+|Approuver les \d+|^Agree$|^Approuver$/m;
const QUESTIONS = [
  [48, 'Who appoints the board?'],
  [47, 'How often does it meet?'],
  [1, 'What became of its last recommendation?'],
] as const;

/** Six peers of two reviews; the contact of Genoa is who else is a peer in these stories. */
async function begun({ deps: { store }, setClock }: World): Promise<void> {
  const host = somebody('aarhus', { city: 'Aarhus', timeZone: 'Europe/Copenhagen', holidays: 'DK' });
  for (const person of [...PEOPLE.filter(({ id }) => ['milan', 'tampere', 'malmo'].includes(id)), host])
    await store.people.put({ ...person, language: 'en' });
  await store.people.update('utrecht', (p) => ({ ...p, city: 'Genoa' }));
  for (const review of twoReviews()) {
    const { members } = review;
    const isGenoa = review.id === GENOA;
    const peers = isGenoa ? ['helsinki', 'barcelona', 'aarhus'] : ['milan', 'tampere', 'barcelona'];
    await store.reviews.put({
      ...review,
      members: { ...members, peers, ...(isGenoa ? { host: ['utrecht'], facilitators: ['ethics'] } : {}) },
    });
  }
  setClock('2026-11-02T09:00:00.000Z');
}

describe.each(PLATFORMS)('in %s, from a benchmark to the next one', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    await begun(chat.world);
  });
  afterEach(() => endsWell(chat));
  const { all, last } = reading(() => chat);
  const review = async (id: string) => must(await chat.world.deps.store.reviews.get(id));
  const organiser = async () => must((await types(chat.world, 'eurocities', 'benchmark'))[0]);

  /** Agrees to cell after cell, of which the first has these words; how many presses that took. */
  async function agrees(who: Somebody, words = ''): Promise<number> {
    await chat.says(who, who === 'lyon' ? 'référentiel' : 'benchmark');
    expect(await last(who)).toContain(words);
    for (let n = 0; ; n += 1) {
      const card = (await chat.read(who)).findLast((text) => AGREE.test(text));
      const [button = ''] = AGREE.exec(card ?? '') ?? [];
      if (!card || n === 30) return n;
      // The indicator that it begins with names the card.
      const [first = ''] = /\b[A-Z]{2}-[A-Z]{3}-\d+ · .*/.exec(card) ?? [];
      await chat.presses(who, first, button);
    }
  }

  async function says(id: string, what: string, about: string, text: string): Promise<void> {
    await chat.says('helsinki', 'benchmark');
    await chat.presses('helsinki', `${id} · `, `Comment or object: ${id}`);
    await chat.presses('helsinki', 'What do you say?', 'Save', {
      choose: { 'What do you say?': what },
      type: { 'Your comment, or why you object': text },
    });
    expect(await all('helsinki')).toContain(`${about}: ${text}`);
  }

  async function rewords(id: string, title: string): Promise<void> {
    const [entry] = await presses(chat.world, 'eurocities', await organiser(), 'benchmark-edit', {}, undefined, {
      programme: 'inti-cities-2027',
      indicator: id,
    });
    const words = { title1: title, title2: `${title} (fr)`, statement1: `${title}.`, statement2: `${title}, oui.` };
    await pressIn(chat.world, 'eurocities', must(entry), 'benchmark-reword', { fields: words });
  }

  async function publishes(version: number): Promise<void> {
    const [sure] = await pressIn(chat.world, 'eurocities', await organiser(), 'benchmark-publish');
    expect(said(sure)).not.toMatch(/Objections stand|have not said yes/);
    const [done] = await pressIn(chat.world, 'eurocities', must(sure), 'benchmark-publish-now');
    expect(said(done)).toContain(`version ${version}`);
  }

  /** The contact types, two colleagues fill in cards, and the rest comes as a table. */
  async function reports(): Promise<void> {
    const { world } = chat;
    await chat.says('utrecht', 'my report');
    await chat.presses('utrecht', '0 of 73 answered', '○ Ambition 0/6');
    for (let n = 0; n < TYPED; n += 1) await chat.says('utrecht', `at\nWhat we do about the ${n + 1}th.`);
    for (const { email, name, cells } of COLLEAGUES) {
      const [card] = await types(world, 'utrecht', 'my report');
      const [form] = await presses(world, 'utrecht', must(card), 'report-share');
      const fields = { colleagueEmail: email, colleagueName: name, sharedCells: [...cells] };
      await presses(world, 'utrecht', must(form), 'report-share-send', fields);
      const [colleague] = await world.deps.store.people.find({ email });
      const who = must(colleague).id;
      for (let n = 0; n < 10; n += 1) {
        const [own] = await types(world, who, 'my report');
        const go = must(own?.actions.find(({ id }) => id === 'report-fill'));
        const [open] = await presses(world, who, must(own), 'report-fill', {}, undefined, go.data ?? {});
        await presses(world, who, must(open), 'report-save', { ownView: 'above', whatWeDo: `${name} knows.` });
      }
    }
    const person = must(await world.deps.store.people.get('utrecht'));
    const file = await download(world.deps, person, `review-tables/report/${GENOA}.xlsx`);
    const read = await readRows(must(file).bytes);
    if (!read.ok) throw new RangeError(read.problem.what);
    const [head, ...rows] = read.rows.map(({ cells }) => Array.from({ length: 9 }, (_cell, n) => cells[n] ?? ''));
    const filled = rows.map((cells) => (cells[4] === '' ? cells.with(3, 'below').with(4, 'From the table.') : cells));
    expect(filled.filter((cells) => cells[4] === 'From the table.')).toHaveLength(73 - TYPED - 20);
    const bytes = workbookOf([must(head), ...filled]);
    await handOver(world.deps, lanes(), person, { id: 'table-1', name: 'ours.xlsx', bytes });
    const sent = (await messagesTo(world, 'utrecht')).flatMap((m) => (m.content.kind === 'prompt' ? [m.content] : []));
    const table = must(sent.at(-1)).prompt;
    expect(said(table)).toContain(`${73 - TYPED - 20} rows change your report`);
    await pressIn(world, 'utrecht', table, 'report-table-take');
    await chat.says('utrecht', 'my report');
    expect(await last('utrecht')).toContain('73 of 73 answered');
    await chat.presses('utrecht', '73 of 73 answered', 'Hand in');
    await chat.presses('utrecht', 'Hand it in', 'Hand it in');
    expect(await all('utrecht')).toContain('The report on Genoa is handed in');
  }

  /** Proposed in a peer's conversation, released by the facilitator, answered in the host's. */
  async function asksAndAnswers(): Promise<void> {
    const { world } = chat;
    for (const [n, question] of QUESTIONS) await chat.says('helsinki', `clarify ${n}: ${question}`);
    for (const _question of QUESTIONS) {
      const card = must((await types(world, 'ethics', 'clarifications')).at(-1));
      const wording = must((await pressIn(world, 'ethics', card, 'clarify-word')).at(-1));
      await presses(world, 'ethics', wording, 'clarify-release');
    }
    for (const [n, question] of QUESTIONS) {
      await chat.says('utrecht', 'clarifications');
      await chat.presses('utrecht', 'Questions before the visit to Genoa', `Answer: ${n}`);
      await chat.presses('utrecht', question, 'Send the answer', { type: { 'Your answer': `Answer to ${n}.` } });
    }
    expect(await all('utrecht')).not.toMatch(/helsinki/i);
    await chat.says('helsinki', 'report 48');
    expect(await last('helsinki')).toContain('Answer to 48.');
    expect(await last('helsinki')).not.toContain('own view:');
  }

  it('six peers agree, a host city reports on it with two colleagues, and the next version asks those alone whom it concerns', async () => {
    const { world } = chat;
    await asked(world);
    await says('GG-AMB-1', 'I agree, with a comment', 'You agree, with a comment', 'say for how long');
    await says('GG-AMB-2', 'I object', 'You object', 'nobody can measure this');
    expect(await agrees('helsinki')).toBeLessThanOrEqual(22);
    expect(await agrees('lyon')).toBeLessThanOrEqual(22);
    for (const who of OTHERS) await agreesToAll(world, who);
    await rewords('GG-AMB-1', 'A plan for four years');
    await rewords('GG-AMB-2', 'A plan in every portfolio');
    await pressIn(world, 'eurocities', await organiser(), 'benchmark-ask');
    expect(await agrees('helsinki', 'A plan in every portfolio')).toBe(1);
    expect(await agrees('lyon', 'A plan in every portfolio (fr)')).toBe(1);
    for (const who of OTHERS) await agreesToAll(world, who);
    await publishes(2);
    for (const id of [GENOA, MALMO]) expect((await review(id)).benchmark.version).toBe(2);

    await chat.goTo('2027-03-22T09:00:00.000Z');
    await reports();
    await chat.goTo('2027-03-23T09:00:00.000Z');
    await chat.presses('lyon', 'a remis son rapport', 'L’accepter');
    expect((await review(GENOA)).openedAt).toBeDefined();
    await chat.says('helsinki', 'report 1');
    expect(await last('helsinki')).toContain('A plan for four years');
    expect(await last('helsinki')).toContain('What we do about the 1th.');
    await chat.goTo('2027-03-24T09:00:00.000Z');
    await asksAndAnswers();

    await pressIn(world, 'eurocities', await organiser(), 'benchmark-draft', { from: 'inti-cities-2027@2' });
    await rewords('IE-LEA-1', 'Migrants are asked first');
    const until = { fields: { until: '2027-04-09' } };
    await pressIn(world, 'eurocities', await organiser(), 'benchmark-ask', until);
    await chat.says('lyon', 'référentiel');
    expect(await last('lyon')).toContain('Vos revues gardent la leur');
    expect(await agrees('helsinki', 'Migrants are asked first')).toBe(1);
    for (const who of ['milan', 'tampere', 'barcelona']) expect((await agreesToAll(world, who)).n).toBe(1);
    await publishes(3);
    expect([(await review(GENOA)).benchmark.version, (await review(MALMO)).benchmark.version]).toEqual([2, 3]);
  });
});
