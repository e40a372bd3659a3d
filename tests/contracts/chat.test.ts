import { dealt } from '../../flows/preparatory-review/dealing';
import { shippedBenchmarks } from '../../src/benchmarks';
import { failuresOf } from '../../src/delivery/failures';
import { type Indicator, inCellOrder } from '../../src/method/benchmark';
import { EMPTY_CONTENT } from '../../src/method/sheet';
import { currentContent } from '../../src/method/sheet-changes';
import { replan } from '../../src/plan/planning';
import type { Chatting, Filled, Reached } from '../support/chats/chatting';
import { onMail } from '../support/chats/on-mail';
import { onSlack } from '../support/chats/on-slack';
import { onTeams } from '../support/chats/on-teams';
import { onWeb } from '../support/chats/on-web';
import { endsWell, PLATFORMS } from '../support/chats/platforms';
import { aContent, aSheet, MIDWAY } from '../support/sheets';

/** What holds wherever people work: the same stories on every platform. */

const PLAN = 'Integration strategic plan';
const PORTFOLIOS = 'Plan carried into all portfolios';
const COMPARED = 'Compared with this standard, Genoa is:';
const ANSWER = {
  choose: { [COMPARED]: '1 ↓ below' },
  type: { 'What should the visit verify?': 'The plan stays on paper.', 'To ask': 'Who signs it?\nWho pays for it?' },
};
/** Says that nobody is to be met: with that the answer is complete. */
const NOBODY = 'Nobody to meet';
const VERIFY = { 'What should the visit verify?': 'It stays on paper.' };
const ASK = { 'To ask': 'Who signs it?' };
/** The ways in which somebody gives the reasons of a judgement on its card: the buttons, what is filled in before each. */
const WAYS: readonly {
  most: number;
  steps: readonly [button: string, filled?: Filled][];
  means: object;
}[] = [
  {
    most: 2,
    steps: [['+ Mayor', { type: { ...VERIFY, ...ASK } }], ['Save & next']],
    means: { toMeet: ['genoa-2027|mayor'], toAsk: ['Who signs it?'], suspect: ['It stays on paper.'] },
  },
  {
    most: 2,
    steps: [['Nothing to ask', { type: VERIFY }], ['Nobody to meet']],
    means: { noneToAsk: true, noneToMeet: true, suspect: ['It stays on paper.'] },
  },
  {
    most: 1,
    steps: [['Nobody to meet', { type: { ...VERIFY, ...ASK } }]],
    means: { noneToMeet: true, toAsk: ['Who signs it?'] },
  },
  {
    most: 3,
    steps: [['Save & next', { type: { ...VERIFY, ...ASK }, choose: { 'To meet': 'Chair' } }]],
    means: { toMeet: ['genoa-2027|chair'], toAsk: ['Who signs it?'] },
  },
];
/** A judgement, a suspicion, two questions and two to meet in one message. */
const WHOLE = {
  English: {
    language: 'english',
    said: 'below\nthe board is not heard\nwho appoints it?\nhow often does it meet?\nmeet the chair and the ombudsman',
    means: {
      performance: 'below',
      suspect: ['the board is not heard'],
      toAsk: ['who appoints it?', 'how often does it meet?'],
      toMeet: ['the chair', 'the ombudsman'],
    },
    back: 'Noted: 1, below · we suspect “the board is not heard” · 2 questions · 2 to meet.',
    next: PORTFOLIOS,
    undo: 'Undo',
  },
  French: {
    language: 'français',
    said: 'En dessous. Le conseil n’est pas écouté. Qui le nomme ? Combien de fois se réunit-il ? Voir la présidente et le défenseur des droits.',
    means: {
      performance: 'below',
      suspect: ['Le conseil n’est pas écouté.'],
      toAsk: ['Qui le nomme ?', 'Combien de fois se réunit-il ?'],
      toMeet: ['la présidente', 'le défenseur des droits'],
    },
    back: 'nous supposons « Le conseil n’est pas écouté. » · 2 questions · 2 personnes à rencontrer.',
    next: 'Plan décliné dans les délégations',
    undo: 'Annuler',
  },
  'English, as in a mail, under our own words': {
    language: 'english',
    said: 'Hi all,\nJudgement = below\nWhat should the visit verify? the board is not heard\n🤝 To meet: the chair\nQ: who appoints it?\n\nBest, Hanna\nSent from my iPhone',
    means: {
      performance: 'below',
      suspect: ['the board is not heard'],
      toAsk: ['who appoints it?'],
      toMeet: ['the chair'],
    },
    back: 'to ask “who appoints it?” · to meet the chair. Left aside: “Hi all, Best, Hanna Sent from my iPhone”.',
    next: PORTFOLIOS,
    undo: 'Undo',
  },
};
/** How a message names the second indicator while the first is open. */
const OTHERWISE = ['indicator 2:', PORTFOLIOS, `*${PORTFOLIOS}:*`];
/** What is no answer to what the visit should verify. */
const IMPATIENT = ['no wait, at', 'same', '???', 'are you a bot?'];
/** Where the host city's report is. */
const SITE = 'https://genoa.example/report';
/** The cells of the review as they are judged, and how a card calls an indicator. */
function cellsOfReview() {
  const [benchmark] = shippedBenchmarks();
  if (!benchmark) throw new RangeError('no benchmark');
  const all = inCellOrder(benchmark);
  const titleOf = (one: Indicator | undefined) => `${all.findIndex(({ id }) => id === one?.id) + 1}. ${one?.title.en}`;
  return { parts: dealt({ benchmark }).map(({ indicators }) => indicators), titleOf };
}
/** Means something to every platform; to people, no more than it says. */
const TRICKY =
  'a <b>bold</b> & *star* _under_ ~tilde~ `code` [link](https://evil.example) <channel> @here :smile: &amp;';
