import { say } from '../../src/i18n';
import { indicatorOf } from '../../src/method/benchmark';
import { sourceTypesOf } from '../../src/method/source-types';
import type { Block, Option, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { keyOf, withKey } from '../../src/steps/documents';
import { prompt, shortened, text } from '../../src/steps/prompts';
import { HYPOTHESIS, pursued, statusCalled } from '../hypotheses/public';
import { countingFindings, dissentsOn, finalCalled, finalsIn } from '../judgement/public';
import { basisChoice } from '../prompts/basis';
import { adviceIn } from '../recommendations/public';
import { findingsAsOf } from '../visit/public';
import { type Paragraph, SOURCE_KINDS, type Source } from './kept';
import { partCalled, sectionOf } from './parts';
import { groundOf, seenOf, sourcesOf } from './sources';
import { writes } from './who';
import { WORDS } from './words';

const SHORT = 70;

/** What a paragraph rests on, for those who may read what the team found and decided. */
export function whyCard(view: ReviewView, context: FlowContext, { wordings, section }: Paragraph, key: string): Prompt {
  const { language } = context;
  const w = WORDS[language];
  const last = wordings.at(-1);
  const rests = last?.rests ?? [];
  const sources = sourcesOf(groundOf(view, context));
  const basis = basisChoice(
    view.benchmark,
    rests.flatMap((source) => indicatorsOf(source, context)),
    {
      language,
      review: view.review.id,
    },
  );
  const seen = last ? seenOf(last, sources) : '';
  const isChanged = rests.some((source) => sources.saidNow(source) !== source.said || source.said === undefined);
  return prompt({
    address: { review: view.review.id },
    title: w.rests,
    progress: shortened(last?.text ?? '', 160),
    body:
      rests.length === 0
        ? [text(w.restsNone)]
        : rests.flatMap((source): Block[] => {
            const now = sources.saidNow(source);
            const state = now === undefined ? w.goneSince : now === source.said ? '' : w.changedSince;
            return [
              { kind: 'quote', text: inWords(source, view, context), source: w.sources[source.kind] },
              ...(state === '' ? [] : [text(`${w.sources[source.kind]} · ${state}`, 'warning')]),
            ];
          }),
    fields: basis.fields,
    actions: [
      ...basis.actions,
      ...(isChanged && writes(section, view, context)
        ? [{ id: 'draft-holds', label: w.holds, style: 'primary' as const, data: { paragraph: key, seen } }]
        : []),
      {
        id: 'draft-open',
        label: w.nextTo(partCalled(section, view.benchmark, language)),
        data: { section: sectionOf(section) },
      },
    ],
    summary: w.rests,
  });
}

/** The indicators that a source is about. */
function indicatorsOf({ kind, key }: Source, { kept, now }: FlowContext): readonly string[] {
  switch (kind) {
    case 'finding':
      return findingsAsOf(kept, now).find((one) => one.key === key && one.use !== 'background')?.indicators ?? [];
    case 'hypothesis':
      return withKey(kept.of(HYPOTHESIS), key)?.value.indicators ?? [];
    case 'advice':
      return adviceIn(kept).find((one) => one.key === key)?.indicators ?? [];
    case 'judgement':
    case 'report-line':
      return [key];
    case 'review':
      return [];
  }
}

/** A source in words, as it is now: whose function only where they may be quoted. */
function inWords({ kind, key }: Source, view: ReviewView, context: FlowContext): string {
  const { language, kept, now, words } = context;
  const w = WORDS[language];
  switch (kind) {
    case 'finding': {
      const one = findingsAsOf(kept, now).find((each) => each.key === key);
      if (!one || one.use === 'background') return '…';
      const type = sourceTypesOf(view.benchmark).find(({ id }) => id === one.note.sourceType);
      const typed = type ? say(type.title, language) : one.note.sourceType;
      const who = one.use === 'as_said' ? `${one.note.function} (${typed})` : typed;
      return [`${one.text} — ${who}`, ...(one.checked === 'not_yet' ? [w.marks.unchecked] : [])].join(' · ');
    }
    case 'hypothesis': {
      const one = withKey(kept.of(HYPOTHESIS), key)?.value;
      if (!one) return '…';
      return [one.text, statusCalled(one.status, language), one.reason].filter((each) => each !== '').join(' · ');
    }
    case 'judgement': {
      const one = finalsIn(kept).get(key)?.value;
      const title = indicatorOf(view.benchmark, key)?.title;
      const named = title ? `${key} ${say(title, language)}` : key;
      const said = one ? `${finalCalled(one.judgement, language)} · ${one.rationale}` : '…';
      const dissents = dissentsOn(kept, key).map(({ because }) => because);
      return [words.labelled(named, said), ...dissents].join(' · ');
    }
    case 'advice':
      return adviceIn(kept).find((one) => one.key === key)?.text ?? '…';
    case 'report-line':
      return key;
    case 'review':
      return w.ofReview[key as keyof typeof w.ofReview] ?? key;
  }
}

/** What a paragraph may rest on, by what a field sends; what it rests on already is among it. */
export function restsOptions({ wordings }: Paragraph, view: ReviewView, context: FlowContext): Option[] {
  const { kept, now, language } = context;
  const w = WORDS[language];
  const option = (kind: Source['kind'], key: string, said: string): Option => ({
    value: `${kind}:${key}`,
    label: shortened(`${w.sources[kind]} · ${said}`, SHORT),
  });
  const options = [
    ...countingFindings(kept, now)
      .filter(({ use }) => use !== 'background')
      .map(({ key, text: said }) => option('finding', key, said)),
    ...pursued(kept)
      .filter(({ value }) => value.status !== 'open')
      .map((one) => option('hypothesis', keyOf(one), one.value.text)),
    ...adviceIn(kept).map((one) => option('advice', one.key, one.title || one.text)),
  ];
  const known = new Set(options.map(({ value }) => value));
  const others = (wordings.at(-1)?.rests ?? []).filter(({ kind, key }) => !known.has(`${kind}:${key}`));
  return [...options, ...others.map(({ kind, key }) => option(kind, key, inWords({ kind, key }, view, context)))];
}

/** Sources as a field sends them; what is none of ours is left out. */
export function sourcesNamed(chosen: readonly string[]): Source[] {
  return [...new Set(chosen)].flatMap((one) => {
    const colon = one.indexOf(':');
    const kind = SOURCE_KINDS.find((each) => each === one.slice(0, colon));
    const key = one.slice(colon + 1);
    return kind === undefined || key === '' ? [] : [{ kind, key }];
  });
}
