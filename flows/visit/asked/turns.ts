import { hasBegun } from '../../../src/method/calendar';
import { isWebAddress } from '../../../src/method/web-address';
import { type FlowContext, type ReviewView, saying, type Turn } from '../../../src/steps/contract';
import { changed, type Kept, keptWith, withKey } from '../../../src/steps/documents';
import { line, text, wrongAt } from '../../../src/steps/prompts';
import { turnedTo } from '../../../src/steps/session-part';
import type { Press } from '../../../src/steps/step';
import type { Session } from '../session';
import { ASKED } from '../words/asked-words';
import { NOTE_WORDS } from '../words/note-words';
import { askedCard, documentCard, fetchers } from './cards';
import { ASKED_FORM, WHICH_FORM } from './forms';
import { ASKED_DOCUMENT, type AskedDocument, type AskedNow, standsNow, withChange } from './kept';

type AskedTurn = (session: Session, view: ReviewView, context: FlowContext, press: Press) => Turn<Session>;

/** `documents asked for`: the list. */
export function showAsked(session: Session, view: ReviewView, context: FlowContext): Turn<Session> {
  const here = turnedTo(session, view.review.id);
  const isBefore = !hasBegun(view.review, context.now);
  return saying(here, isBefore ? line(NOTE_WORDS[context.language].notBefore) : askedCard(view, context));
}

/** A turn about the one that was chosen, or whose card it is. */
function onAsked(turn: (one: Kept<AskedDocument>, ...args: Parameters<AskedTurn>) => Turn<Session>): AskedTurn {
  return (session, view, context, press) => {
    const chosen = WHICH_FORM.read(press.fields).askedWhich ?? press.data.document;
    const one = withKey(context.kept.of(ASKED_DOCUMENT), chosen);
    if (!one || standsNow(one.value).state === 'dropped')
      return saying(session, line(ASKED[context.language].gone, [], 'warning'));
    return turn(one, session, view, context, press);
  };
}

export const openAsked = onAsked((one, session, view, context) => saying(session, documentCard(view, one, context)));

/** One press closes it; what was filled in beside it is kept with it. */
export const receiveAsked = onAsked((one, session, view, context, press) => {
  const w = ASKED[context.language];
  const isHere = standsNow(one.value).state === 'received';
  return saidOf(one, { state: 'received' }, isHere ? w.receivedBefore : w.received(one.value.title), {
    session,
    view,
    context,
    press,
  });
});

export const saveAsked = onAsked((one, session, view, context, press) =>
  saidOf(one, {}, ASKED[context.language].saved, { session, view, context, press }),
);

export const awaitAsked = onAsked((one, session, view, context, press) =>
  saidOf(one, { state: 'asked' }, ASKED[context.language].waits, { session, view, context, press }),
);

export const dropAsked = onAsked((one, session, view, context, press) => {
  const w = ASKED[context.language];
  const value = withChange(one.value, context.now, context.person.id, { state: 'dropped' });
  const effects = value ? [changed(one, value)] : [];
  const after = {
    ...context,
    kept: keptWith(
      context.kept,
      effects.map(({ record }) => record),
    ),
  };
  const card = askedCard(view, after, [text(w.dropped(one.value.title))]);
  return { session, reply: [{ prompt: card, ...replacing(press) }], effects };
});

interface At {
  session: Session;
  view: ReviewView;
  context: FlowContext;
  press: Press;
}

/** It stands so from now on, with the link and whoever fetches it as they are filled in. */
function saidOf(
  one: Kept<AskedDocument>,
  change: Partial<Pick<AskedNow, 'state'>>,
  said: string,
  { session, view, context, press }: At,
): Turn<Session> {
  const w = ASKED[context.language];
  const { askedLink, askedFetches } = ASKED_FORM.read(press.fields);
  const link = askedLink?.trim();
  if (link && !isWebAddress(link))
    return saying(
      session,
      wrongAt('askedLink', w.noLink, documentCard(view, one, context, [text(w.noLink, 'warning')])),
    );
  const isOfTeam = fetchers(view).some(({ id }) => id === askedFetches);
  const next = {
    ...change,
    ...(link === undefined ? {} : { link }),
    ...(isOfTeam && askedFetches !== undefined ? { fetches: askedFetches } : {}),
  };
  const value = withChange(one.value, context.now, context.person.id, next);
  const card = documentCard(view, { ...one, value: value ?? one.value }, context, [text(said, 'good')]);
  return { session, reply: [{ prompt: card, ...replacing(press) }], effects: value ? [changed(one, value)] : [] };
}

function replacing({ message }: Press) {
  return message ? { replaces: message } : {};
}
