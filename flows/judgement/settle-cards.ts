import { say } from '../../src/i18n';
import { PROPOSALS, type ProposedStatus, type StatusProposal } from '../../src/method/hypothesis-status';
import { sourceTypesOf } from '../../src/method/source-types';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { type Kept, keyOf } from '../../src/steps/documents';
import { prompt, shortened, text } from '../../src/steps/prompts';
import {
  HYPOTHESIS_STATUSES,
  type Hypothesis,
  type HypothesisStatus,
  pursued,
  statusCalled,
} from '../hypotheses/public';
import { firstOf } from '../prompts/common';
import type { FindingThen } from '../visit/public';
import { countingFindings, proposalOn } from './evidence';
import { SETTLE_FORM, WHICH_FORM } from './forms';
import { reasonInWords, SETTLING } from './words/settling';

/** So much of a hypothesis stands in a line, in characters. */
const QUOTED = 160;

/** What most is heard on comes first; what nobody was heard on, last. */
const MOST_DECIDED: readonly ProposedStatus[] = PROPOSALS;

/** A hypothesis with what the rule proposes of it. */
interface Proposed {
  one: Kept<Hypothesis>;
  proposal: StatusProposal;
}

/** Those that are pursued and open, the most decided first: in the team's order where they are alike. */
export function openOnes(view: ReviewView, context: FlowContext): Proposed[] {
  const place = ({ proposal }: Proposed) => MOST_DECIDED.indexOf(proposal.proposed);
  return withProposals(view, context)
    .filter(({ one }) => one.value.status === 'open')
    .sort((a, b) => place(a) - place(b));
}

function withProposals(view: ReviewView, { kept, now }: FlowContext): Proposed[] {
  const findings = countingFindings(kept, now);
  return pursued(kept).map((one) => ({ one, proposal: proposalOn(keyOf(one), findings, view) }));
}

/** The status that is chosen beforehand: the rule's, or that it could not be settled. */
export function statusBy(proposed: ProposedStatus): HypothesisStatus {
  return proposed === 'supported' || proposed === 'refuted' || proposed === 'partly' ? proposed : 'inconclusive';
}

/** Where settling stands, and the way through those that are open. */
export function settleOverview(view: ReviewView, context: FlowContext): Prompt {
  const { language } = context;
  const w = SETTLING[language];
  const all = withProposals(view, context);
  const open = openOnes(view, context);
  const title = w.title(view.review.hostCity);
  const address = { review: view.review.id };
  if (all.length === 0) return prompt({ address, title, body: [text(w.none)], summary: title });
  const settled = all.filter(({ one }) => one.value.status !== 'open');
  const inOrder = [...open, ...settled];
  const stands = ({ one, proposal }: Proposed) =>
    one.value.status === 'open' ? w.standing[proposal.proposed] : statusCalled(one.value.status, language);
  return prompt({
    address,
    title,
    body: [
      text(w.intro(open.length, all.length)),
      {
        kind: 'list',
        items: firstOf(
          inOrder.map((each) => `${shortened(each.one.value.text, QUOTED)} · ${stands(each)}`),
          language,
        ),
      },
    ],
    fields: WHICH_FORM.draw(language, {
      settleWhich: {
        options: inOrder.map(({ one }) => ({ value: keyOf(one), label: shortened(one.value.text, 70) })),
        value: inOrder.map(({ one }) => keyOf(one))[0],
      },
    }),
    actions: [
      ...(open.length > 0 ? [{ id: 'settle-next', label: w.next, style: 'primary' as const }] : []),
      { id: 'settle-show', label: w.show, submits: true, beside: 'settleWhich' },
    ],
    summary: title,
  });
}

/** One hypothesis with all that was heard on it, and what the rule proposes, filled in. */
export function settleCard(view: ReviewView, one: Kept<Hypothesis>, context: FlowContext): Prompt {
  const { language, words, kept, now } = context;
  const w = SETTLING[language];
  const { value } = one;
  const findings = countingFindings(kept, now);
  const proposal = proposalOn(keyOf(one), findings, view);
  const isOpen = value.status === 'open';
  const data = { hypothesis: keyOf(one), proposed: proposal.proposed };
  return prompt({
    address: { review: view.review.id },
    title: shortened(value.text, 240),
    progress: w.standing[proposal.proposed],
    body: [
      ...(value.text.length > 240 ? [text(value.text)] : []),
      ...(value.refutedBy ? [text(words.labelled(w.refutedBy, value.refutedBy), 'subtle')] : []),
      ...(isOpen ? [] : [text(words.labelled(statusCalled(value.status, language), value.reason))]),
      ...(['supports', 'contradicts', 'nuances'] as const).flatMap((effect) =>
        heard(
          w.ways[effect],
          findings.filter(({ effects }) => effects[keyOf(one)] === effect),
          view,
          context,
        ),
      ),
    ],
    fields: SETTLE_FORM.draw(language, {
      settleStatus: {
        options: HYPOTHESIS_STATUSES.filter((status) => status !== 'open' || !isOpen).map((status) => ({
          value: status,
          label: statusCalled(status, language),
        })),
        value: isOpen ? statusBy(proposal.proposed) : value.status,
      },
      settleReason: { value: isOpen ? reasonInWords(proposal, language) : value.reason, needed: true },
    }),
    actions: [
      { id: 'settle-keep', label: w.keep, style: 'primary', submits: true, data },
      { id: 'settle-next', label: w.skip, data: { after: keyOf(one) } },
    ],
    summary: shortened(value.text, 240),
  });
}

/** Findings under a heading; none where there are none. */
export function heard(
  label: string,
  findings: readonly FindingThen[],
  view: ReviewView,
  context: FlowContext,
): Block[] {
  if (findings.length === 0) return [];
  const items = firstOf(
    findings.map((finding) => findingLine(finding, view, context)),
    context.language,
  );
  return [text(`${label} (${findings.length})`, 'strong'), { kind: 'list', items }];
}

/** `What was heard — head of the office (administration), not checked yet`. */
function findingLine({ text: said, note, checked }: FindingThen, view: ReviewView, { language }: FlowContext): string {
  const type = sourceTypesOf(view.benchmark).find(({ id }) => id === note.sourceType);
  const who = `${note.function} (${type ? say(type.title, language) : note.sourceType})`;
  return `${said} — ${who}${checked === 'not_yet' ? `, ${SETTLING[language].notChecked}` : ''}`;
}
