import { LANGUAGES } from '../../src/method/language';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { takeTurn } from '../../src/turn/conversation';
import { created, FILLED, formFor, ORGANISER, one, previewOf, worldWithGenoa } from '../support/creating';
import { somebody } from '../support/genoa-schedule';
import { anEvent, presses, repliesTo, said, types, type World } from '../support/service-world';

let world: World;
beforeEach(async () => {
  world = await worldWithGenoa();
});
afterEach(() => world.close());

const fieldIn = (card: Prompt, id: string) => card.fields.find((field) => field.id === id);
const hintsIn = (card: Prompt) =>
  Object.fromEntries(card.fields.flatMap(({ id, hint }) => (hint === undefined ? [] : [[id, hint]])));

/** Sends the form with something else in it: the same form comes back, and nothing is created. */
async function refused(change: FieldValues): Promise<Prompt> {
  const before = await created(world);
  const card = await previewOf(world, { ...FILLED, ...change });
  expect(card.actions.map(({ id }) => id)).toEqual(['new-preview']);
  expect(await created(world)).toEqual(before);
  return card;
}

test('what a forged press chose as a zone is refused, and is not among those to choose from', async () => {
  const zone = 'x'.repeat(300);
  const card = await refused({ timeZone: zone, otherZone: '' });
  expect(JSON.stringify(fieldIn(card, 'timeZone')).includes(`"value":"${zone}"`)).toBe(false);
});

