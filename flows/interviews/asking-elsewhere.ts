import type { FlowContext, ReviewView, Session, Turn } from '../../src/steps/contract';
import { changed, type Kept, keptWith } from '../../src/steps/documents';
import { text } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import type { Interview, InterviewQuestion } from './kept';
import { returnedIn } from './returned';
import { programmeCard } from './team-cards';
import { TEAM } from './words/team';

/** With one press of the leader's they are asked there: briefs and notes have them from then on. */
export function askElsewhere(session: Session, view: ReviewView, context: FlowContext, { message }: Press): Turn {
  const byInterview = new Map<Kept<Interview>, InterviewQuestion[]>();
  for (const { question, to } of returnedIn(view.review, context.kept, context.now))
    if (to) byInterview.set(to, [...(byInterview.get(to) ?? []), question]);
  const n = [...byInterview.values()].reduce((sum, questions) => sum + questions.length, 0);
  const effects = [...byInterview].map(([one, questions]) =>
    changed(one, { ...one.value, questions: [...one.value.questions, ...questions] }),
  );
  const kept = keptWith(
    context.kept,
    effects.map(({ record }) => record),
  );
  const card = programmeCard(view, { ...context, kept }, [text(TEAM[context.language].askedElsewhere(n), 'good')]);
  return { session, reply: [{ prompt: card, ...(message ? { replaces: message } : {}) }], effects };
}
