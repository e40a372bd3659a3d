import { erasePerson, personalData } from '../../src/accounts/personal-data';
import { mailOf, NARROWEST, type Terms, termsIn, termsOf } from '../../src/method/terms';
import { replan } from '../../src/plan/planning';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { GENOA_PEOPLE, somebody } from '../support/genoa-schedule';
import { aWorld, goTo, messagesTo, presses, said, types, type World } from '../support/service-world';
import { aReview } from '../support/sheets';

/** A Monday, five weeks and more before the report is due, in everybody's working hours. */
const BEFORE = '2027-02-15T09:00:00.000Z';
const OBSERVER = somebody('observer', { organisation: 'Observatory' });
const { openedAt: _, ...UNOPENED } = aReview();
const REVIEW = { ...UNOPENED, members: { ...UNOPENED.members, observers: ['observer'] } };

let world: World;
beforeEach(async () => {
  world = await aWorld({ reviews: [REVIEW], people: [...GENOA_PEOPLE, OBSERVER] }, BEFORE);
  await replan(world.deps, REVIEW.id);
});
afterEach(() => world.close());

const QUESTION = 'Why do newcomers not come to our advice centres?';
const FILLED: readonly (readonly [string, FieldValues])[] = [
  ['languages', { question1: QUESTION, about1: ['IE-IMP'], question2: '', question3: '' }],
  ['readers', { reportLanguages: 'English', interviewLanguages: 'Italian, interpreted' }],
  ['outside', { draftReaders: 'colleagues', finalReaders: 'city', judgements: 'contact' }],
  ['keeping', { comparison: 'named', publication: 'key-messages', press: 'together', avoid: 'election on 16 May' }],
  ['check', { mail: 'in full', retention: '12' }],
];

const only = (prompts: readonly Prompt[]): Prompt => {
  const [prompt, more] = prompts;
  if (!prompt || more) throw new RangeError(`${prompts.length} prompts`);
  return prompt;
};
const review = async () => (await world.deps.store.reviews.get(REVIEW.id)) ?? REVIEW;
const terms = async (person: string, word = 'terms') => only(await types(world, person, word));
const ids = (card: Prompt) => card.actions.map(({ id }) => id);
const press = async (person: string, card: Prompt, action: string, fields: FieldValues = {}, to?: string) => {
  const button = card.actions.find(({ id, data }) => id === action && (to === undefined || data?.to === to));
  if (!button) throw new RangeError(`no ${action} ${to ?? ''} on “${card.title}”: ${ids(card)}`);
  return only(await presses(world, person, card, action, fields, undefined, button.data));
};

/** Somebody fills in all cards, one after the other. */
async function fillsIn(person: string, filled = FILLED): Promise<Prompt> {
  let card = await press(person, await terms(person), 'terms-page');
  for (const [to, fields] of filled) card = await press(person, card, 'terms-page', fields, to);
  return card;
}
const proposes = async (person: string, filled = FILLED) =>
  press(person, await fillsIn(person, filled), 'terms-propose');

describe('as long as nothing is agreed', () => {
  it.each([
    ['genoa', 'terms', 'Nothing is agreed yet', ['terms-page']],
    ['eurocities', 'terms', 'Nothing is agreed yet', ['terms-page']],
    ['lyon', 'cadre', 'Rien n’est encore convenu', []],
    ['helsinki', 'the terms', 'Nothing is agreed yet', []],
    ['ethics', 'terms', 'Nothing is agreed yet', []],
    ['observer', 'terms', 'Nothing is agreed yet', []],
  ])('%s reads in their language that the narrowest reading holds', async (person, word, says, buttons) => {
    const card = await terms(person, word);
    expect(said(card)).toContain(says);
    expect(ids(card)).toEqual(buttons);
    expect(termsOf(await review())).toEqual(NARROWEST);
  });
});

