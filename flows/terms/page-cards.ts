import { say } from '../../src/i18n';
import { cellsOf } from '../../src/method/benchmark';
import { wholeOf } from '../../src/method/in-scope';
import { HOST_QUESTIONS, sameTerms, type Terms, termsIn, termsOf } from '../../src/method/terms';
import type { Action, Field, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import type { TermsDraft } from './draft';
import { optionsOf, PAGE_NAMES, PAGES, type Page, TERMS_FORM } from './form';
import { proposalBlocks } from './terms-card';
import { WORDS } from './words/terms';

/** The card that follows all that ask. */
const CHECK = 'check';

/** A card that asks for a part of the terms, with what was filled in so far. */
export function pageCard(page: Page, { terms }: TermsDraft, view: ReviewView, context: FlowContext): Prompt {
  const w = WORDS[context.language].page;
  const at = PAGE_NAMES.indexOf(page);
  const last = at === PAGE_NAMES.length - 1;
  const press = (to: string, label: string, style?: 'primary'): Action => ({
    id: 'terms-page',
    label,
    submits: true,
    data: { page, to },
    ...(style ? { style } : {}),
  });
  const before = PAGE_NAMES[at - 1];
  return prompt({
    address: { review: view.review.id },
    progress: `${WORDS[context.language].title(view.review.hostCity)} · ${w.progress(at + 1, PAGE_NAMES.length)}`,
    title: w[page],
    body: [text(w.lead[page]), ...(at === 0 ? [text(w.kept, 'subtle')] : [])],
    fields: fieldsOf(page, terms, view, context),
    actions: [
      press(PAGE_NAMES[at + 1] ?? CHECK, last ? w.check : w.next, 'primary'),
      ...(before ? [press(before, w.back)] : []),
    ],
    summary: w[page],
  });
}

/** All that was filled in, before it is proposed. */
export function checkCard({ terms, after }: TermsDraft, view: ReviewView, context: FlowContext): Prompt {
  const { check: w } = WORDS[context.language];
  const { agreed, proposed, proposals } = termsIn(view.review);
  const title = w.title(view.review.hostCity);
  const instead = proposed ? { instead: { terms: proposed.terms, by: proposed.by } } : {};
  const isMoved = proposed !== undefined && after !== proposals;
  const edit: Action = { id: 'terms-page', label: w.edit, data: { to: PAGE_NAMES[0] ?? CHECK } };
  const address = { review: view.review.id };
  if (agreed && sameTerms(terms, termsOf(view.review)))
    return prompt({ address, title, body: [text(w.same)], actions: [edit], summary: title });
  return prompt({
    address,
    title,
    body: [
      ...(isMoved ? [text(w.moved, 'warning')] : []),
      ...proposalBlocks({ terms, ...instead }, view, context),
      text(w.who, 'subtle'),
    ],
    actions: [
      { id: 'terms-propose', label: w.propose, style: 'primary', data: { after: String(proposals) } },
      edit,
      ...(isMoved ? [{ id: 'terms-restart', label: w.theirs }] : []),
    ],
    summary: title,
  });
}

/** What speaks against a proposal, in the leader's words. */
export function doubtCard(number: string, view: ReviewView, context: FlowContext, wrong?: string): Prompt {
  const { doubt: w } = WORDS[context.language];
  return prompt({
    address: { review: view.review.id },
    title: w.title,
    body: [text(wrong ?? w.lead, wrong === undefined ? 'normal' : 'warning')],
    fields: TERMS_FORM.draw(context.language, { objection: { value: '', needed: true } }),
    actions: [{ id: 'terms-object', label: w.send, style: 'primary', submits: true, data: { number } }],
    ...(wrong === undefined ? {} : { wrong: { objection: wrong } }),
    summary: w.title,
  });
}

function fieldsOf(page: Page, terms: Terms, view: ReviewView, { language }: FlowContext): Field[] {
  const whole = wholeOf(view.benchmark);
  const pillars = whole.pillars.map(({ id, title }) => ({ value: id, label: say(title, language) }));
  const cells = cellsOf(whole).map(({ id, pillar, dimension }) => ({
    value: id,
    label: `${say(pillar.title, language)} · ${say(dimension.title, language)}`,
  }));
  const asked = Array.from({ length: HOST_QUESTIONS }, (_, n) => terms.questions[n] ?? { text: '', about: [] });
  const written = (
    field: 'reportLanguages' | 'documentLanguages' | 'interviewLanguages' | 'translation' | 'avoid',
  ) => ({
    value: terms[field],
  });
  const chosen = (field: Parameters<typeof optionsOf>[0]) => ({
    options: optionsOf(field, language),
    value: terms[field],
  });
  const about = (n: number) => ({ options: cells, value: asked[n]?.about ?? [] });
  const all = {
    question1: { value: asked[0]?.text ?? '' },
    about1: about(0),
    question2: { value: asked[1]?.text ?? '' },
    about2: about(1),
    question3: { value: asked[2]?.text ?? '' },
    about3: about(2),
    pillars: { options: pillars, value: terms.pillars ?? pillars.map(({ value }) => value) },
    reportLanguages: written('reportLanguages'),
    documentLanguages: written('documentLanguages'),
    interviewLanguages: written('interviewLanguages'),
    translation: written('translation'),
    draftReaders: chosen('draftReaders'),
    finalReaders: chosen('finalReaders'),
    judgements: chosen('judgements'),
    comparison: chosen('comparison'),
    publication: chosen('publication'),
    press: chosen('press'),
    avoid: written('avoid'),
    mail: chosen('mail'),
    retention: chosen('retention'),
  };
  const names: readonly string[] = PAGES[page];
  return TERMS_FORM.draw(language, Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name))));
}
