import { languagesOf } from '../../src/method/benchmark';
import { type FlowContext, type Session, saying, type Turn } from '../../src/steps/contract';
import type { Founding } from '../../src/steps/new-programme';
import { line } from '../../src/steps/prompts';
import { defineStep, type Press } from '../../src/steps/step';
import { BUTTONS } from '../organising/public';
import { SETTING_UP_STEP } from './declared';
import { fileCard } from './file-card';
import { createdCard, programmeCard } from './programme-card';
import { BUTTONS as OWN } from './public';
import { SETTING_UP } from './words';

/** How a programme begins: its name and its benchmark. */
export const settingUp = defineStep({
  name: 'setting-up',
  declared: SETTING_UP_STEP,
  greets: greeted,
  commands: {
    'new-programme': (session, context) =>
      withFounding(session, context, (founding) => ask(session, founding, context)),
  },
  presses: {
    'programme-file': (session, context) =>
      withFounding(session, context, (founding) => ask(session, founding, context)),
    'programme-create': create,
    'programme-bring-in': bringIn,
  },
});

/** Whoever has no review yet and may make programmes is offered to make one, or a review of the one they have. */
function greeted(session: Session, context: FlowContext): Turn | undefined {
  const { founding, reviews, person } = context;
  if (!founding || reviews.length > 0) return undefined;
  const [programme] = person.organises ?? [];
  if (programme === undefined) return ask(session, founding, context);
  const w = SETTING_UP[context.language];
  return saying(session, line(w.next, [{ id: BUTTONS.newReview, label: w.newReview }]));
}

function ask(session: Session, founding: Founding, context: FlowContext): Turn {
  return saying(session, fileCard(founding, context) ?? programmeCard(founding, [], context));
}

/** A programme's file is brought in, if it still can be. */
function bringIn(session: Session, context: FlowContext, { message }: Press): Turn {
  return withFounding(session, context, (founding) => {
    const { handedOver, import: comes } = founding;
    const replaces = message ? { replaces: message } : {};
    if (comes?.kind !== 'changes' || handedOver?.read.kind !== 'file-read')
      return { ...saying(session), reply: [{ prompt: fileCard(founding, context) ?? gone(context), ...replaces }] };
    const effect = { kind: 'bring-in' as const, content: handedOver.read.content };
    const said = line(SETTING_UP[context.language].broughtIn(comes.programme), [], 'good');
    return { session, reply: [{ prompt: said, ...replaces }], effects: [effect] };
  });
}

function gone({ language, ...context }: FlowContext) {
  const label = context.commands.labelOf(OWN.make, language);
  return line(SETTING_UP[language].fileGone, [{ id: OWN.make, label }], 'warning');
}

function withFounding(session: Session, context: FlowContext, turn: (founding: Founding) => Turn): Turn {
  const { founding } = context;
  return founding ? turn(founding) : saying(session, line(SETTING_UP[context.language].notYours, [], 'warning'));
}

function create(session: Session, context: FlowContext, { message }: Press): Turn {
  return withFounding(session, context, (founding) => {
    const said = (prompt: ReturnType<typeof programmeCard>) => ({
      session,
      reply: [{ prompt, ...(message ? { replaces: message } : {}) }],
      effects: [],
    });
    const { outcome, draft } = founding;
    switch (outcome?.kind) {
      case undefined:
        return said(programmeCard(founding, [], context));
      case 'wrong':
        return said(programmeCard(founding, outcome.problems, context));
      case 'made':
        return said(createdCard(outcome.name, undefined, context));
      case 'right': {
        const { kind: _, ...made } = outcome;
        const { name, benchmark } = made;
        const shown = { ...benchmark, languages: languagesOf(benchmark) };
        const effect = { kind: 'create-programme' as const, ...made, draft };
        return { ...said(createdCard(name, shown, context)), effects: [effect] };
      }
    }
  });
}