describe('the host’s contact and the organiser', () => {
  it('fill in card by card, propose, agree, and the leader confirms; then everybody reads it with who agreed', async () => {
    const proposed = await proposes('genoa');
    expect(said(proposed)).toContain('Proposed. Whoever has to agree is told');
    expect(termsIn(await review()).agreed).toBeUndefined();
    const asked = await terms('eurocities');
    expect(said(asked)).toContain(QUESTION);
    expect(said(asked)).toContain('Waits for: you.');
    expect(said(await press('eurocities', asked, 'terms-agree'))).toContain('Still needed: the team’s leader.');
    expect(termsIn(await review()).agreed).toBeUndefined();
    const confirming = await terms('lyon', 'cadre');
    expect(ids(confirming)).toEqual(['terms-agree', 'terms-doubt']);
    await press('lyon', confirming, 'terms-agree');
    const expected: Partial<Terms> = {
      questions: [{ text: QUESTION, about: ['IE-IMP'] }],
      reportLanguages: 'English',
      documentLanguages: '',
      finalReaders: 'city',
      judgements: 'contact',
      comparison: 'named',
      avoid: 'election on 16 May',
      mail: 'in full',
      retention: '12',
    };
    expect(termsOf(await review())).toMatchObject(expected);
    for (const person of ['helsinki', 'observer', 'genoa', 'ethics']) {
      const text = said(await terms(person));
      expect(text).toContain('Agreed, version 1, since 15 February:');
      expect(text).toContain('genoa (Genoa) agreed for the host city on 15 February');
      expect(text).toContain('lyon (Lyon) confirmed as team leader on 15 February');
      expect(text).toContain(QUESTION);
    }
  });

  it('are led there by status while a proposal waits for their yes, and nobody else is', async () => {
    const led = async (person: string) =>
      (await types(world, person, 'status')).filter((card) => ids(card).includes('terms')).map((card) => said(card));
    await proposes('genoa');
    expect(await led('eurocities')).toEqual([expect.stringContaining('proposed for Genoa’s review wait for your yes')]);
    for (const person of ['genoa', 'lyon', 'helsinki', 'observer']) expect(await led(person)).toEqual([]);
    await press('eurocities', await terms('eurocities'), 'terms-agree');
    expect(await led('eurocities')).toEqual([]);
    expect(await led('lyon')).toEqual([expect.stringContaining('attend votre accord')]);
  });

  it('see what is proposed; whoever else is concerned only what holds', async () => {
    await proposes('genoa');
    for (const person of ['helsinki', 'observer', 'ethics']) {
      const text = said(await terms(person));
      expect(text).toContain('Terms are proposed.');
      expect(text).not.toContain(QUESTION);
    }
  });

  it('may each propose differently: then nobody’s earlier yes counts', async () => {
    await proposes('genoa');
    const old = await terms('eurocities');
    await proposes('eurocities', [['languages', { question1: 'Another one?' }], ...FILLED.slice(1)]);
    expect(termsIn(await review()).proposed).toMatchObject({ number: 2, by: 'eurocities' });
    // Each who is asked reads what is different from what they saw, line by line.
    const again = said(await terms('genoa'));
    expect(again).toContain('Changes to what genoa (Genoa) proposed before:');
    expect(again).toContain(`Question 1: ${QUESTION} (General`.slice(0, 12 + QUESTION.length));
    expect(again).toMatch(/Question 1: Why do newcomers .* → Another one\?/);
    expect(again).not.toMatch(/Report written in: .* → /);
    expect(said(await press('eurocities', old, 'terms-agree'))).toContain('replaced or decided meanwhile');
    expect(Object.keys(termsIn(await review()).proposed?.yes ?? {})).toEqual(['organiser']);
    await press('genoa', await terms('genoa'), 'terms-agree');
    await press('lyon', await terms('lyon', 'cadre'), 'terms-agree');
    expect(termsOf(await review()).questions).toEqual([{ text: 'Another one?', about: ['IE-IMP'] }]);
  });

  it('do not overwrite what they have not seen', async () => {
    const mine = await fillsIn('genoa');
    await proposes('eurocities', [['languages', { question1: 'Theirs?' }], ...FILLED.slice(1)]);
    const told = await press('genoa', mine, 'terms-propose');
    expect(said(told)).toContain('Somebody proposed terms since you began');
    expect(termsIn(await review()).proposed).toMatchObject({ number: 1, by: 'eurocities' });
    const theirs = await press('genoa', told, 'terms-restart');
    expect(said(theirs)).toContain('Theirs?');
  });

  it('keep what they filled in at each step, for themselves alone, until it is proposed', async () => {
    const card = await press('genoa', await terms('genoa'), 'terms-page');
    await press('genoa', card, 'terms-page', { question1: QUESTION }, 'languages');
    expect(said(await terms('eurocities'))).not.toContain(QUESTION);
    expect(said(await press('eurocities', await terms('eurocities'), 'terms-page'))).not.toContain(QUESTION);
    const again = await terms('genoa');
    expect(said(again)).toContain('You have begun to fill in terms');
    expect(said(await press('genoa', again, 'terms-page'))).toContain(QUESTION);
    expect(JSON.stringify(await personalData(world.deps, 'genoa'))).toContain(QUESTION);
    await erasePerson(world.deps, 'genoa', 'operator');
    expect(await world.deps.store.stepRecords.count({ person: 'genoa' })).toBe(0);
  });
});

