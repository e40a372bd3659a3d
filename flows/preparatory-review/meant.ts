import type { Action } from '../../src/ports/prompt';
import type { FlowContext } from '../../src/steps/contract';
import { askedOf, isQuestion, noAnswerIn } from './typing/no-answer';

/**
 * The command that a text sounds like and that they may give now, as a button that settles it; none where it sounds like none.
 * `isNoAnswer`: nothing of what they write answers anything, so that any question, and what one says of the review, is asked of
 * us; of others, a question that has words of a command.
 */
export function commandMeant(text: string, kept: string, context: FlowContext, isNoAnswer = false): Action[] {
  const { commands, person, reviews, now, language, focus } = context;
  const offered = commands.offered(person, reviews, now);
  const like = noAnswerIn(text, commands)?.commands ?? [];
  const asked = askedOf(text, commands);
  const about = isNoAnswer
    ? asked
    : asked.filter((one) => isQuestion(text) && !commands.sounding.asks([]).includes(one));
  // Whoever runs reviews asks for what they do there.
  const all = [...like, ...about.filter(commands.areOfRunning), ...about];
  const command = all.find((one) => offered.has(one));
  if (command === undefined) return [];
  const isOfFocus = focus !== undefined && !commands.areOfRunning(command);
  const data: Readonly<Record<string, string>> = isOfFocus ? { review: focus.review.id, kept } : { kept };
  return [{ id: command, label: commands.labelOf(command, language), data }];
}
