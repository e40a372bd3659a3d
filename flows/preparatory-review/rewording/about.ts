import { say } from '../../../src/i18n';
import type { Indicator } from '../../../src/method/benchmark';
import type { Prompt } from '../../../src/ports/prompt';
import type { SaidBefore, Taken } from '../../../src/ports/taken';
import { type FlowContext, type ReviewView, saying } from '../../../src/steps/contract';
import type { Effect } from '../../../src/steps/effects';
import { prompt, text } from '../../../src/steps/prompts';
import type { Session, Turn } from '../session';
import { CARD } from '../words/card';

/** What was made of something said, and the sheet that it was put on. */
export interface About {
  view: ReviewView;
  indicator: Indicator;
  context: FlowContext;
  before: SaidBefore;
  taken: Taken;
}

/** A turn that says this, or nothing. */
export function only(session: Session, ...prompts: readonly Prompt[]): Turn {
  return saying(session, ...prompts);
}

/** The answer stays as it is, for this reason; a button opens it. */
export function unchanged(session: Session, { view, indicator, context }: About, why: (title: string) => string): Turn {
  const said = why(say(indicator.title, context.language));
  const address = {
    review: view.review.id,
    indicator: indicator.id,
    version: view.sheets.get(indicator.id)?.version ?? 0,
  };
  const actions = [{ id: 'edit', label: CARD[context.language].edit }];
  return saying(session, prompt({ address, body: [text(said)], actions, summary: said }));
}

/** Whether the sheet is the one that is open in the conversation. */
export function isOpen(session: Session, { view, indicator }: About): boolean {
  return session.review === view.review.id && session.at === indicator.id;
}

/** What was said is now this, and so much was made of it. */
export function noted(before: SaidBefore, text: string, taken: Taken | undefined): Effect {
  return { kind: 'note-change', said: before.id, text, ...(taken ? { taken } : {}) };
}
