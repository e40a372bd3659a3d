import { type Indicator, indicatorOf } from '../../src/method/benchmark';
import { isOpened } from '../../src/method/calendar';
import { missing } from '../../src/method/completeness';
import type { Place } from '../../src/method/named-place';
import { may } from '../../src/method/permissions';
import { currentContent } from '../../src/method/sheet-changes';
import type { FieldValues, Prompt } from '../../src/ports/prompt';
import { notYetOpen } from '../../src/steps/beforehand';
import type { FlowContext, Intent, ReviewView } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import { keeping, withoutKept } from '../../src/steps/keeping';
import { line } from '../../src/steps/prompts';
import { defineStep, type Press } from '../../src/steps/step';
import { welcomeCard } from '../prompts/welcome';
import { add, addAt } from './adding';
import { carryOn } from './carrying-on';
import { cellsCard } from './cells-card';
import { sheetOf } from './changing';
import { copyLine } from './copy-line';
import { dealt, partWith } from './dealing';
import { PREPARATORY_REVIEW } from './declared';
import { EXPORTS } from './exported';
import { indicatorCard } from './indicator-card';
import { judge, judgeAs, judgeOn, nextCell, onCard, openCell, reasons, reasonsFrom, typedJudgement } from './judging';
import { judgingCard } from './judging-card';
import { JUMP_FORM, SAME_AS_FORM } from './jump-form';
import { askWhereNamed, jumpTyped } from './jumping';
import { leftOutCard, notThere } from './left-out';
import { type Named, namedFirst } from './naming';
import { placePending, withTextsKept } from './pending';
import { PLANNED } from './planned';
import { readTyped, refused } from './read-typed';
import { deleted } from './rewording/deleted';
import { noting } from './rewording/noting';
import { reworded } from './rewording/reworded';
import { copyFrom, sameAsCard } from './same-as';
import { choose, save, sayNone, settle, takeOffered } from './saving';
import { isCurrent, OWNER, type Session, type Turn, turnedTo } from './session';
import { judgedByNumber, numberedOnCard } from './typing/judged-together';
import { undoLast } from './undoing';
import { asideFrom, at, currentOf, giveReasons, goBack, goNext, goTo, openPart, partOf, skip } from './walking';

/** A peer reads the host's report from afar, indicator by indicator. */
export const preparatoryReview = defineStep({
  ...OWNER,
  declared: PREPARATORY_REVIEW,
  planned: PLANNED,
  exports: EXPORTS,
  draws: { copy: copyLine },
  redraws: asItIsNow,
  prevents: (session, context, view) => {
    const refusal = refused(view, context);
    return refusal === undefined ? undefined : saying(session, refusal);
  },
  greets: (session, context) => (answers(context) ? welcome(session, context.focus, context) : undefined),
  takes: (session, context, said, id) =>
    answers(context) ? peerTyped(session, context.focus, context, said, id) : undefined,
  retakes: (session, context, said) =>
    said.kind === 'edited' ? reworded(session, context, said) : deleted(session, context, said),
  notes: noting,
  commands: {
    'go-on': (session, view, context) => withTextsKept(session, carryOn(session, view, context), view, context),
    judge: (session, view, context) => withTextsKept(session, judge(session, view, context), view, context),
    'next-cell': (session, view, context) => withTextsKept(session, nextCell(session, view, context), view, context),
    reasons: (session, view, context) => reasons(session, view, context),
    next: (session, view, context) => withTextsKept(session, goNextOrShow(session, view, context), view, context),
    back: (session, view, context) => goBack(session, view, context),
    skip: (session, view, context) => {
      const current = currentOf(session, view);
      if (session.way === 'judging') return nextCell(session, view, context);
      return current ? skip(session, view, current, context) : goNext(session, view, context);
    },
    'add-text': add,
    list: (session, view, context) => saying(turnedTo(session, view.review.id), cellsCard(view, context)),
    undo: (session, view, context, { address }) =>
      undoLast(session, view, context, address?.indicator === undefined ? undefined : address),
  },
  presses: {
    'judge-as': judgeAs,
    'judge-on': judgeOn,
    'give-reasons': reasonsFrom,
    'open-cell': openCell,
    goto: (session, view, context, { fields, data }) =>
      jump(withoutKept(session, data.kept), view, context, { ...data, ...fields }),
    'goto-cell': (session, view, context, { data }) => jump(session, view, context, { cell: data.cell ?? '' }),
    place: (session, view, context, { data, address, message }) => {
      const at = data.indicator ?? address?.indicator;
      return placePending(session, view, context, { ...data, ...(at ? { indicator: at } : {}) }, message);
    },
    'add-at': addAt,
    'save-next': onIndicator((session, view, context, pressed) => save(session, view, context, pressed, 'next')),
    save: onIndicator((session, view, context, pressed) => save(session, view, context, pressed, 'stay')),
    'back-card': onIndicator((session, view, context, pressed) => save(session, view, context, pressed, 'back')),
    choose: onIndicator(choose),
    'take-offered': onIndicator((session, view, context, pressed, { data }) =>
      takeOffered(session, view, context, pressed, data.value ?? ''),
    ),
    'say-none': onIndicator((session, view, context, pressed, { data }) =>
      sayNone(session, view, context, pressed, data.of === 'toMeet' ? 'toMeet' : 'toAsk'),
    ),
    'skip-card': onIndicator((session, view, context, { indicator, message }) =>
      skip(session, view, indicator, context, message),
    ),
    edit: onIndicator((session, view, context, { indicator, message }) =>
      edit(session, view, context, indicator.id, message),
    ),
    'same-as': onIndicator((session, view, context, { indicator, message }, { data, fields }) => {
      const from = SAME_AS_FORM.read(fields).from ?? data.from;
      return from === undefined
        ? saying(session, sameAsCard(view, indicator, context))
        : copyFrom(session, view, indicator, context, from, message);
    }),
    settle: onIndicator((session, view, context, { indicator, message }, { data }) =>
      settle(session, view, context, indicator, data, message),
    ),
  },
});

