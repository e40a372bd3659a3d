import { type FlowContext, type Session, saying, type Turn } from '../../src/steps/contract';
import type { Kept } from '../../src/steps/documents';
import { defineStep, type Press } from '../../src/steps/step';
import { adviceCard, exerciseCard } from './cards';
import { accept, askTraining, showConduct, showTraining } from './conduct';
import { PRACTICE } from './declared';
import { illustrates } from './example';
import { TABLES } from './exported';
import { checkNote, nextNote, showNote } from './note';
import { PLANNED } from './planned';
import { EXERCISES, type Exercise } from './quayhaven';
import { PRACTICE_SHEET, type PracticeSheet, sheetFrom } from './sheet';
import { change, preview, showAgain, showTeams, take } from './teams/turns';
import { marks } from './trained';

/** Training: an invented city to practise on, the rules of conduct, and who has done what (method, section 11). */
export const practice = defineStep({
  name: 'practice',
  declared: PRACTICE,
  commands: {
    practice: (session, context) => show(session, context, nextOf(context)),
    'practice-note': showNote,
    conduct: showConduct,
    training: showTraining,
    'propose-teams': showTeams,
  },
  presses: {
    'practice-check': check,
    'practice-again': (session, context, { data }) => show(session, context, exerciseIn(data)),
    'practice-note-check': checkNote,
    'practice-note-next': nextNote,
    'conduct-accept': accept,
    'training-ask': askTraining,
    'teams-show': showAgain,
    'teams-change': change,
    'teams-preview': preview,
    'teams-take': take,
  },
  planned: PLANNED,
  tables: TABLES,
  illustrates,
});

/** The first that is not done yet; the first of all when all are. */
function nextOf(context: FlowContext): Exercise | undefined {
  return EXERCISES.find(({ id }) => keptOn(id, context) === undefined) ?? EXERCISES[0];
}

function show(session: Session, context: FlowContext, exercise: Exercise | undefined): Turn {
  if (!exercise) return saying(session);
  const shown = saying(session, exerciseCard(exercise, keptOn(exercise.id, context)?.value, context));
  // Whoever joined a programme since they practised has practised in that one, too.
  return context.kept.of(PRACTICE_SHEET).length > 0 ? { ...shown, effects: marks('sheet', context) } : shown;
}

function check(session: Session, context: FlowContext, { data, fields, message }: Press): Turn {
  const exercise = exerciseIn(data);
  if (!exercise) return show(session, context, nextOf(context));
  const before = keptOn(exercise.id, context);
  const value = sheetFrom(exercise.id, fields, before?.value);
  const { id: person } = context.person;
  const record = { id: `practice|${person}|${exercise.id}`, kind: PRACTICE_SHEET.name, review: '', person, value };
  const practised = context.kept.of(PRACTICE_SHEET).length + (before ? 0 : 1);
  return {
    session,
    reply: [{ prompt: adviceCard(exercise, value, practised, context), ...(message ? { replaces: message } : {}) }],
    effects: [{ kind: 'keep', record, ...(before ? { seen: before.record } : {}) }, ...marks('sheet', context)],
  };
}

function exerciseIn({ exercise }: Press['data']): Exercise | undefined {
  return EXERCISES.find(({ id }) => id === exercise);
}

function keptOn(exercise: string, { kept }: FlowContext): Kept<PracticeSheet> | undefined {
  return kept.of(PRACTICE_SHEET).find(({ value }) => value.exercise === exercise);
}
