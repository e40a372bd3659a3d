import type { InEach, Localized } from '../method/language';
import type { Right, StepRight } from '../method/permissions';
import type { Person } from '../method/person';
import type { Review } from '../method/review';
import type { Instant } from '../method/time';
import type { InboundEvent } from '../ports/event';
import type { Menus, Wordless } from '../ports/menu';
import type { Address, FieldValues, Prompt } from '../ports/prompt';
import type { StepBoard } from './boards';
import type { StepCalendar } from './calendars';
import type { HelpPart } from './commands-said';
import type { FlowContext, Intent, ProgrammeView, ReviewView, Session, TeamReview, Turn } from './contract';
import type { DocumentKind } from './documents';
import type { ExampleScene, Illustration } from './example';
import type { Block as ExportBlock } from './export-parts';
import type { DeclaredExport } from './exports';
import type { StepFiles } from './files';
import type { Form } from './form';
import type { Drawn, PlannedKind } from './planned';
import { lifted, type OwnSession, type SessionPart, within } from './session-part';
import type { Sounded } from './sounds';
import type { Supplements } from './supplements';
import type { StepTable } from './tables';

/**
 * What has to be loaded besides: all one's reviews; who has a role in this one; what a move of the visit would change; what would come of a change of its team; what a review is created from,
 * as a draft or looked through; what a programme is made from, as a draft or
 * looked through; what a link of the channel would mean; which indicators of a programme were found unclear; what a table
 * that was pasted or handed over came to; where somebody is signed in to the web chat; or who did what in it.
 */
type Besides =
  | 'overview'
  | 'members'
  | 'move'
  | 'team-change'
  | 'draft'
  | 'creation'
  | 'founding-draft'
  | 'founding'
  | 'link'
  | 'unclear'
  | 'table'
  | 'sign-ins'
  | 'log';

/** How much of the store a turn needs: one's own work on a review, or its team's, and what besides. */
export type Needs = 'own' | 'team' | Besides;

/**
 * What a press or a command is about: nothing of a review's (unless said), one review, the work of its whole team, or a
 * programme with all of its reviews.
 */
interface Declared {
  about?: 'review' | 'team' | 'programme';
  /** Who may: whoever may do one of these in the review, or in one of the programme's. Everybody, where nothing is said. */
  may?: readonly Right[];
  /** What those are told who may not; whose it is, where nothing is said. */
  refusal?: Localized | undefined;
  /** What else has to be loaded. */
  needs?: Besides;
  /**
   * It offers the files of exports, and is handed what tells their languages. A command: whoever may have one of them may give it,
   * whatever `may` says.
   */
  ofExports?: true;
  /** Which of its documents have to be loaded. About a programme, those of reviews are handed over as what may be compared (`Compared`), and of the review of theirs that its card names as everywhere. */
  reads?: readonly DocumentKind<unknown>[];
  /** About a review: which documents have to be loaded of earlier ones of its city, as far as their terms give them to the person (`ReviewView.earlier`). */
  ofEarlier?: readonly DocumentKind<unknown>[];
  /** About a programme: what it reads of reviews it is handed of those in which the person may do this, each as everywhere (`ProgrammeView.each`), whatever may be compared. */
  each?: Right;
}

