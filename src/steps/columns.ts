import type { Language } from '../method/language';
import { type Claim, DeclaredByNone, tableOf } from './declared-twice';
import type { DeclaredColumn, Form } from './form';

/** A column of the table of sheets in one language. Plain data: a table may be made in another thread. */
export interface Column {
  /** Of a sheet's content. */
  field: string;
  name: string;
  /** What its values are called, where not as they are kept. */
  called: ReadonlyMap<string, string>;
  /** Its values are names, which the review's register may write otherwise. */
  isOfRegister: boolean;
  none?: { by: string; says: string };
}

/**
 * The columns that fields of forms declare, in a language. Throws `DeclaredTwice` where two have one field or one name,
 * `DeclaredByNone` where a toggle is named that the form does not have.
 */
export function columnsOf(forms: readonly Claim<Form>[]): (language: Language) => readonly Column[] {
  const declared = forms.flatMap(([by, form]) =>
    Object.entries(form.fields).flatMap(([field, { column, kind }]) => {
      if (column?.none && !Object.hasOwn(form.fields, column.none.by))
        throw new DeclaredByNone(
          `the field ${column.none.by}`,
          `${by} (${field})`,
          'the form has it, or «none» names another',
        );
      return column ? [{ by, field, column, isOfRegister: kind === 'pick' }] : [];
    }),
  );
  const claims = declared.flatMap(({ by, field, column }): Claim<Record<string, true>>[] =>
    [`.${field}`, ...new Set(Object.values(column.name))].map((name) => [by, { [name]: true }]),
  );
  tableOf('columns', claims);
  return (language) =>
    declared.map(({ field, column, isOfRegister }) => ({ field, isOfRegister, ...inLanguage(column, language) }));
}

function inLanguage({ name, called, none }: DeclaredColumn, language: Language) {
  return {
    name: name[language],
    called: new Map(Object.entries(called?.(language) ?? {})),
    ...(none ? { none: { by: none.by, says: none.says[language] } } : {}),
  };
}

/** What stands in a column for what a sheet holds, each value on a line; `labelOf`: a name as the register writes it. */
export function cellOf(
  { field, called, isOfRegister, none }: Column,
  content: Readonly<Record<string, unknown>>,
  labelOf: (name: string) => string,
): string {
  if (none && content[none.by] === true) return none.says;
  const held = content[field] ?? [];
  const values = (Array.isArray(held) ? held : [held]).map(String);
  return values.map((value) => called.get(value) ?? (isOfRegister ? labelOf(value) : value)).join('\n');
}
