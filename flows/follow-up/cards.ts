import { say } from '../../src/i18n';
import { listInWords, shortDay } from '../../src/i18n/format';
import { dayIn, isOver } from '../../src/method/calendar';
import type { Language } from '../../src/method/language';
import { isOfHost, may, rolesOf } from '../../src/method/permissions';
import type { Review } from '../../src/method/review';
import { themesOf } from '../../src/method/themes';
import type { Block, Prompt } from '../../src/ports/prompt';
import type { FlowContext, ReviewView } from '../../src/steps/contract';
import { line, prompt, shortened, text } from '../../src/steps/prompts';
import { originalMark } from '../host-comments/public';
import { firstOf } from '../prompts/common';
import { notYet } from '../team';
import { ownIn } from './asked';
import { GIVE_FORM, PLAN_FORM, STATE_FORM, WHICH_FORM, WORD_FORM } from './forms';
import { cityOf } from './from-where';
import { adviceRead, type Followed, finalIn, followedIn, GIVEN, type Given, PEER_WORD, STANDS, STATES } from './kept';
import { PROGRAMME_WORDS } from './programme-words';
import { returnButton, seenBlocks, seenParts } from './return/cards';
import { ANSWER_FOLLOW_UP, GIVE_FOLLOW_UP, OFFER_HELP, OVERSEE } from './rights';
import { WORDS } from './words';

/** So much of a recommendation stands in a list, and as a choice, in characters. */
export const QUOTED = 200;
const SHORT = 70;

/** Whether somebody answers for the host city here. */
export function answers({ review }: Pick<ReviewView, 'review'>, { person }: FlowContext): boolean {
  return may(person, ANSWER_FOLLOW_UP, review) && isOfHost(person, review);
}

/** Those that somebody sees here: whoever answers, those that they answer on; the team all of them. */
export function seenBy(view: ReviewView, context: FlowContext): Followed[] {
  return answers(view, context) ? ownIn(view, context) : followedIn(context.kept, context.language);
}

/** What becomes of each, and the way to one. */
export function overview(view: ReviewView, context: FlowContext): Prompt {
  const { language, kept, now } = context;
  const w = WORDS[language];
  const { review } = view;
  if (!finalIn(kept)) return notYet(view, context, (isOver(review, now) ? w.none : w.early)(review.hostCity));
  const isHost = answers(view, context);
  const seen = seenBy(view, context);
  const title = w.title(review.hostCity);
  if (seen.length === 0)
    return line(isHost && followedIn(kept, language).length > 0 ? w.nothingGiven : w.noRecommendation);
  const options = seen.map((one) => ({
    value: one.advice.key,
    label: `${one.number}. ${shortened(one.advice.text, SHORT)}`,
  }));
  return prompt({
    address: { review: review.id },
    title,
    body: [
      text(w.intro(seen.filter(({ plan }) => plan).length, seen.length)),
      ...(isHost ? [text(w.introHost, 'subtle')] : []),
      {
        kind: 'list',
        items: firstOf(
          seen.map((one) => [lineOf(one, context), ...givenLine(one, view, context)].join(' · ')),
          language,
          40,
        ),
      },
      ...(isHost || seen.length < 2 ? [] : themeBlocks(view, seen, context)),
    ],
    fields: WHICH_FORM.draw(language, {
      followWhich: { options, value: (seen.find(({ plan }) => !plan) ?? seen[0])?.advice.key },
    }),
    actions: [
      { id: 'follow-show', label: w.open, submits: true, beside: 'followWhich' },
      ...(may(context.person, GIVE_FOLLOW_UP, review) ? [{ id: 'follow-give', label: w.give }] : []),
      ...(isHost && !may(context.person, GIVE_FOLLOW_UP, review) ? [] : returnButton(view, context)),
      ...(overseesMore(review, context)
        ? [{ id: 'follow-ups', label: PROGRAMME_WORDS[language].look, data: { argument: review.programme } }]
        : []),
    ],
    summary: title,
  });
}

/** Whether somebody organises another review of the programme, too. */
function overseesMore({ id, programme }: Review, { person, reviews }: FlowContext): boolean {
  const others = reviews.filter(({ review }) => review.programme === programme && may(person, OVERSEE, review));
  return others.length > 1 && others.some(({ review }) => review.id === id);
}