/** After a digest is due, in the working hours of its leader. */
const AFTERNOON = '2027-03-25T16:10:00.000Z';
/** The digest's picture, and how it tells of two who disagree. */
const DIGEST = {
  en: {
    picture: /\[picture\]\nGenoa: same view, by pillar and dimension\. .*Ambition 0\/6/,
    split: 'opposite views (1 below, 1 above)',
  },
  fr: {
    picture: /\[picture\]\nGenoa\s: avis identiques, par pilier et dimension\. .*Ambition 0\/6/,
    split: 'avis opposés (1 en dessous, 1 au-dessus)',
  },
};
/** In the morning of a Tuesday, at noon and later: a peer who did nothing is behind. */
const TUESDAY = ['2027-03-30T08:10:00.000Z', '2027-03-30T10:10:00.000Z', '2027-03-30T12:10:00.000Z'];
/** As a card says on which a cell is judged; and the button of what leads to it. */
const isCell = (text: string) => text.includes('Compared with each standard');
const GO_ON = 'Go on';
/** From that Tuesday on, but for the day of the deadline. */
const WORKING_MORNINGS = ['2027-03-30', '2027-03-31', '2027-04-01', '2027-04-02', '2027-04-05'].map(
  (day) => `${day}T10:10:00.000Z`,
);

