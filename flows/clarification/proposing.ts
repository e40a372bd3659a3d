import { wordsIn } from '../../src/i18n';
import { type Indicator, indicatorOf } from '../../src/method/benchmark';
import { dayIn, hasBegun, isOpened } from '../../src/method/calendar';
import { inEach } from '../../src/method/language';
import { refuseLonger } from '../../src/method/limits';
import { placeIn } from '../../src/method/named-place';
import { cleaned } from '../../src/method/plain-text';
import { currentContent } from '../../src/method/sheet-changes';
import type { Prompt } from '../../src/ports/prompt';
import { notYetOpen } from '../../src/steps/beforehand';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { keyOf, withKey } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { line, prompt, text, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { PROPOSE_FORM } from './forms';
import { LONGEST_QUESTION, MOST_WAITING, ownProposals, proposalRecord, sameText } from './kept';
import { startOf, takeBackButton, teamCard, whichCard } from './peer-cards';
import { releasers } from './who';
import { WORDS } from './words';

/** What stands under *to ask* on one's own sheet is proposed: the one question there is, or the one that is meant. */
export function proposeFromSheet(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const w = WORDS[context.language];
  const { data, address } = press;
  const indicator = indicatorOf(view.benchmark, data.indicator ?? address?.indicator ?? '');
  const questions = indicator ? currentContent(view.sheets.get(indicator.id)).toAsk : [];
  const [only, more] = questions;
  if (!indicator || only === undefined) return refused(session, view, context) ?? saying(session, line(w.nothingToAsk));
  if (data.nth === 'all') return propose(session, view, context, indicator, questions);
  if (data.nth !== undefined) {
    const meant = questions.find((question) => startOf(question) === data.of);
    return meant === undefined
      ? saying(session, whichCard(view, indicator.id, questions, context))
      : propose(session, view, context, indicator, [meant], press.message);
  }
  if (more === undefined) return propose(session, view, context, indicator, [only]);
  return refused(session, view, context) ?? saying(session, whichCard(view, indicator.id, questions, context));
}

/** What was written on the form. */
export function proposeWritten(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const w = WORDS[context.language];
  const { clarifyAbout = '', clarifyText = '' } = PROPOSE_FORM.read(press.fields);
  const said = cleaned(clarifyText);
  const indicator = indicatorOf(view.benchmark, clarifyAbout);
  if (said === '') return saying(session, wrongAt('clarifyText', w.noQuestion, line(w.noQuestion, [], 'warning')));
  if (!indicator) {
    const shown = teamCard(view, context, [text(w.whichIndicator, 'warning')], { text: said });
    return saying(session, wrongAt('clarifyAbout', w.whichIndicator, shown));
  }
  return propose(session, view, context, indicator, [said]);
}

/** `clarify 48: …`, or a question under the card that it is about; undefined where nothing was said behind the word. */
export function proposeTyped(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  { said, under }: { said: string; under: string | undefined },
): Turn {
  const at = said.indexOf(':');
  const place = at > 0 ? placeIn(view.benchmark, said.slice(0, at)) : undefined;
  if (place?.kind === 'indicator') {
    const question = cleaned(said.slice(at + 1));
    const about = { about: place.indicator.id };
    return question === ''
      ? saying(session, teamCard(view, context, [], about))
      : propose(session, view, context, place.indicator, [question]);
  }
  const alone = placeIn(view.benchmark, said);
  if (alone?.kind === 'indicator') return saying(session, teamCard(view, context, [], { about: alone.indicator.id }));
  const open = under === undefined ? undefined : indicatorOf(view.benchmark, under);
  if (open) return propose(session, view, context, open, [cleaned(said)]);
  return saying(
    session,
    teamCard(view, context, [text(WORDS[context.language].whichIndicator, 'warning')], { text: cleaned(said) }),
  );
}

/** What waits, or was returned, goes again; what was asked is the host's to answer. */
export function takeBack(session: Session, view: ReviewView, context: FlowContext, { data, message }: Press): Turn {
  const w = WORDS[context.language];
  const found = withKey(ownProposals(context), data.proposal);
  if (!found || found.value.state === 'asked') return saying(session, line(w.notWaiting, [], 'warning'));
  const shown = { ...line(w.takenBack, [allButton(context)]), address: { review: view.review.id } };
  return {
    session,
    reply: [{ prompt: shown, ...(message ? { replaces: message } : {}) }],
    effects: [{ kind: 'forget', seen: found.record }],
  };
}

function propose(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  indicator: Indicator,
  questions: readonly string[],
  message?: string,
): Turn {
  const w = WORDS[context.language];
  const { review } = view;
  const no = refused(session, view, context);
  if (no) return no;
  for (const question of questions) refuseLonger('clarifyText', question, LONGEST_QUESTION);
  const own = ownProposals(context);
  const isThere = (question: string) =>
    own.some(
      ({ value }) => value.indicator === indicator.id && value.state !== 'returned' && sameText(value.text, question),
    );
  const fresh = questions.filter(
    (question, n) => !isThere(question) && questions.findIndex((other) => sameText(other, question)) === n,
  );
  if (fresh.length === 0) return saying(session, line(w.proposedBefore, [allButton(context)]));
  const waiting = own.filter(({ value }) => value.state === 'waiting').length;
  if (waiting + fresh.length > MOST_WAITING)
    return saying(session, line(w.tooMany(MOST_WAITING), [allButton(context)], 'warning'));
  const kept = fresh.map((question) =>
    proposalRecord(view, context, {
      indicator: indicator.id,
      text: question,
      at: context.now,
      state: 'waiting',
    }),
  );
  const people = releasers(review, context.now);
  const [one, ...others] = kept.map(({ record }) => keyOf({ value: undefined, record }));
  const actions = [
    ...(one !== undefined && others.length === 0 ? [takeBackButton(one, context)] : []),
    allButton(context),
  ];
  const shown = prompt({
    address: { review: review.id, indicator: indicator.id },
    body: [
      text(w.proposed(fresh.length, review.hostCity), 'good'),
      ...fresh.map((question) => ({ kind: 'quote' as const, text: question, source: '' })),
      ...(people.length === 0 ? [text(w.nobody, 'subtle')] : []),
    ],
    actions,
    summary: w.proposed(fresh.length, review.hostCity),
  });
  return {
    session,
    reply: [{ prompt: shown, ...(message ? { replaces: message } : {}) }],
    effects: [...kept, telling(view, context, people)],
  };
}

/** Whoever releases hears of it, once a day at most. */
function telling({ review }: ReviewView, { now }: FlowContext, people: readonly string[]): Effect {
  const day = dayIn(review.timeZone, now);
  return {
    kind: 'tell-people',
    review: review.id,
    people,
    about: `clarification proposed ${day}`,
    prompt: inEach((language): Prompt => {
      const w = WORDS[language].release;
      const title = w.told(review.hostCity);
      return prompt({
        address: { review: review.id },
        title,
        actions: [{ id: 'clarifications', label: w.look, style: 'primary', data: { review: review.id } }],
        summary: wordsIn(language).labelled(review.hostCity, title),
      });
    }),
  };
}

/** Why nothing can be proposed now, if so. */
function refused(session: Session, { review }: ReviewView, context: FlowContext): Turn | undefined {
  if (hasBegun(review, context.now)) return saying(session, line(WORDS[context.language].over));
  return isOpened(review, context.now) ? undefined : saying(session, notYetOpen(review, context));
}

function allButton({ language }: FlowContext) {
  return { id: 'clarifications', label: WORDS[language].all };
}
