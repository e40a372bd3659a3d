import { ASKED_DRAFT, ASKED_FINAL, COMMENT_DAYS } from '../../src/method/after-visit';
import { addDays, dayIn, instantAt, isWorkingDay } from '../../src/method/calendar';
import { inEach, type Language, nameOf } from '../../src/method/language';
import { refuseLonger } from '../../src/method/limits';
import { cleaned } from '../../src/method/plain-text';
import { memberIds } from '../../src/method/review';
import type { Day } from '../../src/method/time';
import type { Block, Prompt } from '../../src/ports/prompt';
import { type FlowContext, type Session, saying, type TeamReview, type Turn } from '../../src/steps/contract';
import { changed, type KeptDocuments, keyOf } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { commandButton, prompt, text, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { FINAL_WORDS } from './final-words';
import { SENDING_FORM } from './forms';
import { called } from './host-cards';
import {
  answerFinder,
  commentsIn,
  finalKept,
  LONGEST_COMMENT,
  LONGEST_SENT,
  lastSent,
  MOST_VERSIONS,
  SENT_FINAL,
  SENT_REPORT,
  type SentReport,
} from './kept';
import { cannotGo, type Outgoing, outgoing } from './outgoing';
import { readsVersion } from './rights';
import { hasSaid, hostMoment, openDraft, unanswered } from './standing';
import { teamCard } from './team-cards';
import { termsBlocks } from './terms-lines';
import { unfitBlocks } from './unfit-cards';
import { WORDS } from './words';

/** In days: so long at most has the host for its comments, and so far ahead a day is looked for that its contact works. */
const [LONGEST_TIME, LOOKED_AHEAD] = [92, 14];
const LAST_TIME = '17:30';

type Leading = (session: Session, view: TeamReview, context: FlowContext, press: Press) => Turn;

/** What would go out, before it does. */
export const preview: Leading = (session, view, context, { data }) =>
  saying(session, previewCard(view, asOf(data), {}, context));

/** It goes out: frozen, once, as it was looked at. */
export const send: Leading = (session, view, context, press) => {
  const { data, fields } = press;
  const { review } = view;
  const { kept, language, now, person } = context;
  const w = WORDS[language];
  const as = asOf(data);
  const read = SENDING_FORM.read(fields);
  const filled: Filled = {
    ...(read.sentUntil === undefined ? {} : { until: read.sentUntil }),
    unanswered: cleaned(read.sentUnanswered ?? '').trim(),
  };
  refuseLonger('sentUnanswered', filled.unanswered ?? '', LONGEST_COMMENT);
  const was = lastSent(kept, as)?.value.version ?? 0;
  if (Number(data.version) <= was) return saying(session, teamCard(view, context, [text(w.alreadySent)]));
  const again = (field: string, said: string) =>
    saying(session, wrongAt(field, said, previewCard(view, as, filled, context, [text(said, 'warning')])));
  const going = outgoing(view, as, context);
  if (data.seen !== going.seen) return again('', w.changedMeanwhile);
  const refused = refusal(going, context);
  if (refused !== undefined) return again('', refused);
  if (cannotGo(going)) return again('', w.refused);
  if (going.unfit.length > 0 && data.sure !== 'yes') return again('', w.sureAboutThese);
  const until = as === 'draft' ? (filled.until ?? defaultUntil(view, context)) : undefined;
  const today = dayIn(review.timeZone, now);
  if (until !== undefined && (until <= today || until > addDays(today, LONGEST_TIME)))
    return again('sentUntil', w.badDay);
  const open = as === 'final' ? unanswered(kept).length : 0;
  if (open > 0 && going.looksUnfit(filled.unanswered ?? '')) return again('sentUnanswered', w.answer.unfit);
  if (open > 0 && filled.unanswered === '') return again('sentUnanswered', w.missing(open));
  const value: SentReport = {
    ...going.sent,
    at: now,
    by: person.id,
    ...(until === undefined ? {} : { until: instantAt(until, LAST_TIME, review.timeZone) }),
    ...(open > 0 && filled.unanswered ? { unanswered: filled.unanswered } : {}),
  };
  const key = `${as}-${value.version}`;
  const record = {
    id: `${SENT_REPORT.name}|${review.id}|${key}`,
    kind: SENT_REPORT.name,
    review: review.id,
    person: '',
    value,
  };
  const what = as === 'draft' ? w.draft(value.version) : w.final(value.version);
  return {
    session,
    reply: [
      {
        prompt: prompt({
          address: { review: review.id },
          body: [text(w.sent(what), 'good')],
          actions: [commandButton('sent-report', w.open, review.id)],
          summary: w.sent(what),
        }),
        ...(press.message === undefined ? {} : { replaces: press.message }),
      },
    ],
    effects: [
      { kind: 'keep', record },
      ...(as === 'final' ? [finalKept(review.id, value, kept, kept.of(SENT_FINAL)[0])] : []),
      ...(as === 'final' ? answersSent(context) : []),
      {
        kind: 'ask-review',
        review: review.id,
        what: as === 'draft' ? ASKED_DRAFT : ASKED_FINAL,
        // Its files are offered in these, whatever is chosen or agreed afterwards.
        asked: { since: now, until: until ?? today, languages: value.languages ?? [value.language] },
      },
      telling(view, value, key, commentsIn(kept).length),
    ],
  };
};

/** What the leader filled in, or begins with. */
interface Filled {
  until?: Day;
  unanswered?: string;
}

function asOf({ as }: Press['data']): SentReport['as'] {
  return as === 'final' ? 'final' : 'draft';
}

/** Why nothing can go at all; undefined where it can. */
function refusal({ sent, bytes }: Outgoing, { kept, language }: FlowContext): string | undefined {
  const w = WORDS[language];
  if (sent.paragraphs.length === 0) return w.nothingWritten;
  if (sent.as === 'final' && !lastSent(kept, 'draft')) return w.noDraft;
  if (sent.as === 'draft' && lastSent(kept, 'final')) return w.finalIsOut;
  const last = sent.as === 'final' ? lastSent(kept, 'final') : undefined;
  if (last && isAsSent(sent, last.value, kept)) return FINAL_WORDS[language].same(called(last.value, { language }));
  if (sent.version > MOST_VERSIONS) return w.tooMany(MOST_VERSIONS);
  if (bytes > LONGEST_SENT) return w.tooLong(String(Math.ceil(bytes / 1_000)), String(LONGEST_SENT / 1_000));
  return undefined;
}

/** Whether a report reads as the one that has gone out, and says no answer to a comment that this did not say. */
function isAsSent(sent: Outgoing['sent'], last: SentReport, kept: KeptDocuments): boolean {
  const { at, by: _, until: __, unanswered: ___, ...was } = last;
  const answerTo = answerFinder(kept);
  if (commentsIn(kept).some((one) => (answerTo(one)?.at ?? at) > at)) return false;
  return asStored({ ...sent, version: was.version }) === asStored(was);
}

/** The same for what is the same, in whatever order a store hands out its fields. */
function asStored(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/** A week on, in the host city; on a day that its contact works, from then on. */
function defaultUntil({ review, team }: TeamReview, { now }: FlowContext): Day {
  const contact = review.members.host.map((id) => team.people.get(id)).find((person) => person?.active);
  const day = addDays(dayIn(review.timeZone, now), COMMENT_DAYS);
  if (!contact) return day;
  const days = Array.from({ length: LOOKED_AHEAD }, (_, n) => addDays(day, n));
  return days.find((one) => isWorkingDay({ person: { ...contact, away: [] }, visits: [] }, one)) ?? day;
}

/** What would go out: how much, who may read it, and what of it is not fit. */
function previewCard(
  view: TeamReview,
  as: SentReport['as'],
  filled: Filled,
  context: FlowContext,
  first: readonly Block[] = [],
): Prompt {
  const { review } = view;
  const { kept, language, now } = context;
  const w = WORDS[language];
  const going = outgoing(view, as, context);
  const why = refusal(going, context);
  const open = as === 'final' ? unanswered(kept).length : 0;
  const draft = as === 'final' ? openDraft(kept, now) : undefined;
  const waits = draft && !hasSaid(kept, keyOf(draft)) ? draft.value.until : undefined;
  const title = `${as === 'draft' ? w.draftTitle(review.hostCity) : w.finalTitle(review.hostCity)}`;
  const { paragraphs, advice, version } = going.sent;
  const isFit = going.unfit.length === 0;
  return prompt({
    address: { review: review.id },
    title,
    body: [
      ...first,
      ...(why === undefined
        ? [text(w.goesOut(paragraphs.length, advice.length)), ...translatedBlocks(going, language)]
        : [text(why, 'warning')]),
      ...(why === undefined ? termsBlocks(view, going.sent, language) : []),
      ...(open > 0 ? [text(w.unansweredNow(open), 'warning')] : []),
      ...(waits === undefined ? [] : [text(w.stillOpen(hostMoment(waits, view, context)), 'warning')]),
      ...unfitBlocks(going.unfit, language),
    ],
    fields:
      why !== undefined
        ? []
        : SENDING_FORM.draw(language, {
            sentUntil: as === 'draft' ? { value: filled.until ?? defaultUntil(view, context) } : undefined,
            sentUnanswered: open > 0 ? { value: filled.unanswered ?? '' } : undefined,
          }),
    actions: [
      ...(why === undefined && !cannotGo(going)
        ? [
            {
              id: 'sent-send',
              label: isFit ? w.send : w.sendAnyway,
              style: 'primary' as const,
              submits: true,
              data: {
                as,
                version: String(version),
                seen: going.seen,
                ...(isFit ? {} : { sure: 'yes' }),
              },
            },
          ]
        : []),
      commandButton('sent-report', w.host.all, review.id),
    ],
    summary: title,
  });
}

/** How much of it there is in each language, where that is not all of it in one. */
function translatedBlocks({ translated }: Outgoing, language: Language): Block[] {
  const w = WORDS[language];
  if (translated.length < 2 && translated.every(({ all, there }) => all === there)) return [];
  const items = translated.map(({ language: its, all, there, toCheck }) =>
    [
      there === all ? w.goesOutIn.all(nameOf(its, language)) : w.goesOutIn.part(nameOf(its, language), there, all),
      ...(toCheck > 0 ? [w.goesOutIn.behind(toCheck)] : []),
    ].join(' '),
  );
  return [{ kind: 'list', items }];
}

/** All answers that the host does not have yet go to it. */
export function answersSent({ kept }: FlowContext): Effect[] {
  const answerTo = answerFinder(kept);
  return commentsIn(kept).flatMap((one) => {
    const found = answerTo(one);
    if (one.value.answer || !found) return [];
    const { at, by, isCorrected, why } = found;
    return [changed(one, { ...one.value, answer: { at, by, isCorrected, why } })];
  });
}

/** Everybody of the city who may read it hears of it at once, and of the final report the observers, too. */
function telling({ review, team }: TeamReview, sent: SentReport, key: string, comments: number): Effect {
  const { as, until, version } = sent;
  const people = memberIds(review).filter((id) => {
    const person = team.people.get(id);
    const isReader = person && readsVersion(person, review, sent);
    const { leader, peers, facilitators, organisers } = review.members;
    return isReader && ![leader, ...peers, ...facilitators, ...organisers].includes(id);
  });
  return {
    kind: 'tell-people',
    review: review.id,
    people,
    about: `sent report ${key} ${version}`,
    atOnce: true,
    prompt: inEach((language) => {
      const w = WORDS[language];
      const title = as === 'draft' ? w.newsDraft(review.hostCity) : w.newsFinal(review.hostCity);
      const answered = comments === 0 ? [] : [sent.unanswered === undefined ? w.newsAnswered : w.newsUnanswered];
      const when = until === undefined ? '' : hostMoment(until, { review }, { language });
      return prompt({
        address: { review: review.id },
        title,
        body: [text(as === 'draft' ? w.newsDraftBody(when) : [w.newsFinalBody, ...answered].join(' '))],
        actions: [commandButton('sent-report', w.open, review.id, 'primary')],
        summary: title,
      });
    }),
  };
}
