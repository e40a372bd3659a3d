import { wordsIn } from '../../src/i18n';
import { momentInWords } from '../../src/i18n/format';
import { addMinutes, dayIn } from '../../src/method/calendar';
import { inEach } from '../../src/method/language';
import { refuseLonger } from '../../src/method/limits';
import { may } from '../../src/method/permissions';
import { cleaned } from '../../src/method/plain-text';
import type { Block, Prompt } from '../../src/ports/prompt';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { keptWith } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { line, prompt, text } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { languageOf } from '../report/public';
import { beginsIn, evidenceIn, goingOut, headlinesCard, hostCard, lineCard, partCard, teamCard } from './cards';
import { LINE_FORM, PART_FORM, SITTING_FORM } from './forms';
import {
  ASKED_HANDED,
  HANDED,
  HEADLINES,
  keptAs,
  MOST_LINES,
  MOST_OF_LINE,
  MOST_OF_SITTING,
  MOST_REMEMBERED,
  oneOf,
  PACK,
  PARTS,
  type PackLine,
  type Part,
  packIn,
  SITTING,
} from './kept';
import { candidatesFor, checkedLines, proposedFor } from './rules';
import { sessionOf, slidesOf } from './slides';
import { WORDS } from './words';

/** So long before the session who sits in it is told at any hour, in minutes. */
const SOON = 36 * 60;

type Pressed = (session: Session, view: ReviewView, context: FlowContext, press: Press) => Turn;
type OnPart = (part: Part, ...args: Parameters<Pressed>) => Turn;

/** A turn on a part of the pack. */
function onPart(turn: OnPart): Pressed {
  return (session, view, context, press) => {
    const part = PARTS.find((one) => one === press.data.part);
    return part ? turn(part, session, view, context, press) : gone(session, context);
  };
}

export const openPart = onPart((part, session, view, context) => saying(session, partCard(view, part, context)));

/** What is proposed comes after what is chosen, as far as there is room. */
export const propose = onPart((part, session, view, context, press) => {
  const lines = packIn(context.kept).lines[part];
  const chosen = new Set(lines.map(({ source }) => source));
  const more = proposedFor(part, evidenceIn(view, context)).filter(({ source }) => !chosen.has(source));
  return withLines(part, [...lines, ...more].slice(0, MOST_LINES), session, view, context, press);
});

export const add = onPart((part, session, view, context, press) => {
  const w = WORDS[context.language];
  const lines = packIn(context.kept).lines[part];
  const key = PART_FORM.read(press.fields).feedbackAdd;
  const found = candidatesFor(part, evidenceIn(view, context)).find((one) => one.key === key);
  if (!found) return gone(session, context);
  if (lines.some(({ source }) => source === found.key)) return withLines(part, lines, session, view, context, press);
  if (lines.length >= MOST_LINES) return saying(session, line(w.full, [], 'warning'));
  return withLines(part, [...lines, { source: found.key, text: found.text }], session, view, context, press);
});

/** A turn on one line of a part. */
function onLine(turn: (at: number, lines: readonly PackLine[], ...args: Parameters<OnPart>) => Turn): Pressed {
  return onPart((part, session, view, context, press) => {
    const lines = packIn(context.kept).lines[part];
    const source = press.data.source ?? PART_FORM.read(press.fields).feedbackLine;
    const at = lines.findIndex((one) => one.source === source);
    return at < 0 ? gone(session, context) : turn(at, lines, part, session, view, context, press);
  });
}

export const reword = onLine((at, lines, part, session, view, context) => {
  const one = lines[at];
  return one ? saying(session, lineCard(view, part, one, context)) : gone(session, context);
});

export const keepLine = onLine((at, lines, part, session, view, context, press) => {
  const said = cleaned(LINE_FORM.read(press.fields).feedbackText ?? '');
  refuseLonger('feedbackText', said, MOST_OF_LINE);
  const worded = lines.map((one, n) => (n === at ? { ...one, text: said } : one));
  return withLines(part, worded, session, view, context, press, [text(WORDS[context.language].kept, 'good')]);
});

export const moveUp = onLine((at, lines, part, session, view, context, press) => {
  const [one, before] = [lines[at], lines[at - 1]];
  if (!one || !before) return withLines(part, lines, session, view, context, press);
  const moved = [...lines.slice(0, at - 1), one, before, ...lines.slice(at + 1)];
  return withLines(part, moved, session, view, context, press);
});

export const remove = onLine((at, lines, part, session, view, context, press) =>
  withLines(
    part,
    lines.filter((_, n) => n !== at),
    session,
    view,
    context,
    press,
  ),
);

function withLines(
  part: Part,
  lines: readonly PackLine[],
  session: Session,
  view: ReviewView,
  context: FlowContext,
  press: Press,
  first: readonly Block[] = [],
): Turn {
  const pack = packIn(context.kept);
  const isSame = JSON.stringify(pack.lines[part]) === JSON.stringify(lines);
  const value = { ...pack, lines: { ...pack.lines, [part]: lines } };
  return keeping(isSame ? [] : [keptAs(context.kept, PACK, view.review.id, value)], session, context, press, (then) =>
    partCard(view, part, then, first),
  );
}

/** A card as it is once these are kept, in the place of the one that was pressed. */
function keeping(
  effects: readonly Extract<Effect, { kind: 'keep' }>[],
  session: Session,
  context: FlowContext,
  { message }: Press,
  card: (then: FlowContext) => Prompt,
  more: readonly Effect[] = [],
): Turn {
  const then = {
    ...context,
    kept: keptWith(
      context.kept,
      effects.map(({ record }) => record),
    ),
  };
  return {
    session,
    reply: [{ prompt: card(then), ...(message ? { replaces: message } : {}) }],
    effects: [...effects, ...more],
  };
}

