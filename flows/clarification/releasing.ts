import { wordsIn } from '../../src/i18n';
import { hasBegun } from '../../src/method/calendar';
import { inEach } from '../../src/method/language';
import { refuseLonger } from '../../src/method/limits';
import { cleaned } from '../../src/method/plain-text';
import type { Prompt } from '../../src/ports/prompt';
import { shortKey } from '../../src/ports/short-key';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { changed, type Kept, keyOf, withKey } from '../../src/steps/documents';
import { line, prompt, text, wrongAt } from '../../src/steps/prompts';
import { notAllowed } from '../../src/steps/refusing';
import type { Press } from '../../src/steps/step';
import { RETURN_FORM, WORDING_FORM } from './forms';
import { giveawaysIn } from './giveaways';
import { LONGEST_QUESTION, MOST_ASKED, PROPOSAL, type Proposal, REQUEST, type Request, requestsIn } from './kept';
import { returnCard, undoButton, waitingIn, wordingCard } from './release-cards';
import { RELEASE } from './rights';
import { releases } from './who';
import { WORDS } from './words';

/** By what the review keeps that its host is asked something. */
export const WHAT = 'clarification';
/** So many bytes are a reason. */
const LONGEST_REASON = 1_000;

type ReleaseTurn = (session: Session, view: ReviewView, context: FlowContext, press: Press) => Turn;

/** A turn of whoever releases in this review, about a proposal that still waits. */
function onWaiting(turn: (proposal: Kept<Proposal>, ...args: Parameters<ReleaseTurn>) => Turn): ReleaseTurn {
  return (session, view, context, press) => {
    if (!releases(context.person, view.review, context.now))
      return notAllowed(session, context, [RELEASE], view.review);
    const w = WORDS[context.language];
    if (hasBegun(view.review, context.now)) return saying(session, line(w.over));
    const proposal = withKey(waitingIn(view, context), press.data.proposal);
    if (!proposal) return saying(session, line(w.release.gone, [], 'warning'));
    return turn(proposal, session, view, context, press);
  };
}

export const word = onWaiting((proposal, session, view, context) =>
  saying(session, wordingCard(view, proposal, context)),
);

/** Asks the host in these words, once they give nothing away; those that seem to are shown first. */
export const release = onWaiting((proposal, session, view, context, press) => {
  const { language, now } = context;
  const w = WORDS[language].release;
  const { review, benchmark } = view;
  const read = WORDING_FORM.read(press.fields);
  const words = cleaned(read.clarifyWords ?? proposal.value.text);
  const chosen = read.clarifyMerged?.chosen ?? [];
  refuseLonger('clarifyWords', words, LONGEST_QUESTION);
  const replaces = press.message ? { replaces: press.message } : {};
  const again = (shown: Prompt): Turn => ({ session, reply: [{ prompt: shown, ...replaces }], effects: [] });
  if (words === '')
    return again(wrongAt('clarifyWords', w.empty, wordingCard(view, proposal, context, { words, merged: chosen })));
  const found = giveawaysIn(words, view);
  const anyway = shortKey(words);
  if (found.length > 0 && press.data.anyway !== anyway) {
    const warned = [...found.map(({ what, said }) => text(w.gives[what](said), 'warning')), text(w.lookAgain)];
    const said = found.map(({ what, said: one }) => w.gives[what](one)).join(' ');
    return again(
      wrongAt('clarifyWords', said, wordingCard(view, proposal, context, { words, merged: chosen, warned, anyway })),
    );
  }
  if (requestsIn(context).length >= MOST_ASKED) return saying(session, line(w.full(MOST_ASKED), [], 'warning'));
  const merged = waitingIn(view, context).filter(
    (one) => keyOf(one) !== keyOf(proposal) && chosen.includes(keyOf(one)),
  );
  const all = [proposal, ...merged];
  const keys = new Set(all.map(keyOf));
  const about = new Set(all.map(({ value }) => value.indicator));
  const indicators = benchmark.indicators.flatMap(({ id }) => (about.has(id) ? [id] : []));
  const key = shortKey(review.id, words, now);
  const value: Request = { text: words, indicators, at: now };
  const id = `${REQUEST.name}|${review.id}|${key}`;
  const record = { id, kind: REQUEST.name, review: review.id, person: '', value };
  const asked = all.map((one) => changed(one, { ...one.value, state: 'asked' as const, request: key }));
  const left = waitingIn(view, context).some((one) => !keys.has(keyOf(one)));
  const shown = {
    ...line(w.asked(review.hostCity), [undoButton(key, language)], 'good'),
    address: { review: review.id },
  };
  return {
    session,
    reply: [
      {
        prompt: {
          ...shown,
          body: [...shown.body, { kind: 'quote', text: words, source: '' }],
          actions: [...shown.actions, ...(left ? [{ id: 'clarifications', label: w.look }] : [])],
        },
        ...replaces,
      },
    ],
    effects: [
      { kind: 'keep', record },
      ...asked,
      { kind: 'ask-review', review: review.id, what: WHAT, asked: { since: now, until: review.visit.start } },
    ],
  };
});

