import { addMinutes } from '../../src/method/calendar';
import { DEFAULT_LANGUAGE } from '../../src/method/language';
import type { Instant } from '../../src/method/time';
import type { StepRecord } from '../../src/ports/records';
import { shortKey } from '../../src/ports/short-key';
import { type Kept, keyOf } from '../../src/steps/documents';
import { type ExampleReview, type ExampleScene, type Illustration, onVisit } from '../../src/steps/example';
import { hypothesesForVisit } from '../hypotheses/public';
import { type Interview, interviewsIn } from '../interviews/public';
import { type Found, VISITED, VISITING } from './example-notes';
import { type Finding, NOTE, type Note } from './kept';
import { markOf } from './marks';
import { EXAMPLE_WORDS } from './words/example';

/** So long after an interview its note was kept, in minutes. */
const AFTER = 20;
/** And so long after it the one that came after its evening. */
const LATE = 280;

/** Whoever writes in a pair has noted what was heard, in their own language; of one visit as far as it has come today. */
export function illustrates(scene: ExampleScene): Illustration {
  const { visited, visiting } = scene;
  return {
    documents: [
      ...(visited ? [...notesOf(scene, visited, VISITED), ...marksOf(visited)] : []),
      ...(visiting ? notesOf(scene, visiting, VISITING) : []),
    ],
  };
}

function notesOf(scene: ExampleScene, one: ExampleReview, found: readonly Found[]): StepRecord[] {
  const { review } = one;
  const kept = scene.kept(review.id);
  const keys = new Map(hypothesesForVisit(kept).map((known) => [known.value.indicators[0] ?? '', keyOf(known)]));
  return interviewsIn(kept).flatMap((interview): StepRecord[] => {
    const of = found.filter((finding) => finding.of === keyOf(interview));
    const at = addMinutes(interview.value.ends, of.some(({ isLate }) => isLate) ? LATE : AFTER);
    const [writer, other] = [interview.value.writes, interview.value.pair[1]];
    const own = of.filter(({ by }) => by !== 'other');
    const others = of.filter(({ by }) => by === 'other');
    return at > scene.now
      ? []
      : [
          ...noteOf(scene, one, { interview, at, by: writer, keys }, own),
          ...noteOf(scene, one, { interview, at, by: other, keys }, others),
        ];
  });
}

interface Noted {
  interview: Kept<Interview>;
  at: Instant;
  by: string | undefined;
  /** Keys of hypotheses, by their indicator. */
  keys: ReadonlyMap<string, string>;
}

function noteOf(
  { people }: ExampleScene,
  { review }: ExampleReview,
  { interview, at, by, keys }: Noted,
  found: readonly Found[],
): StepRecord[] {
  if (by === undefined || found.length === 0) return [];
  const language = people.get(by)?.language ?? DEFAULT_LANGUAGE;
  const findings = found.map((one): Finding => {
    const effects = Object.entries(one.effects ?? {}).flatMap(([id, effect]) => {
      const key = keys.get(id);
      return key === undefined ? [] : [[key, effect] as const];
    });
    const answered = interview.value.questions.filter(({ indicator }) => indicator === one.on);
    const wording = {
      at,
      sort: one.sort,
      text: `${EXAMPLE_WORDS[language][one.words]}.`,
      indicators: [one.on],
      effects: Object.fromEntries(effects),
      answers: answered.map(({ key }) => key),
      isGoodPractice: one.isGoodPractice ?? false,
      isRecommendation: false,
      checked: one.checked ?? 'in_room',
      use: one.use ?? 'as_said',
    };
    return { key: findingKey(review.id, one.words), wordings: [wording] };
  });
  const { function: whom, organisation, sourceType, isInterpreted } = interview.value;
  const value: Note = {
    interview: keyOf(interview),
    function: whom,
    ...(organisation === undefined ? {} : { organisation }),
    ...{ sourceType, isInterpreted, findings },
  };
  const id = `${NOTE.name}|${review.id}|${by}|${keyOf(interview)}`;
  return [{ id, kind: NOTE.name, review: review.id, person: by, value }];
}

/** What the leader said of findings at the closing wall. */
function marksOf(one: ExampleReview): StepRecord[] {
  const { id, members, visit } = one.review;
  const at = onVisit(one, visit.days, '13:25');
  return VISITED.flatMap(({ words, mark }) =>
    mark ? [markOf(id, { finding: findingKey(id, words), changes: [{ at, by: members.leader, mark }] }).record] : [],
  );
}

function findingKey(review: string, words: string): string {
  return shortKey('example', review, words);
}
