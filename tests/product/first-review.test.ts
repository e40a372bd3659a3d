import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginAsFirst, newSetupToken } from '../../src/accounts/first-organiser';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { one } from '../support/creating';
import { aWorld, presses, said, types, type World } from '../support/service-world';

/** The team of a first review, as it is pasted from a table. */
const TEAM = readFileSync(join(__dirname, '..', '..', 'examples', 'first-team.csv'), 'utf8')
  .trim()
  .split('\n');
const SIX = readFileSync(join(__dirname, '..', '..', 'examples', 'six-indicators.csv'), 'utf8');
const FIRST = 'first-organiser';
const NOW = '2027-03-25T10:00:00.000Z';

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [], people: [] }, NOW);
  const who = {
    name: 'Olga Nowak',
    email: 'olga@network.example',
    language: 'en',
    timeZone: 'Europe/Brussels',
  } as const;
  await beginAsFirst(world.deps, (await newSetupToken(world.deps)) ?? '', who);
  const card = one(await types(world, FIRST, 'new programme'));
  await presses(world, FIRST, card, 'programme-create', { name: 'Cycling 2027', benchmark: 'own', table: SIX });
});
afterEach(() => world.close());

const FORM = { hostCity: 'Genoa', start: '2027-04-20', days: '3', newPeople: TEAM };
const preview = async (fields: FieldValues = FORM, card?: Prompt) =>
  one(await presses(world, FIRST, card ?? one(await types(world, FIRST, 'new')), 'new-preview', fields));
const reviews = () => world.deps.store.reviews.find({});
const zoneOf = (card: Prompt) => /Time zone: (\S+?),? /.exec(`${said(card).replace(/\n/g, ' ')} `)?.[1];

describe('a first review', () => {
  it('is made from a city, a day and a pasted table of people', async () => {
    const card = await preview();
    expect(card.title).toContain('Genoa');
    expect(said(card)).toContain('Time zone: Europe/Rome, found by the city’s name');
    await presses(world, FIRST, card, 'new-create');
    const [review] = await reviews();
    expect(review).toMatchObject({ programme: 'cycling-2027', timeZone: 'Europe/Rome', hostCity: 'Genoa' });
    const people = await world.deps.store.people.find({});
    const byName = new Map(people.map((person) => [person.name, person]));
    expect(review?.members).toMatchObject({
      organisers: [FIRST],
      leader: byName.get('Ben Marchand')?.id,
      peers: ['Hanna Lehtonen', 'Pieter de Jong', 'Ana Sousa'].map((name) => byName.get(name)?.id),
      host: [byName.get('Carla Rossi')?.id],
    });
    expect(byName.get('Hanna Lehtonen')).toMatchObject({
      timeZone: 'Europe/Helsinki',
      holidays: 'FI',
      city: 'Helsinki',
    });
  });

  it('may open at once where the visit is near, with its first card', async () => {
    const card = await preview();
    expect(card.actions.map(({ id }) => id)).toContain('new-create-open');
    const made = one(await presses(world, FIRST, card, 'new-create-open'));
    expect(said(made)).toContain('The desk review of Genoa is open.');
    expect((await reviews())[0]?.openedAt).toBeDefined();
    const [hanna] = await world.deps.store.people.find({ email: 'hanna@helsinki.example' });
    const first = one(await types(world, hanna?.id ?? '', 'next'));
    expect(said(first)).toMatch(/Cycling plan|Thirty/);
    // Without a report nobody is listed to be met: whoever is typed there is nobody *else*.
    expect(first.fields.find(({ id }) => id === 'toMeet')).toMatchObject({
      newLabel: 'To meet (a function, not a name)',
    });
  });

  it('opens once, however often it is pressed; where the visit is far, it is not offered', async () => {
    const card = await preview();
    await presses(world, FIRST, card, 'new-create-open');
    await presses(world, FIRST, card, 'new-create-open');
    expect(await reviews()).toHaveLength(1);
    const far = await preview({ ...FORM, start: '2027-09-21' });
    expect(far.actions.map(({ id }) => id)).not.toContain('new-create-open');
    await presses(
      world,
      FIRST,
      { ...far, actions: far.actions.map((a) => ({ ...a, id: 'new-create-open' })) },
      'new-create-open',
    );
    expect((await reviews()).map(({ openedAt }) => openedAt !== undefined)).toEqual([true, false]);
  });

  it('has the zone of another city once that is another, unless one was chosen', async () => {
    const card = await preview();
    const change = one(await presses(world, FIRST, card, 'new-change'));
    expect(zoneOf(await preview({ hostCity: 'Lisbon', timeZone: 'Europe/Rome' }, change))).toBe('Europe/Lisbon');
    const chosen = { hostCity: 'Lisbon', timeZone: 'Europe/Helsinki' };
    expect(zoneOf(await preview(chosen, change))).toBe('Europe/Helsinki');
    expect(zoneOf(await preview({ hostCity: 'Lisbon', otherZone: 'Atlantic/Madeira' }, change))).toBe(
      'Atlantic/Madeira',
    );
  });

  it('says holidays and weekends of the city and of all concerned', async () => {
    // 25 April is a Sunday and a holiday in Italy and in Portugal; the 30th is none there, the 27th is King’s Day in Utrecht.
    const text = said(await preview({ ...FORM, start: '2027-04-25', days: '3' }));
    expect(text).toContain('The visit includes Sunday 25 April, a day off there.');
    expect(text).toMatch(/Sunday 25 April is no working day for .*Pieter de Jong/);
    expect(text).toContain('Tuesday 27 April is no working day for Pieter de Jong.');
  });

  it('asks row by row for what is unclear, and keeps the rest', async () => {
    const newPeople = [...TEAM.slice(0, 3), 'Pieter de Jong', 'ana@porto.example', 'Eva, eva@cork.example'];
    const card = await preview({ ...FORM, newPeople });
    const field = card.fields.find(({ id }) => id === 'newPeople');
    for (const says of [
      'Row 4, “Pieter de Jong”: what is the e-mail address?',
      'Row 5, ana@porto.example: what is the name, and which city or organisation?',
      'Row 6, eva@cork.example: which city or organisation?',
    ])
      expect(field?.hint).toContain(says);
    expect(field).toMatchObject({ value: newPeople });
    expect(await reviews()).toEqual([]);
  });
});
