import { say } from '../../src/i18n';
import { type Benchmark, inCellOrder } from '../../src/method/benchmark';
import type { InEach, Language } from '../../src/method/language';
import type { Action, Field } from '../../src/ports/prompt';
import { defineForm } from '../../src/steps/form';

const en = { which: 'Indicator', show: 'What it rests on' };
const WORDS: InEach<typeof en> = { en, fr: { which: 'Indicateur', show: 'Sur quoi cela repose' } };

/** Of which indicator one asks. */
export const BASIS_FORM = defineForm({
  basisOf: { kind: 'choice', compact: true, shown: (language) => ({ label: WORDS[language].which }) },
});

/** The press that shows what the team's word on an indicator rests on, of whoever may read the grid. */
export const BASIS_PRESS = 'basis-show';

/** What it is called. */
export function basisCalled(language: Language): string {
  return WORDS[language].show;
}

/** A way from one line to what it rests on. */
export function basisAction(indicator: string, language: Language): Action {
  return { id: BASIS_PRESS, label: basisCalled(language), data: { indicator } };
}

/** A way from the lines of a card to what each rests on, by the indicators that they are about: nothing where there are none. */
export function basisChoice(
  benchmark: Benchmark,
  indicators: Iterable<string>,
  { language, review, chosen }: { language: Language; review: string; chosen?: string | undefined },
): { fields: Field[]; actions: Action[] } {
  const about = new Set(indicators);
  const options = inCellOrder(benchmark).flatMap(({ id, title }, n) =>
    about.has(id) ? [{ value: id, label: `${n + 1} ${say(title, language)}` }] : [],
  );
  if (options.length === 0) return { fields: [], actions: [] };
  const value = options.some((one) => one.value === chosen) ? { value: chosen } : {};
  return {
    fields: BASIS_FORM.draw(language, { basisOf: { options, ...value } }),
    actions: [{ id: BASIS_PRESS, label: WORDS[language].show, submits: true, beside: 'basisOf', data: { review } }],
  };
}