/** `3. What should change · accepted · housing office · by 3 May · under way: the plan is out`. */
export function lineOf({ advice, number, plan, state }: Followed, { language, today, words }: FlowContext): string {
  const w = WORDS[language];
  return [
    `${number}. ${shortened(advice.text, QUOTED)}`,
    ...originalMark(advice.original, language),
    plan ? w.stand[plan.stand] : w.unanswered,
    ...(plan && plan.stand !== 'not'
      ? [plan.who, ...(plan.until ? [w.until(shortDay(plan.until, language, today))] : [])]
      : []),
    ...(state ? [words.labelled(w.state[state.state], state.line)] : []),
  ].join(' · ');
}

/** How many are accepted, in part or not, not answered, and done. */
export function countsIn(followed: readonly Followed[], language: Language): string {
  const n = (is: (one: Followed) => boolean) => followed.filter(is).length;
  const stands = STANDS.map((stand) => n(({ plan }) => plan?.stand === stand));
  const [accepted = 0, partly = 0, not = 0] = stands;
  return WORDS[language].counts(
    accepted,
    partly,
    not,
    n(({ plan }) => !plan),
    n(({ state }) => state?.state === 'done'),
  );
}

function themeBlocks({ benchmark }: ReviewView, followed: readonly Followed[], { language }: FlowContext): Block[] {
  const w = WORDS[language];
  const themes = new Map(themesOf(benchmark).map(({ id, title }) => [id, say(title, language)]));
  const groups = [...themes.keys(), ''].flatMap((id) => {
    const own = followed.filter(({ advice }) => (themes.has(advice.theme) ? advice.theme : '') === id);
    return own.length === 0 ? [] : [`${themes.get(id) ?? w.noTheme} — ${countsIn(own, language)}`];
  });
  return [{ kind: 'list', items: groups }];
}

/** One recommendation: for the host city to answer, for the team to say something to. `first`: what is said above it. */
export function oneCard(view: ReviewView, one: Followed, context: FlowContext, first: readonly Block[] = []): Prompt {
  const { language } = context;
  const w = WORDS[language];
  const { review } = view;
  const { advice, number, plan } = one;
  const isHost = answers(view, context);
  const speaks = may(context.person, OFFER_HELP, review);
  const data = { advice: advice.key };
  const returned = seenParts(advice.key, context);
  const title = w.one(number);
  return prompt({
    address: { review: review.id },
    title,
    body: [
      ...first,
      text(advice.text),
      ...originalMark(advice.original, language).map((mark) => text(mark, 'subtle')),
      ...givenLine(one, view, context).map((given) => text(given, 'subtle')),
      ...practiceBlocks(view, one, context),
      ...(plan && !isHost ? [text(planLine(one, context)), ...(plan.why === '' ? [] : [text(plan.why)])] : []),
      ...stateBlocks(one, context),
      ...seenBlocks(advice.key, context),
      ...wordBlocks(view, one, context),
    ],
    fields: [
      ...(isHost ? hostFields(one, context) : []),
      ...(speaks ? WORD_FORM.draw(language, NO_WORD) : []),
      ...returned.fields,
    ],
    actions: [
      ...(isHost
        ? [
            {
              id: 'follow-keep',
              label: w.keepPlan,
              style: 'primary' as const,
              submits: true,
              data: { ...data, seen: plan?.at ?? '' },
            },
            ...(plan && plan.stand !== 'not' ? [{ id: 'follow-state', label: w.keepState, submits: true, data }] : []),
          ]
        : []),
      ...(speaks ? [{ id: 'follow-say', label: w.say, submits: true, data }] : []),
      ...returned.actions,
      { id: 'follow-up', label: w.all, data: { review: review.id } },
    ],
    summary: `${number}. ${shortened(advice.text, SHORT)}`,
  });
}

const NO_WORD = { followWord: { value: '' }, followOffer: { value: false } };

function hostFields({ advice, plan }: Followed, { language, today }: FlowContext) {
  const w = WORDS[language];
  return [
    ...PLAN_FORM.draw(language, {
      followStand: {
        options: STANDS.map((value) => ({ value, label: w.standOption[value] })),
        value: plan?.stand,
      },
      followWhy: { value: plan?.why ?? '' },
      followWhat: { value: plan?.what ?? '' },
      followWho: { value: plan?.who || advice.addressee },
      followUntil: { value: plan?.until, ...(plan?.until ? {} : { min: today }) },
    }),
    ...(plan && plan.stand !== 'not'
      ? STATE_FORM.draw(language, {
          followState: { options: STATES.map((value) => ({ value, label: w.state[value] })) },
          followLine: { value: '' },
          followProof: { value: '' },
        })
      : []),
  ];
}

