import { PARAGRAPH, type Paragraph } from '../../flows/report/public';
import type { Person } from '../../src/method/person';
import type { Review } from '../../src/method/review';
import { NARROWEST, type Terms } from '../../src/method/terms';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { exportedText } from './exported';
import { GENOA_PEOPLE, somebody } from './genoa-schedule';
import { aWorld, messagesTo, presses, said, types, type World } from './service-world';
import { aReview } from './sheets';

const REVIEW = 'genoa-2027';
/** Two weeks after the visit. */
export const AFTER_VISIT = '2027-05-04T08:00:00.000Z';
const NAMES: Readonly<Record<string, string>> = { utrecht: 'Pieter Jansen', helsinki: 'Benoît Éluard' };
const PEOPLE: Person[] = [
  ...GENOA_PEOPLE,
  somebody('helper', { city: 'Genoa' }),
  somebody('second', { city: 'Genoa' }),
  somebody('mayor', { city: 'Genoa' }),
  somebody('watching'),
].map((one) => ({ ...one, name: NAMES[one.id] ?? one.name, language: 'en' as const }));

const raise = (what = 'nothing was answered'): never => {
  throw new RangeError(what);
};
const buttonsOf = (card: Prompt) => [
  ...card.actions,
  ...card.body.flatMap((b) => (b.kind === 'presses' ? b.actions : [])),
];
const filled = (card: Prompt): FieldValues =>
  Object.fromEntries(card.fields.flatMap((f) => ('value' in f && f.value !== undefined ? [[f.id, f.value]] : [])));

/**
 * The review of Genoa after its visit, whose report goes to the city. `lyon` leads; of the city are two contacts (`host`, `second`),
 * a colleague whom they named (`helper`), and an organiser (`mayor`); `watching` observes.
 */
export async function sendingReport(over: Partial<Terms> = {}, of: Partial<Review> = {}) {
  const base = aReview({ gatheredAt: '2027-04-06T08:00:00.000Z', openedAt: '2027-03-24T08:00:00.000Z' });
  const [host = ''] = base.members.host;
  const withTerms = (review: Review, terms: Partial<Terms>): Review => ({
    ...review,
    terms: {
      earlier: [],
      proposals: 1,
      agreed: { version: 1, since: '2027-03-01T08:00:00.000Z', yes: {}, terms: { ...NARROWEST, ...terms } },
    },
  });
  const { members } = base;
  const review: Review = {
    ...base,
    members: {
      ...members,
      host: [host, 'second'],
      colleagues: ['helper'],
      observers: ['watching'],
      organisers: [...members.organisers, 'mayor'],
    },
    ...of,
  };
  const world: World = await aWorld({ reviews: [withTerms(review, over)], people: PEOPLE }, AFTER_VISIT);
  const { store } = world.deps;
  const opens = async (who: string, word = 'final report') => (await types(world, who, word)).at(-1) ?? raise();
  const press = async (who: string, card: Prompt, id: string, fields: FieldValues = {}, n = 0) => {
    const button = buttonsOf(card).filter((one) => one.id === id)[n] ?? raise(`${id} is not on ${said(card)}`);
    const all = { ...filled(card), ...fields };
    return (await presses(world, who, card, id, all, undefined, button.data ?? {})).at(-1) ?? raise();
  };
  /** As somebody would who made the press up. */
  const forges = async (who: string, id: string, data: Readonly<Record<string, string>>, fields: FieldValues = {}) => {
    const card: Prompt = { address: { review: REVIEW }, body: [], fields: [], actions: [], summary: '' };
    return (await presses(world, who, card, id, fields, undefined, data)).map((one) => said(one)).join('\n');
  };
  const keeps = (kind: string, key: string, value: unknown, person = '') =>
    store.stepRecords.put({ id: `${kind}|${REVIEW}|${key}`, kind, review: REVIEW, person, value });
  const writes = async (key: string, text: string, more: Partial<Paragraph> = {}, rests: readonly string[] = []) =>
    keeps(PARAGRAPH.name, key, {
      section: 'key-messages',
      place: 1,
      wordings: [
        { at: AFTER_VISIT, by: 'lyon', text, rests: rests.map((one) => ({ kind: 'finding', key: one, said: 'x' })) },
      ],
      ...more,
    });
  return {
    world,
    review: REVIEW,
    host,
    opens,
    press,
    forges,
    keeps,
    writes,
    buttonsOf,
    /** What somebody agreed to later. */
    agrees: async (terms: Partial<Terms>) =>
      store.reviews.put(withTerms((await store.reviews.get(REVIEW)) ?? raise(), { ...over, ...terms })),
    changes: async (more: Partial<Review>) =>
      store.reviews.put({ ...((await store.reviews.get(REVIEW)) ?? raise()), ...more }),
    previews: async (as: 'draft' | 'final') => {
      const card = await opens('lyon');
      const n = buttonsOf(card)
        .filter(({ id }) => id === 'sent-preview')
        .findIndex(({ data }) => data?.as === as);
      return press('lyon', card, 'sent-preview', {}, n);
    },
    sends: async (as: 'draft' | 'final', fields: FieldValues = {}) => {
      const card = await opens('lyon');
      const n = buttonsOf(card)
        .filter(({ id }) => id === 'sent-preview')
        .findIndex(({ data }) => data?.as === as);
      return said(await press('lyon', await press('lyon', card, 'sent-preview', {}, n), 'sent-send', fields));
    },
    stored: async <T>(kind: { name: string }) =>
      (await store.stepRecords.find({ kind: kind.name })).map(({ value }) => value as T),
    fileFor: (who: string, file: string) =>
      exportedText(world.deps, REVIEW, file, PEOPLE.find(({ id }) => id === who) ?? raise(who)),
    /** All that somebody was sent, and what their card says. */
    sees: async (who: string) =>
      [said(await opens(who)), ...(await messagesTo(world, who)).map((one) => JSON.stringify(one))].join('\n'),
  };
}