describe('once agreed', () => {
  const agree = async () => {
    await proposes('genoa');
    await press('eurocities', await terms('eurocities'), 'terms-agree');
    await press('lyon', await terms('lyon', 'cadre'), 'terms-agree');
  };

  it('they are changed only with the host’s yes; what held before is kept', async () => {
    await agree();
    const change: typeof FILLED = [...FILLED.slice(0, 4), ['check', { mail: 'links only', retention: '12' }]];
    const check = await fillsIn('eurocities', change);
    expect(said(check)).toContain(
      'What mails may hold: What is said, but nobody’s answers too early → The city, a count and a link',
    );
    await press('eurocities', check, 'terms-propose');
    await press('lyon', await terms('lyon', 'cadre'), 'terms-page').catch(() => undefined);
    expect(termsOf(await review()).mail).toBe('in full');
    expect(ids(await terms('lyon', 'cadre'))).toEqual([]);
    await press('genoa', await terms('genoa'), 'terms-agree');
    expect(termsOf(await review()).mail).toBe('in full');
    await press('lyon', await terms('lyon', 'cadre'), 'terms-agree');
    expect(termsOf(await review()).mail).toBe('links only');
    const { agreed, earlier } = termsIn(await review());
    expect([agreed?.version, earlier.map(({ version, terms: { mail } }) => [version, mail])]).toEqual([
      2,
      [[1, 'in full']],
    ]);
    expect(said(await terms('helsinki'))).toContain('1 earlier version');
  });

  it('who agreed hears it, and everybody where the review is about something else from then on', async () => {
    const newsTo = async (person: string) => {
      const found = (await messagesTo(world, person)).filter(({ id }) => id.startsWith('told-'));
      return found.map(({ content }) => (content.kind === 'prompt' ? said(content.prompt) : ''));
    };
    await agree();
    for (const person of ['genoa', 'eurocities'])
      expect(await newsTo(person)).toEqual([expect.stringContaining('are agreed (version 1)')]);
    for (const person of ['lyon', 'helsinki', 'observer']) expect(await newsTo(person)).toEqual([]);
    await proposes('eurocities', [['languages', { pillars: ['GG', 'WP'] }], ...FILLED.slice(1)]);
    await press('genoa', await terms('genoa'), 'terms-agree');
    expect(termsOf(await review()).pillars).toBeUndefined();
    await press('lyon', await terms('lyon', 'cadre'), 'terms-agree');
    expect(termsOf(await review()).pillars).toEqual(['GG', 'WP']);
    for (const person of ['helsinki', 'observer', 'ethics'])
      expect(await newsTo(person)).toEqual([
        expect.stringContaining(
          'What the review is about: all of the benchmark → General governance; Working in partnership',
        ),
      ]);
    // All of them again is said as none taken out.
    const all = await fillsIn('genoa', [['languages', { pillars: ['GG', 'IE', 'AC', 'WP'] }], ...FILLED.slice(1)]);
    expect(said(all)).toContain('General governance; Working in partnership → all of the benchmark');
  });

  it('a mail holds what they say, whatever the programme says', async () => {
    expect(mailOf(await review(), undefined)).toBe('links only');
    expect(mailOf(await review(), 'in full')).toBe('in full');
    await agree();
    expect(mailOf(await review(), 'links only')).toBe('in full');
  });
});

