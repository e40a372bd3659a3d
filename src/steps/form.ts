import { asDay } from '../method/calendar';
import type { InEach, Language, Localized } from '../method/language';
import { refuseExcess } from '../method/limits';
import type { Day } from '../method/time';
import type { Field, FieldValues, Option } from '../ports/prompt';
import { DeclaredTwice } from './declared-twice';
import { linesOf, withLine } from './typing/lines';
import { asTyped, ofEach } from './typing/words';

/** What people read at a field. */
interface Shown {
  label: string;
  /** Said under it: how to fill it in. */
  hint?: string;
  placeholder?: string;
  /** It does not count without it. */
  needed?: true;
  /** Folded away, with all that have the same, until this is opened. */
  under?: string;
  /** Of a `pick`: what the place is called in which another is typed. */
  newLabel?: string;
}

/** The column of a field in the table of sheets that is exported. */
export interface DeclaredColumn {
  /** What scripts and people look for at its head. */
  name: Localized;
  /** What its values are called; they stand as they are kept, where nothing is said. */
  called?: (language: Language) => Readonly<Record<string, string>>;
  /** The toggle that says that there is none, and what stands there then. */
  none?: { by: string; says: Localized };
}

interface AnyField {
  shown: (language: Language) => Shown;
  /** How a typed line begins that belongs here, in each language: *to ask: …*. */
  typed?: InEach<readonly string[]>;
  /** Of what is kept on a sheet: where it stands in an export, in the order of the form. */
  column?: DeclaredColumn;
}

/** A field of a form as its step declares it, by what it brings. */
export type FormField =
  /** One of its values; of any, where they are known only when it is drawn. */
  | (AnyField & { kind: 'choice'; values?: readonly string[]; compact?: true; atOnce?: true })
  | (AnyField & { kind: 'toggle' })
  | (AnyField & { kind: 'text'; multiline: boolean })
  | (AnyField & { kind: 'lines' })
  | (AnyField & { kind: 'pick' })
  | (AnyField & { kind: 'date' })
  | (AnyField & { kind: 'person' });

type Fields = Readonly<Record<string, FormField>>;

/** What was picked from a register; undefined where the platform did not send it back; and what was typed besides. */
export interface Picked {
  chosen: readonly string[] | undefined;
  typed: readonly string[];
}

/** What a field brings. */
type ValueOf<F extends FormField> = F extends { kind: 'choice'; values: readonly (infer V)[] }
  ? V
  : F extends { kind: 'toggle' }
    ? boolean
    : F extends { kind: 'lines' | 'person' }
      ? readonly string[]
      : F extends { kind: 'pick' }
        ? Picked
        : F extends { kind: 'date' }
          ? Day
          : string;

/** What a card brought: of the fields that it has, and whose values are of their kind. */
export type Filled<F extends Fields> = { readonly [K in keyof F]?: ValueOf<F[K]> };

/** What a field is drawn with: what it holds now, and what is known only now. */
type Given<F extends FormField> = Partial<Shown> &
  (F extends { kind: 'choice' }
    ? { options: readonly Option[]; value?: string | undefined }
    : F extends { kind: 'toggle' }
      ? { value: boolean }
      : F extends { kind: 'text' }
        ? { value: string }
        : F extends { kind: 'lines' }
          ? { value: readonly string[] }
          : F extends { kind: 'pick' | 'person' }
            ? { options: readonly Option[]; value: readonly string[]; suggested?: readonly string[] }
            : { value?: Day | undefined; min?: Day });

/** The fields that a typed line can name. */
type Typed<F extends Fields> = { [K in keyof F]: F[K] extends { typed: unknown } ? K : never }[keyof F];

/** A form: its fields are declared once, and drawn, read and named from that. */
export interface Form<F extends Fields = Fields> {
  fields: F;
  /** Those of its fields that are given, in the form's order. */
  draw(language: Language, given: { readonly [K in keyof F]?: Given<F[K]> | undefined }): Field[];
  /**
   * What a card brought, each value of its field's kind; what is none is left out, like what the card did not have. What a
   * small platform could only add to (`<id>Add`) comes after what is there `now`, once. Errors: `TooMuch`.
   */
  read(fields: FieldValues, now?: { readonly [K in keyof F]?: unknown }): Filled<F>;
}

/** Declares a form. */
export function defineForm<const F extends Fields>(fields: F): Form<F> {
  const ids = Object.keys(fields);
  return {
    fields,
    draw: (language, given) =>
      ids.flatMap((id) => {
        const [field, own] = [fields[id], given[id]];
        return field && own ? [drawn(id, field, own, language)] : [];
      }),
    read: (sent, now = {}) =>
      Object.fromEntries(
        ids.flatMap((id) => {
          const field = fields[id];
          const value = field && broughtBy(id, field, sent, now[id]);
          refuseExcess(id, field?.kind === 'pick' ? (value as Picked | undefined)?.typed : value);
          return value === undefined ? [] : [[id, value]];
        }),
      ) as Filled<F>,
  };
}

/** Which field a typed line names, by the form in which words are looked up. Throws `DeclaredTwice` where two claim one. */
export function namesOf<F extends Fields>({ fields }: Form<F>): ReadonlyMap<string, Typed<F>> {
  const names = new Map<string, Typed<F>>();
  for (const [id, { typed }] of Object.entries(fields))
    for (const word of typed ? ofEach(typed) : []) {
      const other = names.get(asTyped(word));
      if (other !== undefined && other !== id) throw new DeclaredTwice('meanings', word, String(other), id);
      names.set(asTyped(word), id as Typed<F>);
    }
  return names;
}

function drawn(id: string, field: FormField, given: object, language: Language): Field {
  const { shown, typed: _, column: __, ...kind } = field;
  const { values: ___, ...known } = kind as typeof kind & { values?: unknown };
  const all = { id, ...known, ...shown(language), ...given };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as unknown as Field;
}

function broughtBy(id: string, field: FormField, sent: FieldValues, now: unknown): unknown {
  const raw = sent[id];
  switch (field.kind) {
    case 'choice':
      return textIn(raw) !== undefined && (field.values ?? [raw]).includes(String(raw)) ? raw : undefined;
    case 'toggle':
      return raw === true || raw === 'true' ? true : raw === false || raw === 'false' ? false : undefined;
    case 'text': {
      const added = textIn(sent[`${id}Add`]) ?? '';
      return added.trim() !== '' ? withLine(textIn(now) ?? '', added) : textIn(raw);
    }
    case 'lines': {
      const added = listIn(sent[`${id}Add`]) ?? [];
      return added.length > 0 ? [...(listIn(now) ?? []), ...added] : listIn(raw);
    }
    case 'person':
      return listIn(raw);
    case 'date':
      return asDay(raw);
    case 'pick': {
      const [chosen, typed] = [listIn(raw), listIn(sent[`${id}New`]) ?? []];
      return chosen === undefined && typed.length === 0 ? undefined : { chosen, typed };
    }
  }
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function listIn(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return linesOf(value);
  return Array.isArray(value) ? value.map(String) : undefined;
}