/** An indicator's card or a cell's, as it is now. */
function asItIsNow({ address, card }: Prompt, view: ReviewView, context: FlowContext): Prompt | undefined {
  const indicator = view.benchmark.indicators.find(({ id }) => id === address?.indicator);
  if (indicator) return indicatorCard(view, indicator, context);
  const part = dealt(view).find(({ indicators }) => card?.id === `${view.review.id}|cell|${indicators[0]?.id}`);
  return part && judgingCard(view, part, context);
}

/** Whether it is about a review in which the person fills in sheets. */
function answers(context: FlowContext): context is FlowContext & { focus: ReviewView } {
  return context.focus !== undefined && may(context.person, 'fill-sheet', context.focus.review);
}

function welcome(session: Session, view: ReviewView, context: FlowContext): Turn {
  const { stopped, hostCity } = view.review;
  if (stopped) return saying(session, line(context.words.stopped[stopped.how](hostCity)));
  return isOpened(view.review, context.now)
    ? saying(turnedTo(session, view.review.id), welcomeCard(view, context))
    : saying(session, notYetOpen(view.review, context));
}

/** What a card about one indicator was pressed with. */
type Pressed = Parameters<typeof save>[3];

type OnIndicator = (session: Session, view: ReviewView, context: FlowContext, pressed: Pressed, press: Press) => Turn;

/** A press on a card about one indicator, which the card or the button names. */
function onIndicator(turn: OnIndicator) {
  return (session: Session, view: ReviewView, context: FlowContext, press: Press): Turn => {
    const { address, data, fields, message } = press;
    const indicator = indicatorOf(view.benchmark, address?.indicator ?? data.indicator ?? '');
    if (!indicator) return saying(session, notThere(view, context, address?.indicator ?? data.indicator));
    const base = address?.version === undefined ? {} : { base: address.version };
    const place = message === undefined ? {} : { message };
    return turn(session, view, context, { indicator, fields, ...base, ...place }, press);
  };
}

