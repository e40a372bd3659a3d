import { say } from '../../src/i18n';
import { visitInWords } from '../../src/i18n/format';
import { indicatorOf } from '../../src/method/benchmark';
import { addDays } from '../../src/method/calendar';
import { areOutside } from '../../src/method/in-scope';
import { type Language, nameOf } from '../../src/method/language';
import { termsOf } from '../../src/method/terms';
import { shortKey } from '../../src/ports/short-key';
import { type Kept, keyOf } from '../../src/steps/documents';
import { HYPOTHESIS, type Hypothesis, inTeamsOrder, pursued } from '../hypotheses/public';
import { countingFindings, dissentsOn } from '../judgement/public';
import { adviceIn } from '../recommendations/public';
import { type FindingThen, marksAsOf } from '../visit/public';
import type { Source } from './kept';
import { languageSaid } from './original-language';
import { PROPOSED } from './proposed-words';
import { type Ground, placesIn } from './sources';

/** A paragraph in the rule's words: all in it but the rule's own sentence is its sources'. */
export interface ProposedParagraph {
  /** What makes it one: the same again is the same paragraph. */
  id: string;
  section: string;
  text: string;
  rests: readonly Source[];
  isMinority?: true;
}

/**
 * All that the rule words of a review now, part by part in the order in which it is to stand. Findings *for the report* come
 * first; what is background only, dropped or withdrawn is not among them; nobody is named, and no judgement of an indicator said.
 */
export function proposalsOf(ground: Ground, language: Language): ProposedParagraph[] {
  return [
    ...scopeOf(ground, language),
    ...keyMessagesOf(ground, language),
    ...hypothesesOf(ground, language),
    ...minoritiesOf(ground, language),
    ...findingsOf(ground),
    ...leftOpenOf(ground, language),
  ];
}

function scopeOf({ review, benchmark, kept, people }: Ground, language: Language): ProposedParagraph[] {
  const w = PROPOSED[language];
  const of = (key: string, id: string, text: string): ProposedParagraph => ({
    id: `review ${id}`,
    section: 'scope',
    text,
    rests: [{ kind: 'review', key }],
  });
  const { hostCity, visit } = review;
  const lastDay = addDays(visit.start, visit.days - 1);
  const pillars = benchmark.pillars.map(({ title }) => say(title, language));
  const places = placesIn({ review, people });
  const ways = kept.of(HYPOTHESIS).map(({ value }) => value.way);
  const n = (way: Hypothesis['way']) => ways.filter((one) => one === way).length;
  const followed = [
    ...(n('visit') + n('document') > 0 ? [w.followed(n('visit'), n('document'))] : []),
    ...(n('not_pursued') > 0 ? [w.notPursued(n('not_pursued'))] : []),
  ];
  return [
    of(
      'benchmark',
      'benchmark',
      `${w.about(hostCity, say(benchmark.title, language), benchmark.version)} ${w.scope(pillars.reduce(w.both))}`,
    ),
    ...termsOf(review).questions.map(({ text }, at) =>
      of('terms', `question ${at}`, w.question(at + 1, sentence(text)) + markOf(text, language)),
    ),
    of(
      'visit',
      'visit',
      w.visit(hostCity, `${visitInWords(visit.start, visit.days, language)} ${lastDay.slice(0, 4)}`),
    ),
    ...(places.length > 0 ? [of('team', 'team', w.team(places.join(', ')))] : []),
    ...(followed.length > 0 ? [of('hypotheses', 'hypotheses', followed.join(' '))] : []),
  ];
}

/** What the city asked, as far as hypotheses on it are settled; what challenges it; what weighs most. */
function keyMessagesOf(ground: Ground, language: Language): ProposedParagraph[] {
  const { kept, benchmark } = ground;
  const w = PROPOSED[language];
  const isInside = ({ indicators }: { indicators: readonly string[] }) => !areOutside(benchmark, indicators);
  const advice = adviceIn(kept)
    .filter(isInside)
    .filter(({ sort, priority }) => sort === 'challenge' || (sort === 'recommendation' && priority === 'high'));
  return [
    ...settled(kept.of(HYPOTHESIS).length > 0 ? pursued(kept) : [])
      .filter(({ value }) => isInside(value))
      .flatMap((one) =>
        (one.value.hostAsks ?? []).slice(0, 1).map((n) => ({
          id: `asked ${keyOf(one)}`,
          section: 'key-messages',
          text: `${w.onQuestion(n)} ${inWords(one.value, language)}`,
          rests: [{ kind: 'hypothesis' as const, key: keyOf(one) }],
        })),
      ),
    ...advice.map((one) => ({
      id: `advice ${one.key}`,
      section: 'key-messages',
      text: sentence(one.text),
      rests: [{ kind: 'advice' as const, key: one.key }],
    })),
    ...unplaced(ground)
      .filter(({ sort }) => sort !== 'open')
      .map((finding) => ofFinding(finding, 'key-messages')),
  ];
}

