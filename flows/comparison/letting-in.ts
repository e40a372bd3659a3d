import { calledInTexts, sameCity } from '../../src/method/city';
import type { Review } from '../../src/method/review';
import { termsOf } from '../../src/method/terms';
import type { ComparedReview, ProgrammeView } from '../../src/steps/contract';
import { SENT_FINAL, type SentFinal } from '../host-comments/public';
import { type Hidden, without } from './hiding';
import { IN_TEXTS } from './words';

/** Of fewer reviews that are not named, nobody is told what is whose: who is left could be guessed. */
const FEWEST_UNNAMED = 3;

/** Whose something is, as far as it is told: a name; one of the cities that are not named; or nothing at all. */
export type City = { name: string } | 'unnamed' | 'untold';

/** A review whose final report was sent, and whose terms let it into a comparison. */
export interface LetIn extends ComparedReview {
  report: SentFinal;
  isNamed: boolean;
  /** Whose its challenges and recommendations are said to be. */
  city: City;
  /** A text of its report without the names of cities that are not to be named. */
  told: (text: string) => string;
  /** From which practice of which review one was taken over, by its key. */
  origins: ReadonlyMap<string, { review: string; key: string }>;
}

/**
 * The reviews of a comparison. Of what is in none, and of what was not sent yet, there is nothing here. Where one or two are not
 * named, no line says whose it is, of no city: else theirs were those without a name. So few in all that they were known
 * all the same stay out.
 */
export function letIn({ compared, reviews }: ProgrammeView): LetIn[] {
  const sent = (compared?.reviews ?? []).flatMap((one) => {
    const [report] = one.kept.of(SENT_FINAL).map(({ value }) => toldAcross(value, one.review));
    return report ? [{ ...one, report, isNamed: termsOf(one.review).comparison === 'named' }] : [];
  });
  const unnamed = sent.filter(({ isNamed }) => !isNamed).length;
  const isMixed = unnamed > 0 && unnamed < FEWEST_UNNAMED;
  const all = isMixed && sent.length < FEWEST_UNNAMED ? sent.filter(({ isNamed }) => isNamed) : sent;
  const isTold = !isMixed || all.length < sent.length;
  return all.map((one) => ({
    ...one,
    city: !isTold ? 'untold' : one.isNamed ? { name: one.review.hostCity } : 'unnamed',
    told: (text) => without(text, hiddenIn(one, reviews)),
    origins: new Map(one.report.advice.flatMap(({ key, from }) => (from ? [[key, from] as const] : []))),
  }));
}

/** Other cities read here: advice that says a judgement is for them where the terms give judgements to the whole programme. */
function toldAcross(report: SentFinal, review: Review): SentFinal {
  const { judgements, finalReaders } = termsOf(review);
  if (judgements === 'final-readers' && finalReaders === 'programme') return report;
  return { ...report, advice: report.advice.filter(({ saysJudgement }) => !saysJudgement) };
}

/**
 * The review with whose final report there was something to compare for the first time; undefined where there is nothing, or
 * where that report was sent anew since: it was told with the first.
 */
export function begunWith(view: ProgrammeView): string | undefined {
  const sent = (view.compared?.reviews ?? []).flatMap((one) => {
    return one.kept.of(SENT_FINAL).map(({ value: { first, version } }) => ({ one, first, isOnly: version === 1 }));
  });
  sent.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.one.review.id < b.one.review.id ? -1 : 1));
  const begun = sent.find((_, n) => {
    const reviews = sent.slice(0, n + 1).map(({ one }) => one);
    return letIn({ ...view, compared: { versions: [], reviews } }).length > 0;
  });
  return begun?.isOnly ? begun.one.review.id : undefined;
}

/** Cities of the programme that did not agree to be named here, and what they are called instead. */
function hiddenIn({ review, report }: Pick<LetIn, 'review' | 'report'>, reviews: readonly Review[]): Hidden {
  const w = IN_TEXTS[report.language];
  return reviews.flatMap((one) =>
    termsOf(one).comparison === 'named'
      ? []
      : [
          {
            names: namesOf(one).flatMap(calledInTexts),
            instead: one.id === review.id ? w.theCity : w.anotherCity,
          },
        ],
  );
}

/** Whose a practice is; undefined where that city is in no comparison, or could be guessed: then it is not told. */
export function cityOfPractice(city: string | undefined, of: LetIn, { reviews }: ProgrammeView): City | undefined {
  const own = city === undefined || namesOf(of.review).some((name) => sameCity(city, name));
  const review = own ? of.review : reviews.find((one) => namesOf(one).some((name) => sameCity(city, name)));
  if (!review) return { name: of.told(city ?? '') };
  const { comparison } = termsOf(review);
  if (comparison === 'named') return { name: review.hostCity };
  return own && of.city === 'unnamed' ? 'unnamed' : undefined;
}

function namesOf({ hostCity, hostNames = [] }: Review): string[] {
  return [hostCity, ...hostNames];
}
