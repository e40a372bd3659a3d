import { may } from '../../src/method/permissions';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import { HELP_PARTS, type HelpOf } from '../../src/steps/commands-said';
import type { FlowContext } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { BUTTONS } from '../account/public';
import { BUTTONS as ON_SHEETS } from '../preparatory-review/public';
import { WORDS } from './words';

/** Help on one screen of a phone: what this person may say now, the most of it folded, with the words by which it is found. */
export function helpCard(context: FlowContext): Prompt {
  const { commands, language } = context;
  const w = WORDS[language].help;
  const now = commands.offered(context.person, context.reviews, context.now);
  const all = [...now].map(([name, help]) => ({ name, ...help }));
  const first = all.filter(({ isUpFront }) => isUpFront);
  const [example, another] = context.reviews;
  const namesCity = another !== undefined && [...now.keys()].some(commands.areOfRunning);
  return prompt({
    title: w.title,
    body: [
      {
        kind: 'list',
        items: [...linesOf(first, context), ...(namesCity && example ? [w.city(example.review.hostCity)] : [])],
      },
      ...HELP_PARTS.flatMap((part) =>
        folded(
          w.parts[part],
          all.filter((one) => one.part === part && !one.isUpFront),
          context,
        ),
      ),
      text(now.has(ON_SHEETS.goOn) ? w.footAnswering : w.foot, 'subtle'),
    ],
    actions: pressed(first, context),
    summary: w.summary,
  });
}

/** A command that somebody may give now, with what help says of it. */
type Offered = HelpOf & { name: string };

/** What stands under one heading: what each does behind a press, and which words there are in sight. */
function folded(label: string, of: readonly Offered[], context: FlowContext): Block[] {
  const lines = linesOf(of, context);
  if (lines.length === 0) return [];
  const actions = pressed(of, context);
  return [
    {
      kind: 'details',
      label,
      blocks: [{ kind: 'list', items: lines }, ...(actions.length > 0 ? [{ kind: 'presses' as const, actions }] : [])],
    },
    text(lines.map(wordsIn).join(' · '), 'subtle'),
  ];
}

function linesOf(of: readonly Offered[], { language }: FlowContext): string[] {
  return of.flatMap(({ lines }) => lines.map((line) => line[language]));
}

/** What is typed, of a line of help: what it does stands after a dash. */
function wordsIn(line: string): string {
  return line.split(' — ')[0] ?? line;
}

/** Words of help as buttons, but for what is said in a channel about it; of the languages, those that are not spoken now. */
function pressed(of: readonly Offered[], { commands, language }: FlowContext): Action[] {
  const spoken = Object.values(BUTTONS);
  const isOf = (name: string) => spoken.some((one) => one === name);
  return of.flatMap(({ name, lines }) =>
    !commands.areOfChannel(name) && (isOf(name) ? name !== BUTTONS[language] : lines.length > 0)
      ? [{ id: name, label: commands.labelOf(name, language) }]
      : [],
  );
}

/** How the desk review works, in a few sentences: to those who fill in sheets, what they do; to others, what the team does. */
export function howCard({ person, reviews, language }: FlowContext): Prompt {
  const w = WORDS[language].how;
  const answers = reviews.some(({ review }) => may(person, 'fill-sheet', review));
  return prompt({
    title: w.title,
    body: [{ kind: 'list', items: answers ? w.text : w.toOthers }],
    summary: w.title,
  });
}
