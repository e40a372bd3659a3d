import { inEach, type Language } from '../../src/method/language';
import { refuseLonger } from '../../src/method/limits';
import { cleaned } from '../../src/method/plain-text';
import type { Block, Prompt } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import { type FlowContext, inPlace, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import type { Effect } from '../../src/steps/effects';
import { line, text, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { answers, giveCard, oneCard, seenBy } from './cards';
import { GIVE_FORM, PLAN_FORM, STATE_FORM, WHICH_FORM, WORD_FORM } from './forms';
import { cityOf, namesIn } from './from-where';
import {
  type Action,
  type ActionState,
  type ActionWording,
  actionKept,
  type Followed,
  followedIn,
  GIVEN,
  holding,
  LONGEST_LINE,
  LONGEST_TEXT,
  MOST_CHANGES,
  MOST_WORDS,
  PEER_WORD,
  type PeerWord,
} from './kept';
import { WORDS } from './words';

type Answering = (session: Session, view: ReviewView, context: FlowContext, press: Press) => Turn;
interface Wrong {
  field: string;
  said: string;
}

/** Roughly an address: whoever keeps it looks closer. */
const ADDRESS = /^[^\s@,;<>]{1,64}@[^\s@,;<>]{1,190}$/;

/** A turn about one that this person sees. */
function onOne(turn: (one: Followed, ...args: Parameters<Answering>) => Turn): Answering {
  return (session, view, context, press) => {
    const key = press.data.advice ?? WHICH_FORM.read(press.fields).followWhich;
    const one = seenBy(view, context).find(({ advice }) => advice.key === key);
    if (one) return turn(one, session, view, context, press);
    const w = WORDS[context.language];
    const isThere = followedIn(context.kept, context.language).some(({ advice }) => advice.key === key);
    return saying(session, line(key === undefined ? w.noWhich : isThere ? w.notYours : w.gone, [], 'warning'));
  };
}

export const show = onOne((one, session, view, context) => saying(session, oneCard(view, one, context)));

/** Whether the city accepts it, why, and what it does. */
export const keepPlan = onOne((one, session, view, context, press) => {
  if (!answers(view, context)) return saying(session, line(WORDS[context.language].notYours, [], 'warning'));
  const read = PLAN_FORM.read(press.fields);
  const before = one.plan;
  const stand = read.followStand ?? before?.stand;
  const isNot = stand === 'not';
  const until = read.followUntil ?? before?.until;
  const said = {
    why: taken('followWhy', read.followWhy ?? before?.why, LONGEST_TEXT),
    what: isNot ? '' : taken('followWhat', read.followWhat ?? before?.what, LONGEST_TEXT),
    who: isNot ? '' : taken('followWho', read.followWho ?? before?.who ?? one.advice.addressee, LONGEST_LINE),
    ...(isNot || until === undefined ? {} : { until }),
  };
  const problem = planProblem({ ...said, stand }, context);
  if (problem || stand === undefined) return wrong(problem, one, session, view, context);
  const wording: ActionWording = { at: context.now, by: context.person.id, stand, ...said };
  if (before && isSame(wording, before))
    return shown(one, WORDS[context.language].same, [], session, view, context, press);
  const value = withChange(one, { wording });
  if (!value) return saying(session, line(WORDS[context.language].tooOften, [], 'warning'));
  // Whoever of the city said something else since this card was drawn: what they said stands above, and nothing of it is lost unsaid.
  const isSince = before !== undefined && press.data.seen !== undefined && press.data.seen !== before.at;
  const since: Block[] = isSince
    ? [
        text(WORDS[context.language].since, 'warning'),
        {
          kind: 'quote',
          text: [before.why, before.what, before.who].filter((each) => each !== '').join(' · '),
          source: view.members?.get(before.by)?.name ?? '',
        },
      ]
    : [];
  return kept(one, value, [said.why, said.what, said.who], session, view, context, press, since);
});

/** Where it stands, in one line; what is done needs something that shows it. */
export const keepState = onOne((one, session, view, context, press) => {
  const w = WORDS[context.language];
  if (!answers(view, context)) return saying(session, line(w.notYours, [], 'warning'));
  if (!one.plan || one.plan.stand === 'not')
    return wrong({ field: 'followStand', said: w.noPlan }, one, session, view, context);
  const read = STATE_FORM.read(press.fields);
  const said = oneLine(taken('followLine', read.followLine, LONGEST_LINE));
  const proof = oneLine(taken('followProof', read.followProof, LONGEST_LINE));
  const state = read.followState;
  if (state === undefined) return wrong({ field: 'followState', said: w.noState }, one, session, view, context);
  if (said === '') return wrong({ field: 'followLine', said: w.noLine }, one, session, view, context);
  if (state === 'done' && proof === '')
    return wrong({ field: 'followProof', said: w.noProof }, one, session, view, context);
  const change: ActionState = { at: context.now, by: context.person.id, state, line: said, proof };
  const value = withChange(one, { state: change });
  if (!value) return saying(session, line(w.tooOften, [], 'warning'));
  return kept(one, value, [said, proof], session, view, context, press);
});

/** One of the team says something to it: the contacts hear that there is something, and from which city. */
export const sayWord = onOne((one, session, view, context, press) => {
  const { language, person, now } = context;
  const w = WORDS[language];
  const { review } = view;
  const read = WORD_FORM.read(press.fields);
  const said = taken('followWord', read.followWord, LONGEST_TEXT);
  if (said === '') return wrong({ field: 'followWord', said: w.noWord }, one, session, view, context);
  const own = context.kept.of(PEER_WORD).filter(({ record }) => record.person === person.id);
  if (own.length >= MOST_WORDS) return saying(session, line(w.tooMany(MOST_WORDS), [], 'warning'));
  const value: PeerWord = { advice: one.advice.key, text: said, isOffer: read.followOffer === true, at: now };
  const key = shortKey(person.id, one.advice.key, said);
  if (own.some(({ record }) => record.id.endsWith(`|${key}`)))
    return shown(one, w.same, [], session, view, context, press);
  const id = `${PEER_WORD.name}|${review.id}|${person.id}|${key}`;
  const record = { id, kind: PEER_WORD.name, review: review.id, person: person.id, value };
  const city = cityOf(view, person.id);
  const told = (each: Language): Prompt => {
    const { offered, commented, open } = WORDS[each];
    const news = value.isOffer ? offered(city, review.hostCity) : commented(city, review.hostCity);
    const look = { id: 'follow-show', label: open, data: { advice: one.advice.key } };
    return { ...line(news, [look]), address: { review: review.id } };
  };
  const effects: Effect[] = [
    { kind: 'keep', record },
    {
      kind: 'tell-people',
      review: review.id,
      people: review.members.host,
      about: `follow-word-${key}`,
      prompt: inEach(told),
    },
  ];
  const kept = line(w.wordKept, [{ id: 'follow-up', label: w.all, data: { review: review.id } }], 'good');
  return inPlace(session, press, { ...kept, body: [...kept.body, ...namesIn([said], view, context)] }, effects);
});

export const give: Answering = (session, view, context) => saying(session, giveCard(view, context));

/** A contact gives some to a colleague, who is asked to come. */
export const sendGiven: Answering = (session, view, context, press) => {
  const w = WORDS[context.language].giving;
  const read = GIVE_FORM.read(press.fields);
  const email = taken('followEmail', read.followEmail, LONGEST_LINE).toLowerCase();
  const name = oneLine(taken('followName', read.followName, LONGEST_LINE));
  const asked = (problem: Wrong) =>
    saying(session, wrongAt(problem.field, problem.said, giveCard(view, context, [text(problem.said, 'warning')])));
  if (!ADDRESS.test(email) || name === '') return asked({ field: 'followEmail', said: w.wrong });
  const advice = followedIn(context.kept, context.language).flatMap(({ advice: { key } }) =>
    read.followGiven?.chosen?.includes(key) ? [key] : [],
  );
  if (advice.length === 0) return asked({ field: 'followGiven', said: w.noOne });
  return inPlace(session, press, giveDone(view, context, w.sent(name, advice.length)), [
    {
      kind: 'invite-colleague',
      review: view.review.id,
      email,
      name,
      keeps: { kind: GIVEN.name, value: { advice, name } },
      refused: line(w.refused(email), [], 'warning'),
    },
    { kind: 'plan-again', review: view.review.id },
  ]);
};

function giveDone({ review }: ReviewView, { language }: FlowContext, said: string): Prompt {
  const w = WORDS[language];
  const prompt = line(
    said,
    [
      { id: 'follow-give', label: w.give },
      { id: 'follow-up', label: w.all },
    ],
    'good',
  );
  return { ...prompt, address: { review: review.id } };
}

function planProblem(
  said: Pick<ActionWording, 'why' | 'what' | 'who' | 'until'> & { stand: ActionWording['stand'] | undefined },
  { language }: FlowContext,
): Wrong | undefined {
  const w = WORDS[language];
  const { stand, why, what, who, until } = said;
  if (stand === undefined) return { field: 'followStand', said: w.noStand };
  if (stand !== 'accepted' && why === '') return { field: 'followWhy', said: w.noWhy };
  if (stand === 'not') return undefined;
  if (what === '') return { field: 'followWhat', said: w.noWhat };
  if (who === '') return { field: 'followWho', said: w.noWho };
  return until === undefined ? { field: 'followUntil', said: w.noUntil } : undefined;
}

function withChange(
  { advice, action }: Followed,
  { wording, state }: { wording?: ActionWording; state?: ActionState },
): Action | undefined {
  const { wordings = [], states = [] } = action?.value ?? {};
  if (wordings.length + states.length >= 2 * MOST_CHANGES) return undefined;
  return {
    advice: advice.key,
    wordings: wording ? [...wordings, wording] : wordings,
    states: state ? [...states, state] : states,
  };
}

function kept(
  one: Followed,
  value: Action,
  texts: readonly string[],
  session: Session,
  view: ReviewView,
  context: FlowContext,
  press: Press,
  since: readonly Block[] = [],
): Turn {
  const effect = actionKept(view.review.id, value, one.action);
  const { plan: _, state: __, ...before } = one;
  const now = { ...before, action: { value, record: effect.record }, ...holding(value) };
  const first: Block[] = [text(WORDS[context.language].kept, 'good'), ...since, ...namesIn(texts, view, context)];
  return inPlace(session, press, oneCard(view, now, context, first), [effect]);
}

function shown(
  one: Followed,
  said: string,
  effects: readonly Effect[],
  session: Session,
  view: ReviewView,
  context: FlowContext,
  press: Press,
): Turn {
  return inPlace(session, press, oneCard(view, one, context, [text(said)]), effects);
}

function wrong(
  problem: Wrong | undefined,
  one: Followed,
  session: Session,
  view: ReviewView,
  context: FlowContext,
): Turn {
  const { field, said } = problem ?? { field: 'followStand', said: WORDS[context.language].noStand };
  return saying(session, wrongAt(field, said, oneCard(view, one, context, [text(said, 'warning')])));
}

function taken(field: string, said: string | undefined, most: number): string {
  const text = cleaned(said ?? '').trim();
  refuseLonger(field, text, most);
  return text;
}

function oneLine(said: string): string {
  return said.replace(/\s+/g, ' ');
}

function isSame(one: ActionWording, other: ActionWording): boolean {
  return (['stand', 'why', 'what', 'who', 'until'] as const).every((key) => one[key] === other[key]);
}