describe('what is wrong is said at its field', () => {
  const PROBLEMS: readonly (readonly [string, FieldValues, field: string, says: string])[] = [
    ['no city', { hostCity: ' ' }, 'hostCity', 'Write the city’s name'],
    ['a city of two lines', { hostCity: 'Porto\nBraga' }, 'hostCity', 'Write the city’s name'],
    ['no first day', { start: '' }, 'start', 'Choose a day.'],
    ['no day at all', { start: '2027-06-31' }, 'start', 'Choose a day.'],
    ['a day that has been', { start: '2027-03-25' }, 'start', 'still to come'],
    ['a day too far ahead', { start: '2207-10-05' }, 'start', 'Dates go from 2026 to 2032.'],
    ['a call too far ahead', { callDay: '9999-12-31' }, 'callTime', 'Dates go from 2026 to 2032.'],
    ['no length', { days: '0' }, 'days', 'one to ten days'],
    ['too long a visit', { days: '11' }, 'days', 'one to ten days'],
    ['no time zone of a city that is not known', { hostCity: 'Ziemek', otherZone: '' }, 'timeZone', 'Choose one'],
    ['a city of a name that several have', { hostCity: 'Valencia', otherZone: '' }, 'timeZone', 'Europe/Madrid'],
    ['a city with a slip', { hostCity: 'Genoaa', otherZone: '' }, 'timeZone', 'Did you mean Genoa?'],
    ['a city with a slip, by its own name', { hostCity: 'Gennova', otherZone: '' }, 'timeZone', 'Did you mean Genoa?'],
    ['a time zone with a slip', { otherZone: 'Europe/Lisbn' }, 'otherZone', 'Did you mean Europe/Lisbon?'],
    ['a time zone nobody knows', { otherZone: 'Mars/Base' }, 'otherZone', '“Mars/Base” is not a time zone'],
    ['no leader', { leader: '' }, 'leader', 'Choose one.'],
    ['two leaders', { newPeople: ['a@braga.example, Ann, Braga, leader'] }, 'leader', 'Only one can lead: lyon, Ann?'],
    ['a leader who is gone', { leader: 'somebody' }, 'leader', 'no longer in the programme'],
    ['nobody who reviews', { peers: [], newPeople: [] }, 'peers', 'at least one beside the leader'],
    ['a blind rule of their own', { blind: 'never' }, 'blind', 'Choose one of the two.'],
    ['half a call', { callTime: '' }, 'callTime', 'or leave both empty'],
    ['a call at no time', { callTime: 'noon' }, 'callTime', 'write its time as 10:00'],
    ['no e-mail', { newPeople: ['Ana Sousa, Porto'] }, 'newPeople', 'Row 1, “Ana Sousa, Porto”: what is the e-mail'],
    [
      'too little about somebody',
      { newPeople: ['ana@porto.example'] },
      'newPeople',
      'Row 1, ana@porto.example: what is the name, and which city',
    ],
    ['too much', { newPeople: ['a@b.example, Ann, Braga, Mars'] }, 'newPeople', 'I do not understand “Mars”'],
    [
      'a person twice',
      { newPeople: ['a@b.example, A, B', 'A@B.example, A, B'] },
      'newPeople',
      'a@b.example is named twice',
    ],
    ['a peer twice', { newPeople: ['helsinki@example.org, peer'] }, 'newPeople', 'helsinki is named twice'],
  ];

  it.each(PROBLEMS)('%s', async (_, change, field, says) => {
    const card = await refused(change);
    expect(hintsIn(card)[field]).toContain(says);
    // Above too, where a small card does not show the field.
    expect(said({ ...card, fields: [] })).toContain(says);
  });

  it('all of it at once, and everything that was filled in is still there', async () => {
    const change = {
      hostCity: 'Genoa',
      start: '2027-03-01',
      otherZone: 'Europe/Rom',
      leader: '',
      newPeople: ['x', 'y'],
    };
    const card = await refused(change);
    expect(Object.keys(hintsIn(card)).sort()).toEqual(['leader', 'newPeople', 'otherZone', 'start', 'timeZone']);
    // Nothing is wrong with that one: its hint is always there.
    expect(hintsIn(card).timeZone).toBe('Leave it empty: the city’s name tells it.');
    for (const [id, value] of Object.entries({ ...FILLED, ...change, leader: undefined }))
      expect([id, Object(fieldIn(card, id)).value]).toEqual([id, value]);
  });

  it('and it is right as soon as it is put right', async () => {
    const card = await refused({ start: '' });
    const preview = one(await presses(world, ORGANISER, card, 'new-preview', { ...FILLED, start: '2027-10-05' }));
    expect(preview.actions.map(({ id }) => id)).toEqual(['new-create', 'new-change', 'new-leave']);
  });

  it.each(LANGUAGES)('in the organiser’s language: %s', async (language) => {
    await world.deps.store.people.update(ORGANISER, (p) => ({ ...p, language }));
    const card = await refused({ leader: '' });
    expect(hintsIn(card).leader).toBe({ en: 'Choose one.', fr: 'Choisissez une personne.' }[language]);
  });

  it('what may be meant is only pointed out', async () => {
    const odd = { start: '2027-10-09', days: '2', callDay: '2027-03-27', host: ['lyon'], leader: 'utrecht' };
    const text = said(await previewOf(world, { ...FILLED, ...odd }));
    for (const says of [
      'The visit includes Saturday 9 October, a day off there.',
      'The team call is on Saturday 27 March, a day off there.',
      'it helps most one to two weeks before the visit',
      'lyon is a contact in the host city, but works for Lyon.',
    ])
      expect(text).toContain(says);
    expect(said(await previewOf(world, { ...FILLED, start: '2027-04-05', callDay: '', callTime: '' }))).toContain(
      'The report would have been due on Monday 8 March: ask for it at once.',
    );
    const late = said(await previewOf(world, { ...FILLED, start: '2027-03-30', callDay: '', callTime: '' }));
    expect(late).toContain('The peers’ sheets would have been due on Tuesday 16 March. What they send still counts');
  });
});

