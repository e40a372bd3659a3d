import { say } from '../../src/i18n';
import type { Indicator } from '../../src/method/benchmark';
import { inCellOrder } from '../../src/method/benchmark';
import { expectedSeats } from '../../src/method/grid';
import type { InEach } from '../../src/method/language';
import type { Action, Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, TeamReview } from '../../src/steps/contract';
import { line, prompt, text } from '../../src/steps/prompts';
import { JUDGED } from '../prompts/marks';
import { activeIds, gathered, seatNameIn, visibleRows } from '../team';
import type { DIGEST } from './declared';

const SHEETS_OF: keyof typeof DIGEST.presses = 'sheets-of';

const en = {
  title: (name: string, city: string) => `${name}’s sheets · ${city}`,
  given: (n: number, of: number) => `${n} of ${of} are complete.`,
  none: 'no answer',
  notYet: 'One person’s sheets are shown once the leader has gathered them.',
};

const WORDS: InEach<typeof en> = {
  en,
  fr: {
    title: (name, city) => `Les fiches de ${name} · ${city}`,
    given: (n, of) => `${n} sur ${of} sont complètes.`,
    none: 'sans réponse',
    notYet: 'Les fiches d’une personne se montrent une fois que la direction les a mises en commun.',
  },
};

/** A button for each seat that answers, once the sheets are open to the team. */
export function personButtons(view: TeamReview, context: FlowContext): Action[] {
  if (!gathered(view, context)) return [];
  return expectedSeats({ review: view.review, active: activeIds(view) }).map((seat) => ({
    id: SHEETS_OF,
    label: seatNameIn(view, seat),
    data: { review: view.review.id, person: seat },
  }));
}

/** What one seat judged, indicator by indicator, by pillar: open to the team with the gathering. */
export function onePersonCard(view: TeamReview, person: string, context: FlowContext): Prompt {
  const { language, words } = context;
  const w = WORDS[language];
  const isOne = expectedSeats({ review: view.review, active: activeIds(view) }).includes(person);
  if (!gathered(view, context)) return line(w.notYet);
  if (!isOne) return line(words.error.unknownPress, [], 'warning');
  const judged = new Map(
    visibleRows(view, context).flatMap(({ indicator, answers }) => {
      const { performance } = answers.find((a) => a.person === person)?.revision.content ?? {};
      return performance === undefined ? [] : [[indicator.id, performance] as const];
    }),
  );
  const item = ({ id, title }: Indicator) => {
    const said = judged.get(id);
    return words.labelled(say(title, language), said ? `${JUDGED[said]} ${words.shortPerformance[said]}` : w.none);
  };
  const all = inCellOrder(view.benchmark);
  const pillars = view.benchmark.pillars.flatMap((pillar): Block[] => {
    const own = all.filter((i) => i.pillar === pillar.id);
    const label = `${say(pillar.title, language)} (${own.filter(({ id }) => judged.has(id)).length}/${own.length})`;
    return [{ kind: 'details', label, blocks: [{ kind: 'list', items: own.map(item) }] }];
  });
  const title = w.title(seatNameIn(view, person), view.review.hostCity);
  return prompt({
    address: { review: view.review.id },
    title,
    body: [text(w.given(judged.size, all.length)), ...pillars],
    summary: title,
  });
}