describe.each(PLATFORMS)('in %s', (_, on) => {
  let chat: Chatting;
  beforeEach(async () => {
    chat = await on();
    await replan(chat.world.deps, 'genoa-2027');
  });
  afterEach(() => endsWell(chat));

  const last = async (who: 'helsinki' | 'lyon') => (await chat.read(who)).at(-1) ?? '';
  const sheet = (indicator: string) => chat.world.deps.store.sheets.get(`genoa-2027|${indicator}|helsinki`);
  const failed = async () => (await failuresOf(chat.world.deps)).map(({ reason }) => reason);

  /** The leader has opened the sheets to the team; two peers disagree. */
  const isGathered = async () => {
    const { store } = chat.world.deps;
    await store.reviews.update('genoa-2027', (review) => ({ ...review, gatheredAt: MIDWAY }));
    await store.sheets.put(aSheet('GG-AMB-1', 'helsinki', aContent('below')));
    await store.sheets.put(aSheet('GG-AMB-1', 'utrecht', aContent('above')));
  };

  it('somebody who comes for the first time is welcomed', async () => {
    await chat.arrives('helsinki');
    expect(await chat.read('helsinki')).toEqual([expect.stringContaining('Genoa')]);
    expect(await chat.read('utrecht')).toEqual([]);
  });

  it('the report is read by cell, and how the host judges itself waits for one’s own sheet', async () => {
    const { store } = chat.world.deps;
    const line = { review: 'genoa-2027', indicator: 'GG-AMB-1', page: '5', responsible: 'Mayor', documents: '' };
    const said = { text: 'The plan is new.', selfAssessment: 'Largely met' };
    await store.reportLines.put({ id: 'genoa-2027|GG-AMB-1', ...line, ...said });
    await store.reviews.update('genoa-2027', (r) => ({ ...r, reportRevision: 7, report: { ...r.report, url: SITE } }));
    await chat.says('helsinki', 'report');
    await chat.presses('helsinki', 'It speaks of 1 of the 73 indicators.', 'Ambition (6)');
    for (const text of ['General governance · Ambition', 'The plan is new.', 'Responsible: Mayor', 'Open the report'])
      expect(await last('helsinki')).toContain(text);
    await chat.says('helsinki', 'report 1');
    expect((await chat.read('helsinki')).join('\n')).not.toContain('Largely met');
    await store.sheets.put(aSheet('GG-AMB-1', 'helsinki', aContent('below')));
    await chat.says('helsinki', 'report integration strategic plan');
    expect(await last('helsinki')).toContain('The city’s own view: Largely met');
  });

  it('a card is answered by a press: it folds in its place, and the next one comes', async () => {
    await chat.says('helsinki', 'next');
    expect(await last('helsinki')).toContain(PLAN);
    await chat.presses('helsinki', PLAN, NOBODY, ANSWER);
    const [folded, next, ...others] = await chat.read('helsinki');
    expect(folded).toContain(`✓ ${PLAN} · below · 2 questions`);
    expect(folded).not.toContain('Save & next');
    expect(next).toContain(PORTFOLIOS);
    expect(others).toEqual([]);
    expect((await sheet('GG-AMB-1'))?.revisions.at(-1)?.content).toMatchObject({
      performance: 'below',
      suspect: ['The plan stays on paper.'],
      toAsk: ['Who signs it?', 'Who pays for it?'],
      noneToMeet: true,
    });
    await chat.presses('helsinki', `✓ ${PLAN}`, 'Edit');
    const [opened] = await chat.read('helsinki');
    expect(opened).toContain('The plan stays on paper.');
    expect(await chat.read('helsinki')).toHaveLength(2);
  });

  it('a card that is sent as it came says that nothing was saved, and the next one comes', async () => {
    await chat.says('helsinki', 'next');
    await chat.presses('helsinki', PLAN, 'Save & next');
    const [folded, next] = await chat.read('helsinki');
    expect(folded).toContain('Nothing was chosen or written, so nothing was saved.');
    expect(next).toContain(PORTFOLIOS);
    expect(await sheet('GG-AMB-1')).toBeUndefined();
  });

  it('all is judged in 1.4 presses each, and each is seen on its card', async () => {
    await chat.says('helsinki', 'judge');
    let presses = 0;
    const { parts, titleOf } = cellsOfReview();
    for (const [at, part] of parts.entries()) {
      for (const title of part.map(titleOf)) {
        await chat.chooses('helsinki', title, '= at');
        presses += 1;
      }
      const card = await last('helsinki');
      expect(card).toContain(titleOf(part[0]));
      if (at === parts.length - 1) break;
      await chat.presses(
        'helsinki',
        titleOf(part[0]),
        /Rest of this cell/.test(card) ? 'Rest of this cell' : 'Next cell',
      );
      presses += 1;
    }
    expect(presses / 73).toBeLessThanOrEqual(1.4);
    expect(await last('helsinki')).toContain('73 of 73 judged');
    expect((await chat.read('helsinki')).filter((text) => text.includes('without reasons yet'))).toHaveLength(
      parts.length - 1,
    );
    const kept = await chat.world.deps.store.sheets.find({ person: 'helsinki' });
    expect(kept.map((sheet) => currentContent(sheet).performance)).toEqual(Array.from({ length: 73 }, () => 'at'));
    await chat.presses('helsinki', '73 of 73 judged', 'Give reasons');
    expect(await last('helsinki')).toContain('Save & next');
  });

  it('the reasons of one are two presses beside the words, and three where somebody is looked for', async () => {
    if (!chat.countsPresses) return;
    const { parts, titleOf } = cellsOfReview();
    const part = parts.find(({ length }) => length === WAYS.length) ?? [];
    const { functions } = chat.world.deps.store;
    const named = part.map(({ id }) => id);
    await functions.put({ id: 'genoa-2027|mayor', review: 'genoa-2027', label: 'Mayor', indicators: named });
    await functions.put({ id: 'genoa-2027|chair', review: 'genoa-2027', label: 'Chair', indicators: [] });
    await chat.says('helsinki', 'cell 4');
    for (const title of part.map(titleOf)) await chat.chooses('helsinki', title, '↓ below');
    await chat.presses('helsinki', titleOf(part[0]), 'Give reasons');
    for (const [n, { most, steps, means }] of WAYS.entries()) {
      const indicator = part[n];
      let presses = 0;
      for (const [button, filled] of steps) {
        const done = await chat.presses('helsinki', indicator?.title.en ?? '', button, filled);
        presses += done.presses ?? Number.NaN;
      }
      const kept = await sheet(indicator?.id ?? '');
      expect([n, kept?.draft, kept?.revisions.at(-1)?.content]).toEqual([n, undefined, expect.objectContaining(means)]);
      expect(presses).toBeLessThanOrEqual(most);
      expect((await last('helsinki')).includes(indicator?.title.en ?? '')).toBe(false);
    }
  });

  it('a card is answered by typing', async () => {
    for (const text of ['next', 'below', 'the board is not heard', 'none', 'none']) await chat.says('helsinki', text);
    expect((await sheet('GG-AMB-1'))?.revisions.at(-1)?.content).toMatchObject({
      performance: 'below',
      suspect: ['the board is not heard'],
      noneToAsk: true,
      noneToMeet: true,
    });
    expect((await chat.read('helsinki')).join('\n')).toContain(`✓ ${PLAN} · below`);
    expect(await last('helsinki')).toContain(PORTFOLIOS);
  });

  it.each(Object.entries(WHOLE))(
    'one message is a whole answer, said back, and taken back in a press: %s',
    async (_, w) => {
      await chat.says('helsinki', w.language);
      await chat.says('helsinki', 'next');
      await chat.says('helsinki', w.said);
      expect((await sheet('GG-AMB-1'))?.revisions.at(-1)?.content).toMatchObject(w.means);
      const folded = (await chat.read('helsinki')).at(-2);
      // French has spaces of its own at its signs.
      expect(folded?.replace(/\s+/g, ' ')).toContain(w.back);
      expect(await last('helsinki')).toContain(w.next);
      await chat.presses('helsinki', w.back.slice(w.back.indexOf(' · ')), w.undo);
      expect(currentContent(await sheet('GG-AMB-1'))).toEqual(EMPTY_CONTENT);
    },
  );

  it.each(OTHERWISE)(
    'one message names what it is about: it is filed there, and what is open stays open: %s',
    async (name) => {
      await chat.says('helsinki', 'next');
      await chat.says('helsinki', `${name}\n${WHOLE.English.said}`);
      expect(currentContent(await sheet('GG-AMB-1'))).toEqual(EMPTY_CONTENT);
      expect((await sheet('GG-AMB-2'))?.revisions.at(-1)?.content).toMatchObject(WHOLE.English.means);
      expect(await last('helsinki')).toContain(`✓ ${PORTFOLIOS} · below · 2 questions`);
      await chat.says('helsinki', 'above');
      expect(currentContent(await sheet('GG-AMB-1')).performance).toBe('above');
    },
  );

  it.each(IMPATIENT)('what is typed in impatience is filed nowhere, and asked about: %s', async (said) => {
    for (const text of ['next', 'below', said]) await chat.says('helsinki', text);
    expect(currentContent(await sheet('GG-AMB-1'))).toEqual({ ...EMPTY_CONTENT, performance: 'below' });
    expect(await last('helsinki')).toContain(said);
    expect(await last('helsinki')).toContain('Where does it belong?');
  });

  it('an old card that is pressed again wipes nothing: it asks', async () => {
    await chat.says('helsinki', 'next');
    const old = await chat.presses('helsinki', PLAN, NOBODY, ANSWER);
    await chat.presses('helsinki', `✓ ${PLAN}`, 'Edit');
    await chat.presses('helsinki', PLAN, 'Save & next', {
      type: { 'What should the visit verify?': 'It is on paper only.' },
    });
    const before = (await sheet('GG-AMB-1'))?.revisions.at(-1)?.content;
    expect(before?.suspect).toEqual(['It is on paper only.']);
    await old.anew();
    expect(await last('helsinki')).toContain('“We suspect” was changed in two places. Which one should stay?');
    expect((await sheet('GG-AMB-1'))?.revisions.at(-1)?.content).toEqual(before);
  });

  it('what comes twice has one effect', async () => {
    const said = await chat.says('helsinki', 'next');
    await said.again();
    expect(await chat.read('helsinki')).toHaveLength(1);
    const pressed = await chat.presses('helsinki', PLAN, NOBODY, ANSWER);
    const before = await chat.read('helsinki');
    await pressed.again();
    await said.again();
    expect(await chat.read('helsinki')).toEqual(before);
    expect((await sheet('GG-AMB-1'))?.revisions).toHaveLength(1);
  });

  it('five reminders that are ignored leave one card open, and each leads there', async () => {
    for (const at of WORKING_MORNINGS) await chat.goTo(at);
    const read = await chat.read('helsinki');
    expect(read.filter((text) => text.includes(GO_ON))).toHaveLength(WORKING_MORNINGS.length - 1);
    expect(read.filter(isCell)).toHaveLength(1);
  });

  it('of a card that was shown once more, the older copy folds at the next press', async () => {
    const { titleOf, parts } = cellsOfReview();
    const first = titleOf(parts[0]?.[0]);
    await chat.goTo(WORKING_MORNINGS[0] ?? '');
    await chat.says('helsinki', 'go on');
    expect((await chat.read('helsinki')).filter(isCell)).toHaveLength(2);
    await chat.chooses('helsinki', first, '= at');
    const read = await chat.read('helsinki');
    expect(read.map(isCell)).toEqual([false, true]);
    expect(read[0]).toContain('General governance · Ambition (1 of 2): goes on further down.');
    expect(currentContent(await sheet('GG-AMB-1')).performance).toBe('at');
    await chat.presses('helsinki', first, 'Rest of this cell');
    expect((await chat.read('helsinki')).filter(isCell)).toHaveLength(1);
  });

  it('of a card that was asked for again, the older copy overwrites nothing without a word', async () => {
    const words = cellsOfReview().parts[0]?.[0]?.statement.en?.slice(0, 40) ?? '';
    const copies = async () => (await chat.read('helsinki')).filter((text) => text.includes(words)).length;
    for (const text of ['indicator 1', 'indicator 1']) await chat.says('helsinki', text);
    expect(await copies()).toBe(2);
    await chat.presses('helsinki', words, 'Save & next', {
      choose: { [COMPARED]: '1 ↓ below' },
      type: { 'What should the visit verify?': 'Said later.', 'To ask': 'Who asks later?' },
    });
    expect((await sheet('GG-AMB-1'))?.draft?.conflicts ?? []).toEqual([]);
    // The page's copies are one card; where an older one stays, it is pressed all the same.
    if ((await copies()) === 0) return;
    await chat.presses('helsinki', words, 'Save & next', {
      type: { 'What should the visit verify?': 'Said before.', 'To ask': '' },
    });
    const kept = await sheet('GG-AMB-1');
    expect(currentContent(kept)).toMatchObject({ performance: 'below', toAsk: ['Who asks later?'] });
    const [conflict] = kept?.draft?.conflicts ?? [];
    expect(JSON.stringify(conflict)).toContain('Said before.');
    const asked = (await chat.read('helsinki')).filter((text) => text.includes('Said before.'));
    expect(asked).toContainEqual(expect.stringContaining('Said later.'));
  });

  it('a text of 40,000 characters is kept to the last', async () => {
    const long = `${'The board was heard on the plan of 2025. '.repeat(976).slice(0, 39_999)}!`;
    for (const text of ['next', 'below', long]) await chat.says('helsinki', text);
    const kept = await sheet('GG-AMB-1');
    expect((kept?.draft ?? kept?.revisions.at(-1))?.content.suspect.join('\n')).toBe(long);
    for (const text of ['none', 'none']) await chat.says('helsinki', text);
    expect(await failed()).toEqual([]);
    await chat.presses('helsinki', `✓ ${PLAN}`, 'Edit');
    await chat.presses('helsinki', PLAN, 'Save & next', { choose: { [COMPARED]: '2 = at' } });
    expect((await sheet('GG-AMB-1'))?.revisions.at(-1)?.content).toMatchObject({ performance: 'at', suspect: [long] });
  });

  it('what people typed is shown as they typed it', async () => {
    for (const text of ['next', 'below', TRICKY, 'none', 'none', TRICKY]) await chat.says('helsinki', text);
    expect((await sheet('GG-AMB-1'))?.revisions.at(-1)?.content.suspect).toEqual([TRICKY]);
    expect((await chat.read('helsinki')).join('\n')).toContain(`“${TRICKY}”`);
  });

  it('the digest is posted in the channel with its heat map, and with the rest in its thread where there are threads', async () => {
    await chat.channel.link();
    const before = (await chat.channel.read()).length;
    await isGathered();
    await chat.goTo(AFTERNOON);
    const [post = [], ...others] = (await chat.channel.read()).slice(before);
    expect(others).toEqual([]);
    const { picture, split } = DIGEST[chat.channel.language];
    expect(post[0]).toMatch(picture);
    expect(post.at(-1)).toContain(split);
    expect(post.length > 1).toBe(chat.channel.hasThreads);
    await chat.goTo('2027-03-25T17:30:00.000Z');
    expect(await chat.channel.read()).toHaveLength(before + 1);
    expect(await failed()).toEqual([]);
  });

  it('nobody of the host city reads the digest', async () => {
    await chat.arrives('lyon');
    await chat.channel.link();
    const before = await chat.channel.read();
    const host = await chat.channel.hostReads();
    await chat.goTo(AFTERNOON);
    if (host === 'refused') return expect(await chat.channel.read()).not.toEqual(before);
    expect(await chat.channel.read()).toEqual(before);
    expect(await failed()).toEqual(['held: somebody of the host city reads along']);
    expect((await chat.read('lyon')).join('\n')).toContain('Zoé Lambert');
  });
});

