import type { Indicator } from '../../src/method/benchmark';
import { missing, neededFor } from '../../src/method/completeness';
import type { SheetContent, SheetField } from '../../src/method/sheet';
import type { Action, Field } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { performanceOptions } from '../prompts/common';
import { chosenOptions, meetOptions, registerIn, responsibleOptions } from './meeting';
import { SHEET_FORM } from './sheet-form';
import { CARD } from './words/card';
import { REASONS_WORDS } from './words/reasons';

/** Of what there can explicitly be none, and the field that says so (method, section 4, *Complete*). */
export const NONE = { toAsk: 'noneToAsk', toMeet: 'noneToMeet' } as const;
/** A field of which there can be none. */
export type NoneOf = keyof typeof NONE;

/**
 * The judgement, then what it needs, or most judgements do where there is none yet; all else is folded away, so that
 * nothing written is ever without its place. What is still missing says so.
 */
export function reasonFields(
  view: ReviewView,
  indicator: Indicator,
  content: SheetContent,
  context: FlowContext,
): Field[] {
  const words = REASONS_WORDS[context.language];
  const open = openFor(content);
  const lacking = new Set<SheetField>(missing(content));
  const at = (field: keyof typeof words.needed) => ({
    ...(open.has(field) ? {} : { under: words.more }),
    ...(lacking.has(field) ? { needed: true as const, placeholder: words.needed[field] } : {}),
  });
  const more = { under: words.more };
  const orNone = (field: NoneOf) => ({ ...at(field), ...(content[NONE[field]] ? { hint: words.isNone[field] } : {}) });
  const register = registerIn(view);
  const known = meetOptions(register, indicator, content);
  const judgements = performanceOptions(context);
  const fields = SHEET_FORM.draw(context.language, {
    performance: {
      label: CARD[context.language].compare(view.review.hostCity),
      options: judgements,
      value: content.performance,
    },
    know: { value: content.know, ...more },
    dontKnow: { value: content.dontKnow, ...at('dontKnow') },
    suspect: { value: content.suspect, label: words.verify, ...at('suspect') },
    toAsk: { value: content.toAsk, ...orNone('toAsk') },
    toMeet: {
      options: known,
      ...(known.length === 0 ? { newLabel: CARD[context.language].meetFirst } : {}),
      value: chosenOptions(register, content),
      suggested: responsibleOptions(register, indicator),
      ...orNone('toMeet'),
    },
    naReason: { value: content.naReason, ...at('naReason') },
    evidence: { value: content.evidence, ...more },
    leaning: { options: judgements.slice(0, 3), value: content.leaning, ...more },
    unclear: { value: content.unclear, ...more },
    worthCopying: { value: content.worthCopying, ...more },
    note: { value: content.note, ...more },
  });
  return [
    ...fields.filter((field) => field.under === undefined),
    ...fields.filter((field) => field.under !== undefined),
  ];
}

/** The buttons that say that there is nothing to ask or nobody to meet, where the card asks for that and nothing is there. */
export function noneButtons(content: SheetContent, context: FlowContext): Action[] {
  const { none } = REASONS_WORDS[context.language];
  const open = openFor(content);
  return (['toAsk', 'toMeet'] as const)
    .filter((of) => open.has(of) && content[of].length === 0 && !content[NONE[of]])
    .map((of) => ({ id: 'say-none', label: none[of], data: { of }, submits: true, beside: of }));
}

function openFor({ performance = 'below' }: SheetContent): ReadonlySet<SheetField> {
  return new Set(neededFor(performance));
}