/** A word of command as its step declares it. */
export interface DeclaredCommand extends Declared, Sounded {
  /** What is typed, in each language; case, accents and what kind of apostrophe make no difference. */
  words: InEach<readonly string[]>;
  /** What it is called as a button. */
  label: Localized;
  /**
   * What may be said after it: which review, by its city; that, or an indicator or a cell of it (`placeIn`), or a file and
   * its format (`saidOfFile`); days; or text, whatever it says.
   * For who can not do it now, a line that begins with its word is an answer like any other.
   */
  takes?: 'review' | 'place' | 'file' | 'days' | 'text';
  /** Of a text that is one of their cities and nothing else, the review is meant: nobody writes that as a text of theirs. */
  cityAlone?: true;
  /** Its word may stand alone on the first line of a message, with the text that it takes on the lines below. */
  linesBelow?: true;
  /** Of several reviews, it is meant for one that they run, not for one that they answer. */
  runs?: true;
  /** Said in a channel it is about that channel, whatever follows it. */
  ofChannel?: true;
  /** Asked openly in a linked channel it is answered there, with what the channel's digest says. */
  openly?: true;
  /** Offered, besides, to those of whom this is true, whatever reviews they have. */
  also?: (person: Person) => boolean;
  /** Offered, with its button, to whoever comes to a desk review before it opens; only to those who may do this in it. */
  meanwhile?: { may?: Right };
  /** The command that those are answered with who may not do it in the review that is meant. */
  otherwise?: string;
  /** The command, about a programme, that those are answered with who may do this in several reviews and named none. */
  throughout?: { command: string; may: Right };
  /** It needs a desk review that has begun. */
  onceOpen?: true;
  /** Whether it makes sense now, for those who may; it does where nothing is said. */
  when?: (review: Review, now: Instant) => boolean;
  /** While it is worth offering, where that is not whenever it may be given: at other times its turn says how things stand. */
  offeredWhile?: (review: Review, now: Instant) => boolean;
  /**
   * Its answer is part of somebody's home page, in the order of these places: for those who may do this, and are in a review
   * for which it is worth showing, where that is said.
   */
  home?: { place: number; may?: Right; while?: (review: Review, now: Instant) => boolean };
  /**
   * In platforms' own menus: what it does, in a few words, and its place among all. Its first word is what they offer, to
   * those who write to us alone unless `where` says otherwise.
   */
  menu?: { place: number; does: Localized; where?: readonly (keyof Menus)[] };
  /** A gesture without words that stands for it. One command has each. */
  wordless?: keyof Wordless;
  /** The lines of help that speak of it, in each language. */
  help?: readonly Localized[];
  /** Help says it before all that is folded in it, or does while this is true of the review: few do, for it is read on a phone. */
  upFront?: true | ((review: Review, now: Instant) => boolean);
}

/** A button of a step's cards, as its step declares it. Its name is the button's id. */
export interface DeclaredPress extends Declared {
  /** Only a card about one's own sheet has it: what is typed under such a card is about its indicator. */
  ofOwnSheet?: true;
}

/** What a step of the method is entered by. Data, so that whoever reads what was typed needs no step. */
export interface StepDeclaration {
  /** Under which heading help speaks of its commands; of the review, where nothing is said. */
  part?: HelpPart;
  commands: Readonly<Record<string, DeclaredCommand>>;
  presses: Readonly<Record<string, DeclaredPress>>;
  /** The kinds of documents that it keeps. */
  keeps?: readonly DocumentKind<unknown>[];
  /** What has to be loaded of them for what somebody types while the step has something open with them. */
  hears?: readonly DocumentKind<unknown>[];
  /** What is filled in on its cards. */
  forms?: readonly Form[];
  /** The rights that it brings, beside those of the method's table; each is asked for by one of its commands, presses, documents or exports. */
  rights?: readonly StepRight[];
}

/**
 * What somebody said with a command: the name that followed it, the place, the file, the days or the text, in its own
 * spelling; the card it was said under.
 */
export interface Said {
  argument: string;
  place?: string;
  file?: string;
  days?: string;
  text?: string;
  address?: Address;
}

/** A button that was pressed: on which card, what it carries, what was filled in, and the message that the card is. */
export interface Press {
  address: Address | undefined;
  data: Readonly<Record<string, string>>;
  fields: FieldValues;
  message?: string | undefined;
}

/** A turn, from what somebody entered; with the review that it is about, or its whole team's work, where that is declared. */
type TurnOf<D extends Declared, Entered, P extends object> = D extends { about: 'team' }
  ? (session: OwnSession<P>, view: TeamReview, context: FlowContext, entered: Entered) => Turn<Session & P>
  : D extends { about: 'programme' }
    ? (session: OwnSession<P>, view: ProgrammeView, context: FlowContext, entered: Entered) => Turn<Session & P>
    : D extends { about: 'review' }
      ? (session: OwnSession<P>, view: ReviewView, context: FlowContext, entered: Entered) => Turn<Session & P>
      : (session: OwnSession<P>, context: FlowContext, entered: Entered) => Turn<Session & P>;

