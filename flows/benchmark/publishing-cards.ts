import { say } from '../../src/i18n';
import { listInWords, shortDay } from '../../src/i18n/format';
import type { Benchmark } from '../../src/method/benchmark';
import type { Action, Prompt } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import type { FlowContext, ProgrammeView } from '../../src/steps/contract';
import { prompt, text } from '../../src/steps/prompts';
import { comparedAfter } from './compared-after';
import type { Draft } from './draft';
import { PUBLISH_FORM } from './forms';
import { back, countsOf, type Organiser } from './organiser-cards';
import { type Lacking, lackingIn } from './standing';
import { filesOf } from './table-card';
import { WORDS } from './words';

/** What stands against publishing, as a button carries it: what came since is shown first. */
export function lackingAs({ people, entries }: Lacking): string {
  return shortKey(...people, '', ...entries.map(({ indicator, rev }) => `${indicator.id}.${rev}`));
}

/** What is missing before it is published, and what publishing does. */
export function publishCard({ standing, programme, context, view }: Organiser, given = '', wrong?: string): Prompt {
  const { draft } = standing;
  const { language } = context;
  const w = WORDS[language].organiser;
  const lacking = lackingIn(standing);
  const isLacking = lacking.people.length + lacking.entries.length > 0;
  const names = lacking.people.map((person) => view.people.get(person)?.name ?? '');
  const running = view.reviews.filter(({ id }) => view.begun.has(id)).map(({ hostCity }) => hostCity);
  const title = w.publishTitle(draft.version);
  return prompt({
    title,
    body: [
      ...(wrong === undefined ? [] : [text(wrong, 'warning')]),
      text(w.publishWhat),
      ...(running.length > 0 ? [text(w.running(listInWords(running, language)), 'subtle')] : []),
      text(countsOf(draft, context)),
      ...comparedAfter(draft, view, context),
      ...(isLacking ? [] : [text(w.lacksNothing, 'good')]),
      ...(names.length > 0 ? [text(w.lacksPeople(listInWords(names, language)), 'warning')] : []),
      ...(lacking.entries.length > 0
        ? [text(w.lacksObjections(lacking.entries.map(({ indicator }) => indicator.id).join(', ')), 'warning')]
        : []),
      ...(isLacking ? [text(w.over)] : []),
    ],
    fields: isLacking ? PUBLISH_FORM.draw(language, { over: { value: given } }) : [],
    actions: [
      {
        id: 'benchmark-publish-now',
        label: w.publishNow,
        style: 'primary',
        submits: true,
        data: { programme, version: String(draft.version), lacking: lackingAs(lacking) },
      },
      back(programme, context),
    ],
    summary: title,
  });
}

/** What the programme works with, where nothing is under discussion. */
export function standsCard(
  { id, benchmark, shipped }: ProgrammeView,
  published: Draft | undefined,
  isOrganiser: boolean,
  context: FlowContext,
): Prompt {
  const { language } = context;
  const w = WORDS[language];
  const title = w.none.title(say(benchmark.title, language), benchmark.version, benchmark.indicators.length);
  const others = shipped.filter((one) => one.id !== benchmark.id || one.version !== benchmark.version);
  const start = (one: Benchmark, label: string, style?: 'primary'): Action => ({
    id: 'benchmark-draft',
    label,
    ...(style ? { style } : {}),
    data: { programme: id, from: `${one.id}@${one.version}` },
  });
  return prompt({
    title,
    body: [
      ...(published ? [text(publishedLine(published, context))] : []),
      text(isOrganiser ? w.none.organiser : w.none.peers, 'subtle'),
      ...(published ? filesOf(id, context) : []),
    ],
    actions: isOrganiser
      ? [
          start(benchmark, w.none.start, 'primary'),
          ...others.map((one) => start(one, w.none.startFrom(say(one.title, language), one.indicators.length))),
        ]
      : [],
    summary: title,
  });
}

function publishedLine({ published }: Draft, { language, today }: FlowContext): string {
  if (!published) return '';
  const w = WORDS[language];
  const day = shortDay(published.at.slice(0, 10), language, today);
  return published.reason === undefined
    ? w.publishedOn(day)
    : w.publishedOver(day, published.objections, published.missing, published.reason);
}
