import type { Review } from '../../src/method/review';
import type { Prompt } from '../../src/ports/prompt';
import { one } from '../support/creating';
import { GENOA_PEOPLE } from '../support/genoa-schedule';
import { aWorld, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aReview, MIDWAY } from '../support/sheets';

const ORGANISER = 'eurocities';
const REVIEW = 'genoa-2027';
const ANA = 'Ana Sousa, ana@porto.example, Porto';

let world: World;
beforeEach(async () => {
  const people = GENOA_PEOPLE.map((p) => ({ ...p, language: 'en' as const }));
  world = await aWorld({ reviews: [aReview()], people }, MIDWAY);
});
afterEach(() => world.close());

const members = async (): Promise<Review['members']> => {
  const found = await world.deps.store.reviews.get(REVIEW);
  if (!found) throw new TypeError('the review is gone');
  return found.members;
};
const cardsTo = async (person: string): Promise<Prompt[]> =>
  (await messagesTo(world, person)).flatMap(({ content }) => (content.kind === 'prompt' ? [content.prompt] : []));
const askedOf = async (what: RegExp) => {
  const found = (await cardsTo(ORGANISER)).filter((card) => what.test(said(card)));
  return { count: found.length, card: one(found.slice(0, 1)) };
};
/** Presses a button by its label. */
const does = (person: string, shown: Prompt, label: RegExp) => {
  const actions = shown.actions.filter((action) => label.test(action.label));
  return presses(world, person, { ...shown, actions }, actions[0]?.id ?? 'none');
};

describe('a peer asks to leave', () => {
  it('hears what happens before anybody is asked; the organiser lets them go with one press', async () => {
    const shown = one(await types(world, 'helsinki', 'leave'));
    expect(said(shown)).toMatch(/Nothing happens yet/);
    expect(said(shown)).toMatch(/What you have submitted stays/);
    expect((await members()).peers).toContain('helsinki');
    await presses(world, 'helsinki', shown, 'leave-ask', { askWhy: 'I have a new post' });
    await presses(world, 'helsinki', shown, 'leave-ask', { askWhy: 'I have a new post' });
    const { count, card } = await askedOf(/helsinki asks to leave the review of Genoa/);
    expect(count).toBe(1);
    expect(said(card)).toMatch(/I have a new post/);
    await does(ORGANISER, card, /Let them leave/);
    expect((await members()).peers).not.toContain('helsinki');
    expect((await cardsTo('helsinki')).map(said).join()).toMatch(/taken you off the review of Genoa/);
  });

  it('a contact of the host city, who fills in no sheet, hears nothing of sheets', async () => {
    const shown = said(one(await types(world, 'genoa', 'leave')));
    expect(shown).toMatch(/Nothing happens yet/);
    expect(shown).not.toMatch(/submitted/);
  });

  it('and may name who comes instead: one press brings them in', async () => {
    const shown = one(await types(world, 'helsinki', 'leave'));
    await presses(world, 'helsinki', shown, 'leave-ask', { askLines: ANA });
    const { card } = await askedOf(/helsinki asks to leave/);
    await does(ORGANISER, card, /Do it and invite/);
    const [ana] = await world.deps.store.people.find({ email: 'ana@porto.example' });
    expect((await members()).peers).toContain(ana?.id);
    expect((await members()).peers).not.toContain('helsinki');
  });

  it('and hears where they are asked to stay', async () => {
    await presses(world, 'helsinki', one(await types(world, 'helsinki', 'leave')), 'leave-ask');
    await does(ORGANISER, (await askedOf(/helsinki asks to leave/)).card, /Not now/);
    expect((await cardsTo('helsinki')).map(said).join()).toMatch(/asks you to stay on the review of Genoa/);
    expect((await members()).peers).toContain('helsinki');
  });

  it('whoever leads is replaced, not let go; who organises is shown where', async () => {
    await presses(world, 'lyon', one(await types(world, 'lyon', 'leave')), 'leave-ask');
    const { card } = await askedOf(/lyon asks to leave/);
    expect(card.actions.map(({ label }) => label)).toEqual(['Choose who comes instead', 'Not now']);
    expect(said(one(await does(ORGANISER, card, /Choose/)))).toMatch(/Who comes in the place of lyon/);
    expect(said(one(await types(world, ORGANISER, 'leave')))).toMatch(/You organise this review/);
  });

  it('nobody of the host city decides about the team', async () => {
    await world.deps.store.people.update(ORGANISER, ({ organisation: _, ...p }) => ({ ...p, city: 'Genoa' }));
    await presses(world, 'helsinki', one(await types(world, 'helsinki', 'leave')), 'leave-ask');
    expect((await cardsTo(ORGANISER)).map(said).join()).not.toMatch(/asks to leave/);
  });

  it('hears where nobody can decide, instead of that they were asked', async () => {
    await world.deps.store.people.update(ORGANISER, ({ organisation: _, ...p }) => ({ ...p, city: 'Genoa' }));
    const [left] = await presses(world, 'helsinki', one(await types(world, 'helsinki', 'leave')), 'leave-ask');
    expect(said(left)).toMatch(/Nobody can decide about that here.*Nothing was sent/s);
    const form = one(await types(world, 'lyon', 'propose'));
    const [proposed] = await presses(world, 'lyon', form, 'propose-send', { askLines: ANA });
    expect(said(proposed)).toMatch(/Nothing was sent/);
  });

  it('and names somebody later that day: the organiser hears that, too', async () => {
    const shown = one(await types(world, 'helsinki', 'leave'));
    await presses(world, 'helsinki', shown, 'leave-ask');
    await presses(world, 'helsinki', shown, 'leave-ask', { askLines: ANA });
    expect((await cardsTo(ORGANISER)).map(said).join()).toContain(ANA);
  });

  it('and is gone when “Not now” is pressed: nothing is said to have been told', async () => {
    await presses(world, 'helsinki', one(await types(world, 'helsinki', 'leave')), 'leave-ask');
    const { card } = await askedOf(/helsinki asks to leave/);
    await does(ORGANISER, card, /Let them leave/);
    expect((await does(ORGANISER, card, /Not now/)).map(said).join()).toMatch(/nobody was told/);
  });
});

