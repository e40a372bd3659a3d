import { inEach, type Language } from '../../src/method/language';
import { LIMITS, refuseLonger } from '../../src/method/limits';
import { isOfHost, may, rolesOf } from '../../src/method/permissions';
import { memberIds, type Review } from '../../src/method/review';
import type { Action, Prompt } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import { teamData } from '../../src/steps/changing-team';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { line, prompt, text, wrongAt } from '../../src/steps/prompts';
import { lookingAt } from '../../src/steps/session-part';
import type { Press } from '../../src/steps/step';
import { ASKING } from './asking-words';
import { ASK_FORM } from './forms';
import { CHANGE_TEAM } from './rights';

/** So many people are proposed at once. */
const MOST_PROPOSED = 10;

/** What the organiser is asked for: somebody leaves, or somebody comes. */
interface Wish {
  /** Names the change that may come of it: it is made once. */
  draft: string;
  what: 'leave' | 'replace' | 'add';
  who: string;
  lines: readonly string[];
  why: string;
}

/** Somebody wants to leave a review: what that does. Nothing happens, and nobody is asked, before it is pressed. */
export function leaveCard(session: Session, { review, mates = [] }: ReviewView, context: FlowContext): Turn {
  const { language, person } = context;
  const w = ASKING[language].leave;
  if (may(person, CHANGE_TEAM, review)) return saying(session, line(w.own));
  const isLeader = review.members.leader === person.id;
  const sheets = may(person, 'fill-sheet', review) ? [w.sheets] : [];
  const items = [...w.does, ...sheets, ...mates.map(({ name }) => w.shared(name)), ...(isLeader ? [w.leads] : [])];
  const { proposed: label } = ASKING[language].field;
  return saying(
    lookingAt(session, review.id),
    prompt({
      address: { review: review.id },
      title: w.title(review.hostCity),
      body: [{ kind: 'list', items }],
      fields: ASK_FORM.draw(language, { askLines: { value: [], label }, askWhy: { value: '' } }),
      actions: [
        { id: 'leave-ask', label: w.ask, style: 'primary', submits: true },
        { id: 'people-not', label: w.stay },
      ],
      summary: w.title(review.hostCity),
    }),
  );
}

/** The organisers who decide are asked, once a day in the same words: they let them go, or bring somebody in their place, with one press. */
export function askToLeave(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const { person, language, now, today } = context;
  const { review } = view;
  if (rolesOf(person.id, review).length === 0 || may(person, CHANGE_TEAM, review))
    return saying(session, line(ASKING[language].leave.own));
  const { askLines = [], askWhy = '' } = ASK_FORM.read(press.fields);
  const lines = few(askLines);
  const what = lines.length > 0 ? 'replace' : 'leave';
  const wish: Wish = { draft: `leave-${person.id}-${now}`, what, who: person.id, lines, why: checked(askWhy) };
  return sent(session, view, press, context, `leave-${person.id}-${today}-${shortKey(...lines, wish.why)}`, {
    said: ASKING[language].leave.asked(review.hostCity),
    card: (to) => leavingCard(to, wish, context, review),
  });
}

/** The leader proposes for the team, a contact of the host city for its contacts (method, section 2). */
export function proposeCard(session: Session, view: ReviewView, context: FlowContext): Turn {
  const { language } = context;
  const { review } = view;
  const w = ASKING[language].propose;
  const options = [{ value: 'nobody', label: w.add }, ...replaceable(view, context)];
  return saying(
    lookingAt(session, review.id),
    prompt({
      address: { review: review.id },
      title: w.title(review.hostCity),
      body: [text(w.lead)],
      fields: ASK_FORM.draw(language, {
        askFor: { options, value: 'nobody' },
        askLines: { value: [] },
        askWhy: { value: '' },
      }),
      actions: [
        { id: 'propose-send', label: w.ask, style: 'primary', submits: true },
        { id: 'people-not', label: w.not },
      ],
      summary: w.title(review.hostCity),
    }),
  );
}

/** The proposal goes to the organisers who decide; nobody is asked to come before they do. */
export function propose(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const { person, language, now } = context;
  const { review } = view;
  const w = ASKING[language].propose;
  const { askFor = '', askLines = [], askWhy = '' } = ASK_FORM.read(press.fields);
  const lines = few(askLines);
  if (lines.length === 0 || !lines.every((one) => one.includes('@')))
    return saying(session, wrongAt('askLines', w.nobody, line(w.nobody, [], 'warning')));
  const who = replaceable(view, context).some(({ value }) => value === askFor) ? askFor : '';
  // Whoever comes beside the contacts of the host city is one of them.
  const asked = who === '' && speaksForHost(context, review) ? lines.map((one) => `${one}, host`) : lines;
  const what = who === '' ? 'add' : 'replace';
  const wish: Wish = { draft: `propose-${person.id}-${now}`, what, who, lines: asked, why: checked(askWhy) };
  return sent(session, view, press, context, wish.draft, {
    said: w.asked(review.hostCity),
    card: (to) => proposedCard(to, wish, context, review, view.members?.get(who)?.name),
  });
}

