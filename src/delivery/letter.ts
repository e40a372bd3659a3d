import { openingLink, pausingLink } from '../accounts/mail-links';
import { type Words, wordsIn } from '../i18n';
import { isGathered } from '../method/blind-rule';
import { hasBegun } from '../method/calendar';
import { answersIn, rolesOf } from '../method/permissions';
import type { Person } from '../method/person';
import type { Review } from '../method/review';
import { mailOf } from '../method/terms';
import { kindsOf } from '../plan/reminders';
import type { Message, MessageContent, ReminderPart } from '../ports/chat';
import type { Letter } from '../ports/letter';
import type { Correspondent } from '../ports/mailer';
import type { Prompt } from '../ports/prompt';
import { prompt as promptOf, text } from '../steps/prompts';
import type { Deps } from '../turn/deps';
import { ownView, reviewsOf } from '../turn/load-review';

/** Somebody is asked to come to a review. */
const INVITATION = 'invitation';

/** A message to somebody as a letter: what it says, and around it what a mailbox needs. Throws what passes. */
export async function letterTo(deps: Deps, reader: Person, message: Message, said: Prompt): Promise<Letter> {
  const words = wordsIn(reader.language).mail;
  if (message.formerAddress !== undefined) return toFormer(deps, reader, message.formerAddress, said);
  const reviews = await reviewsIn(deps, message.content, said);
  const [review, ...others] = reviews;
  const city = review && others.length === 0 ? review.hostCity : undefined;
  // What is only said to be about a review tells perhaps of somebody's answers: it is read on the page.
  const isBare = message.content.kind === 'prompt' && said.address === undefined;
  const isWhole = said.ofReader === true || (!isBare && (await mayBeWhole(deps, message.content, reviews)));
  const shown = isWhole
    ? asRead(said, words)
    : said.ofReader === 'first'
      ? asRead({ ...said, body: said.body.slice(0, 1) }, words)
      : await linkOnly(deps, reader, message.content, said, reviews, words);
  // Whom it tells that they are off a review takes part in it no more.
  const isIn = reviews.every((one) => rolesOf(reader.id, one).length > 0);
  const replyTo = await organiserOf(deps, reader, reviews);
  return {
    to: correspondent(reader),
    language: reader.language,
    ...(replyTo ? { replyTo } : {}),
    subject: city !== undefined && isNews(message.content, said) ? words.news(city) : shown.summary,
    prompt: shown,
    open: { label: city ? words.open(city) : words.openAll, url: await openingLink(deps, reader, message.id) },
    pause: { label: words.pause, url: await pausingLink(deps, reader) },
    why: !isIn ? words.wasIn : city ? words.why(city) : words.whyAll,
    ...(review && others.length === 0 ? { about: review.id } : {}),
  };
}

/** What is told of a review in sentences: too long for a subject. */
function isNews({ kind }: MessageContent, said: Prompt): boolean {
  return kind === 'prompt' && said.ofReader !== undefined && said.title === undefined;
}

/** Whoever reads an address that was somebody's is led nowhere as them: the page asks who they are. */
function toFormer({ address }: Deps, reader: Person, former: string, said: Prompt): Letter {
  const words = wordsIn(reader.language).mail;
  return {
    to: { name: reader.name, address: former },
    language: reader.language,
    subject: said.summary,
    prompt: asRead(said, words),
    open: { label: words.openAll, url: address() },
    why: words.whyAll,
  };
}

/**
 * Whether what is said may stand in the letter: where the terms of every review that it is about let it, else its programme; and a digest, which tells of
 * others' answers, once the sheets are open to the team. Who is asked to come, or is welcomed, reads what for and until when.
 */
async function mayBeWhole({ store, clock, steps }: Deps, content: MessageContent, reviews: readonly Review[]) {
  if (reviews.length === 0) return false;
  if (content.kind === 'planned' && content.planned.kind === INVITATION) return true;
  if (content.kind === 'planned' && 'parts' in content.planned && content.planned.parts.every(welcomesOnly(steps)))
    return true;
  if (content.kind === 'digest' && !reviews.every((review) => isGathered(review, clock.now()))) return false;
  const programmes = await Promise.all(reviews.map(({ programme }) => store.programmes.get(programme)));
  return reviews.every((review, n) => mailOf(review, programmes[n]?.mail) === 'in full');
}