/** Either side says who comes; the other is told. */
export const sit: Pressed = (session, view, context, press) => {
  const { review } = view;
  const { kept, person, now } = context;
  const said = cleaned(SITTING_FORM.read(press.fields).feedbackSitting ?? '').replace(/\s+/g, ' ');
  refuseLonger('feedbackSitting', said, MOST_OF_SITTING);
  const side = may(person, 'decide', review) ? 'team' : 'host';
  const before = oneOf(kept, SITTING)?.value ?? { team: '', host: '' };
  const value = { ...before, [side]: said };
  // What a session says of who sits in it is for it to come; afterwards the host city’s side is as it was.
  if (side === 'host' && sessionOf(view, kept) <= now)
    return saying(session, hostCard(view, context, [text(WORDS[context.language].satLate, 'warning')]));
  const first = [text(WORDS[context.language].sat, 'good')];
  const card = (then: FlowContext) => (side === 'team' ? teamCard : hostCard)(view, then, first);
  if (before[side] === said) return keeping([], session, context, press, card);
  const people = side === 'team' ? review.members.host : [review.members.leader];
  const told = inEach((language) => {
    const w = WORDS[language];
    const { labelled } = wordsIn(language);
    const body = [labelled(w.hostSide, value.host || w.nobody), labelled(w.teamSide, value.team || w.nobody)];
    const title = w.told(review.hostCity);
    return prompt({
      address: { review: review.id },
      title,
      body: [{ kind: 'list', items: body }],
      actions: [{ id: 'feedback', label: w.back, data: { review: review.id } }],
      summary: title,
    });
  });
  const isSoon = sessionOf(view, kept) <= addMinutes(now, SOON);
  const tell: Effect = {
    ...{ kind: 'tell-people', review: review.id, people, about: `feedback-sitting ${side} ${now}`, prompt: told },
    ...(isSoon ? { atOnce: true as const } : {}),
  };
  return keeping([keptAs(kept, SITTING, review.id, value)], session, context, press, card, [tell]);
};

export const openHeadlines: Pressed = (session, view, context) => saying(session, headlinesCard(view, context));

/** The leader has given the headlines to the host's contact: when, and which, is kept. */
export const given: Pressed = (session, view, context, press) => {
  const { kept, now, person } = context;
  const w = WORDS[context.language].headlines;
  const evidence = evidenceIn(view, context);
  const texts = PARTS.flatMap((part) => goingOut(checkedLines(part, evidence)));
  if (texts.length === 0) return saying(session, line(w.none, [], 'warning'));
  const before = oneOf(kept, HEADLINES)?.value.given ?? [];
  const isSame = JSON.stringify(before.at(-1)?.texts) === JSON.stringify(texts);
  const value = { given: [...before, { at: now, by: person.id, texts }].slice(-MOST_REMEMBERED) };
  const effects = isSame ? [] : [keptAs(kept, HEADLINES, view.review.id, value)];
  const first = isSame ? [text(w.same)] : [];
  return keeping(effects, session, context, press, (then) => headlinesCard(view, then, 'first', first));
};

/** After the session the host city has the pack: as it is now, whatever changes afterwards. */
export const handOver: Pressed = (session, view, context, press) => {
  const { review } = view;
  const { kept, now, person, language } = context;
  const w = WORDS[language].hand;
  const evidence = evidenceIn(view, context);
  if (now < sessionOf(view, kept)) return saying(session, line(w.early(beginsIn(view, context)), [], 'warning'));
  const lines = PARTS.flatMap((part) => checkedLines(part, evidence));
  if (goingOut(lines).length === 0) return saying(session, line(w.empty, [], 'warning'));
  const inLanguage = languageOf(view.review, kept);
  const slides = slidesOf(evidence, inLanguage);
  const before = oneOf(kept, HANDED)?.value.packs ?? [];
  const isSame = JSON.stringify(before.at(-1)?.slides) === JSON.stringify(slides);
  const left = lines.length - goingOut(lines).length;
  const since = momentInWords(before.at(-1)?.at ?? now, review.timeZone, language, false);
  const first = [
    isSame ? text(w.same(review.hostCity, since)) : text(w.done(review.hostCity), 'good'),
    ...(left > 0 ? [text(w.left(left), 'warning')] : []),
  ];
  const card = (then: FlowContext) => teamCard(view, then, first);
  // From now on its file is offered to the host city; what was handed over before that was said gets it by this, too.
  const asked = review.asked?.[ASKED_HANDED] ?? { since: now, until: dayIn(review.timeZone, now) };
  const offered: Effect = { kind: 'ask-review', review: review.id, what: ASKED_HANDED, asked };
  if (isSame) return keeping([], session, context, press, card, [offered]);
  const value = {
    packs: [...before, { at: now, by: person.id, language: inLanguage, slides }].slice(-MOST_REMEMBERED),
  };
  const news = inEach((each) => {
    const title = WORDS[each].hand.news(review.hostCity);
    return prompt({
      address: { review: review.id },
      title,
      body: [text(WORDS[each].hand.newsBody)],
      actions: [{ id: 'feedback', label: WORDS[each].back, style: 'primary', data: { review: review.id } }],
      summary: title,
    });
  });
  const tell: Effect = {
    ...{ kind: 'tell-people', review: review.id, people: review.members.host },
    ...{ about: `feedback-pack ${now}`, prompt: news },
  };
  return keeping([keptAs(kept, HANDED, review.id, value)], session, context, press, card, [offered, tell]);
};

function gone(session: Session, { language }: FlowContext): Turn {
  return saying(session, line(WORDS[language].gone, [], 'warning'));
}
