import { stepsOf } from '../src/steps/registry';
import { account } from './account';
import { basis } from './basis';
import { benchmark } from './benchmark';
import { clarification } from './clarification';
import { comparison } from './comparison';
import { consolidation } from './consolidation';
import { course } from './course';
import { digest } from './digest';
import { evening } from './evening';
import { feedback } from './feedback';
import { followUp } from './follow-up';
import { hostComments } from './host-comments';
import { hypotheses } from './hypotheses';
import { initialReport } from './initial-report';
import { interviews } from './interviews';
import { inviting } from './inviting';
import { judgement } from './judgement';
import { log } from './log';
import { organising } from './organising';
import { orientation } from './orientation';
import { ownTime } from './own-time';
import { people } from './people';
import { practice } from './practice';
import { preparatoryReview } from './preparatory-review';
import { recommendations } from './recommendations';
import { report } from './report';
import { settingUp } from './setting-up';
import { terms } from './terms';
import { visit } from './visit';

/** What somebody can do, step by step; help speaks of them in this order, and what is typed is offered to them in it. */
export const STEPS = stepsOf([
  preparatoryReview,
  initialReport,
  clarification,
  benchmark,
  settingUp,
  orientation,
  terms,
  digest,
  consolidation,
  hypotheses,
  interviews,
  visit,
  judgement,
  evening,
  basis,
  recommendations,
  feedback,
  report,
  hostComments,
  followUp,
  comparison,
  inviting,
  people,
  organising,
  log,
  course,
  ownTime,
  practice,
  account,
]);