/** What a step has to say beside its commands and presses. `S`: the session that it is handed; `T`: its turns. */
interface Conversing<S extends Session, T extends Turn> {
  /** Why this person may not do that in this review now, if they may not; asked before any turn about a review. */
  prevents?: (session: S, context: FlowContext, view: ReviewView) => T | undefined;
  /** What it says to somebody who comes in. The first step that has something to say does. */
  greets?: (session: S, context: FlowContext) => T | undefined;
  /** What it makes of a text that is no command; `id` names the text. The first step that takes it does. */
  takes?: (session: S, context: FlowContext, said: IntentOf<'typed'>, id: string) => T | undefined;
  /** What it makes of a changed or deleted text. The first step that takes it does. */
  retakes?: (session: S, context: FlowContext, said: IntentOf<'edited' | 'deleted'>) => T | undefined;
  /** Notes with a turn, whosever it is, what it made of what was said, where that can be changed afterwards. */
  notes?: (session: S, event: InboundEvent, intent: Intent, context: FlowContext, turn: Turn) => Turn;
}

/**
 * A table about a programme that cards offer to take away: `/download/programmes/<programme>/<name>.csv`, or `.xlsx`.
 * Whoever asks for it is one of those who may; its first row is its head.
 */
export interface ProgrammeTable {
  may: readonly Right[];
  reads: readonly DocumentKind<unknown>[];
  /** As a command about a programme has it. */
  each?: Right;
  /** Undefined where there is nothing to take away. */
  rows(view: ProgrammeView, context: FlowContext): readonly (readonly string[])[] | undefined;
}

/**
 * A document about a programme that cards offer to take away: `/download/programmes/<programme>/<name>.docx`, or `.md`.
 * Whoever asks for it is one of those who may.
 */
export interface ProgrammeDocument {
  /** Its title, for whoever opens it. */
  label: Localized;
  may: readonly Right[];
  reads: readonly DocumentKind<unknown>[];
  /** Undefined where there is nothing to take away. */
  says(view: ProgrammeView, context: FlowContext): readonly ExportBlock[] | undefined;
}

/** What a step says of a programme where somebody asks how things stand; undefined where nothing waits for them. */
export interface ProgrammeStatus {
  reads: readonly DocumentKind<unknown>[];
  says(view: ProgrammeView, context: FlowContext): Prompt | undefined;
}

/** What a step says of a review where somebody asks how things stand; undefined where nothing waits for them. */
export interface ReviewStatus {
  /** Who may be told: nobody else's documents are looked at. */
  may: readonly Right[];
  reads: readonly DocumentKind<unknown>[];
  /** Those that have to be loaded of earlier reviews of its city, too. */
  ofEarlier?: readonly DocumentKind<unknown>[];
  says(view: Pick<ReviewView, 'review' | 'benchmark' | 'earlier'>, context: FlowContext): Prompt | undefined;
}

/** A step: what it declares, and what happens. What was declared and has no turn does not compile. `P`: its part of a session. */
export interface Step<D extends StepDeclaration = StepDeclaration, P extends object = object>
  extends Conversing<OwnSession<P>, Turn<Session & P>> {
  /** That of its folder: by it the start says which step something is amiss with. */
  name: string;
  declared: D;
  /** What it keeps of a conversation: with that its turns are handed the session, and nobody else is. */
  remembers?: SessionPart<P>;
  commands: { readonly [C in keyof D['commands']]: TurnOf<D['commands'][C], Said, P> };
  presses: { readonly [N in keyof D['presses']]: TurnOf<D['presses'][N], Press, P> };
  /** The files that leave the product with what it knows, by their names, without an ending. */
  exports?: Readonly<Record<string, DeclaredExport>>;
  /** What it has planned, by kind. */
  planned?: Readonly<Record<string, PlannedKind>>;
  /** What it has to say of a programme where somebody asks how things stand. */
  status?: ProgrammeStatus;
  /** The same of a review. */
  reviewStatus?: ReviewStatus;
  /** Tables about a programme, by the names of their files. */
  tables?: Readonly<Record<string, ProgrammeTable>>;
  /** Documents about a programme, by the names of their files. */
  programmeDocuments?: Readonly<Record<string, ProgrammeDocument>>;
  /** The tables about a review that it gives away and takes back, by name. */
  reviewTables?: Readonly<Record<string, StepTable>>;
  /** What its documents add to the host city's report. Whoever changes it says so by the effect `supplement-report`. */
  supplements?: Supplements;
  /** What it has for calendars. One step has any. */
  calendar?: StepCalendar;
  /** The files about a review that it takes and gives, by name. */
  files?: Readonly<Record<string, StepFiles>>;
  /** The pages about a review that can be projected, by name: the first part of their address. */
  boards?: Readonly<Record<string, StepBoard>>;
  /** What it notes in a review's log, as it is called there, by the names that its documents' `noted` give. */
  logs?: Readonly<Record<string, Localized>>;
  /** What it says of what happens without a turn. */
  draws?: Partial<Drawn>;
  /** What it has in the example programme from the first moment on. */
  illustrates?: (example: ExampleScene) => Illustration;
  /** A card of its own that is open, as it is now, in the reader's language; undefined for any other. */
  redraws?: (open: Prompt, view: ReviewView, context: FlowContext) => Prompt | undefined;
}

