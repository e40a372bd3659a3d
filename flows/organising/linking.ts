import { because, whatHelps } from '../../src/i18n/failure-reasons';
import { momentInWords } from '../../src/i18n/format';
import { outsidersInWords } from '../../src/i18n/outsiders';
import { type LinkTarget, linkTarget, type Wanted } from '../../src/method/link-target';
import { may } from '../../src/method/permissions';
import { type Channel, isLinked, type Review } from '../../src/method/review';
import type { Prompt } from '../../src/ports/prompt';
import type { ChannelReaders, ChannelView, FlowContext, Session, Turn } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import { line, prompt, text } from '../../src/steps/prompts';
import { notAllowed } from '../../src/steps/refusing';
import type { Said } from '../../src/steps/step';
import { LINKING } from './words/linking';

/** So many cities are named as examples. */
const NAMED = 6;

/** Links or unlinks: the channel in which it is said, and a review. */
export function linking(linked: boolean) {
  return (session: Session, context: FlowContext, { argument }: Said): Turn => {
    const { channel } = context;
    if (!channel) return howToLink(session, context);
    const own = context.reviews.map(({ review }) => review);
    const wanted = { linked, argument };
    const target = linkTarget(wanted, context.person, own, channel.channel);
    if (target.kind !== 'review') return unclear(session, context, wanted, target);
    return linked
      ? link(session, context, target.review, channel)
      : unlink(session, context, target.review, channel.channel);
  };
}

/** Said between the two of us, where nothing can be linked: how it is done, in the words of where they are. */
function howToLink(session: Session, context: FlowContext): Turn {
  const { person, reviews, platform } = context;
  const city = reviews.find(({ review }) => may(person, 'link-channel', review))?.review.hostCity;
  if (city === undefined) return notAllowed(session, context, ['link-channel'], reviews[0]?.review);
  const how = LINKING[context.language].how;
  return saying(
    session,
    line(platform === 'slack' || platform === 'teams' ? how[platform](city) : how.elsewhere(city)),
  );
}

function unclear(
  session: Session,
  context: FlowContext,
  { linked, argument }: Wanted,
  target: Exclude<LinkTarget, { kind: 'review' }>,
): Turn {
  const w = LINKING[context.language];
  switch (target.kind) {
    case 'not-allowed':
      return notAllowed(session, context, ['link-channel'], context.reviews[0]?.review);
    case 'not-linked':
      return saying(session, line(w.notLinked));
    case 'which':
      return saying(session, line(w.which(examples(linked, target.candidates, context))));
    case 'unknown':
      return saying(session, line(w.unknown(argument, examples(linked, target.candidates, context)), [], 'warning'));
  }
}

function link(session: Session, context: FlowContext, review: Review, { channel, link: asked }: ChannelView): Turn {
  if (isLinked(review, channel)) return saying(session, line(LINKING[context.language].already(review.hostCity)));
  const readers = asked?.review === review.id ? asked.readers : undefined;
  if (readers?.kind !== 'right') return saying(session, line(refusal(review, readers, context), [], 'warning'));
  return {
    session,
    reply: [{ prompt: linkedCard(review, readers.isPublic, asked?.nextDigest, context) }],
    effects: [{ kind: 'link-channel', review: review.id, channel, linked: true }],
  };
}

function unlink(session: Session, context: FlowContext, review: Review, channel: Channel): Turn {
  return {
    session,
    reply: [{ prompt: line(LINKING[context.language].undone(review.hostCity), [], 'good') }],
    effects: [{ kind: 'link-channel', review: review.id, channel, linked: false }],
  };
}

function refusal(
  { hostCity }: Review,
  readers: Exclude<ChannelReaders, { kind: 'right' }> | undefined,
  { words, language }: FlowContext,
): string {
  switch (readers?.kind) {
    case 'wrong':
      return LINKING[language].held(hostCity, outsidersInWords(readers, language));
    case 'unknown':
    case undefined:
      return notSeen(hostCity, readers?.reason ?? '', { words, language });
  }
}

/** Why its readers are not known, and what helps against that. */
function notSeen(city: string, reason: string, { words, language }: Pick<FlowContext, 'words' | 'language'>): string {
  const w = LINKING[language];
  const why = because(reason, words);
  switch (whatHelps(reason)) {
    case 'invite':
      return w.unseen(city, why);
    case 'elsewhere':
      return w.held(city, why);
    case 'later':
      return w.later(city, why);
    case 'administrator':
      return w.administrator(city, why);
  }
}

/** What will be posted in the channel, and when. */
function linkedCard(
  { hostCity }: Review,
  isPublic: boolean,
  nextDigest: string | undefined,
  { language, person }: FlowContext,
): Prompt {
  const w = LINKING[language];
  const next = nextDigest === undefined ? w.noNext : w.next(momentInWords(nextDigest, person.timeZone, language, true));
  return prompt({
    title: w.title(hostCity),
    body: [
      text(w.lead),
      { kind: 'list', items: [`${w.digest} ${next}`, w.gathering, w.discussion, w.mention] },
      text(w.wall, 'subtle'),
      ...(isPublic ? [text(w.isPublic, 'warning')] : []),
    ],
    summary: w.title(hostCity),
  });
}

function examples(linked: boolean, reviews: readonly Review[], context: FlowContext): string {
  const w = LINKING[context.language];
  const say = linked ? w.sayLink : w.sayUnlink;
  const cities = [...new Set(reviews.map(({ hostCity }) => hostCity))];
  // Two reviews of one city are told apart by their ids.
  const names = cities.length === reviews.length ? cities : reviews.map(({ id }) => id);
  return names.slice(0, NAMED).map(say).join(', ');
}
