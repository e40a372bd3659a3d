import type { FlowContext } from '../../../src/steps/contract';
import { documentKind, type Kept } from '../../../src/steps/documents';
import { defineForm } from '../../../src/steps/form';
import { WORDS } from '../team-words';
import { PROPOSE } from './rights';

/** What an organiser changes of what is proposed. */
export interface TeamPlan {
  /** So many are on a team, with its leader. */
  size: number;
  /** Who is on a review whatever else there is, as `review|person`. */
  keep: readonly string[];
  /** Who is not on one; or, as `|person`, on none. */
  out: readonly string[];
  /** Who leads, by review. */
  leads: Readonly<Record<string, string>>;
  /** Goes up with each change; a proposal that was taken over is not taken over again. */
  rev: number;
}

/** A programme's own: what its organisers changed. */
export const TEAM_PLAN = documentKind<TeamPlan>({ name: 'team-plan', ofProgramme: { read: PROPOSE } });

export const SIZES = ['3', '4', '5', '6', '7', '8'] as const;
export const WHATS = ['keep', 'out', 'none', 'lead', 'free'] as const;

const NEW: TeamPlan = { size: 4, keep: [], out: [], leads: {}, rev: 0 };
/** So much is remembered of each kind. */
const MOST = 500;

/** Four on a team, unless the organiser says otherwise (method, section 2). */
export function planIn({ kept }: FlowContext): { plan: TeamPlan; kept?: Kept<TeamPlan> } {
  const [first] = kept.of(TEAM_PLAN);
  return first ? { plan: first.value, kept: first } : { plan: NEW };
}

export const CHANGE_FORM = defineForm({
  size: { kind: 'choice', compact: true, values: SIZES, shown: (language) => ({ label: WORDS[language].field.size }) },
  review: { kind: 'choice', compact: true, shown: (language) => ({ label: WORDS[language].field.review }) },
  who: { kind: 'choice', compact: true, shown: (language) => ({ label: WORDS[language].field.who }) },
  what: { kind: 'choice', compact: true, values: WHATS, shown: (language) => ({ label: WORDS[language].field.what }) },
  instead: {
    kind: 'choice',
    compact: true,
    shown: (language) => ({ label: WORDS[language].field.instead, hint: WORDS[language].insteadHint }),
  },
});

/** What an organiser wants changed. */
export interface Wanted {
  size?: string;
  review?: string;
  who?: string;
  what?: (typeof WHATS)[number];
  instead?: string;
}

/** A plan with a change on top: what was said before of the same seat holds no more. Pure. */
export function changed(plan: TeamPlan, { size, review = '', who = '', what, instead = '' }: Wanted): TeamPlan {
  const after = { ...plan, size: Number(size ?? plan.size), rev: plan.rev + 1 };
  if (who === '' || what === undefined || (review === '' && what !== 'none' && what !== 'free')) return after;
  const seat = `${review}|${who}`;
  const isOther = (one: string) => one !== seat && !(what !== 'out' && one === `|${who}`);
  const [keep, out] = [after.keep.filter(isOther), after.out.filter(isOther)];
  const { [review]: led, ...others } = after.leads;
  const leads = led === who && what !== 'lead' && what !== 'keep' ? others : after.leads;
  switch (what) {
    case 'keep':
      return { ...after, leads, out, keep: limited([...keep, seat]) };
    case 'lead':
      return { ...after, out, keep: limited([...keep, seat]), leads: { ...others, [review]: who } };
    case 'out': {
      const stands = `${review}|${instead}`;
      const taken = instead === '' ? keep : [...keep.filter((one) => one !== stands), stands];
      return { ...after, leads, keep: limited(taken), out: limited([...out.filter((one) => one !== stands), seat]) };
    }
    case 'none':
      return {
        ...after,
        leads: Object.fromEntries(Object.entries(after.leads).filter(([, id]) => id !== who)),
        keep: keep.filter((one) => !one.endsWith(`|${who}`)),
        out: limited([...out.filter((one) => !one.endsWith(`|${who}`)), `|${who}`]),
      };
    case 'free':
      return {
        ...after,
        leads: Object.fromEntries(
          Object.entries(after.leads).filter(([of, id]) => id !== who || (review !== '' && of !== review)),
        ),
        keep: keep.filter((one) => !(review === '' ? one.endsWith(`|${who}`) : one === seat)),
        out: out.filter((one) => !(review === '' ? one.endsWith(`|${who}`) : one === seat)),
      };
  }
}

function limited(all: readonly string[]): string[] {
  return all.slice(-MOST);
}
