import { say } from '../../src/i18n';
import { listInWords } from '../../src/i18n/format';
import { followUpMonths, readFollowUpMonths } from '../../src/method/after-visit';
import type { Language } from '../../src/method/language';
import { isClosed } from '../../src/method/review';
import { themesOf } from '../../src/method/themes';
import type { Block, Prompt } from '../../src/ports/prompt';
import {
  type ComparedReview,
  type FlowContext,
  type ProgrammeView,
  type Session,
  saying,
  type Turn,
} from '../../src/steps/contract';
import { calledAs } from '../../src/steps/exports';
import { commandButton, prompt, text, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { firstOf } from '../prompts/common';
import { countsIn } from './cards';
import { MONTHS_FORM } from './forms';
import { type Followed, finalSentAt, followedIn } from './kept';
import { PROGRAMME_WORDS } from './programme-words';
import { WORDS } from './words';

/** So many cities have a button; every one is in the list and the file. */
const BUTTONS = 5;
/** So many cities and themes are listed. */
const LISTED = 40;

/** What became of the recommendations of one review. */
interface CityFollowed {
  of: ComparedReview;
  followed: readonly Followed[];
}

/** Those whose final report went out, by visit date. */
export function citiesIn({ each = [] }: Pick<ProgrammeView, 'each'>, language: Language): CityFollowed[] {
  return each.flatMap((of) =>
    finalSentAt(of.kept) === undefined ? [] : [{ of, followed: followedIn(of.kept, language) }],
  );
}

/** What became of all recommendations, per city and per theme across cities; and when cities are asked again (method, section 13). */
export function throughoutCard(view: ProgrammeView, context: FlowContext, first: readonly Block[] = []): Prompt {
  const { language, words } = context;
  const w = PROGRAMME_WORDS[language];
  const cities = citiesIn(view, language);
  const there = new Set(cities.map(({ of }) => of.review.id));
  const waiting = (view.each ?? []).flatMap(({ review }) =>
    there.has(review.id) || isClosed(review) ? [] : [review.hostCity],
  );
  const [example] = cities;
  const months = monthsOf(view);
  const counted = cities.map(({ of, followed }) => words.labelled(of.review.hostCity, countsIn(followed, language)));
  const list = (items: readonly string[]): Block => ({ kind: 'list', items: firstOf(items, language, LISTED) });
  return prompt({
    title: w.title,
    body: [
      ...first,
      ...(cities.length === 0 ? [text(w.none)] : []),
      ...(cities.length > 0 ? [text(w.cities, 'strong'), list(counted)] : []),
      ...(waiting.length > 0 ? [text(w.waiting(listInWords(waiting, language)), 'subtle')] : []),
      ...(cities.length > 0 ? [text(w.themes, 'strong'), list(themesIn(cities, language))] : []),
      ...(example ? [text(w.how(example.of.review.hostCity), 'subtle'), ...filesOf(view.id, language)] : []),
      text(w.asked(listInWords(months.map(String), language), months.length), 'subtle'),
    ],
    fields: MONTHS_FORM.draw(language, { followMonths: { value: months.join(', ') } }),
    actions: [
      { id: 'follow-months', label: w.keep, submits: true, beside: 'followMonths', data: { programme: view.id } },
      ...cities.slice(0, BUTTONS).map(({ of: { review } }) => commandButton('follow-up', review.hostCity, review.id)),
    ],
    summary: w.title,
  });
}

/** From now on its cities are asked again after other months. */
export function chooseMonths(session: Session, view: ProgrammeView, context: FlowContext, press: Press): Turn {
  const { language } = context;
  const w = PROGRAMME_WORDS[language];
  const months = readFollowUpMonths(MONTHS_FORM.read(press.fields).followMonths ?? '');
  if (!months) {
    const card = throughoutCard(view, context, [text(w.wrong, 'warning')]);
    return saying(session, wrongAt('followMonths', w.wrong, card));
  }
  const isSame = months.join() === monthsOf(view).join();
  const after = { ...view, followUp: months };
  const said = isSame ? text(w.same) : text(w.kept(listInWords(months.map(String), language)), 'good');
  const replaces = press.message ? { replaces: press.message } : {};
  return {
    session,
    reply: [{ prompt: throughoutCard(after, context, [said]), ...replaces }],
    effects: isSame ? [] : [{ kind: 'choose-follow-up', programme: view.id, months }],
  };
}

function monthsOf({ followUp }: ProgrammeView): readonly number[] {
  return followUpMonths(followUp ? { followUp } : {});
}

/** `Housing — 2 accepted … ; 1 done (Genoa and Malmö)` */
function themesIn(cities: readonly CityFollowed[], language: Language): string[] {
  const titles = new Map<string, string>();
  for (const { of } of cities)
    for (const { id, title } of themesOf(of.benchmark.whole ?? of.benchmark))
      if (!titles.has(id)) titles.set(id, say(title, language));
  const under = new Map<string, { followed: Followed[]; cities: Set<string> }>();
  for (const { of, followed } of cities)
    for (const one of followed) {
      const id = titles.has(one.advice.theme) ? one.advice.theme : '';
      const group = under.get(id) ?? { followed: [], cities: new Set<string>() };
      group.followed.push(one);
      group.cities.add(of.review.hostCity);
      under.set(id, group);
    }
  return [...titles.keys(), ''].flatMap((id) => {
    const group = under.get(id);
    if (!group) return [];
    const named = listInWords([...group.cities], language);
    return [`${titles.get(id) ?? WORDS[language].noTheme} (${named}) — ${countsIn(group.followed, language)}`];
  });
}

function filesOf(programme: string, language: Language): Block[] {
  return (['xlsx', 'csv'] as const).map((format) => ({
    kind: 'link',
    label: calledAs(PROGRAMME_WORDS[language].file, format),
    path: `programmes/${programme}/follow-up.${format}`,
  }));
}
