import { TAKE_HANDED } from '../../flows/feedback/rights';
import { GIVE_FOLLOW_UP, READ_EARLIER } from '../../flows/follow-up/rights';
import { HOLD } from '../../flows/interviews/rights';
import { webChat } from '../../src/app/web-chat';
import { makeDigest } from '../../src/delivery/digest-making';
import { previewDigest, showDigest } from '../../src/delivery/digests';
import { wordsIn } from '../../src/i18n';
import type { Person } from '../../src/method/person';
import { ROLES } from '../../src/method/review';
import type { Prompt } from '../../src/ports/prompt';
import type { StepRecord } from '../../src/ports/records';
import { exportFile } from '../../src/programme/exports';
import { filesOf } from '../../src/steps/exports';
import { lanes } from '../../src/turn/inbox';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, presses, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';
import { COMMANDS, PRESSES } from '../support/steps';
import { tokenOf, tokenSheet, tokensIn } from '../support/tokens';

const TEAM = ['lyon', 'helsinki', 'barcelona', 'utrecht'];
const INDICATORS = ['GG-AMB-1', 'GG-AMB-2', 'IE-AMB-1'];
const BASE = aReview().members;
/** Somebody of the host city who holds every role at once, in the worst case. */
const MAYOR = somebody('mayor', { city: ' gênes ', accounts: [] });

let world: World;
afterEach(() => world.close());

/** A review full of answers, open to its team, on which the mayor has these roles. */
async function withMayorAs(roles: readonly string[], isGathered = true): Promise<void> {
  const has = (role: string) => (roles.includes(role) ? ['mayor'] : []);
  const members = {
    organisers: [...BASE.organisers, ...has('organiser')],
    leader: 'lyon',
    peers: [...BASE.peers, ...has('peer')],
    facilitators: [...BASE.facilitators, ...has('facilitator')],
    host: [...BASE.host, ...has('host')],
    observers: has('observer'),
  };
  const review = aReview({ members, ...(isGathered ? { gatheredAt: '2027-03-25T08:00:00.000Z' } : {}) });
  world = await aWorld({ reviews: [review], people: [...GENOA_PEOPLE, MAYOR] }, MIDWAY);
  const at = '2027-03-24T09:00:00.000Z';
  for (const [n, person] of TEAM.entries())
    for (const indicator of INDICATORS) {
      const performance = n % 2 === 0 ? ('below' as const) : ('above' as const);
      await world.deps.store.sheets.put(
        tokenSheet({ person, indicator, performance, at, complete: true, edited: true }),
      );
    }
  await world.deps.store.stepRecords.put(anInterview());
}

/** An interview that the host knows of; what the team wants of it holds words of sheets, and the names of a pair. */
function anInterview(): StepRecord {
  const [one = '', other = ''] = TEAM;
  const token = tokenOf({ person: one, indicator: 'GG-AMB-1' });
  const value = {
    starts: '2027-04-20T07:00:00.000Z',
    ends: '2027-04-20T08:00:00.000Z',
    function: 'Head of housing',
    sourceType: 'administration',
    isInterpreted: false,
    pair: [one, other],
    writes: one,
    indicators: ['GG-AMB-1'],
    hypotheses: [token],
    questions: [{ key: token, text: token, indicator: 'GG-AMB-1' }],
    chosenBy: 'team',
    replaced: [],
    state: 'proposed',
    sentAt: '2027-03-25T08:00:00.000Z',
    sequence: 0,
  };
  const id = 'interview|genoa-2027|0123456789abcdef0123456789abcdef';
  return { id, kind: 'interview', review: 'genoa-2027', person: '', value };
}

const ABOUT: Prompt = {
  address: { review: 'genoa-2027', indicator: 'GG-AMB-1', version: 0 },
  actions: [],
  body: [],
  fields: [],
  summary: '',
};