/** The organiser changes nothing for now: whoever asked hears it, as long as they are there. */
export function stays(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const { review } = view;
  const { who = '', what } = press.data;
  const { message } = press;
  const w = ASKING[context.language].no;
  if (!memberIds(review).includes(who)) return saying(session, line(w.gone, [], 'warning'));
  const said = what === 'propose' ? 'proposal' : 'left';
  return {
    session,
    reply: [{ prompt: line(w.done), ...(message ? { replaces: message } : {}) }],
    effects: [
      {
        kind: 'tell-people',
        review: review.id,
        people: [who],
        about: `stays-${said}-${who}-${context.today}`,
        prompt: inEach((to) => line(ASKING[to].no[said](context.person.name, review.hostCity))),
      },
    ],
  };
}

/** Whom somebody may propose another for: of the host city its contacts, and nobody of the team is named to them. */
function replaceable({ review, members = new Map() }: ReviewView, context: FlowContext) {
  const ids = speaksForHost(context, review)
    ? review.members.host
    : [review.members.leader, ...review.members.peers, ...review.members.facilitators];
  return ids.flatMap((id) => {
    const one = members.get(id);
    return one ? [{ value: id, label: one.name }] : [];
  });
}

function speaksForHost({ person }: FlowContext, review: Review): boolean {
  return isOfHost(person, review);
}

/** The organisers who may change who is on the review: nobody of the host city does. */
function deciding({ review, members = new Map() }: ReviewView): string[] {
  // Of the members, those are here who have not left us.
  return review.members.organisers.filter((id) => members.has(id) && !isOfHost({ id, ...members.get(id) }, review));
}

function sent(
  session: Session,
  view: ReviewView,
  { message }: Press,
  { language }: FlowContext,
  about: string,
  { said, card }: { said: string; card: (to: Language) => Prompt },
): Turn {
  const people = deciding(view);
  if (people.length === 0) return saying(session, line(ASKING[language].nobody(view.review.hostCity), [], 'warning'));
  return {
    session,
    reply: [{ prompt: line(said, [], 'good'), ...(message ? { replaces: message } : {}) }],
    effects: [{ kind: 'tell-people', review: view.review.id, people, about, prompt: inEach(card) }],
  };
}

function leavingCard(to: Language, wish: Wish, { person }: FlowContext, review: Review): Prompt {
  const w = ASKING[to];
  const { draft, who } = wish;
  const isLeader = review.members.leader === who;
  const letGo = { ...wish, what: 'leave', lines: [] } as const;
  return wishCard(w.leave.asks(person.name, review.hostCity), wish, to, review, [
    ...(wish.what === 'replace' ? [coming(wish, to)] : []),
    // Somebody has to lead: whoever does is replaced.
    ...(isLeader
      ? []
      : [{ id: 'people-do', label: w.card.letGo, data: dataOf(letGo), ...primary(wish.what === 'leave') }]),
    { id: 'people-ask', label: w.card.choose, data: { draft, what: 'replace', who } },
    ...(isLeader ? [] : [looking(wish, to)]),
    { id: 'leave-not', label: w.card.not, data: { who } },
  ]);
}

function proposedCard(
  to: Language,
  wish: Wish,
  { person }: FlowContext,
  review: Review,
  inPlaceOf: string | undefined,
): Prompt {
  const w = ASKING[to];
  const title = w.propose.proposes(person.name, review.hostCity);
  const actions = [
    coming(wish, to),
    looking(wish, to),
    { id: 'leave-not', label: w.card.not, data: { who: person.id, what: 'propose' } },
  ];
  return wishCard(title, wish, to, review, actions, inPlaceOf);
}

function wishCard(
  title: string,
  { lines, why }: Wish,
  to: Language,
  review: Review,
  actions: readonly Action[],
  inPlaceOf?: string,
): Prompt {
  const w = ASKING[to].card;
  return prompt({
    address: { review: review.id },
    title,
    body: [
      ...(why === '' ? [] : [text(why)]),
      ...lines.map((one) => text(w.proposes(one))),
      ...(inPlaceOf === undefined ? [] : [text(w.inPlaceOf(inPlaceOf))]),
    ],
    actions,
    summary: title,
  });
}

/** Brings in whoever is proposed, and asks them to come. */
function coming(wish: Wish, to: Language): Action {
  return {
    id: 'people-do',
    label: ASKING[to].card.replace,
    data: { ...dataOf(wish), invite: 'true' },
    style: 'primary',
  };
}

function looking(wish: Wish, to: Language): Action {
  return { id: 'people-preview', label: ASKING[to].card.look, data: dataOf(wish) };
}

function primary(is: boolean): Pick<Action, 'style'> {
  return is ? { style: 'primary' } : {};
}

function dataOf({ draft, what, who, lines }: Wish): Record<string, string> {
  return { draft, ...teamData({ what, who, lines, instead: '', email: '', sheets: 'stay' }) };
}

function few(lines: readonly string[]): string[] {
  const said = lines.map((one) => one.trim()).filter((one) => one !== '');
  refuseLonger('askLines', said.join('\n'), LIMITS.personalLine);
  return said.slice(0, MOST_PROPOSED);
}

function checked(why: string): string {
  refuseLonger('askWhy', why, LIMITS.personalLine);
  return why.trim();
}
