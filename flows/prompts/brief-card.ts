import { sightOf } from '../../src/domain/blind-rule';
import type { Agreement } from '../../src/domain/consolidation';
import type { GridRow } from '../../src/domain/grid';
import { may } from '../../src/domain/permissions';
import { say } from '../../src/i18n';
import { momentInWords } from '../../src/i18n/format';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext } from '../contract';
import { cityIn, decisionOn, gathered, type TeamReview, visibleRows } from '../team';
import { prompt, text } from './common';
import { splitInWords } from './digest-card';

/** At most ten items for an hour (method, section 3, *The team call*). */
const ITEMS = 10;
/** What a call should talk about, in this order. */
const ORDER: readonly Agreement[] = ['divergent_strong', 'na_contested', 'divergent_mild', 'need_info'];

/** The agenda of the team call: opposite views first, each with both reasons and the pages they rest on. */
export function briefCards(view: TeamReview, context: FlowContext): Prompt[] {
  const { words, language } = context;
  const w = words.leader.brief;
  const rows = agenda(view, context);
  const sight = sightOf(context.person, view.review, context.now);
  const when = view.review.call ? momentInWords(view.review.call, view.review.timeZone, language, true) : '';
  const head = prompt({
    title: w.title(view.review.hostCity, when),
    body: [
      ...(rows.length > 0 ? [text(w.lead(rows.length))] : sight === 'all' ? [text(w.none)] : []),
      ...(sight === 'all' ? [] : [text(words.blind[sight], 'subtle')]),
    ],
    summary: w.summary(view.review.hostCity),
  });
  return [head, ...rows.map((row, i) => itemCard(view, row, i + 1, context))];
}

/** The indicators on the agenda. */
function agenda(view: TeamReview, context: FlowContext): GridRow[] {
  const wanted = (row: GridRow) => decisionOn(view, row.indicator.id)?.discuss === true;
  const rank = (row: GridRow) => {
    const at = ORDER.indexOf(row.consolidated.agreement);
    return at === 0 ? 0 : wanted(row) ? 1 : at < 0 ? 99 : at + 1;
  };
  return visibleRows(view, context)
    .filter((row) => rank(row) < 99 && row.answers.length > 1)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, ITEMS);
}

function itemCard(view: TeamReview, row: GridRow, number: number, context: FlowContext): Prompt {
  const { words, language } = context;
  const w = words.leader.brief;
  const title = say(row.indicator.title, language);
  const outcome = decisionOn(view, row.indicator.id)?.outcome;
  const decides = may(context.person, 'decide', view.review);
  return prompt({
    address: { review: view.review.id, indicator: row.indicator.id },
    title: `${number}. ${title}`,
    progress: `${words.agreement[row.consolidated.agreement]} · ${splitInWords(row.consolidated.split, words)}`,
    body: [
      text(say(row.indicator.statement, language), 'subtle'),
      { kind: 'list', items: reasons(view, row, context) },
      ...pages(row, context),
      ...(outcome && !decides ? [text(words.labelled(w.outcome, outcome))] : []),
    ],
    fields: decides
      ? [{ kind: 'text', id: 'outcome', label: w.outcome, value: outcome ?? '', multiline: true, under: w.record }]
      : [],
    actions: decides
      ? [
          { id: 'outcome', label: w.record, submits: true },
          ...(gathered(view, context) ? [discussButton(words.channel.discussion.button, view, row)] : []),
        ]
      : [],
    summary: title,
  });
}

function discussButton(label: string, { review }: TeamReview, { indicator }: GridRow): Action {
  return { id: 'open-discussion', label, data: { review: review.id, indicator: indicator.id } };
}

/** Who says what, and why: side by side. */
export function reasons(view: TeamReview, row: GridRow, context: FlowContext): string[] {
  const { words } = context;
  return row.answers.map(({ person, revision }) => {
    const { content } = revision;
    const what = content.performance ? words.shortPerformance[content.performance] : '';
    const why = [...content.suspect, ...(content.performance === 'need_info' ? content.dontKnow : []), content.naReason]
      .filter((t) => t !== '')
      .join('; ');
    const late = revision.late ? ` (${words.leader.merge.lateMark})` : '';
    return words.leader.brief.reasons(cityIn(view, person) + late, what, why);
  });
}

/** The pages that the answers rest on. */
export function pages(row: GridRow, context: FlowContext): Block[] {
  const found = [...new Set(row.answers.flatMap((a) => a.revision.content.evidence))];
  return found.length > 0 ? [text(context.words.leader.brief.pages(found.join(' · ')), 'subtle')] : [];
}
