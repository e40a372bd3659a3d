import { wordsIn } from '../../src/i18n';
import { wholeOf } from '../../src/method/in-scope';
import { inEach } from '../../src/method/language';
import { partiesOf } from '../../src/method/parties';
import { memberIds } from '../../src/method/review';
import {
  agreedTo,
  mayPropose,
  missingYes,
  objectedTo,
  proposed,
  type ReviewTerms,
  sameTerms,
  termsIn,
  termsOf,
} from '../../src/method/terms';
import type { Prompt } from '../../src/ports/prompt';
import { type FlowContext, inPlace, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import type { Effect } from '../../src/steps/effects';
import { text } from '../../src/steps/prompts';
import { lookingAt } from '../../src/steps/session-part';
import { defineStep, type Press } from '../../src/steps/step';
import { TERMS_STEP } from './declared';
import { begunFrom, forgetDraft, keepDraft, withoutDraft } from './draft';
import { objectionFrom, PAGE_NAMES, termsFrom } from './form';
import { checkCard, doubtCard, pageCard } from './page-cards';
import { PLANNED } from './planned';
import { DRAWS } from './printed';
import { newsCard, partiesInWords, termsCard } from './terms-card';
import { WORDS } from './words/terms';

/** What host city, team and organiser agree before anything starts (method, section 9a). */
export const terms = defineStep({
  name: 'terms',
  declared: TERMS_STEP,
  planned: PLANNED,
  draws: DRAWS,
  commands: {
    terms: (session, view, context) => saying(lookingAt(session, view.review.id), termsCard(view, context)),
  },
  presses: {
    'terms-page': turnPage,
    'terms-restart': restart,
    'terms-propose': propose,
    'terms-agree': agree,
    'terms-doubt': (session, view, context, press) => inPlace(session, press, doubted(view, context, press)),
    'terms-object': object,
  },
});

type TermsTurn = (session: Session, view: ReviewView, context: FlowContext, press: Press) => Turn;

/** A turn of those who may propose; the others are told whose it is. */
function proposing(turn: TermsTurn): TermsTurn {
  return (session, view, context, press) => {
    const parties = partiesOf(context.person, view.review);
    if (mayPropose(parties)) return turn(session, view, context, press);
    const w = WORDS[context.language];
    return inPlace(session, press, told(parties.length > 0 ? w.onlyThese : w.notYours, view, context));
  };
}

/** Keeps what a card brought, and shows the one that was asked for. */
function turnPage(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  return proposing(() => {
    const { page, to } = press.data;
    const draft = begunFrom(view, context);
    const isFilledIn = PAGE_NAMES.some((name) => name === page);
    const whole = wholeOf(view.benchmark);
    const value = isFilledIn ? { ...draft, terms: termsFrom(press.fields, draft.terms, whole) } : draft;
    const next = PAGE_NAMES.find((name) => name === to);
    const shown = next ? pageCard(next, value, view, context) : checkCard(value, view, context);
    return inPlace(session, press, shown, isFilledIn ? [keepDraft(view, context, value)] : []);
  })(session, view, context, press);
}

/** Lets go of what one filled in, to go on from what is proposed. */
function restart(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  return proposing(() => {
    const { proposed: theirs, proposals } = termsIn(view.review);
    const value = { terms: theirs?.terms ?? termsOf(view.review), after: proposals };
    const [first = 'questions'] = PAGE_NAMES;
    return inPlace(session, press, pageCard(first, value, view, context), forgetDraft(context));
  })(session, view, context, press);
}

/** What was filled in becomes the proposal, unless another one came that its author has not seen. */
function propose(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  return proposing(() => {
    const { review } = view;
    const before = termsIn(review);
    const draft = begunFrom(view, context);
    if (press.data.after !== String(before.proposals) || (before.agreed && sameTerms(draft.terms, termsOf(review))))
      return inPlace(session, press, checkCard(draft, view, context));
    const parties = partiesOf(context.person, review);
    const after = proposed(before, draft.terms, yesOf(context), parties);
    const change = { what: 'propose' as const, terms: draft.terms, after: before.proposals };
    return changed(session, view, context, press, after, [
      { kind: 'change-terms', review: review.id, change },
      ...forgetDraft(context),
    ]);
  })(session, view, context, press);
}

/** Somebody says yes to a proposal, for those whom they speak for. */
function agree(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const { review } = view;
  const parties = partiesOf(context.person, review);
  const before = termsIn(review);
  const number = Number(press.data.number);
  if (parties.length === 0) return inPlace(session, press, told(WORDS[context.language].notYours, view, context));
  if (before.proposed?.number !== number) return movedOn(session, view, context, press);
  const after = agreedTo(before, number, yesOf(context), parties);
  const effect = { kind: 'change-terms' as const, review: review.id, change: { what: 'agree' as const, number } };
  return changed(session, view, context, press, after, [effect]);
}

function doubted(view: ReviewView, context: FlowContext, { data }: Press): Prompt {
  const isOpen = String(termsIn(view.review).proposed?.number) === data.number;
  if (!isOpen) return told(WORDS[context.language].movedOn, view, context);
  return doubtCard(data.number ?? '', view, context);
}

/** Somebody says what should be different. */
function object(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const { review } = view;
  const w = WORDS[context.language];
  if (partiesOf(context.person, review).length === 0) return inPlace(session, press, told(w.notYours, view, context));
  const number = Number(press.data.number);
  if (termsIn(review).proposed?.number !== number) return movedOn(session, view, context, press);
  const said = objectionFrom(press.fields);
  if (said === '') return inPlace(session, press, doubtCard(String(number), view, context, w.doubt.empty));
  const after = objectedTo(termsIn(review), number, yesOf(context), said);
  const change = { what: 'object' as const, number, text: said };
  return inPlace(session, press, told(w.doubt.sent, withTerms(view, after), context, 'good'), [
    { kind: 'change-terms', review: review.id, change },
  ]);
}

/** A change of what is proposed or agreed, and how it stands then. */
function changed(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  press: Press,
  after: ReviewTerms,
  effects: readonly Effect[],
): Turn {
  const w = WORDS[context.language];
  const { proposed: proposal } = after;
  const isNew = proposal?.number !== termsIn(view.review).proposed?.number;
  const missing = proposal ? partiesInWords(missingYes(proposal), context) : '';
  const said = proposal === undefined ? w.inForce : isNew ? w.proposed : w.agreedNow(missing);
  const news = isInForce(termsIn(view.review), after) ? [tellAll(view, withTerms(view, after), context)] : [];
  return inPlace(session, press, told(said, withTerms(view, after), withoutDraft(context), 'good'), [
    ...effects,
    ...news,
  ]);
}

function isInForce(before: ReviewTerms, after: ReviewTerms): boolean {
  return before.agreed?.version !== after.agreed?.version;
}

/** Who agreed hears that it holds; everybody in the review does where it is about something else from now on. */
function tellAll(before: ReviewView, view: ReviewView, context: FlowContext): Effect {
  const { review } = view;
  const { host, organisers, leader } = review.members;
  const isOther = JSON.stringify(termsOf(before.review).pillars) !== JSON.stringify(termsOf(review).pillars);
  const people = new Set(isOther ? memberIds(review) : [...host, ...organisers, leader]);
  people.delete(context.person.id);
  return {
    kind: 'tell-people',
    review: review.id,
    people: [...people],
    about: `terms ${termsIn(review).agreed?.version ?? 0}`,
    prompt: inEach((language) => newsCard(before, view, { ...context, language, words: wordsIn(language) })),
  };
}

function movedOn(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  return inPlace(session, press, told(WORDS[context.language].movedOn, view, context));
}

function told(said: string, view: ReviewView, context: FlowContext, tone: 'good' | 'warning' = 'warning'): Prompt {
  return termsCard(view, context, [text(said, tone)]);
}

function withTerms(view: ReviewView, terms: ReviewTerms): ReviewView {
  return { ...view, review: { ...view.review, terms } };
}

function yesOf({ person, now }: FlowContext) {
  return { by: person.id, at: now };
}
