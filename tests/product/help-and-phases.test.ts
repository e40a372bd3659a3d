import { TEAMS_LIMITS } from '../../adapters/adaptive-cards/limits';
import { STEPS } from '../../flows';
import type { Review } from '../../src/method/review';
import type { Prompt } from '../../src/ports/prompt';
import { wouldAnswer } from '../../src/turn/conversation';
import { GENOA, GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, said, type World } from '../support/service-world';
import { aContent, aSheet } from '../support/sheets';
import { COMMANDS, commandOf, isInTime } from '../support/steps';

const { openedAt: _, ...NOT_OPEN } = GENOA;
const MEMBERS = { ...GENOA.members, organisers: ['eurocities', 'mayor'], observers: ['watcher'] };
const PEOPLE = [
  ...GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const })),
  somebody('watcher'),
  somebody('mayor', { city: 'Genoa' }),
];
const OPEN: Review = { ...GENOA, members: MEMBERS, report: { ...GENOA.report, url: 'https://genoa.example/r.pdf' } };
const GATHERED: Review = { ...OPEN, gatheredAt: '2027-04-06T15:30:00.000Z' };

const PHASES: Readonly<Record<string, readonly [Review, string]>> = {
  'long before': [{ ...NOT_OPEN, members: MEMBERS }, '2027-03-10T09:00:00.000Z'],
  'the report is late': [{ ...NOT_OPEN, members: MEMBERS }, '2027-03-25T09:00:00.000Z'],
  'desk review': [OPEN, '2027-03-25T09:00:00.000Z'],
  gathered: [GATHERED, '2027-04-07T09:00:00.000Z'],
  'after the call': [GATHERED, '2027-04-12T09:00:00.000Z'],
  'visit days': [GATHERED, '2027-04-21T09:00:00.000Z'],
  'after the visit': [GATHERED, '2027-05-03T09:00:00.000Z'],
};
const CAST = ['eurocities', 'mayor', 'lyon', 'helsinki', 'ethics', 'genoa', 'watcher'] as const;

/** So many lines, and so many buttons, help has before what is folded: a window of a phone holds them. */
const MOST_UP_FRONT = 8;

/** What is not in help: itself, and politeness. */
const UNLISTED: ReadonlySet<string> = new Set<string>(['help', 'polite']);
const REFUSED =
  /(?<!take back\. )Nothing was changed|open already|Gather first|leader’s alone|fill in no sheets|cannot open before|nothing left to remind|run no review|not opened yet|not on the team|no evening to tell of|comes? with the merge|come with the visit|from the first day of the visit|once the visit is over/;

let world: World;
beforeAll(async () => {
  world = await aWorld({ reviews: [OPEN], people: PEOPLE }, GENOA.openedAt ?? '');
  for (const [n, person] of ['lyon', 'helsinki', 'barcelona'].entries())
    await world.deps.store.sheets.put(
      aSheet('GG-AMB-2', person, aContent(n === 0 ? 'below' : 'above'), GENOA.openedAt),
    );
});
afterAll(() => world.close());

async function inPhase(phase: string): Promise<string> {
  const [review, now] = PHASES[phase] ?? [OPEN, ''];
  await world.deps.store.reviews.put(review);
  world.setClock(now);
  return now;
}

async function hearsCards(id: string, text: string): Promise<Prompt[]> {
  const person = await world.deps.store.people.get(id);
  if (!person) throw new Error(id);
  return wouldAnswer(world.deps, person, text, 'web');
}

async function hears(id: string, text: string): Promise<string> {
  return (await hearsCards(id, text)).map(said).join('\n');
}

/** The commands that a help card names, before each dash. */
function listedIn(help: string): string[] {
  const heads = help
    .split('\n')
    .flatMap((entry) => (entry.includes(' — ') ? (entry.split(' — ')[0] ?? '').split(', ') : []));
  return [...new Set(heads.flatMap((word) => commandOf(word)?.command ?? []))].filter((c) => !UNLISTED.has(c));
}

/** Days of 2027 that a text names as still to come. */
function aheadIn(text: string): string[] {
  const named =
    /(?:is due|by|until|[Ff]rom|Team call:|begins|closes|Due|for the team call,|moves) (?:\w+day )?(\d+ [A-Z]\w+)/g;
  return [...text.matchAll(named)].map(([, day]) => new Date(`${day} 2027 23:59 UTC`).toISOString());
}

