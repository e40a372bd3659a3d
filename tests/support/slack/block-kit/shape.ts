import type { Report } from './report';

export type Dict = Record<string, unknown>;

/** Looks at a value found at a JSON pointer and reports what is wrong with it. */
export type Check = (value: unknown, pointer: string, report: Report) => void;

interface Field {
  check: Check;
  required: boolean;
}

export const required = (check: Check): Field => ({ check, required: true });
export const optional = (check: Check): Field => ({ check, required: false });

export function isDict(value: unknown): value is Dict {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with these fields and no others; `also` looks at it as a whole once its fields are fine. */
export function shape(
  fields: Readonly<Record<string, Field>>,
  also?: (value: Dict, at: string, report: Report) => void,
) {
  const check: Check = (value, pointer, report) => {
    if (!isDict(value)) return report.add('must provide an object', pointer);
    const before = report.problems.length;
    checkFields(fields, value, pointer, report);
    if (also && report.problems.length === before) also(value, pointer, report);
  };
  return check;
}

function checkFields(fields: Readonly<Record<string, Field>>, value: Dict, pointer: string, report: Report): void {
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(fields, name)) report.add(`invalid additional property: ${name}`, pointer);
  }
  for (const [name, field] of Object.entries(fields)) {
    // A field that is undefined is not sent at all; one that is null is, and refused.
    if (value[name] !== undefined) field.check(value[name], `${pointer}/${name}`, report);
    else if (field.required) report.add(`missing required field: ${name}`, pointer);
  }
}

/** Text of `min` (1) to `max` characters. */
export function text(max: number, min = 1): Check {
  return (value, pointer, report) => {
    if (typeof value !== 'string') return report.add('must provide a string', pointer);
    if (value.length < min) report.add(`must be more than ${min - 1} characters`, pointer);
    if (value.length > max) report.add(`must be less than ${max + 1} characters`, pointer);
  };
}

export const flag: Check = (value, pointer, report) => {
  if (typeof value !== 'boolean') report.add('must provide a boolean', pointer);
};

export function integer(min: number, max: number): Check {
  return (value, pointer, report) => {
    if (!Number.isInteger(value)) return report.add('must provide a number', pointer);
    const number = Number(value);
    if (number < min) report.add(`must be greater than ${min - 1}`, pointer);
    if (number > max) report.add(`must be less than ${max + 1}`, pointer);
  };
}

export function oneOf(...allowed: readonly unknown[]): Check {
  return (value, pointer, report) => {
    if (!allowed.includes(value)) report.add('must be a valid enum value', pointer);
  };
}

export function matching(pattern: RegExp, message: string): Check {
  return (value, pointer, report) => {
    if (typeof value !== 'string' || !pattern.test(value)) report.add(message, pointer);
  };
}

/** A list of `min` (1) to `max` items. */
export function list(item: Check, max: number, min = 1): Check {
  return (value, pointer, report) => {
    if (!Array.isArray(value)) return report.add('must provide an array', pointer);
    if (value.length < min) report.add(`no less than ${min} items allowed`, pointer);
    if (value.length > max) report.add(`no more than ${max} items allowed`, pointer);
    value.forEach((each, index) => {
      item(each, `${pointer}/${index}`, report);
    });
  };
}

/** An object whose `type` says which of these it is. */
export function byType(kinds: () => Readonly<Record<string, Check>>): Check {
  return (value, pointer, report) => {
    if (!isDict(value)) return report.add('must provide an object', pointer);
    if (typeof value.type !== 'string') return report.add('missing required field: type', pointer);
    const checks = kinds();
    const check = Object.hasOwn(checks, value.type) ? checks[value.type] : undefined;
    if (check) check(value, pointer, report);
    else report.add(`unsupported type: ${value.type}`, `${pointer}/type`);
  };
}
