import { inEach } from '../../src/method/language';
import { refuseLonger } from '../../src/method/limits';
import { may } from '../../src/method/permissions';
import { cleaned } from '../../src/method/plain-text';
import { termsOf } from '../../src/method/terms';
import { type FlowContext, type ReviewView, type Session, saying, type Turn } from '../../src/steps/contract';
import { changed, type Kept, keyOf, withKey } from '../../src/steps/documents';
import type { Effect } from '../../src/steps/effects';
import { commandButton, line, prompt, text, wrongAt } from '../../src/steps/prompts';
import type { Press } from '../../src/steps/step';
import { AUTHORSHIP, backgroundIn, paragraphsIn, sectionOf } from '../report/public';
import { correctedIn } from './corrected';
import { keepsBack, lookingFor, unfitIn } from './fitness';
import { ANSWER_FORM, WHICH_FORM } from './forms';
import { ANSWER, type Answer, COMMENT, type Comment, commentsIn, LONGEST_COMMENT, versionOf } from './kept';
import { judgementsLeave } from './rights';
import { answersSent } from './sending';
import { unanswered } from './standing';
import { answerCard, teamCard } from './team-cards';
import { WORDS } from './words';

type Answering = (session: Session, view: ReviewView, context: FlowContext, press: Press) => Turn;

function onComment(turn: (one: Kept<Comment>, ...args: Parameters<Answering>) => Turn): Answering {
  return (session, view, context, press) => {
    const key = press.data.comment ?? WHICH_FORM.read(press.fields).commentWhich;
    const one = withKey(commentsIn(context.kept), key);
    if (one) return turn(one, session, view, context, press);
    return saying(session, teamCard(view, context, [text(WORDS[context.language].host.gone, 'warning')]));
  };
}

export const open = onComment((one, session, view, context) => saying(session, answerCard(view, one, context)));

/** Whoever leads answers, and whose section it is. */
function answersOn(one: Kept<Comment>, view: ReviewView, context: FlowContext): boolean {
  const { kept, person } = context;
  if (may(person, 'decide', view.review)) return true;
  const section = paragraphsIn(kept).find(({ key }) => key === one.value.paragraph)?.section ?? '';
  return kept.of(AUTHORSHIP).some(({ value }) => value.section === sectionOf(section) && value.author === person.id);
}

/** Keeps the team's answer: what was corrected reads otherwise now, and what was not has its reason. */
export const answer = onComment((one, session, view, context, { data, fields }) => {
  const { kept, language, now, person } = context;
  const w = WORDS[language];
  const read = ANSWER_FORM.read(fields);
  const why = cleaned(read.commentWhy ?? '').trim();
  refuseLonger('commentWhy', why, LONGEST_COMMENT);
  const given = { choice: read.commentAnswer, why };
  const again = (field: string, said: string) =>
    saying(session, wrongAt(field, said, answerCard(view, one, context, [text(said, 'warning')], given)));
  if (one.value.answer) return again('', w.answer.isSent);
  if (data.said !== versionOf(one.value.text)) return again('', w.answer.saysElse);
  if (!answersOn(one, view, context)) return saying(session, line(w.answer.notYours, [], 'warning'));
  if (read.commentAnswer === undefined) return again('commentAnswer', w.answer.noChoice);
  const isCorrected = read.commentAnswer === 'corrected';
  if (isCorrected && !correctedIn(view, kept)(one)) return again('commentAnswer', w.answer.unchanged);
  if (!isCorrected && why === '') return again('commentWhy', w.answer.noWhy);
  if (isUnfit(why, view, context)) return again('commentWhy', w.answer.unfit);
  const value: Answer = { comment: keyOf(one), said: one.value.text, at: now, by: person.id, isCorrected, why };
  const id = `${ANSWER.name}|${view.review.id}|${keyOf(one)}`;
  const was = kept.of(ANSWER).find(({ record }) => record.id === id);
  const record = { id, kind: ANSWER.name, review: view.review.id, person: '', value };
  const next = unanswered(kept).find((other) => keyOf(other) !== keyOf(one));
  const card = prompt({
    address: { review: view.review.id },
    body: [text(w.answer.kept, 'good')],
    actions: [
      ...(next
        ? [{ id: 'comment-open', label: w.answer.next, style: 'primary' as const, data: { comment: keyOf(next) } }]
        : []),
      { id: 'comment-open', label: w.answer.change, data: { comment: keyOf(one) } },
      commandButton('sent-report', w.host.all, view.review.id),
    ],
    summary: w.answer.kept,
  });
  return { session, reply: [{ prompt: card }], effects: [was ? changed(was, value) : { kind: 'keep', record }] };
});

/** Whether an answer says what no answer may: the name of somebody who has a part in the review or had one, or a judgement that stays with the team. */
function isUnfit(why: string, { review, benchmark, known }: ReviewView, { kept, now }: FlowContext): boolean {
  const names = [...(known?.values() ?? [])].map(({ name }) => name);
  const looked = lookingFor(names, benchmark, {
    judgementsLeave: judgementsLeave(termsOf(review), 'draft') && judgementsLeave(termsOf(review), 'final'),
    background: backgroundIn(kept, now),
  });
  return unfitIn(why, looked).some(keepsBack);
}

/** The answers go to the city, and whoever commented hears of it. */
export const sendAnswers: Answering = (session, view, context) => {
  const { review } = view;
  const { kept, language, now } = context;
  const w = WORDS[language];
  const effects = answersSent(context);
  if (effects.length === 0) return saying(session, teamCard(view, context, [text(w.noneToSend)]));
  const sent = new Set(effects.flatMap((effect) => (effect.kind === 'keep' ? [effect.record.id] : [])));
  const authors = new Map<string, number>();
  for (const { record } of kept.of(COMMENT))
    if (sent.has(record.id)) authors.set(record.person, (authors.get(record.person) ?? 0) + 1);
  // Each hears of their own.
  const news = [...authors].map(
    ([author, n]): Effect => ({
      kind: 'tell-people',
      review: review.id,
      people: [author],
      about: `answers ${now}`,
      prompt: inEach((each) => {
        const title = WORDS[each].answersNews(review.hostCity, n);
        const actions = [commandButton('sent-report', WORDS[each].open, review.id, 'primary')];
        return prompt({ address: { review: review.id }, title, actions, summary: title });
      }),
    }),
  );
  return {
    session,
    reply: [
      { prompt: line(w.answersSent(effects.length), [commandButton('sent-report', w.host.all, review.id)], 'good') },
    ],
    effects: [...effects, ...news],
  };
};
