import { refuseLonger } from '../../src/method/limits';
import {
  type FlowContext,
  type ProgrammeView,
  type Reply,
  type Session,
  saying,
  type Turn,
} from '../../src/steps/contract';
import { line } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { type Answer, type Entry, type Opinion, opinionRecord } from './draft';
import type { Reader } from './entry-lines';
import { LONGEST_SAID, OPINION_FORM } from './forms';
import { agreedLine, doneCard, isApprover, oneCard, partCard, partsCard, shownAs, wrongOne } from './peer-cards';
import { isOpenFor, nextPartFor, partsOf, partWith, type Standing, workedOn } from './standing';
import { WORDS } from './words';

/** The next part that waits for somebody, or that nothing does. Whoever only comments goes on part by part. */
export function goThrough(session: Session, programme: ProgrammeView, context: FlowContext, after?: string): Turn {
  return withDraft(session, programme, context, (reader) => saying(session, nextCard(reader, after)));
}

/** One portion of the draft; all of them where none is named. */
export function showPart(session: Session, programme: ProgrammeView, context: FlowContext, { data }: Press): Turn {
  return withDraft(session, programme, context, (reader) => {
    const part = partWith(reader.standing.draft, data.part ?? '');
    return saying(session, part ? partCard(part, reader) : partsCard(reader));
  });
}

/** All portions, with what waits in each. */
export function showParts(session: Session, programme: ProgrammeView, context: FlowContext): Turn {
  return withDraft(session, programme, context, (reader) => saying(session, partsCard(reader)));
}

/** All that was shown and waits is agreed to, in the words in which it was shown; what was said of others stays. */
export function agree(
  session: Session,
  programme: ProgrammeView,
  context: FlowContext,
  { data, message }: Press,
): Turn {
  return withDraft(session, programme, context, (reader) => {
    const { standing } = reader;
    const { id: person } = context.person;
    const part = partWith(standing.draft, data.part ?? '');
    if (!part) return saying(session, partsCard(reader));
    const shown = new Set((data.shown ?? '').split(' '));
    const agreed = part.entries.filter((entry) => shown.has(shownAs(entry)) && isOpenFor(standing, person, entry));
    const isChanged = part.entries.some((entry) => isOpenFor(standing, person, entry) && !shown.has(shownAs(entry)));
    const answers = agreed.map(
      (entry) => [entry, { rev: entry.rev, what: 'agree' as const, at: context.now }] as const,
    );
    const { effects, after } = answered(reader, answers);
    const own = { ...reader, standing: after };
    const w = WORDS[context.language];
    const replaces = message ? { replaces: message } : {};
    if (isChanged)
      return { session, reply: [{ prompt: partCard(part, own, w.changedMeanwhile), ...replaces }], effects };
    const done: Reply = { prompt: agreedLine(part, own, part.entries.length), ...replaces };
    return { session, reply: [done, { prompt: nextCard(own, part.id) }], effects };
  });
}

/** The card of one indicator; all portions where none is named. */
export function showOne(session: Session, programme: ProgrammeView, context: FlowContext, { data }: Press): Turn {
  return withDraft(session, programme, context, (reader) => {
    const entry = entryIn(reader.standing, data.indicator);
    return saying(session, entry ? oneCard(entry, reader) : partsCard(reader));
  });
}

/** Somebody says something about one indicator: to the words that were shown. */
export function sayOne(session: Session, programme: ProgrammeView, context: FlowContext, press: Press): Turn {
  const { data, message } = press;
  return withDraft(session, programme, context, (reader) => {
    const w = WORDS[context.language];
    const [, indicator = '', rev = ''] = /^(.*)\.(\d+)$/.exec(data.shown ?? '') ?? [];
    const entry = entryIn(reader.standing, indicator);
    if (!entry) return saying(session, partsCard(reader));
    const replaces = message ? { replaces: message } : {};
    const { what = isApprover(reader) ? undefined : 'comment', text = '' } = OPINION_FORM.read(press.fields);
    const written = text.trim();
    refuseLonger('text', written, LONGEST_SAID);
    const wrong = (said: string): Turn => ({
      session,
      reply: [{ prompt: wrongOne(entry, reader, { ...(what ? { what } : {}), text }, said), ...replaces }],
      effects: [],
    });
    if (Number(rev) !== entry.rev) return wrong(w.changedMeanwhile);
    const meant = isApprover(reader) ? (what ?? (written === '' ? 'agree' : 'comment')) : 'comment';
    if (meant === 'object' && written === '') return wrong(w.noReason);
    if (meant === 'comment' && written === '') return wrong(w.noComment);
    const said: Answer = {
      rev: entry.rev,
      what: meant,
      ...(meant === 'agree' || written === '' ? {} : { text: written }),
      at: context.now,
    };
    const { effects, after } = answered(reader, [[entry, said]]);
    const own = { ...reader, standing: after };
    const part = partWith(after.draft, indicator);
    const saved: Reply = { prompt: line(`${w.saved} ${indicator}`, [], 'good'), ...replaces };
    return { session, reply: [saved, { prompt: part ? partCard(part, own) : partsCard(own) }], effects };
  });
}

/** The draft, for who may see it now; before the peers are asked, it is its organiser's. */
function withDraft(
  session: Session,
  programme: ProgrammeView,
  context: FlowContext,
  turn: (reader: Reader) => Turn,
): Turn {
  const standing = workedOn(programme, context);
  const w = WORDS[context.language];
  if (!standing) return saying(session, line(w.organiser.noDraft, [], 'warning'));
  if (!standing.draft.asked) return saying(session, line(w.drafted));
  return turn({ standing, programme: programme.id, context });
}

function nextCard(reader: Reader, after?: string) {
  const { standing, context } = reader;
  if (isApprover(reader)) {
    const part = nextPartFor(standing, context.person.id, after);
    return part ? partCard(part, reader) : doneCard(reader);
  }
  const parts = partsOf(standing.draft);
  const part = parts[(parts.findIndex(({ id }) => id === after) + 1) % Math.max(parts.length, 1)];
  return part ? partCard(part, reader) : partsCard(reader);
}

/** An indicator of the draft, by its id. */
export function entryIn({ draft }: Standing, id: string | undefined): Entry | undefined {
  return draft.entries.find(({ indicator }) => indicator.id === id);
}

/** What somebody says, kept beside what they said before, and how things stand then. */
function answered(
  { standing, programme, context }: Reader,
  said: readonly (readonly [Entry, Answer])[],
): { effects: Turn['effects']; after: Standing } {
  if (said.length === 0) return { effects: [], after: standing };
  const { id: person } = context.person;
  const before = standing.opinions.get(person);
  const all = said.map(([{ indicator }, answer]) => [indicator.id, answer] as const);
  const value: Opinion = {
    version: standing.draft.version,
    answers: { ...before?.value.answers, ...Object.fromEntries(all) },
  };
  const record = opinionRecord(programme, person, value);
  const opinions = new Map([...standing.opinions, [person, { value, record }]]);
  return {
    effects: [{ kind: 'keep', record, ...(before ? { seen: before.record } : {}) }],
    after: { ...standing, opinions },
  };
}
