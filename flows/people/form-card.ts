import { seatMates } from '../../src/method/seats';
import { SHEETS_LEFT } from '../../src/method/team-change';
import type { Prompt } from '../../src/ports/prompt';
import { type TeamChanging, type TeamProblem, teamData } from '../../src/steps/changing-team';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { problemInWords } from '../organising/public';
import { TEAM_FORM } from './forms';
import { asOption, choosingCard } from './people-card';
import { WORDS } from './words';

/** Whom one can choose in a list; anybody else is named by their e-mail. */
const MOST_LISTED = 100;

/**
 * The form of one change, with what was filled in; each problem is said above it. Who leads or stands in has nothing more to
 * fill in: there, and where nothing was chosen, one chooses again.
 */
export function formCard(
  changing: TeamChanging,
  problems: readonly TeamProblem[],
  view: ReviewView,
  context: FlowContext,
): Prompt {
  const { review } = view;
  const { language } = context;
  const w = WORDS[language];
  const { form, draft, members, others } = changing;
  const what = (['add', 'share', 'replace', 'leave', 'address'] as const).find((one) => one === form.what);
  const who = members.find(({ id }) => id === form.who);
  const said = problems.map((one) => inWords(one, context));
  if (!what || (what !== 'add' && !who)) return choosingCard(changing, said, view, context);
  // As long as nobody can have begun, one of the peers may come to share, too.
  const peers =
    what === 'share' && !review.openedAt ? members.filter(({ id }) => review.members.peers.includes(id)) : [];
  const options = [...others, ...peers.filter(({ id }) => id !== form.who)]
    .map(asOption)
    .sort((a, b) => a.label.localeCompare(b.label, language))
    .slice(0, MOST_LISTED);
  const name = who?.name ?? '';
  const title = what === 'add' ? w.ask.add(review.hostCity) : w.ask[what](name);
  const comes = what === 'add' || what === 'share' || what === 'replace';
  const goesOn = seatMates(form.who, review).length > 0;
  return prompt({
    address: { review: review.id },
    title,
    body: problems.length > 0 ? [text(w.notYet, 'warning'), { kind: 'list', items: said }] : [],
    fields: TEAM_FORM.draw(language, {
      instead:
        comes && options.length > 0
          ? { options, value: options.some(({ value }) => value === form.instead) ? form.instead : undefined }
          : undefined,
      email: what === 'address' ? { value: form.email === '' ? (who?.email ?? '') : form.email } : undefined,
      lines: comes ? { value: form.lines } : undefined,
      sheets:
        (what !== 'replace' && what !== 'leave') || goesOn
          ? undefined
          : { options: SHEETS_LEFT.map((value) => ({ value, label: w.sheets[value] })), value: form.sheets },
    }),
    actions: [
      {
        id: 'people-preview',
        label: w.show,
        style: 'primary',
        submits: true,
        data: { draft, ...teamData({ ...form, lines: comes ? form.lines : [] }) },
      },
      { id: 'people-not', label: w.preview.leave },
    ],
    summary: title,
  });
}

function inWords(problem: TeamProblem, context: FlowContext): string {
  const w = WORDS[context.language].wrong;
  switch (problem.kind) {
    case 'form':
      return problemInWords(problem.problem, context);
    case 'whom':
      return w[problem.what];
    case 'rule':
      return w[problem.why](problem.name);
  }
}