function planLine({ plan }: Followed, { language, today }: FlowContext): string {
  const w = WORDS[language];
  if (!plan) return w.unanswered;
  const does =
    plan.stand === 'not'
      ? []
      : [plan.what, plan.who, ...(plan.until ? [w.until(shortDay(plan.until, language, today))] : [])];
  return [w.stand[plan.stand], ...does].join(' · ');
}

/** Good practices that go with it: which city does this, and whom to ask there. */
function practiceBlocks({ review }: ReviewView, { advice }: Followed, { kept, language }: FlowContext): Block[] {
  const w = WORDS[language];
  const all = adviceRead(kept, language);
  const own = all.filter(
    (one) => one.sort === 'good_practice' && (one.goesWith.includes(advice.key) || advice.goesWith.includes(one.key)),
  );
  if (own.length === 0) return [];
  const items = own.map(({ title, city = review.hostCity, addressee, original }) =>
    [title, addressee === '' ? city : w.ask(city, addressee), ...originalMark(original, language)].join(' — '),
  );
  return [text(w.practices, 'strong'), { kind: 'list', items: firstOf(items, language) }];
}

function stateBlocks({ action }: Followed, { language, person, today }: FlowContext): Block[] {
  const w = WORDS[language];
  const states = [...(action?.value.states ?? [])].reverse();
  if (states.length === 0) return [];
  const said = ({ at, state, line: one, proof }: (typeof states)[number]) =>
    [shortDay(dayIn(person.timeZone, at), language, today), w.state[state], one, ...(proof === '' ? [] : [proof])].join(
      ' · ',
    );
  return [text(w.now, 'strong'), { kind: 'list', items: firstOf(states.map(said), language, 5) }];
}

/** What the team says to it: by cities, nobody by name. */
function wordBlocks(view: ReviewView, { advice }: Followed, { kept, language }: FlowContext): Block[] {
  const w = WORDS[language];
  const own = kept
    .of(PEER_WORD)
    .filter(({ value }) => value.advice === advice.key)
    .sort((a, b) => (a.value.at < b.value.at ? -1 : 1));
  if (own.length === 0) return [];
  return [
    text(w.words, 'strong'),
    ...own.slice(-10).map(({ value, record }): Block => {
      const city = cityOf(view, record.person);
      return { kind: 'quote', text: value.text, source: value.isOffer ? w.offers(city) : city };
    }),
  ];
}

/** To whom of the city the contacts gave what: those who help still. */
function givenIn(review: Review, { kept }: FlowContext): Given[] {
  return kept
    .of(GIVEN)
    .filter(({ record }) => rolesOf(record.person, review).includes('colleague'))
    .map(({ value }) => value);
}

/** `given to Jonas Weber`, for the contacts, whose it is to give: nobody else is told names of the city. */
function givenLine({ advice }: Followed, { review }: ReviewView, context: FlowContext): string[] {
  if (!may(context.person, GIVE_FOLLOW_UP, review)) return [];
  const names = givenIn(review, context).flatMap((one) => (one.advice.includes(advice.key) ? [one.name] : []));
  return names.length === 0 ? [] : [WORDS[context.language].givenTo(listInWords(names, context.language))];
}

/** Whom the contacts gave which to, and the form to give more. */
export function giveCard(view: ReviewView, context: FlowContext, first: readonly Block[] = []): Prompt {
  const { language, kept } = context;
  const w = WORDS[language].giving;
  const { review } = view;
  const all = followedIn(kept, language);
  const numbers = new Map(all.map(({ advice, number }) => [advice.key, number]));
  const items = givenIn(review, context).map(({ name, advice }) => {
    const own = advice.flatMap((key) => numbers.get(key) ?? []).sort((a, b) => a - b);
    return w.has(name, own.length, own.join(', '));
  });
  return prompt({
    address: { review: review.id },
    title: w.title,
    body: [...first, text(w.intro), ...(items.length > 0 ? [{ kind: 'list' as const, items }] : [])],
    fields: GIVE_FORM.draw(language, {
      followEmail: { value: '', needed: true },
      followName: { value: '', needed: true },
      followGiven: {
        options: all.map((one) => ({
          value: one.advice.key,
          label: `${one.number}. ${shortened(one.advice.text, SHORT)}`,
        })),
        value: [],
      },
    }),
    actions: [
      { id: 'follow-give-send', label: w.send, style: 'primary', submits: true },
      { id: 'follow-up', label: WORDS[language].all, data: { review: review.id } },
    ],
    summary: w.title,
  });
}