describe('the host wall', () => {
  const TEAM_OF: readonly (readonly [string, FieldValues, field: string])[] = [
    ['leader', { leader: 'genoa', peers: ['helsinki'] }, 'leader'],
    ['peer', { peers: ['helsinki', 'genoa'] }, 'peers'],
    ['facilitator', { facilitators: ['genoa'] }, 'facilitators'],
    ['peer in a line', { newPeople: ['genoa@example.org, peer'] }, 'newPeople'],
    ['peer in a line that says another city', { newPeople: ['genoa@example.org, Gina, Milan, peer'] }, 'newPeople'],
    ['new peer', { newPeople: ['new@genoa.example, Gino, GENOA, peer'] }, 'newPeople'],
  ];

  it.each(TEAM_OF)('nobody of the host city is on the team: %s', async (_, change, field) => {
    const card = await refused({ hostCity: 'Génoa', newPeople: [], ...change });
    expect(hintsIn(card)[field]).toContain('works for');
  });

  it('nobody is a contact and on the team', async () => {
    const card = await refused({ host: ['helsinki'] });
    expect(hintsIn(card).peers).toContain('helsinki is a contact in the host city');
  });

  it('somebody new of the host city is a contact, anybody else a peer', async () => {
    const newPeople = [
      'a@porto.example, Ana, porto',
      'b@braga.example, Bea, Braga',
      'c@x.example, Cy, ETHICS ETC., observer',
    ];
    await presses(world, ORGANISER, await previewOf(world, { ...FILLED, newPeople }), 'new-create');
    const people = await world.deps.store.people.find({ email: { in: newPeople.map((l) => l.split(',')[0] ?? '') } });
    const [ana, bea, cy] = people.sort((x, y) => (x.email < y.email ? -1 : 1));
    const { members } = (await world.deps.store.reviews.get('porto-2027')) ?? {};
    expect([members?.host, members?.peers.at(-1), members?.observers]).toEqual([[ana?.id], bea?.id, [cy?.id]]);
    expect(cy).toMatchObject({ organisation: 'Ethics etc.', timeZone: 'Europe/Brussels' });
  });

  it('nobody creates the review of their own city, nor one whose contact they are', async () => {
    await world.deps.store.people.update(ORGANISER, (p) => ({ ...p, city: 'PORTO' }));
    expect(hintsIn(await refused({})).hostCity).toBe('You work for Porto: its review is for somebody else to create.');
    expect(hintsIn(await refused({ hostCity: 'Braga', host: [ORGANISER] })).host).toContain('You cannot be a contact');
  });

  it('somebody else of the host city may organise it with them, which is pointed out', async () => {
    const newPeople = ['mayor@porto.example, Mayor, Porto, organiser'];
    expect(said(await previewOf(world, { ...FILLED, newPeople }))).toContain(
      'Mayor is of the host city: they can manage this review, but its sheets stay closed to them.',
    );
  });

  it('who organises the review of their own city and no other creates none', async () => {
    const mayor = somebody('mayor', { city: 'Genoa' });
    await world.deps.store.people.put(mayor);
    await world.deps.store.reviews.update('genoa-2027', (r) => ({
      ...r,
      members: { ...r.members, organisers: ['mayor'] },
    }));
    const reply = one(await types(world, 'mayor', 'new'));
    expect([reply.fields, said(reply)]).toEqual([[], expect.stringContaining('Nothing was changed.')]);
  });

  it('the lists name nobody from behind the wall: only those of other reviews', async () => {
    const { store } = world.deps;
    const genoa = await store.reviews.get('genoa-2027');
    await store.people.put(somebody('mayor', { city: 'Genoa' }));
    for (const id of ['chief', 'peer']) await store.people.put(somebody(id, { city: 'Oulu' }));
    if (!genoa) throw new TypeError('the review is gone');
    await store.reviews.put({ ...genoa, members: { ...genoa.members, organisers: ['mayor'] } });
    const others = {
      organisers: ['mayor'],
      leader: 'chief',
      peers: ['peer'],
      facilitators: [],
      host: [],
      observers: [],
    };
    await store.reviews.put({ ...genoa, id: 'turku-2027', hostCity: 'Turku', members: others });
    const form = await formFor(world, 'mayor');
    const options = Object(fieldIn(form, 'peers')).options.map(({ value }: { value: string }) => value);
    expect(options).toEqual(['chief', 'mayor', 'peer']);
  });
});

describe('people named by their e-mail', () => {
  it('are who has it, not somebody new', async () => {
    await world.deps.store.people.put(somebody('anna', { email: 'anna@elsewhere.example', city: 'Rotterdam' }));
    const newPeople = ['Anna@elsewhere.example, Annie, Delft'];
    const preview = await previewOf(world, { ...FILLED, newPeople });
    expect(said(preview)).toContain('anna@elsewhere.example is known already, as anna (Rotterdam).');
    await presses(world, ORGANISER, preview, 'new-create');
    expect((await world.deps.store.reviews.get('porto-2027'))?.members.peers).toContain('anna');
    expect((await created(world)).people.filter((email) => email.startsWith('anna'))).toHaveLength(1);
  });

  it('are not brought back when they have left', async () => {
    await world.deps.store.people.put(somebody('gone', { email: 'gone@lyon.example', active: false }));
    const card = await refused({ newPeople: ['gone@lyon.example, Gone, Lyon'] });
    expect(hintsIn(card).newPeople).toContain('gone@lyon.example has left');
    expect(fieldIn(card, 'peers')).toMatchObject({
      options: expect.not.arrayContaining([{ value: 'gone', label: 'gone' }]),
    });
  });
});