type IntentOf<K extends Intent['kind']> = Extract<Intent, { kind: K }>;

/** A turn as the table of steps has it; `view`: the review or programme that it is about, where it is declared to be about one. */
export type Enter = (
  session: Session,
  context: FlowContext,
  entered: Said & Press,
  view?: ReviewView | ProgrammeView,
) => Turn;

/** A step as the table of steps has it: whoever calls it hands it the session as that is stored. */
export interface AnyStep
  extends Pick<
      Step,
      | 'name'
      | 'planned'
      | 'status'
      | 'reviewStatus'
      | 'tables'
      | 'programmeDocuments'
      | 'reviewTables'
      | 'calendar'
      | 'files'
      | 'boards'
      | 'logs'
      | 'supplements'
      | 'draws'
      | 'illustrates'
      | 'redraws'
    >,
    Conversing<Session, Turn> {
  declared: StepDeclaration;
  remembers?: SessionPart<object>;
  commands: Readonly<Record<string, Enter>>;
  presses: Readonly<Record<string, Enter>>;
  exports?: Readonly<Record<string, DeclaredExport>>;
}

/** A step of the method, or of what surrounds it. Whoever calls its turns hands them the session as it is stored. */
export function defineStep<const D extends StepDeclaration, P extends object = object>(step: Step<D, P>): AnyStep {
  const { declared, commands, presses, prevents, greets, takes, retakes, notes, ...rest } = step;
  const inOwn =
    <A extends unknown[], T extends Turn | undefined>(turn: (session: OwnSession<P>, ...args: A) => T) =>
    (session: Session, ...args: A): T =>
      within(step, session, (own) => turn(own, ...args));
  return {
    ...rest,
    declared,
    commands: entered(declared.commands, commands, step),
    presses: entered(declared.presses, presses, step),
    ...(prevents && { prevents: inOwn(prevents) }),
    ...(greets && { greets: inOwn(greets) }),
    ...(takes && { takes: inOwn(takes) }),
    ...(retakes && { retakes: inOwn(retakes) }),
    // Its turn is anybody's, in the session as that is stored.
    ...(notes && { notes: (session, ...args) => notes(lifted(session, step), ...args) }),
  };
}

/** Each turn is handed what its declaration says that it is about: that is what its type says as well. */
function entered(
  declared: Readonly<Record<string, Declared>>,
  turns: object,
  owner: Pick<AnyStep, 'name' | 'remembers'>,
): Record<string, Enter> {
  const entries = Object.entries(turns as Record<string, TurnOf<Declared, Said & Press, object>>);
  return Object.fromEntries(
    entries.map(([name, turn]): [string, Enter] => {
      const about = turn as unknown as TurnOf<{ about: 'review' }, Said & Press, object>;
      return [
        name,
        (session, context, said, view) =>
          within(owner, session, (own) =>
            declared[name]?.about === undefined
              ? turn(own, context, said)
              : about(own, view as ReviewView, context, said),
          ),
      ];
    }),
  );
}
