/**
 * The neutral prompt: what a person sees, without any platform's words. Texts are plain (no markup); each platform's
 * renderer escapes them and cuts or splits only through its table of limits.
 */
export interface Prompt {
  /** What the prompt is about; submissions bring it back, so that a card can be answered at any time. */
  address?: Address;
  title?: string;
  /** One small line above the title: where one is. */
  progress?: string;
  body: readonly Block[];
  fields: readonly Field[];
  actions: readonly Action[];
  /** Shown folded to one line, as an answered card. */
  folded?: boolean;
  /**
   * The card that it is, where it may be shown more than once: of its copies, one stays open. `title`: what it is called
   * on the line that the others become; `again`: the button there, where that is not the one to go on with a review. The
   * line that it becomes itself names it too: a press that is answered with that line is so known to be on this card.
   */
  card?: { id: string; title: string; again?: Pick<Action, 'id' | 'label'> };
  /**
   * What is wrong with what was sent, by the id of the field it was sent in (empty: with all of it together), so that a
   * form that is still open can say it there. The prompt says it too.
   */
  wrong?: Readonly<Record<string, string>>;
  /** It tells its reader of themselves, and of nobody's answers: all of it may stand in any mailbox, or its first block alone. */
  ofReader?: true | 'first';
  /** Of one that is about several reviews: how many things it says of each, which may be said in any mailbox. */
  tellsOf?: readonly { review: string; count: number }[];
  /** A one-line text for notifications, previews and screen readers. */
  summary: string;
}

/** Which sheet a card asks about and from which version of it the card was made. */
export interface Address {
  review: string;
  indicator?: string;
  version?: number;
}

export type Block =
  | { kind: 'text'; text: string; tone?: 'normal' | 'strong' | 'subtle' | 'warning' | 'good' }
  | { kind: 'quote'; text: string; source: string }
  | { kind: 'list'; items: readonly string[] }
  /** A progress bar: how many of how many, with its meaning in words. */
  | { kind: 'bar'; done: number; partly: number; total: number; label: string }
  /** A small table: a header row and rows of as many cells. */
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }
  /** A picture that the web server draws on demand, by id; `alt` says in words all that it shows. */
  | { kind: 'image'; picture: string; alt: string }
  /**
   * One of a few, in a row, each a button of its own. A press on one is the press `press` at once, with `data` and the
   * chosen value as its `chosen`; the card's fields stay. `label` says what is chosen, for those who do not see the row.
   */
  | {
      kind: 'choices';
      label: string;
      press: string;
      data: Readonly<Record<string, string>>;
      options: readonly Option[];
      value?: string;
    }
  /** Buttons where they belong, rather than at the end of the card. */
  | { kind: 'presses'; actions: readonly Action[] }
  /** Opened by a tap on its label. */
  | { kind: 'details'; label: string; blocks: readonly Block[] }
  /** A file one can download. `path` is relative to the public address. */
  | { kind: 'link'; label: string; path: string }
  /**
   * Files are handed over here, several at once, to the files `to` of a step about a review (`StepFiles`); once they are
   * kept, the press `press` with `data`. Where a platform takes none, `elsewhere` leads to the page.
   */
  | {
      kind: 'upload';
      label: string;
      hint: string;
      to: string;
      review: string;
      about: string;
      press: string;
      data: Readonly<Record<string, string>>;
      elsewhere: { label: string; url?: string };
    }
  /** A page or document elsewhere on the web. */
  | { kind: 'site'; label: string; url: string };

interface FieldBase {
  id: string;
  label: string;
  /** Said under the field: an error, or how to fill it in. */
  hint?: string;
  /** What is asked does not count without it: one begins to write at the first of these. */
  needed?: true;
  /** Shown only once opened under this label. Fields that share a label open together. */
  under?: string;
}
/** The press that brings a choice which is kept at once; no button has this id. */
export const CHOSEN = 'choose';
/** The press that takes one of a pick's suggested options, with the card's fields; `data` has its `value`. */
export const OFFER_TAKEN = 'take-offered';

export type Field =
  | (FieldBase & {
      kind: 'choice';
      options: readonly Option[];
      value?: string;
      compact?: boolean;
      /** Kept as soon as it is chosen, where a platform says so: a press `CHOSEN` with the card's address, this field alone. */
      atOnce?: true;
    })
  | (FieldBase & { kind: 'toggle'; value: boolean })
  | (FieldBase & { kind: 'text'; value: string; multiline: boolean; placeholder?: string })
  /** One entry per line. */
  | (FieldBase & { kind: 'lines'; value: readonly string[]; placeholder?: string })
  /** Any number from a register; with a `newLabel`, a new one is typed in the field named `<id>New`. */
  | (FieldBase & {
      kind: 'pick';
      options: readonly Option[];
      value: readonly string[];
      newLabel?: string;
      placeholder?: string;
      /** Of the options, those that are offered before they are looked for, where a platform can. */
      suggested?: readonly string[];
    })
  | (FieldBase & { kind: 'date'; value?: string; min?: string })
  | (FieldBase & { kind: 'person'; options: readonly Option[]; value: readonly string[]; placeholder?: string });

/** One of what can be chosen: what is sent back, and what people read. */
export interface Option {
  value: string;
  label: string;
}

/** A button. `id` is the verb a flow understands; `data` comes back with the press. */
export interface Action {
  id: string;
  label: string;
  style?: 'primary' | 'danger';
  data?: Readonly<Record<string, string>>;
  /** A press sends the card's fields along. */
  submits?: boolean;
  /** The field that it answers: it stands with it where that is shown, else among the others. */
  beside?: string;
  /** Our id of a message: a platform that can brings it into view, instead of a press. */
  shows?: string;
}

/** The buttons of a row of choices; the chosen one stands out. */
export function choiceButtons({ press, data, options, value }: Extract<Block, { kind: 'choices' }>): Action[] {
  return options.map((option) => ({
    id: press,
    label: option.label,
    data: { ...data, chosen: option.value },
    ...(option.value === value ? { style: 'primary' as const } : {}),
  }));
}

/** So many of a pick's suggested options are offered beside it. */
export const OFFERED = 2;

/** What a pick suggests and does not hold yet, as buttons beside it: for platforms that have none of their own. */
export function offerButtons({ options, value, suggested = [] }: Extract<Field, { kind: 'pick' }>): Action[] {
  const offered = suggested.filter((one) => !value.includes(one)).slice(0, OFFERED);
  return offered.flatMap((one) =>
    options
      .filter((option) => option.value === one)
      .map(({ label }) => ({ id: OFFER_TAKEN, label: `+ ${label}`, data: { value: one }, submits: true })),
  );
}

/** The values of a card's fields as a press brought them: text, choice or date as text, lists as arrays, toggles as booleans. */
export type FieldValue = string | boolean | readonly string[];
export type FieldValues = Readonly<Record<string, FieldValue>>;