describe.each([...ROLES.filter((r) => r !== 'leader'), 'all'])('somebody of the host city, as %s', (role) => {
  const roles = role === 'all' ? ROLES : [role];
  beforeEach(() => withMayorAs(roles));

  it('reads no word of any sheet and no name of a peer, whatever they type or press', async () => {
    for (const command of COMMANDS) {
      const replies = [...(await types(world, 'mayor', command)), ...(await types(world, 'mayor', `${command} Genoa`))];
      expect([command, tokensIn(replies)]).toEqual([command, []]);
      // Who leads is no secret: the host city is told by whom its team is led.
      const isOfDates = command === 'dates' || world.deps.steps.commands.get(command)?.otherwise === 'dates';
      const unsaid = isOfDates ? TEAM.filter((id) => id !== BASE.leader) : TEAM;
      for (const peer of unsaid) expect(JSON.stringify(replies)).not.toContain(peer);
    }
    for (const action of [...PRESSES].filter((p) => p !== 'erase-yes')) {
      const replies = await presses(world, 'mayor', ABOUT, action, {
        judgement: 'at',
        performance: 'at',
        start: '2027-05-11',
      });
      expect([action, tokensIn(replies)]).toEqual([action, []]);
      for (const peer of TEAM) expect(JSON.stringify(replies)).not.toContain(peer);
    }
    expect(await world.deps.store.sheets.count({ person: 'mayor' })).toBe(0);
    expect(await world.deps.store.decisions.count({})).toBe(0);
  });

  it('gets no digest, no picture, no channel and no export', async () => {
    const record = await makeDigest(world.deps, 'genoa-2027', MIDWAY);
    for (const copy of ['leader', 'channel'] as const) {
      await expect(showDigest(world.deps, record, copy, MAYOR)).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(previewDigest(world.deps, 'genoa-2027', copy, MAYOR)).rejects.toMatchObject({ code: 'not-allowed' });
    }
    const chat = webChat(world.deps, lanes());
    for (const copy of ['leader', 'channel'])
      expect(await chat.picture(MAYOR, `map_genoa-2027_${copy}_${Date.parse(MIDWAY)}`)).toBeUndefined();
    expect((await chat.threads(MAYOR)).map((t) => t.kind)).toEqual(['direct']);
    await expect(chat.messages(MAYOR, 'channel:genoa-2027')).rejects.toMatchObject({ code: 'not-allowed' });
    for (const { file, declared, format } of filesOf(world.deps.steps.exports)) {
      // What a file of theirs says is nothing of the team's.
      if (
        roles.includes('host') &&
        declared.may?.some((right) => right === HOLD || right === GIVE_FOLLOW_UP || right === TAKE_HANDED)
      ) {
        // It is the same file, printed; here is nothing that prints.
        if (format === 'pdf') continue;
        // There is none before a final report.
        if (declared.unless?.(MAYOR, aReview()) === true) continue;
        const given = Buffer.from(await exportFile(world.deps, 'genoa-2027', file, MAYOR)).toString();
        if (declared.may.includes(HOLD) && file.endsWith('.csv')) expect(given).toContain('Head of housing');
        expect(tokensIn([given])).toEqual([]);
        for (const peer of TEAM) expect(given).not.toContain(peer);
        continue;
      }
      // What was recommended before is the city's by the terms of then: of this team it holds nothing.
      if (
        roles.some((role) => role !== 'observer' && role !== 'colleague') &&
        declared.may?.some((right) => right === READ_EARLIER)
      ) {
        const given = Buffer.from(await exportFile(world.deps, 'genoa-2027', file, MAYOR)).toString();
        expect([...tokensIn([given]), ...TEAM.filter((peer) => given.includes(peer))]).toEqual([]);
        continue;
      }
      await expect(exportFile(world.deps, 'genoa-2027', file, MAYOR)).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(chat.download(MAYOR, `exports/genoa-2027/${file}`)).rejects.toMatchObject({ code: 'not-allowed' });
    }
  });
});

async function known(id: string): Promise<Person> {
  const person = await world.deps.store.people.get(id);
  if (!person) throw new RangeError(id);
  return person;
}

describe('one’s own conversation', () => {
  it('is nobody else’s', async () => {
    await withMayorAs([]);
    await types(world, 'helsinki', 'next');
    const chat = webChat(world.deps, lanes());
    for (const reader of ['mayor', 'lyon', 'eurocities'])
      await expect(chat.messages(await known(reader), 'person:helsinki')).rejects.toMatchObject({
        code: 'not-allowed',
      });
  });
});