/** What nobody answered, and which is about no indicator: no message of the team's, and not lost. */
function leftOpenOf(ground: Ground, language: Language): ProposedParagraph[] {
  return unplaced(ground)
    .filter(({ sort }) => sort === 'open')
    .map((finding) => ({
      ...ofFinding(finding, 'annexes'),
      text: PROPOSED[language].leftOpen(sentence(finding.text)) + markOf(finding.text, language),
    }));
}

/** What was found about no indicator of those that the report is about. */
function unplaced({ kept, benchmark, now }: Ground): FindingThen[] {
  return inOrder(countingFindings(kept, now), { kept, now }).filter(
    ({ indicators }) => !areOutside(benchmark, indicators) && !indicators.some((id) => indicatorOf(benchmark, id)),
  );
}

function settled(all: readonly Kept<Hypothesis>[]): Kept<Hypothesis>[] {
  return all.filter(({ value }) => value.status !== 'open');
}

function inWords({ text, status }: Hypothesis, language: Language): string {
  const w = PROPOSED[language];
  const said = w.lookedInto(sentence(text)) + markOf(text, language);
  return status === 'open' ? '' : `${said} ${w.comesTo[status]}`;
}

function hypothesesOf({ kept, benchmark }: Ground, language: Language): ProposedParagraph[] {
  return settled(inTeamsOrder(kept)).flatMap((one) => {
    const pillar = indicatorOf(benchmark, one.value.indicators[0] ?? '')?.pillar;
    const isAsked = (one.value.hostAsks ?? []).length > 0;
    if (pillar === undefined || isAsked || one.value.way === 'not_pursued') return [];
    return [
      {
        id: `hypothesis ${keyOf(one)}`,
        section: `pillar-${pillar}`,
        text: inWords(one.value, language),
        rests: [{ kind: 'hypothesis', key: keyOf(one) }],
      },
    ];
  });
}

/** Who sees it otherwise than the team, without a name and without what they judge. */
function minoritiesOf({ kept, benchmark }: Ground, language: Language): ProposedParagraph[] {
  const w = PROPOSED[language];
  return benchmark.indicators.flatMap(({ id, pillar, title }) =>
    [...new Set(dissentsOn(kept, id).map(({ because }) => because))].sort().map((because) => ({
      id: `minority ${id} ${shortKey(because)}`,
      section: `pillar-${pillar}`,
      text: w.minority(say(title, language), sentence(because)) + markOf(because, language),
      rests: [{ kind: 'judgement' as const, key: id }],
      isMinority: true as const,
    })),
  );
}

function findingsOf({ kept, benchmark, now }: Ground): ProposedParagraph[] {
  const all = inOrder(countingFindings(kept, now), { kept, now });
  return benchmark.pillars.flatMap(({ id }) =>
    all.flatMap((finding) => {
      const first = finding.indicators.map((one) => indicatorOf(benchmark, one)).find((one) => one !== undefined);
      return first?.pillar === id ? [ofFinding(finding, `pillar-${id}${PART[finding.sort]}`)] : [];
    }),
  );
}

const PART: Readonly<Record<FindingThen['sort'], string>> = { strength: '.strengths', concern: '.improve', open: '' };

function ofFinding({ key, text }: FindingThen, section: string): ProposedParagraph {
  return { id: `finding ${key}`, section, text: sentence(text), rests: [{ kind: 'finding', key }] };
}

/** Those that may be told: *for the report* first. */
function inOrder(findings: readonly FindingThen[], { kept, now }: Pick<Ground, 'kept' | 'now'>): FindingThen[] {
  const marks = marksAsOf(kept, now);
  const place = ({ key }: FindingThen) => (marks.get(key) === 'report' ? 0 : 1);
  return findings.filter(({ use }) => use !== 'background').sort((a, b) => place(a) - place(b));
}

/** What is said behind somebody's words that are repeated among those of another language. */
function markOf(said: string, language: Language): string {
  const original = languageSaid(said);
  return original === undefined || original === language
    ? ''
    : ` ${PROPOSED[language].quoted(nameOf(original, language))}.`;
}

/** With a full stop, where it ends with none. */
function sentence(said: string): string {
  const trimmed = said.trim();
  return /[\p{L}\p{N})]$/u.test(trimmed) ? `${trimmed}.` : trimmed;
}
