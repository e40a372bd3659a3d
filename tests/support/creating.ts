import type { Language } from '../../src/method/language';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { GENOA_PEOPLE } from './genoa-schedule';
import { PORTO } from './new-review-prompts';
import { aWorld, presses, types, type World } from './service-world';
import { aReview, MIDWAY } from './sheets';

export const ORGANISER = 'eurocities';

/** What the organiser fills in for Porto: a team from Genoa's, and a contact whom nobody knows yet. */
export const FILLED: FieldValues = { ...PORTO, peers: ['helsinki', 'barcelona'] };

/** Genoa's review is under way, and its organiser speaks this language. */
export function worldWithGenoa(language: Language = 'en'): Promise<World> {
  const people = GENOA_PEOPLE.map((p) => (p.id === ORGANISER ? { ...p, language } : { ...p, language: 'en' as const }));
  return aWorld({ reviews: [aReview()], people }, MIDWAY);
}

/** Somebody asks for the form. */
export async function formFor(world: World, person = ORGANISER, word = 'new'): Promise<Prompt> {
  return one(await types(world, person, word));
}

/** Somebody sends the form filled in; what they see then. */
export async function previewOf(world: World, fields: FieldValues = FILLED, person = ORGANISER): Promise<Prompt> {
  return one(await presses(world, person, await formFor(world, person), 'new-preview', fields));
}

/** The one card somebody was answered with. */
export function one(prompts: readonly Prompt[]): Prompt {
  const [prompt, more] = prompts;
  if (!prompt || more) throw new TypeError(`${prompts.length} answers instead of one`);
  return prompt;
}

/** What creating a review may write, as others see it. */
export async function created({ deps: { store } }: World) {
  const [reviews, people, plan, audit] = await Promise.all([
    store.reviews.find({}),
    store.people.find({}),
    store.plan.find({ status: 'planned' }),
    store.audit.find({}),
  ]);
  return {
    reviews: reviews.filter((review) => review.id !== 'genoa-2027'),
    people: people.map(({ email }) => email).sort(),
    plan: plan.filter((item) => item.review.startsWith('porto')).map(({ kind, dueAt }) => `${dueAt} ${kind}`),
    noted: audit.map(({ action, by, review }) => `${by} ${action} ${review ?? ''}`).sort(),
  };
}