describe('who led the team once', () => {
  it('keeps their conversation, without what the leader alone reads', async () => {
    await withMayorAs([]);
    await makeDigest(world.deps, 'genoa-2027', MIDWAY);
    await world.queue.runDue(world.deps.clock.now);
    const chat = webChat(world.deps, lanes());
    const lyon = await known('lyon');
    const [asLeader] = await chat.messages(lyon, 'person:lyon');
    expect(asLeader?.prompt?.title).toContain('Genoa');
    const members = { ...BASE, leader: 'helsinki', peers: ['lyon', 'barcelona', 'utrecht'] };
    await world.deps.store.reviews.update('genoa-2027', (r) => ({ ...r, members }));
    const shown = await chat.messages(lyon, 'person:lyon');
    expect(shown).toHaveLength(1);
    expect(tokensIn(shown)).toEqual([]);
    expect(shown[0]?.prompt?.summary).toBe(wordsIn('fr').error.closed);
  });
});

describe('before the gathering', () => {
  beforeEach(() => withMayorAs([], false));

  it('a peer who types or presses anything reads nobody else’s words', async () => {
    const foreign = (value: unknown) => tokensIn(value).filter((t) => t.person !== 'helsinki' && t.person !== 'shared');
    for (const command of COMMANDS)
      expect([command, foreign(await types(world, 'helsinki', command))]).toEqual([command, []]);
    for (const action of [...PRESSES].filter((p) => p !== 'erase-yes'))
      expect([action, foreign(await presses(world, 'helsinki', ABOUT, action, { judgement: 'at' }))]).toEqual([
        action,
        [],
      ]);
  });

  it('an observer sees the team’s share, and no more', async () => {
    await world.deps.store.people.put(somebody('watcher', { organisation: 'Ministry' }));
    await world.deps.store.reviews.put(aReview({ members: { ...BASE, observers: ['watcher'] } }));
    const shown = JSON.stringify(await types(world, 'watcher', 'status'));
    expect(shown).toContain('4%');
    for (const peer of TEAM) expect(shown).not.toContain(peer);
  });
});

describe('an address that somebody makes up', () => {
  it('does not tell whether there is a review: whose is none of theirs is as one that never was', async () => {
    const lyon = aReview({ id: 'lyon-2027', hostCity: 'Lyon' });
    world = await aWorld({ reviews: [lyon], people: [...GENOA_PEOPLE, somebody('stranger')] }, MIDWAY);
    const stranger = await world.deps.store.people.get('stranger');
    if (!stranger) throw new TypeError('nobody');
    const chat = webChat(world.deps, lanes());
    const outcome = async (work: () => Promise<unknown>) => {
      try {
        return { given: await work() };
      } catch (error) {
        return { refused: (error as { code?: string }).code };
      }
    };
    const { exports, reviewTables, files, boards } = world.deps.steps;
    const uuid = '00000000-0000-4000-8000-000000000000';
    const at = async (id: string) => {
      const paths = [
        ...filesOf(exports).map(({ file }) => `exports/${id}/${file}`),
        ...[...reviewTables.keys()].map((name) => `review-tables/${name}/${id}.csv`),
        ...[...files.keys()].map((name) => `files/${name}/${id}/${uuid}`),
        ...['mine', 'all'].map((which) => `calendars/${id}/${which}.ics`),
      ];
      return [
        ...(await Promise.all(paths.map((path) => outcome(() => chat.download(stranger, path))))),
        ...(await Promise.all([...boards.keys()].map((name) => outcome(() => chat.board(stranger, name, id))))),
        await outcome(() => chat.messages(stranger, `channel:${id}`)),
      ];
    };
    const there = await at('lyon-2027');
    expect(there.length).toBeGreaterThan(10);
    expect(there).toEqual(await at('nowhere-2027'));
    const about = (review: string): Prompt => ({ ...ABOUT, address: { review, indicator: 'GG-AMB-1', version: 0 } });
    for (const press of [...PRESSES, ...COMMANDS]) {
      const answers = [];
      for (const id of ['lyon-2027', 'nowhere-2027'])
        answers.push(await presses(world, 'stranger', about(id), press, {}, undefined, { review: id }));
      expect([press, answers[0]]).toEqual([press, answers[1]]);
    }
  });
});
