import { say } from '../../src/i18n';
import { sightOf } from '../../src/method/blind-rule';
import { rankFunctions } from '../../src/method/findings';
import type { GridRow } from '../../src/method/grid';
import { nameAndPlace } from '../../src/method/person';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, TeamReview } from '../../src/steps/contract';
import { commandButton, prompt, shortened, text } from '../../src/steps/prompts';
import { BUTTONS as ORIENTATION } from '../orientation/public';
import { FIELD } from '../preparatory-review/public';
import { firstOf } from '../prompts/common';
import { agreementInWords, reasons, splitInWords } from '../prompts/findings';
import { WORDS as HOST } from '../prompts/host-report-words';
import { OUTCOME } from '../prompts/outcome-words';
import { ownViewInWords } from '../prompts/own-view';
import { SIGHT } from '../prompts/who-reads-words';
import { decisionOn, gathered, visibleRows } from '../team';
import { personButtons } from './one-person';
import { WORDS } from './words';

/** So much of a base hypothesis stands on the card, in characters. */
const OF_HYPOTHESIS = 500;
const WHO = ORIENTATION.whoAndWhen;

/** Whom the team wants to meet about an indicator, in one line; none where that is nobody. */
function whomToMeet(row: GridRow, { register }: TeamReview, { language }: FlowContext): string[] {
  const labels = firstOf(
    rankFunctions([row], register).map(({ label }) => label),
    language,
  );
  return labels.length === 0 ? [] : [labels.join(' · ')];
}

/** How the host stands by its own view, for whoever may see that, once the sheets are open to the team. */
function hostsView({ indicator: { id } }: GridRow, view: TeamReview, context: FlowContext): string[] {
  const rating = gathered(view, context) ? view.rating(id, view.sheets.get(id)) : undefined;
  return rating === undefined ? [] : [HOST[context.language].rating(ownViewInWords(rating, context.language))];
}

/** What the leader proposes to verify, and how: open to the team once the sheets are. */
function baseHypothesis(row: GridRow, view: TeamReview, context: FlowContext): string[] {
  const { hypothesis, settledBy } = decisionOn(view, row.indicator.id) ?? {};
  if (!hypothesis || !gathered(view, context)) return [];
  const w = OUTCOME[context.language];
  const said = context.words.labelled(w.baseHypothesis, shortened(hypothesis, OF_HYPOTHESIS));
  return [settledBy ? `${said} (${w.settledBy[settledBy]})` : said];
}

/** Who leads, and who else fills in sheets. */
function whoIsOnIt({ review, team }: TeamReview, { words, language }: FlowContext): Block[] {
  const w = WORDS[language].team;
  const named = (ids: readonly string[]) =>
    ids
      .flatMap((id) => team.people.get(id) ?? [])
      .filter(({ active }) => active)
      .map(nameAndPlace)
      .join(' · ');
  const rows = [
    [w.leads, named([review.members.leader])],
    [w.peers, named(review.members.peers)],
  ] as const;
  return rows.flatMap(([label, names]) => (names === '' ? [] : [text(words.labelled(label, names), 'subtle')]));
}

/** How far the team agrees, indicator by indicator, whom and what it wants to ask: only what the reader may see. */
export function teamCard(view: TeamReview, context: FlowContext): Prompt {
  const { words, language } = context;
  const w = WORDS[language];
  const rows = visibleRows(view, context).filter((r) => splitInWords(r.consolidated, language) !== '');
  const sight = sightOf(context.person, view.review, context.now);
  const byPillar = view.benchmark.pillars.map((p) => ({ p, rows: rows.filter((r) => r.indicator.pillar === p.id) }));
  return prompt({
    title: `${w.team.title} · ${view.review.hostCity}`,
    body: [
      ...(rows.length === 0
        ? [text(sight === 'all' ? w.team.none : SIGHT[language][sight][view.review.stopped ? 'rests' : 'goesOn'])]
        : byPillar
            .filter((g) => g.rows.length > 0)
            .map((g) => ({
              kind: 'details' as const,
              label: `${say(g.p.title, language)} (${g.rows.length})`,
              blocks: g.rows.flatMap((r) => [
                text(agreementInWords(r, language), 'strong'),
                {
                  kind: 'list' as const,
                  items: [
                    ...hostsView(r, view, context),
                    ...reasons(view, r, context),
                    ...baseHypothesis(r, view, context),
                    ...firstOf([...new Set(r.answers.flatMap((a) => a.revision.content.toAsk))], language).map((q) =>
                      words.labelled(FIELD[language].toAsk, q),
                    ),
                    ...whomToMeet(r, view, context).map((labels) => words.labelled(FIELD[language].toMeet, labels)),
                  ],
                },
              ]),
            }))),
      ...whoIsOnIt(view, context),
    ],
    actions: [
      ...personButtons(view, context),
      commandButton(WHO, context.commands.labelOf(WHO, language), view.review.id),
    ],
    summary: w.team.title,
  });
}