/** What is begun says nothing of any answer, unless it comes with what else its day has. */
const welcomesOnly = (steps: Deps['steps']) => (part: ReminderPart) => {
  const kinds = kindsOf(steps, part);
  return kinds.length > 0 && kinds.every(([, { welcomes }]) => welcomes === true);
};

/** There is nothing to fill in or to press in a letter: all of that is on the page, as is said where that is what it is about. */
function asRead(said: Prompt, words: Words['mail']): Prompt {
  const there = said.ofReader ? said.actions.map(({ label }) => text(words.onPage(label), 'subtle')) : [];
  return { ...said, body: [...said.body, ...there], fields: [], actions: [] };
}

/** What may stand in any mailbox: which city it is about, how far its reader is, or their team; nothing of any answer. */
async function linkOnly(
  deps: Deps,
  reader: Person,
  content: MessageContent,
  said: Prompt,
  reviews: readonly Review[],
  words: Words['mail'],
): Promise<Prompt> {
  const [review, ...others] = reviews;
  const cities = others.length === 0 ? review?.hostCity : undefined;
  const summary = mayBeSaid(deps, content, said, reader, cities) ?? (cities ? words.waiting(cities) : words.waitingAll);
  const { labelled } = wordsIn(reader.language);
  const counts = await Promise.all(
    reviews.map(async (one) => {
      const told = said.tellsOf?.find(({ review: id }) => id === one.id);
      if (told) return [text(labelled(one.hostCity, words.things(told.count)))];
      const count = await countIn(deps, reader, one, words);
      return count === undefined ? [] : [text(others.length === 0 ? count : labelled(one.hostCity, count))];
    }),
  );
  return promptOf({ title: summary, body: counts.flat(), summary });
}

/**
 * By what a message is summed up in any mailbox; undefined where its own words may quote somebody, or name whom the team meets.
 * What the method plans, and a digest, has its city and its count; what happens at its moment is called by its kind.
 */
function mayBeSaid({ steps }: Deps, content: MessageContent, said: Prompt, { language }: Person, city?: string) {
  if (content.kind === 'digest') return said.summary;
  if (content.kind !== 'planned') return undefined;
  if (!('of' in content.planned)) return said.summary;
  const kind = steps.planned.get(content.planned.of);
  return kind && city !== undefined ? wordsIn(language).labelled(city, kind.name[language]) : undefined;
}

async function countIn(deps: Deps, reader: Person, review: Review, words: Words['mail']): Promise<string | undefined> {
  // From the visit on, how many sheets somebody filled in is no news.
  if (
    review.openedAt === undefined ||
    review.stopped ||
    hasBegun(review, deps.clock.now()) ||
    !answersIn(reader, review)
  )
    return undefined;
  const { pace } = await ownView(deps, reader, review, await reviewsOf(deps, reader));
  return words.count(pace.complete, pace.total);
}

/** The reviews that a message is about. */
async function reviewsIn({ store }: Deps, content: MessageContent, said: Prompt): Promise<Review[]> {
  const ids = await idsIn(store, content, said);
  return (await Promise.all([...new Set(ids)].map((id) => store.reviews.get(id)))).filter((r) => r !== undefined);
}

async function idsIn(store: Deps['store'], content: MessageContent, { address, tellsOf }: Prompt): Promise<string[]> {
  switch (content.kind) {
    case 'digest':
      return [(await store.digests.get(content.digest))?.review ?? ''];
    case 'planned':
      if ('parts' in content.planned) return content.planned.parts.map(({ review }) => review);
      if ('review' in content.planned) return [content.planned.review];
      return (tellsOf ?? []).map(({ review }) => review);
    case 'prompt':
      return [address?.review ?? content.review ?? []].flat();
    case 'said':
      return address ? [address.review] : [];
  }
}

/** Whoever organises all of it, unless that is the reader. */
async function organiserOf(
  { store }: Deps,
  reader: Person,
  reviews: readonly Review[],
): Promise<Correspondent | undefined> {
  const [first, ...others] = reviews;
  const shared = (first?.members.organisers ?? []).filter((id) =>
    others.every(({ members }) => members.organisers.includes(id)),
  );
  const people = await Promise.all(shared.map((id) => store.people.get(id)));
  const found = people.find((person) => person?.active && person.email !== '' && person.id !== reader.id);
  return found && correspondent(found);
}

function correspondent({ name, email }: Person): Correspondent {
  return { name, address: email };
}