describe('somebody is proposed', () => {
  it('by the leader for the team: nobody is asked to come before the organiser decides', async () => {
    const shown = one(await types(world, 'lyon', 'propose'));
    await presses(world, 'lyon', shown, 'propose-send', { askFor: 'helsinki', askLines: ANA });
    expect(await world.deps.store.people.find({ email: 'ana@porto.example' })).toEqual([]);
    const { card } = await askedOf(/lyon proposes somebody/);
    expect(said(card)).toMatch(/In the place of helsinki/);
    await does(ORGANISER, card, /Do it and invite/);
    const [ana] = await world.deps.store.people.find({ email: 'ana@porto.example' });
    expect((await members()).peers).toContain(ana?.id);
    expect((await members()).peers).not.toContain('helsinki');
  });

  it('by the host for its contacts, who sees nobody of the team', async () => {
    const shown = one(await types(world, 'genoa', 'propose'));
    expect(said(shown)).not.toMatch(/helsinki|utrecht|lyon/);
    const lines = 'Carla Rossi, carla@genoa.example, Genoa';
    await presses(world, 'genoa', shown, 'propose-send', { askFor: 'helsinki', askLines: lines });
    await does(ORGANISER, (await askedOf(/genoa proposes somebody/)).card, /Do it and invite/);
    const [carla] = await world.deps.store.people.find({ email: 'carla@genoa.example' });
    expect((await members()).host).toContain(carla?.id);
    expect((await members()).peers).toContain('helsinki');
  });

  it('and is not brought in: whoever proposed hears that, and not that they are asked to stay', async () => {
    const shown = one(await types(world, 'lyon', 'propose'));
    await presses(world, 'lyon', shown, 'propose-send', { askLines: ANA });
    await does(ORGANISER, (await askedOf(/lyon proposes somebody/)).card, /Not now/);
    const told = (await cardsTo('lyon')).map(said).join();
    expect(told).toMatch(/has not been asked/);
    expect(told).not.toMatch(/asks you to stay/);
  });

  it('by the host city as one of its contacts, whatever role is written', async () => {
    const shown = one(await types(world, 'genoa', 'propose'));
    for (const role of ['facilitator', 'organiser', 'peer', 'observer']) {
      const lines = `Eve ${role}, ${role}@evil.example, Bergamo, ${role}`;
      await presses(world, 'genoa', shown, 'propose-send', { askLines: lines });
      const cards = (await cardsTo(ORGANISER)).filter((card) => said(card).includes(`${role}@evil.example`));
      await does(ORGANISER, one(cards.slice(0, 1)), /Do it and invite/);
    }
    const evil = (await world.deps.store.people.find({})).filter(({ email }) => email.endsWith('@evil.example'));
    const { host: _, ...others } = await members();
    for (const { id } of evil) expect(Object.values(others).flat()).not.toContain(id);
  });

  it('by nobody else, and not without an address', async () => {
    expect(said(one(await types(world, 'helsinki', 'propose')))).not.toMatch(/Propose somebody for/);
    const shown = one(await types(world, 'lyon', 'propose'));
    await presses(world, 'lyon', shown, 'propose-send', { askLines: 'Ana' });
    expect((await cardsTo(ORGANISER)).map(said).join()).not.toMatch(/proposes/);
  });
});