/** What comes to people by itself, also where they say and press nothing. */
describe.each<[string, () => Promise<Reached>]>([
  ['Slack', onSlack],
  ['Teams', onTeams],
  ['the web chat', onWeb],
  ['mail', onMail],
])('by itself, in %s', (_, on) => {
  let chat: Reached;
  beforeEach(async () => {
    chat = await on();
    await replan(chat.world.deps, 'genoa-2027');
  });
  afterEach(() => endsWell(chat));

  it('a reminder comes once, though the platform’s answer to it is lost', async () => {
    await chat.arrives('helsinki');
    const before = (await chat.read('helsinki')).length;
    chat.cutsOff?.('helsinki');
    for (const at of TUESDAY) await chat.goTo(at).catch(() => undefined);
    const reminders = (await chat.read('helsinki')).slice(before);
    expect(reminders).toEqual([expect.stringContaining('Genoa')]);
    expect(reminders[0]).toContain(PLAN);
  });

  it('a message to somebody whom nobody reaches is listed, with why', async () => {
    if (!chat.loses) return;
    await chat.loses('utrecht');
    for (const at of TUESDAY) await chat.goTo(at);
    const failed = (await failuresOf(chat.world.deps)).map(({ reason }) => reason);
    expect(failed).toEqual([
      expect.stringMatching(
        /Slack account does not exist|not installed for this person|does not take mail for this address/,
      ),
    ]);
    expect(await chat.read('utrecht')).toEqual([]);
    expect(await chat.read('helsinki')).not.toEqual([]);
  });
});
