import type { FlowContext, Session, Turn } from './contract';
import { saying } from './contract';
import { line } from './prompts/common';

/** A turn that says no: this is for whoever leads or organises. Nothing changes. */
export function notAllowed(session: Session, context: FlowContext): Turn {
  return saying(session, line(context.words.error.notAllowed, [], 'warning'));
}