describe('who may create one', () => {
  it.each(['lyon', 'helsinki', 'ethics', 'genoa', 'stranger'])('not %s, who organises none', async (person) => {
    await world.deps.store.people.put(somebody('stranger', { city: 'Tampere' }));
    const before = await created(world);
    const reply = one(await types(world, person, 'new'));
    expect([reply.fields, said(reply)]).toEqual([[], expect.stringContaining('Nothing was changed.')]);
    const preview = await previewOf(world);
    for (const action of ['new-preview', 'new-change', 'new-create'])
      expect(said(one(await presses(world, person, preview, action, FILLED)))).toContain('Nothing was changed.');
    expect(await created(world)).toEqual(before);
  });

  it('an organiser of one programme chooses nobody of another', async () => {
    const { store } = world.deps;
    const genoa = await store.reviews.get('genoa-2027');
    for (const id of ['rival', 'peer', 'chief']) await store.people.put(somebody(id, { city: 'Oulu' }));
    const members = {
      organisers: ['rival'],
      leader: 'chief',
      peers: ['peer'],
      facilitators: [],
      host: [],
      observers: [],
    };
    if (genoa) await store.reviews.put({ ...genoa, id: 'turku-2027', hostCity: 'Turku', programme: 'north', members });
    const form = await formFor(world, 'rival');
    expect(Object(fieldIn(form, 'peers')).options.map((o: { value: string }) => o.value)).toEqual([
      'chief',
      'peer',
      'rival',
    ]);
    const card = one(await presses(world, 'rival', form, 'new-preview', FILLED));
    expect(hintsIn(card)).toMatchObject({
      leader: expect.stringContaining('no longer'),
      peers: expect.stringContaining('no longer'),
    });
    const own = { ...FILLED, leader: 'chief', peers: ['peer'], facilitators: [] };
    await presses(world, 'rival', one(await presses(world, 'rival', form, 'new-preview', own)), 'new-create');
    expect((await store.reviews.get('porto-2027'))?.programme).toBe('north');
  });

  it('who organises in several programmes says in which', async () => {
    const genoa = await world.deps.store.reviews.get('genoa-2027');
    if (genoa) await world.deps.store.reviews.put({ ...genoa, id: 'oulu-2027', hostCity: 'Oulu', programme: 'north' });
    expect(hintsIn(await refused({})).programme).toBe('Choose one.');
    expect(said(await previewOf(world, { ...FILLED, programme: 'north' }))).toContain('In the programme “North”');
  });

  it('and what was no press on a card of ours creates nothing', async () => {
    const what = { kind: 'press' as const, action: 'new-create', data: { id: 'porto-2027' }, fields: {} };
    const event = anEvent(ORGANISER, what);
    await takeTurn(world.deps, event);
    expect(one(await repliesTo(world, event)).actions.map(({ id }) => id)).toEqual(['new-preview']);
    expect((await created(world)).reviews).toEqual([]);
  });
});

it('more people at once than a list has are not read: it is said how many there may be, and what was pasted is handed back', async () => {
  const lines = Array.from({ length: 201 }, (_, n) => `Ann ${n}, a${n}@braga.example, Braga`).join('\n');
  const shown = await formFor(world);
  const added: FieldValues = { newPeople: 'Ann, a@braga.example, Braga', newPeopleAdd: lines };
  for (const fields of [{ newPeople: lines }, added]) {
    const [answer] = await presses(world, ORGANISER, shown, 'new-preview', { ...FILLED, ...fields });
    expect(said(answer)).toMatch(/20[12].*200/);
    expect(said(answer)).toMatch(/a200@braga\.example/);
  }
});
