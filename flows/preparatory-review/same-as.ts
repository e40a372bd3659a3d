import { say } from '../../src/i18n';
import type { Indicator } from '../../src/method/benchmark';
import type { SheetContent } from '../../src/method/sheet';
import { currentContent } from '../../src/method/sheet-changes';
import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { saying } from '../../src/steps/contract';
import { line, prompt } from '../../src/steps/prompts';
import { walk } from '../prompts/common';
import { SHARED } from '../prompts/words';
import { change } from './changing';
import { indicatorCard } from './indicator-card';
import { SAME_AS_FORM } from './jump-form';
import type { Session, Turn } from './session';
import { undoable } from './undoing';
import { at } from './walking';
import { CARD } from './words/card';
import { SAVED } from './words/saved';

/** Asks which of one's own sheets to copy from. */
export function sameAsCard(view: ReviewView, indicator: Indicator, context: FlowContext): Prompt {
  const w = CARD[context.language];
  const own = walk(view).filter(
    (i) => i.id !== indicator.id && currentContent(view.sheets.get(i.id)).performance !== undefined,
  );
  return prompt({
    address: { review: view.review.id, indicator: indicator.id },
    title: `${w.sameAs} ${say(indicator.title, context.language)}`,
    fields: SAME_AS_FORM.draw(context.language, {
      from: { options: own.map((i) => ({ value: i.id, label: say(i.title, context.language) })) },
    }),
    actions: [{ id: 'same-as', label: SHARED[context.language].go, style: 'primary', submits: true }],
    summary: w.sameAs,
  });
}

/** Copies another of one's own sheets as a start: a draft, to be looked at before it counts. */
export function copyFrom(
  session: Session,
  view: ReviewView,
  indicator: Indicator,
  context: FlowContext,
  from: string,
  message: string | undefined,
): Turn {
  const source = view.sheets.get(from);
  if (!source) return saying(session, line(SAVED[context.language].nothing(from)));
  const content = startFrom(currentContent(source), currentContent(view.sheets.get(indicator.id)));
  const applied = change(view, indicator, context, content, { submit: false });
  const card = indicatorCard(applied.view, indicator, context);
  return {
    session: at({ ...session, ...undoable(session, applied) }, view, indicator.id),
    reply: [{ prompt: card, ...(message ? { replaces: message } : {}) }],
    effects: [applied.effect],
  };
}

/** Another sheet's content as a start: nothing that is written here already gives way to it. */
function startFrom({ note: _n, ...source }: SheetContent, here: SheetContent): Partial<SheetContent> {
  return {
    ...source,
    know: [...here.know, ...source.know],
    dontKnow: [...here.dontKnow, ...source.dontKnow],
    suspect: [...here.suspect, ...source.suspect],
    toAsk: [...here.toAsk, ...source.toAsk],
    toMeet: [...here.toMeet, ...source.toMeet],
    evidence: [...here.evidence, ...source.evidence],
    naReason: here.naReason === '' ? source.naReason : here.naReason,
  };
}