/** Something typed that is no command: an answer, or a text that looks for its place. */
function peerTyped(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  { text: said, address }: Extract<Intent, { kind: 'typed' }>,
  id: string,
): Turn {
  const refusal = refused(view, context);
  if (refusal) return saying(keeping(session, said, id), refusal);
  const judged = address ? undefined : typedJudgement(session, view, context, said);
  if (judged) return judged;
  const jumped = jumpTyped(session, view, context, said, id, (place) =>
    jump(session, view, context, place.kind === 'cell' ? { cell: place.cell.id } : { indicator: place.indicator.id }),
  );
  if (jumped) return jumped;
  const named =
    namedFirst(view.benchmark, said, address?.indicator ?? currentOf(session, view)?.id) ??
    (address ? undefined : namedOnCard(session, view, said));
  const other = named && 'about' in named && address?.indicator !== undefined && named.about.id !== address.indicator;
  if (named && ('unsure' in named || other)) {
    const places: Place[] = 'unsure' in named ? [...named.unsure] : [{ kind: 'indicator', indicator: named.about }];
    return askWhereNamed(session, view, context, said, id, places);
  }
  if (movesFirst(said, context)) return askWhereNamed(session, view, context, said, id, []);
  const reading = (from: Session) => readTyped(from, view, context, named?.rest ?? said, id);
  const place = named?.about.id ?? address?.indicator;
  const gone = leftOutCard(view, context, place);
  if (gone) return saying(keeping(session, said, id), gone);
  const about = place === undefined ? undefined : indicatorOf(view.benchmark, place);
  if (!about || currentOf(session, view)?.id === about.id) return reading(session);
  return asideFrom(session, about, reading(at(session, view, about.id)), context);
}

/** *2: below*, and reasons, while a cell is judged: the second of its card; unsure, where 2 is how one judges, too, or of several. */
function namedOnCard(session: Session, view: ReviewView, said: string): Named | undefined {
  const current = currentOf(session, view);
  const part = session.way === 'judging' && current ? partWith(view, current.id) : undefined;
  if (!current || !part) return undefined;
  const card = onCard(view, part);
  const unsure = (all: readonly Indicator[]): Named => ({
    unsure: all.map((indicator) => ({ kind: 'indicator', indicator })),
  });
  const named = numberedOnCard(said, card);
  const judged = judgedByNumber(said, card);
  const isOfOthers = judged.length > 1 || (!named && judged.some(({ id }) => id !== current.id));
  if (isOfOthers) return unsure(judged);
  if (!named || named.about.id === current.id) return undefined;
  const { about, rest, isNumberOfBoth } = named;
  return isNumberOfBoth ? unsure([current, about]) : { about, rest };
}

/** *Next*, and then an answer: whether it is about the open indicator is not said. */
function movesFirst(said: string, { commands }: FlowContext): boolean {
  const [first = '', ...more] = said.trim().split('\n');
  return more.length > 0 && MOVES.has(commands.in(first)?.command ?? '');
}
const MOVES: ReadonlySet<string> = new Set(['next', 'back', 'skip', 'undo', 'go-on', 'next-cell']);

function goNextOrShow(session: Session, view: ReviewView, context: FlowContext): Turn {
  const current = currentOf(session, view);
  if (session.way === 'judging') return giveReasons(session, view, current && partWith(view, current.id), context);
  const lacking = current ? missing(currentContent(sheetOf(view, current, context))) : [];
  return current && lacking.length > 0 && view.sheets.get(current.id) === undefined
    ? goTo(session, view, current, context)
    : goNext(session, view, context);
}

function jump(session: Session, view: ReviewView, context: FlowContext, fields: FieldValues): Turn {
  const { indicator = '', cell = '' } = JUMP_FORM.read(fields);
  const target = indicatorOf(view.benchmark, indicator);
  if (target) return goTo(session, view, target, context);
  const gone = leftOutCard(view, context, indicator === '' ? cell : indicator);
  if (gone) return saying(session, gone);
  const part = partOf(view, cell);
  return part ? openPart(session, view, part, context) : saying(session, cellsCard(view, context));
}

/** The full card again, in the place of the line that was pressed, and as the current one. */
function edit(session: Session, view: ReviewView, context: FlowContext, id: string, message: string | undefined): Turn {
  const indicator = indicatorOf(view.benchmark, id);
  if (!indicator) return saying(session, notThere(view, context, id));
  const sheet = view.sheets.get(id);
  const lacking = sheet?.draft ? missing(sheet.draft.content) : [];
  const prompt = indicatorCard(view, indicator, context, lacking);
  const { asking: _a, choices: _c, ...rest } = session;
  const isOpen = !isCurrent(session, view.review.id, id);
  return {
    session: isOpen ? session : { ...rest, review: view.review.id, at: id },
    reply: [{ prompt, ...(message === undefined ? {} : { replaces: message }) }],
    effects: [],
  };
}