describe('the leader', () => {
  it('asks for a change in words that host and organiser read, and proposes nothing', async () => {
    await proposes('genoa');
    await press('eurocities', await terms('eurocities'), 'terms-agree');
    const card = await press('lyon', await terms('lyon', 'cadre'), 'terms-doubt');
    expect(said(await press('lyon', card, 'terms-object', { objection: '' }))).toContain('autrement');
    await press('lyon', card, 'terms-object', { objection: 'Twelve months are too long.' });
    for (const person of ['genoa', 'eurocities'])
      expect(said(await terms(person))).toContain('lyon (Lyon) asks for a change: Twelve months are too long.');
    expect(said(await terms('helsinki'))).not.toContain('Twelve months');
    expect(termsIn(await review()).agreed).toBeUndefined();
    const page = await presses(world, 'lyon', card, 'terms-page', {}, undefined, { to: 'questions' });
    expect(said(page[0])).toContain('C’est le contact de la ville hôte ou l’organisation qui propose un cadre.');
  });
});

describe('whoever is of the host city', () => {
  it('speaks for it alone, whatever else they are', async () => {
    await world.deps.store.reviews.update(REVIEW.id, (r) => ({
      ...r,
      members: { ...r.members, organisers: ['eurocities', 'genoa'] },
    }));
    await proposes('genoa');
    expect(Object.keys(termsIn(await review()).proposed?.yes ?? {})).toEqual(['host']);
  });
});

describe('by themselves', () => {
  /** What somebody was reminded of, oldest first. */
  const remindersTo = async (person: string) => {
    const found = (await messagesTo(world, person)).filter(({ id }) => id.startsWith('reminder-'));
    return found.flatMap(({ content }) => (content.kind === 'prompt' ? [content.prompt] : []));
  };

  it('host and organiser hear of terms that are not agreed before the report is due, and of no more once they are', async () => {
    for (const day of ['08', '09', '10', '11', '12']) await goTo(world, `2027-03-${day}T16:00:00.000Z`);
    for (const person of ['genoa', 'eurocities']) {
      const texts = (await remindersTo(person)).map(said).join('\n');
      expect(texts).toContain('The terms of Genoa’s review are not agreed yet');
    }
    for (const person of ['helsinki', 'lyon', 'observer'])
      expect((await remindersTo(person)).map(said).join('\n')).not.toContain('terms');
  });

  it('whose yes is asked for hears of it in their hours, one after the other', async () => {
    await proposes('genoa');
    await goTo(world, '2027-02-15T10:00:00.000Z');
    expect((await remindersTo('eurocities')).map(said).join()).toContain('Genoa proposes terms of its review.');
    expect(await remindersTo('lyon')).toEqual([]);
    await press('eurocities', await terms('eurocities'), 'terms-agree');
    await goTo(world, '2027-02-15T11:00:00.000Z');
    const [told] = await remindersTo('lyon');
    expect(said(told)).toContain('À la tête de l’équipe, vous le confirmez');
    expect(await remindersTo('genoa')).toEqual([]);
  });
});

describe('while the review rests', () => {
  it('nothing is proposed or agreed: nobody would be told', async () => {
    const card = await proposes('genoa');
    const open = await terms('eurocities');
    await world.deps.store.reviews.put({ ...(await review()), stopped: { how: 'cancelled', at: BEFORE } });
    expect(said(await press('eurocities', open, 'terms-agree'))).toContain('The review of Genoa is cancelled');
    expect(said(only(await presses(world, 'genoa', card, 'terms-page', {}, undefined, { to: 'questions' })))).toContain(
      'is cancelled',
    );
    expect(termsIn(await review()).proposed?.yes.organiser).toBeUndefined();
    for (const person of ['genoa', 'eurocities']) expect(ids(await terms(person))).toEqual([]);
  });
});
