import { dayWithYear } from '../../../src/i18n/format';
import { isOpenToTeam, readsEarlierJudgements, waitsForEarlier, wasWithin } from '../../../src/method/earlier-reviews';
import { isOfHost } from '../../../src/method/permissions';
import type { Action, Block, Prompt } from '../../../src/ports/prompt';
import type { ComparedReview, FlowContext, ReviewView } from '../../../src/steps/contract';
import { fileInWords, filesNamed } from '../../../src/steps/exports';
import { commandButton, line, prompt, shortened, text } from '../../../src/steps/prompts';
import { originalMark } from '../../host-comments/public';
import { firstOf } from '../../prompts/common';
import { countsIn, lineOf, QUOTED } from '../cards';
import { type Followed, finalIn, followedIn } from '../kept';
import { WORDS } from '../words';
import { EARLIER_WORDS } from './words';

/** So many recommendations of each earlier review are on a card. */
const LISTED = 30;

type View = Pick<ReviewView, 'review' | 'earlier'>;

/** What an earlier review of the city recommended, as far as somebody may read it. */
interface Earlier {
  of: ComparedReview;
  followed: readonly Followed[];
}

/** Those whose final report went out with recommendations, the last one first. */
function earlierIn({ review, earlier = [] }: View, { person, language }: FlowContext): Earlier[] {
  return earlier.flatMap((of) => {
    const isTheirs = !finalIn(of.kept)?.saysJudgements || readsEarlierJudgements(person, review, of.review);
    const followed = isTheirs ? followedIn(of.kept, language) : [];
    return followed.length === 0 ? [] : [{ of, followed }];
  });
}

/** What the city was recommended before, and what became of it (method, section 13). */
export function earlierCard(view: ReviewView, context: FlowContext): Prompt {
  const { review } = view;
  const { language, person, now } = context;
  const w = EARLIER_WORDS[language];
  if (waitsForEarlier(person, review, now)) return line(w.waits(review.hostCity));
  const all = earlierIn(view, context);
  if (all.length === 0) return line(w.nothing(review.hostCity));
  const title = w.title(review.hostCity);
  return prompt({
    address: { review: review.id },
    title,
    body: [
      text(isOfHost(person, review) ? w.host : w.team),
      ...all.flatMap((one) => blocksOf(one, view, context)),
      ...fileBlocks(view, context),
    ],
    summary: title,
  });
}

function blocksOf({ of, followed }: Earlier, { review }: View, context: FlowContext): Block[] {
  const { language, person } = context;
  const w = EARLIER_WORDS[language];
  const isWithin = wasWithin(person, review, of.review);
  const items = followed.map((one) => (isWithin ? lineOf(one, context) : inAWord(one, context)));
  const whoReads = isOpenToTeam(review, of.review) ? w.teamReads : w.teamDoesNot;
  return [
    text(w.visit(dayWithYear(of.review.visit.start, language)), 'strong'),
    text(countsIn(followed, language), 'subtle'),
    { kind: 'list', items: firstOf(items, language, LISTED) },
    ...(isOfHost(person, review) ? [text(whoReads, 'subtle')] : []),
  ];
}

/** All of it to take away: a card lists so many, and what became of each in short. */
function fileBlocks({ review }: View, context: FlowContext): Block[] {
  return filesNamed('earlier-advice', context, context.person, review).map((file) => ({
    kind: 'link' as const,
    label: fileInWords(file, context.language),
    path: `exports/${review.id}/${file.file}`,
  }));
}

/** On a card about recommendations: the way to those of before, where somebody may read any. */
export function earlierActions(view: View, context: FlowContext): Action[] {
  if (earlierIn(view, context).length === 0) return [];
  return [commandButton('earlier-advice', EARLIER_WORDS[context.language].look, view.review.id)];
}

/** What became of one without the city's own words on it: these are for the team of then. */
function inAWord({ advice, number, plan, state }: Followed, { language }: FlowContext): string {
  const w = WORDS[language];
  return [
    `${number}. ${shortened(advice.text, QUOTED)}`,
    ...originalMark(advice.original, language),
    plan ? w.stand[plan.stand] : w.unanswered,
    ...(state ? [w.state[state.state]] : []),
  ].join(' · ');
}

/** Where somebody asks how things stand: that there is something to read, from an earlier review. */
export function earlierLine(view: View, context: FlowContext): Prompt | undefined {
  const { language, words } = context;
  const { review } = view;
  const [last] = earlierIn(view, context);
  if (!last) return undefined;
  const w = EARLIER_WORDS[language];
  const said = w.told(review.hostCity, dayWithYear(last.of.review.visit.start, language));
  return line(words.labelled(said, countsIn(last.followed, language)), [
    commandButton('earlier-advice', w.look, review.id),
  ]);
}