/** Takes a question back that the host has not answered: what it was made of waits again. */
export const undo: ReleaseTurn = (session, view, context, { data, message }) => {
  if (!releases(context.person, view.review, context.now)) return notAllowed(session, context, [RELEASE], view.review);
  const w = WORDS[context.language].release;
  const request = withKey(requestsIn(context), data.request);
  if (!request) return saying(session, line(w.gone, [], 'warning'));
  if (request.value.answer) return saying(session, line(w.answered, [], 'warning'));
  // Nothing waits any more then.
  if (hasBegun(view.review, context.now)) return saying(session, line(WORDS[context.language].over));
  const from = context.kept.of(PROPOSAL).filter(({ value }) => value.request === data.request);
  const back = from.map((one) => {
    const { request: _, ...value } = one.value;
    return changed(one, { ...value, state: 'waiting' as const });
  });
  const shown = { ...line(w.undone, [{ id: 'clarifications', label: w.look }]), address: { review: view.review.id } };
  return {
    session,
    reply: [{ prompt: shown, ...(message ? { replaces: message } : {}) }],
    effects: [{ kind: 'forget', seen: request.record }, ...back],
  };
};

export const giveBack = onWaiting((proposal, session, view, context) =>
  saying(session, returnCard(view, proposal, context)),
);

/** It goes back to whoever proposed it, who reads why; whoever returns it need not know who that is. */
export const sendBack = onWaiting((proposal, session, view, context, press) => {
  const w = WORDS[context.language].release;
  const { review } = view;
  const reason = cleaned(RETURN_FORM.read(press.fields).clarifyReason ?? '');
  refuseLonger('clarifyReason', reason, LONGEST_REASON);
  if (reason === '') return saying(session, wrongAt('clarifyReason', w.noReason, returnCard(view, proposal, context)));
  const shown = {
    ...line(w.returned, [{ id: 'clarifications', label: w.look }], 'good'),
    address: { review: review.id },
  };
  return {
    session,
    reply: [{ prompt: shown, ...(press.message ? { replaces: press.message } : {}) }],
    effects: [
      changed(proposal, { ...proposal.value, state: 'returned' as const, reason }),
      {
        kind: 'tell-people',
        review: review.id,
        people: [proposal.record.person],
        about: `clarification returned ${keyOf(proposal)}`,
        prompt: inEach((language): Prompt => {
          const told = WORDS[language].release;
          return prompt({
            address: { review: review.id },
            title: told.toldReturned(review.hostCity),
            body: [
              { kind: 'quote', text: proposal.value.text, source: '' },
              text(wordsIn(language).labelled(WORDS[language].reason, reason)),
              text(told.toldReturnedSays, 'subtle'),
            ],
            actions: [{ id: 'clarifications', label: WORDS[language].all, data: { review: review.id } }],
            summary: told.toldReturned(review.hostCity),
          });
        }),
      },
    ],
  };
});