describe.each(Object.keys(PHASES))('%s', (phase) => {
  let now: string;
  beforeAll(async () => {
    now = await inPhase(phase);
  });

  it.each(CAST)(
    '%s: help names what they may do now, all of it and nothing else; no day is ahead that has passed',
    async (id) => {
      const accepted: string[] = [];
      const whoAndWhen = await hears(id, 'dates');
      for (const command of COMMANDS.filter((c) => !UNLISTED.has(c))) {
        const answer = await hears(id, STEPS.commands.get(command)?.words.en[0] ?? '');
        // To whom the team’s views are closed its word tells what another one is listed for.
        const isOther = command === 'team' && answer === whoAndWhen;
        // What is over is not offered: whoever asks for it hears how things stand.
        const [review] = PHASES[phase] ?? [OPEN];
        if (!isInTime(command, review, now)) continue;
        if (!isOther && !(command === 'status' ? /not on the team/ : REFUSED).test(answer)) accepted.push(command);
        expect([command, aheadIn(answer).filter((day) => day < now)]).toEqual([command, []]);
      }
      expect(listedIn(await hears(id, 'help')).sort()).toEqual(accepted.sort());
      expect(accepted).toContain('status');
    },
  );

  it.each(CAST)(
    '%s: help is read on a phone: few lines first, the others folded, with their words in sight',
    async (id) => {
      const [help] = await hearsCards(id, 'help');
      const [first, ...rest] = help?.body ?? [];
      const lines = first?.kind === 'list' ? first.items : [];
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.length).toBeLessThanOrEqual(MOST_UP_FRONT);
      expect(help?.actions.length).toBeLessThanOrEqual(MOST_UP_FRONT);
      const folded = rest.flatMap((block) => (block.kind === 'details' ? [block] : []));
      const inSight = rest.flatMap((block) => (block.kind === 'text' ? block.text.split(' · ') : []));
      for (const { label, blocks } of folded) {
        expect(label.length).toBeLessThanOrEqual(TEAMS_LIMITS.openerTitle);
        const [list] = blocks;
        const words = list?.kind === 'list' ? list.items.map((line) => line.split(' — ')[0]) : [];
        expect(words.length).toBeGreaterThan(0);
        expect(inSight).toEqual(expect.arrayContaining(words));
      }
    },
  );
});

it.each([
  ['desk review', true],
  ['gathered', true],
  ['visit days', false],
  ['after the visit', false],
])('%s: whether help says first how one goes on with the sheets', async (phase, isFirst) => {
  await inPhase(phase);
  const [help] = await hearsCards('helsinki', 'help');
  const [first] = help?.body ?? [];
  expect(first?.kind === 'list' && first.items.some((line) => line.startsWith('go on'))).toBe(isFirst);
  expect(help?.actions.some(({ id }) => id === 'go-on')).toBe(isFirst);
  // The report is waited for once the visit is over.
  expect(help?.actions.some(({ id }) => id === 'sent-report')).toBe(phase === 'after the visit');
  // What is sent late still counts: the word is known, and found further down.
  expect(said(help)).toContain('go on');
});

describe('before the opening', () => {
  it.each([
    ['lyon', 'long before', 'is due 23 March. From Tuesday 23 March at 09:00 on you can accept it with “open”'],
    ['lyon', 'the report is late', 'was due 23 March, and has not been accepted yet. Once it is there, accept it with'],
    ['helsinki', 'long before', 'The leader or the organiser can accept it from'],
    [
      'helsinki',
      'the report is late',
      'Once the leader or the organiser accepts it, the desk review opens. I’ll write to you',
    ],
    ['ethics', 'the report is late', 'Once the leader or the organiser accepts it, the desk review opens.'],
    ['watcher', 'the report is late', 'The desk review of Genoa has not opened yet.'],
    ['genoa', 'long before', 'Your city’s initial report, by 23 March.'],
    ['genoa', 'the report is late', 'Your city’s initial report was due 23 March'],
    ['genoa', 'desk review', 'The desk review is open: the team reads what you have reported.'],
  ])('%s hears, %s, whose turn it is', async (id, phase, told) => {
    await inPhase(phase);
    expect(await hears(id, 'status')).toContain(told);
    if (id === 'ethics') expect(await hears(id, 'status')).not.toContain('I’ll write');
  });

  it.each([
    ['helsinki', ['benchmark', 'dates', 'practice']],
    ['lyon', ['benchmark', 'dates', 'practice']],
    ['ethics', ['benchmark', 'dates']],
    ['genoa', ['write-report', 'benchmark', 'dates']],
  ])('%s can do something else than wait, and each press does it', async (id, expected) => {
    await inPhase('long before');
    for (const way of id === 'helsinki' ? ['go on', 'next', 'judge', 'list', 'report', 'below'] : ['report']) {
      const [card] = await hearsCards(id, way);
      expect(said(card)).toContain('has not opened yet');
      const presses = card?.actions.map((action) => action.id) ?? [];
      expect(presses).toEqual(expected);
      for (const press of presses) expect(await hears(id, press)).not.toMatch(REFUSED);
    }
  });

  it.each(Object.keys(PHASES))(
    'the host hears of its team who leads and from which cities peers come: %s',
    async (phase) => {
      await inPhase(phase);
      for (const word of ['team', 'équipe', 'team Genoa', 'dates']) {
        const heard = await hears('genoa', word);
        expect(heard).toMatch(/Leads: lyon.*\nPeers: Helsinki · Barcelona · Utrecht/);
        expect(heard).not.toMatch(/agree|peers: helsinki|Nothing was changed/);
      }
    },
  );

  it('says when it opens in the reader’s own time, and offers who opens it the press as soon as they can', async () => {
    await inPhase('long before');
    expect(await hears('helsinki', 'go on')).toContain('from Tuesday 23 March at 10:00 on');
    expect(await hears('lyon', 'go on')).toContain('From Tuesday 23 March at 09:00 on');
    await inPhase('the report is late');
    const [card] = await hearsCards('lyon', 'go on');
    expect(card?.actions.map((action) => action.id)).toEqual(['open', 'benchmark', 'dates', 'practice']);
  });

  it.each(['next', 'list', 'digest', 'team', 'gather', 'export'])(
    'the leader hears the same for “%s”',
    async (word) => {
      await inPhase('long before');
      expect(await hears('lyon', word)).toContain('you can accept it with “open”');
    },
  );
});

it('the facilitator sees the review at a glance at any time', async () => {
  for (const phase of Object.keys(PHASES)) {
    await inPhase(phase);
    expect(await hears('ethics', 'status')).toContain('Genoa · 20–22 April');
  }
});
