import { inEach } from '../../src/method/language';
import { refuseLonger } from '../../src/method/limits';
import { isOfHost } from '../../src/method/permissions';
import { cleaned } from '../../src/method/plain-text';
import { answerers } from '../../src/method/review';
import type { Prompt } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import {
  type FlowContext,
  type ReviewView,
  type Session,
  saying,
  type TeamReview,
  type Turn,
} from '../../src/steps/contract';
import { keptWith, keyOf } from '../../src/steps/documents';
import { line, prompt, text, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { DISSENT_FORM, ROUND_FORM } from './forms';
import { openPositions, positions } from './judge-cards';
import { finalsIn, LONGEST_RATIONALE, lastRound, ROUND, type Round, VOICE, type Voice, voicesOn } from './kept';
import { HEADLINES, onWhat, overview, voiceCard } from './voice-cards';
import { VOICING } from './words/voicing';

/** On so many points can one differ. */
const MOST_DISSENTS = 30;

/** The leader asks the whole team once about all values, with the headlines. */
export function ask(session: Session, view: TeamReview, context: FlowContext, press: Press): Turn {
  const { kept, now, person, language } = context;
  const { review } = view;
  const w = VOICING[language];
  const headlines = cleaned(ROUND_FORM.read(press.fields).voiceHeadlines ?? '').trim();
  refuseLonger('voiceHeadlines', headlines, LONGEST_RATIONALE);
  if (openPositions(positions(view, context)).length > 0) return saying(session, line(w.openStill, [], 'warning'));
  if (headlines === '')
    return saying(session, wrongAt('voiceHeadlines', w.noHeadlines, line(w.noHeadlines, [], 'warning')));
  const asked = answerers(review).filter((id) => {
    const found = view.team.people.get(id);
    return id !== person.id && found?.active && !isOfHost(found, review);
  });
  if (asked.length === 0) return saying(session, line(w.nobody, [], 'warning'));
  const values = Object.fromEntries([...finalsIn(kept)].map(([id, { value }]) => [id, value.judgement]));
  const last = lastRound(kept);
  // What the team is asked already it is not asked twice.
  if (last && last.value.headlines === headlines && JSON.stringify(last.value.values) === JSON.stringify(values))
    return saying(session, overview(view, context));
  const key = shortKey(review.id, JSON.stringify(values), headlines, now);
  const value: Round = { at: now, by: person.id, headlines, values, asked };
  const record = { id: `${ROUND.name}|${review.id}|${key}`, kind: ROUND.name, review: review.id, person: '', value };
  const after = overview(view, { ...context, kept: keptWith(kept, [record]) });
  return {
    session,
    reply: [
      { prompt: line(w.askedNow(asked.length), [], 'good') },
      { prompt: after, ...(press.message ? { replaces: press.message } : {}) },
    ],
    effects: [
      { kind: 'keep', record },
      {
        kind: 'tell-people',
        review: review.id,
        people: asked,
        about: `voices ${key}`,
        // What it says is on the card alone: letters and notices hold nothing of it.
        prompt: inEach((each): Prompt => {
          const told = VOICING[each];
          return prompt({
            address: { review: review.id },
            title: told.title(review.hostCity),
            body: [text(told.told(review.hostCity))],
            actions: [{ id: 'voice-show', label: told.open, style: 'primary' }],
            summary: told.title(review.hostCity),
          });
        }),
      },
    ],
  };
}

/** What the team is asked now. */
export function showRound(session: Session, view: ReviewView, context: FlowContext): Turn {
  const round = lastRound(context.kept);
  return saying(session, round ? voiceCard(round, view, context) : line(VOICING[context.language].notAsked));
}

/** Somebody agrees with all that the leader proposes. */
export function agree(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  return voice(session, view, context, press, () => ({ dissents: [], said: VOICING[context.language].agreed }));
}

/** Somebody differs on one indicator, or on the headlines, and says why. */
export function dissent(session: Session, view: ReviewView, context: FlowContext, press: Press): Turn {
  const w = VOICING[context.language];
  const { voiceOn: on, voiceBecause } = DISSENT_FORM.read(press.fields);
  const because = cleaned(voiceBecause ?? '').trim();
  refuseLonger('voiceBecause', because, LONGEST_RATIONALE);
  return voice(session, view, context, press, (round, before) => {
    if (!on || (on !== HEADLINES && !Object.hasOwn(round.values, on)))
      return wrongAt('voiceOn', w.noOn, line(w.noOn, [], 'warning'));
    if (because === '') return wrongAt('voiceBecause', w.noBecause, line(w.noBecause, [], 'warning'));
    const indicator = on === HEADLINES ? undefined : on;
    const others = before.filter((one) => one.indicator !== indicator);
    if (others.length >= MOST_DISSENTS) return line(w.full, [], 'warning');
    const dissents = [...others, { ...(indicator ? { indicator } : {}), because }];
    return { dissents, said: w.dissented(onWhat(indicator, view, context)) };
  });
}

/** What somebody says to the round that their card is about, while it is the one that the team is asked. */
function voice(
  session: Session,
  view: ReviewView,
  context: FlowContext,
  press: Press,
  says: (round: Round, before: Voice['dissents']) => Prompt | { dissents: Voice['dissents']; said: string },
): Turn {
  const { kept, now, person, language } = context;
  const round = lastRound(kept);
  const w = VOICING[language];
  if (!round || press.data.round !== keyOf(round))
    return saying(
      session,
      line(w.over, [{ id: 'voice-show', label: w.open, data: { review: view.review.id } }], 'warning'),
    );
  const before = voicesOn(kept, keyOf(round)).get(person.id);
  const said = says(round.value, before?.value.dissents ?? []);
  if (!('dissents' in said)) return saying(session, said);
  const value: Voice = { round: keyOf(round), dissents: said.dissents, at: now };
  const id = `${VOICE.name}|${view.review.id}|${person.id}|${keyOf(round)}`;
  const record = { id, kind: VOICE.name, review: view.review.id, person: person.id, value };
  const after = voiceCard(round, view, { ...context, kept: keptWith(kept, [record]) });
  return {
    session,
    reply: [
      { prompt: line(said.said, [], 'good') },
      { prompt: after, ...(press.message ? { replaces: press.message } : {}) },
    ],
    effects: [{ kind: 'keep', record, ...(before ? { seen: before.record } : {}) }],
  };
}
