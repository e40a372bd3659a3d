import { MIGRATIONS } from '../../adapters/mongo/migrations';
import type { Migration } from '../../adapters/mongo/migrations/migration';
import { cityKeys } from '../../src/method/city';
import { channelId } from '../../src/method/review';
import { EMPTY_CONTENT, type Sheet } from '../../src/method/sheet';
import type { Archive } from '../../src/ports/archive';
import type { Message } from '../../src/ports/chat';
import type { Field, Prompt } from '../../src/ports/prompt';
import type { AccountRecord } from '../../src/ports/records';
import type { Store } from '../../src/ports/store';
import { aContent, aReview, aSheet } from '../support/sheets';
import { onEveryEngine, type Place } from './store-engines';

test('the versions follow each other from 1 on', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, n) => n + 1));
});

onEveryEngine((engine) => {
  let place: Place;
  beforeEach(async () => {
    place = await engine.start();
  });
  afterEach(() => place.stop());

  const inStore = async <R>(work: (store: Store) => Promise<R>, migrations?: readonly Migration[]): Promise<R> => {
    const store = await place.open(migrations);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  const inArchive = async <R>(work: (archive: Archive) => Promise<R>): Promise<R> => {
    const archive = await place.archive(Array.from({ length: 99 }, (_, n) => step(n + 1)));
    try {
      return await work(archive);
    } finally {
      await archive.close();
    }
  };
  const stamp = () => inArchive((archive) => archive.stamp());
  const open = (migrations: readonly Migration[]) => inStore(async () => undefined, migrations);
  const put = (id: string) => (store: Store) => store.settings.put({ id, value: '' });
  const settings = async (migrations?: readonly Migration[]) =>
    (await inStore((store) => store.settings.find({}), migrations)).map(({ id }) => id);

  const ran: string[] = [];
  afterEach(() => void ran.splice(0));
  /** A step that leaves a trace in memory and in the data. */
  function step(version: number, fails = false): Migration {
    return {
      version,
      name: `step ${version}`,
      run: async (collection) => {
        ran.push(`${version}`);
        const row = { _id: `step-${version}` };
        await collection('settings').findOneAndReplace(row, { value: '', rev: 1 }, { upsert: true });
        if (fails) throw new RangeError('cut off');
      },
    };
  }

  test('a fresh store is of the newest version, and nothing is run', async () => {
    await open([step(1), step(2)]);
    expect(ran).toEqual([]);
    expect(await stamp()).toMatchObject({ version: 2 });
    await open([step(1), step(2)]);
    expect(ran).toEqual([]);
  });

  test('data of a version before numbers get every step, in order and once', async () => {
    await inStore(put('old'), []);
    await place.forgetVersion();
    await open([step(1), step(2)]);
    await open([step(1), step(2)]);
    expect(ran).toEqual(['1', '2']);
    expect(await settings([step(1), step(2)])).toEqual(['old', 'step-1', 'step-2']);
  });

  test('only what is missing is run, and the data stay the same ones', async () => {
    await inStore(put('old'), [step(1)]);
    const before = await stamp();
    await open([step(1), step(2), step(3)]);
    expect(ran).toEqual(['2', '3']);
    expect(before?.data).toMatch(/^[0-9a-f-]{36}$/);
    expect(await stamp()).toEqual({ version: 3, data: before?.data });
  });

  test('a step that was cut off is run again, the one before is not', async () => {
    await inStore(put('old'), []);
    await expect(open([step(1), step(2, true), step(3)])).rejects.toMatchObject({ name: 'StoreError' });
    expect(await stamp()).toMatchObject({ version: 1 });
    await open([step(1), step(2), step(3)]);
    expect(ran).toEqual(['1', '2', '2', '3']);
  });

  test('data of a newer version are refused in plain words, and left alone', async () => {
    await inStore(put('new'), [step(1), step(2), step(3)]);
    const refused = {
      code: 'newer',
      retry: false,
      message:
        'The data was written by a newer version (schema 3, this one knows 2). Install that version, or restore the backup made before the upgrade.',
    };
    await expect(place.open([step(1), step(2)])).rejects.toMatchObject(refused);
    await expect(place.archive([step(1), step(2)])).rejects.toMatchObject(refused);
    expect(await stamp()).toMatchObject({ version: 3 });
    expect(await settings([step(1), step(2), step(3)])).toEqual(['new']);
  });

  test('half a copy is refused until it is finished', async () => {
    await inArchive((archive) => archive.putCopyNote({ source: 'elsewhere', begunAt: '2027-03-01T09:00:00.000Z' }));
    await expect(place.open()).rejects.toMatchObject({
      code: 'unfinished',
      retry: false,
      message: expect.stringMatching(/2027-03-01T09:00.*`db copy` again, or drop the database/),
    });
    const finished = {
      source: 'elsewhere',
      begunAt: '2027-03-01T09:00:00.000Z',
      finishedAt: '2027-03-01T09:01:00.000Z',
    };
    await inArchive((archive) => archive.putCopyNote(finished));
    expect(await settings()).toEqual([]);
    expect(await inArchive((archive) => archive.copyNote())).toEqual(finished);
  });

  test('what signed people in is no longer among the settings', async () => {
    await inStore(async (store) => {
      for (const id of ['clock-offset', 'cookie-key', 'sign-in-', 'sign-in-0af', 'sign-in-~', 'sign-in.', 'sign-inn'])
        await store.settings.put({ id, value: '' });
    }, []);
    await place.forgetVersion();
    expect(await settings()).toEqual(['clock-offset', 'sign-in.', 'sign-inn']);
    expect(await stamp()).toMatchObject({ version: MIGRATIONS.length });
  });

  test('reviews of before are found by their people and their channels', async () => {
    const channel = { platform: 'slack', address: { team: 'T1', channel: 'C1' } };
    const before: Migration = {
      version: 5,
      name: 'as the version before wrote them',
      run: async (collection) => {
        const reviews = collection('reviews');
        for (const { _id, memberIds: _m, channelIds: _c, ...row } of await reviews.find({}).toArray())
          await reviews.findOneAndReplace({ _id }, row, { upsert: false });
      },
    };
    const review = aReview({ id: 'genoa', channels: [channel] });
    await inStore((store) => store.reviews.put(review), MIGRATIONS.slice(0, 4));
    const found = (store: Store) => store.reviews.find({ memberIds: 'helsinki' });
    expect(await inStore(found, [...MIGRATIONS.slice(0, 4), before])).toEqual([]);
    await inStore(async (store) => {
      expect(await found(store)).toEqual([review]);
      expect(await store.reviews.find({ memberIds: { in: ['nobody', 'helsinki'] } })).toEqual([review]);
      expect(await store.reviews.find({ channelIds: channelId(channel) })).toEqual([review]);
      expect(await store.reviews.find({ memberIds: 'nobody' })).toEqual([]);
    });
  });

  test('reviews of before are found by their city, however it is written', async () => {
    const before: Migration = {
      version: 10,
      name: 'as the version before wrote them',
      run: async (collection) => {
        const reviews = collection('reviews');
        for (const { _id, cityKeys: _c, ...row } of await reviews.find({}).toArray())
          await reviews.findOneAndReplace({ _id }, row, { upsert: false });
      },
    };
    const review = aReview({ id: 'malmo', hostCity: 'Malmö (Sweden)', hostNames: ['Malmo kommun'] });
    await inStore((store) => store.reviews.put(review), MIGRATIONS.slice(0, 9));
    const found = (store: Store) => store.reviews.find({ cityKeys: { in: cityKeys('Malmoe') } });
    expect(await inStore(found, [...MIGRATIONS.slice(0, 9), before])).toEqual([]);
    for (const _ of ['the first time', 'again'])
      await inStore(async (store) => {
        expect(await found(store)).toEqual([review]);
        expect(await store.reviews.find({ cityKeys: { in: cityKeys('Lund') } })).toEqual([]);
      });
  });

  test('who answered in a channel is found by what they answered, and by nothing else', async () => {
    const thread = 'channel:genoa@web|replies';
    const answer = (id: string, said: object, where = thread) =>
      ({
        ...{
          id,
          to: { kind: 'channel', review: 'genoa' },
          thread: where,
          at: SENT.at,
          status: 'delivered',
          version: 1,
        },
        content: { kind: 'said', text: id, ...said },
      }) as Message;
    const before = [
      answer('hers', { by: 'helsinki' }),
      answer('his', { by: 'lyon' }),
      answer('own', {}, 'person:helsinki'),
    ];
    await inStore(
      async (store) => {
        await store.reviews.put(aReview({ id: 'genoa' }));
        for (const one of before) await store.messages.put(one);
      },
      MIGRATIONS.slice(0, 7),
    );
    await inStore(async (store) => {
      expect(await store.messages.find({ by: 'helsinki' })).toEqual([{ ...answer('hers', {}), by: 'helsinki' }]);
      expect(await store.messages.find({ thread: 'person:helsinki' })).toEqual([answer('own', {}, 'person:helsinki')]);
    });
  });

  test('whom somebody named is in their sheets and nowhere else; a function that the report names too is the report’s', async () => {
    const text = 'Whistleblower in the housing office';
    const [whistle, mayor] = ['genoa|whistleblower-in-the-housing-office', 'genoa|mayor'];
    const content = (toMeet: readonly string[]) => ({ ...EMPTY_CONTENT, toMeet });
    const sheet = (person: string, ids: readonly string[]): Sheet => ({
      ...{ id: `genoa|GG-AMB-1|${person}`, review: 'genoa', indicator: 'GG-AMB-1', person, version: 3 },
      revisions: [{ number: 1, content: content(ids), ...SENT, informed: false, late: false, platform: 'web' }],
      draft: {
        ...SENT,
        content: { ...content([]), know: [whistle] },
        conflicts: [{ field: 'toMeet', mine: ids, other: [] }],
      },
      history: [{ version: 1, content: content(ids) }],
    });
    const card = (person: string): Message => ({
      ...{ id: `card-${person}`, to: { kind: 'person', person }, thread: `person:${person}`, at: SENT.at },
      ...{ status: 'delivered', version: 1 },
      content: { kind: 'prompt', prompt: { summary: '', body: [], actions: [], fields: [PICK] } },
    });
    const asBefore: Migration = {
      version: 2,
      name: 'what the version before wrote',
      run: async (collection) => {
        const row = { review: 'genoa', addedBy: 'hanna', rev: 1 };
        await collection('functions').insertMany([
          { _id: whistle, label: text, indicators: [], ...row },
          { _id: mayor, label: 'MAYOR', indicators: ['GG-AMB-1'], ...row },
        ]);
      },
    };
    await inStore(
      async (store) => {
        await store.reviews.put(aReview({ id: 'genoa', members: { ...aReview().members, peers: ['hanna', 'ben'] } }));
        await store.functions.put({ id: 'genoa|office', review: 'genoa', label: 'Office', indicators: [] });
        await store.reportLines.put({
          ...{ id: 'genoa|GG-AMB-1', review: 'genoa', indicator: 'GG-AMB-1', responsible: 'Office; Mayor' },
          ...{ selfAssessment: '', text: '', page: '', documents: '' },
        });
        await store.sheets.put(sheet('hanna', [whistle, mayor]));
        await store.sheets.put(sheet('ben', ['genoa|office', whistle]));
        for (const person of ['hanna', 'ben']) await store.messages.put(card(person));
      },
      MIGRATIONS.slice(0, 1),
    );
    await open([...MIGRATIONS.slice(0, 1), asBefore]);
    await inStore(async (store) => {
      expect(await store.functions.find({})).toEqual([
        { id: mayor, review: 'genoa', label: 'Mayor', indicators: ['GG-AMB-1'] },
        { id: 'genoa|office', review: 'genoa', label: 'Office', indicators: [] },
      ]);
      expect(await store.sheets.get('genoa|GG-AMB-1|hanna')).toEqual({
        ...sheet('hanna', [text, mayor]),
        draft: { ...sheet('hanna', [text, mayor]).draft, content: { ...content([]), know: [whistle] } },
      });
      expect((await store.sheets.get('genoa|GG-AMB-1|ben'))?.revisions[0]?.content.toMeet).toEqual([
        'genoa|office',
        text,
      ]);
      expect(JSON.stringify(await store.messages.get('card-hanna'))).toContain(text);
      expect(JSON.stringify(await store.messages.get('card-ben'))).not.toMatch(/whistleblower/i);
    });
  });

  test('cards about sheets that are not complete no longer tell how the host judges itself', async () => {
    const rating = { kind: 'text', text: 'L’avis de la ville elle-même\u00a0: Conforme', tone: 'subtle' } as const;
    const quote = { kind: 'quote', text: 'The plan is new.', source: 'p. 5' } as const;
    const card = (person: string, indicator: string): Message => ({
      ...{ id: `${person}-${indicator}`, to: { kind: 'person', person }, thread: `person:${person}`, at: SENT.at },
      ...{ status: 'delivered', version: 1 },
      content: {
        kind: 'prompt',
        prompt: {
          ...{ summary: '', actions: [], fields: [], address: { review: 'genoa', indicator } },
          body: [{ kind: 'details', label: 'Ce que dit le rapport', blocks: [quote, rating] }],
        },
      },
    });
    const sheet = aSheet('GG-AMB-1', 'hanna', aContent('at'));
    await inStore(
      async (store) => {
        await store.reviews.put(aReview({ id: 'genoa', members: { ...aReview().members, peers: ['hanna'] } }));
        await store.sheets.put({ ...sheet, id: 'genoa|GG-AMB-1|hanna', review: 'genoa' });
        for (const indicator of ['GG-AMB-1', 'GG-AMB-2']) await store.messages.put(card('hanna', indicator));
      },
      MIGRATIONS.slice(0, 6),
    );
    await inStore(async (store) => {
      expect(await store.messages.get('hanna-GG-AMB-1')).toEqual(card('hanna', 'GG-AMB-1'));
      const open = JSON.stringify(await store.messages.get('hanna-GG-AMB-2'));
      expect([open.includes('The plan is new.'), open.includes('Conforme')]).toEqual([true, false]);
    });
  });

  test('cards that are open say which they are; those that are answered do not', async () => {
    const message = (id: string, over: Partial<Prompt>): Message => ({
      ...{ id, to: { kind: 'person', person: 'hanna' }, thread: 'person:hanna', at: SENT.at },
      ...{ status: 'delivered', version: 1 },
      content: { kind: 'prompt', prompt: { summary: '', title: 'Title', body: [], actions: [], fields: [], ...over } },
    });
    const row = { kind: 'choices', press: 'judge-as', label: 'Plan', options: [] } as const;
    const cell = { address: { review: 'genoa' }, body: [{ ...row, data: { indicator: 'GG-AMB-4' } }] };
    const sheet = {
      address: { review: 'genoa', indicator: 'GG-AMB-1', version: 0 },
      actions: [{ id: 'save-next', label: 'Save' }],
    };
    await inStore(
      async (store) => {
        await store.reviews.put(aReview({ id: 'genoa', members: { ...aReview().members, peers: ['hanna'] } }));
        await store.messages.put(message('cell', cell));
        await store.messages.put(message('sheet', sheet));
        await store.messages.put(message('folded', { ...sheet, folded: true }));
        await store.messages.put(message('other', { address: sheet.address, actions: [{ id: 'settle', label: '' }] }));
      },
      MIGRATIONS.slice(0, 8),
    );
    await inStore(async (store) => {
      const found = await store.messages.find({ thread: 'person:hanna' });
      const known = found.map(({ id, card, content }) => [id, card, content.kind === 'prompt' && content.prompt.card]);
      expect(known).toEqual([
        ['cell', 'genoa|cell|GG-AMB-4', { id: 'genoa|cell|GG-AMB-4', title: 'Title' }],
        ['folded', undefined, undefined],
        ['other', undefined, undefined],
        ['sheet', 'genoa|sheet|GG-AMB-1', { id: 'genoa|sheet|GG-AMB-1', title: 'Title' }],
      ]);
    });
  });

  test('beside the final reports of before stands what is compared of the last: as it is kept when one is sent', async () => {
    const record = (kind: string, key: string, value: object) => ({
      ...{ id: `${kind}|genoa|${key}`, kind, review: 'genoa', person: '', value },
    });
    const report = (as: string, version: number, at: string) =>
      record('sent-report', `${as}-${version}`, {
        ...{ as, version, at, language: 'fr', by: 'lyon', statement: '', paragraphs: [{ text: 'Many words.' }] },
        ...(version > 1 ? { judged: { 'GG-AMB-1': version === 2 ? 'at' : 'below' } } : {}),
        advice: [
          { key: 'k1', sort: 'good_practice', text: `A survey, ${version}.` },
          { key: 'k2', sort: 'challenge', text: 'Nobody counts.' },
        ],
      });
    await inStore(
      async (store) => {
        for (const id of ['genoa', 'lyon']) await store.reviews.put(aReview({ id }));
        for (const one of [report('final', 2, 'B'), report('final', 10, 'C'), report('final', 1, 'A')])
          await store.stepRecords.put(one);
        await store.stepRecords.put(report('draft', 11, 'D'));
        await store.stepRecords.put({ ...report('draft', 1, 'D'), id: 'sent-report|lyon|draft-1', review: 'lyon' });
        await store.stepRecords.put(record('advice', 'k1', { wordings: [], from: { review: 'malmo', key: 'k9' } }));
        await store.stepRecords.put(record('advice', 'k2', { wordings: [] }));
      },
      MIGRATIONS.slice(0, 9),
    );
    for (const _ of ['the first time', 'again'])
      await inStore(async (store) => {
        expect(await store.stepRecords.find({ kind: 'sent-final' })).toEqual([
          {
            ...{ id: 'sent-final|genoa', kind: 'sent-final', review: 'genoa', person: '' },
            value: {
              ...{ version: 10, language: 'fr', at: 'C', first: 'A', judged: { at: 'B', of: { 'GG-AMB-1': 'at' } } },
              advice: [
                { key: 'k1', sort: 'good_practice', text: 'A survey, 10.', from: { review: 'malmo', key: 'k9' } },
                { key: 'k2', sort: 'challenge', text: 'Nobody counts.' },
              ],
            },
          },
        ]);
        expect(await store.stepRecords.find({ kind: 'sent-report' })).toHaveLength(5);
      });
  });

  test('judgements that stand in final reports as words are counted from the upgrade on, where the terms of then let them out', async () => {
    const since = (at: string, judgements: string) => ({ version: 1, since: at, yes: {}, terms: { judgements } });
    const lines = [
      ['GG-AMB-1 Vision', 'au niveau'],
      ['GG-AMB-2 Plan', 'below'],
      ['GG-AMB-3 Goals', 'not said like that'],
    ];
    const put = async (store: Store, review: string, terms: object, over: object = {}, told: object = {}) => {
      await store.reviews.put({ ...aReview({ id: review }), terms: terms as never });
      const sent = {
        as: 'final',
        version: 1,
        at: '2027-06-02',
        language: 'fr',
        judgements: lines,
        advice: [],
        ...over,
      };
      const final = { version: 1, language: 'fr', at: '2027-06-02', first: '2027-06-02', advice: [], ...told };
      const record = (kind: string, key: string, value: object) => ({
        id: `${kind}|${key}`,
        kind,
        review,
        person: '',
        value,
      });
      await store.stepRecords.put(record('sent-report', `${review}|final-1`, sent));
      await store.stepRecords.put(record('sent-final', review, final));
    };
    const out = { agreed: since('2027-06-01', 'final-readers'), earlier: [], proposals: 0 };
    const later = {
      agreed: since('2027-06-03', 'final-readers'),
      earlier: [since('2027-01-01', 'contact')],
      proposals: 0,
    };
    const kept = { at: '2027-06-02', of: { 'GG-AMB-1': 'above' } };
    await inStore(
      async (store) => {
        await put(store, 'genoa', out, { saysJudgements: true });
        await put(store, 'lyon', later);
        await put(store, 'malmo', out, {}, { judged: kept });
        await put(store, 'turku', { earlier: [], proposals: 0 });
      },
      MIGRATIONS.slice(0, 11),
    );
    const before = new Date().toISOString();
    const told = new Map<string, unknown>();
    for (const _ of ['the first time', 'again'])
      await inStore(async (store) => {
        for (const { review, value } of await store.stepRecords.find({ kind: 'sent-final' })) {
          const { judged, saysJudgements } = value as { judged?: { at: string }; saysJudgements?: true };
          const seen = told.get(review);
          if (seen) expect(judged).toEqual(seen);
          if (judged) told.set(review, judged);
          expect([review, saysJudgements]).toEqual([review, review === 'genoa' ? true : undefined]);
        }
      });
    expect([...told.keys()].sort()).toEqual(['genoa', 'malmo']);
    expect(told.get('malmo')).toEqual(kept);
    const { at, of } = told.get('genoa') as { at: string; of: object };
    expect(of).toEqual({ 'GG-AMB-1': 'at', 'GG-AMB-2': 'below' });
    expect(at >= before).toBe(true);
  });

  test('accounts say how it is known whose they are, as the log does', async () => {
    const at = (minute: number) => `2027-03-01T09:0${minute}:00.000Z`;
    const account = (user: string, person: string, seen: number) =>
      ({
        id: `slack|T1|${user}`,
        account: { platform: 'slack', space: 'T1', user },
        person,
        seenAt: at(seen),
      }) as AccountRecord;
    const linked = (person: string, how: string, minute: number, platform = 'slack') => ({
      id: `${person}-${minute}`,
      at: at(minute),
      by: person,
      action: 'account-linked',
      person,
      detail: { platform, how },
    });
    await inStore(async (store) => {
      for (const one of [account('U1', 'ana', 1), account('U2', 'ana', 5), account('U3', 'ben', 1)])
        await store.accounts.put(one);
      await store.accounts.put(account('U4', 'eva', 1));
      await store.accounts.put(account('U5', '', 1));
      const log = [
        linked('ana', 'e-mail', 1),
        linked('ana', 'link', 5),
        linked('ben', 'link', 2),
        linked('eva', 'link', 1, 'teams'),
      ];
      for (const entry of log) await store.audit.insert(entry);
    }, []);
    await place.forgetVersion();
    const how = await inStore((store) => store.accounts.find({}));
    expect(how.map((one) => [one.account.user, one.how])).toEqual([
      ['U1', 'e-mail'],
      ['U2', 'link'],
      ['U3', 'link'],
      ['U4', 'file'],
      ['U5', 'file'],
    ]);
    expect(how[0]).toMatchObject({ person: 'ana', seenAt: at(1) });
  });
});

const SENT = { at: '2027-03-25T09:00:00.000Z', language: 'en' } as const;
/** As cards offered whom somebody had named, to everybody. */
const PICK: Field = {
  ...{ kind: 'pick', id: 'toMeet', label: 'To meet', value: [], newLabel: '' },
  options: [
    { value: 'genoa|office', label: 'Office' },
    { value: 'genoa|whistleblower-in-the-housing-office', label: 'Whistleblower in the housing office' },
  ],
};
