import type { Prompt } from '../../src/ports/prompt';
import type { FlowContext } from '../../src/steps/contract';
import type { Founding, ProgrammeImport } from '../../src/steps/new-programme';
import { prompt, shortened, text } from '../../src/steps/prompts';
import { sayFileProblem } from './file-problems';
import { programmeBeing } from './programme-card';
import { SETTING_UP } from './words';

/** What a programme's file comes to that was handed over; undefined where none was. */
export function fileCard({ handedOver, form, import: comes }: Founding, context: FlowContext): Prompt | undefined {
  const w = SETTING_UP[context.language].file;
  if (!handedOver || handedOver.file !== form.file) return undefined;
  const { name, read } = handedOver;
  const title = w.title(name);
  const card = programmeBeing(context);
  if (read.kind === 'file-wrong') {
    // What a version before had said in one language alone is looked at again.
    if (read.problems.some(({ what }) => (what as string | undefined) === undefined)) return undefined;
    const items = read.problems.map(({ line, path, ...found }) =>
      context.words.labelled(w.at(line, path), shortened(sayFileProblem(found, context.language))),
    );
    return prompt({ card, title, body: [text(w.wrong(name), 'warning'), { kind: 'list', items }], summary: title });
  }
  if (read.kind !== 'file-read' || !comes) return undefined;
  switch (comes.kind) {
    case 'not-theirs':
      return prompt({ card, title, body: [text(w.notTheirs(comes.programme), 'warning')], summary: title });
    case 'clashes': {
      const items = [
        ...comes.subjects.map((subject) => shortened(subject)),
        ...comes.terms.map(w.termsOf),
        ...comes.problems.map((found) => shortened(sayFileProblem(found, context.language))),
      ];
      return prompt({
        card,
        title,
        body: [text(w.clashes(comes.programme), 'warning'), { kind: 'list', items }],
        summary: title,
      });
    }
    case 'changes': {
      const items = changesIn(comes, context);
      const action = { id: 'programme-bring-in', label: w.bringIn, style: 'primary' as const };
      return prompt({
        card,
        title,
        body: [text(w.would(comes.programme)), { kind: 'list', items: items.length > 0 ? items : [w.nothing] }],
        actions: [{ ...action, data: { file: handedOver.file } }],
        summary: title,
      });
    }
  }
}

function changesIn({ counts }: Extract<ProgrammeImport, { kind: 'changes' }>, { language }: FlowContext): string[] {
  const w = SETTING_UP[language].file;
  const kinds = ['newPeople', 'changedPeople', 'leaving', 'newReviews', 'other'] as const;
  return kinds.flatMap((kind) => (counts[kind] > 0 ? [w[kind](counts[kind])] : []));
}
