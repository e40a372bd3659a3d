import { setTimeout as sleep } from 'node:timers/promises';
import { wordsIn } from '../../../src/i18n';
import type { Log } from '../../../src/ports/log';
import type { Option } from '../../../src/ports/prompt';
import type { Answer, Incoming, Reception, Search } from '../../../src/ports/reception';
import { cardInPlace, type HttpAnswer, messageInPlace } from './invoke-answers';
import { inEach } from './words';

export interface GestureParts {
  reception: Reception;
  log: Log;
}

/** How long an answer is waited for before a card says that it takes a moment, in milliseconds. */
const SOON_MS = 2_000;

/** Applies what was kept. Answers what there is to show; undefined when it went wrong and is tried again by itself. */
export async function goOn({ reception, log }: GestureParts, { id }: Incoming): Promise<readonly Answer[] | undefined> {
  try {
    return await reception.apply(id);
  } catch (error) {
    log.warn({ err: error, event: id }, 'what came from Teams is applied later');
    return undefined;
  }
}

/**
 * Applies a press, and answers in its place if that is known soon: with the card as it is now, where it changed. What
 * else there is to say is on its way as messages; a card in a channel is answered between the two of us.
 */
export async function pressed(
  parts: GestureParts,
  { incoming, isPersonal }: { incoming: Incoming; isPersonal: boolean },
  answer: (response: HttpAnswer) => void,
): Promise<void> {
  const working = goOn(parts, incoming);
  const inPlace = isPersonal
    ? working.then((answers) => ofAnswers(answers, incoming.message))
    : parts.reception.privately(incoming.account).then(messageInPlace);
  answer(await soon(inPlace));
  await working;
}

function ofAnswers(answers: readonly Answer[] | undefined, pressedCard: string | undefined): HttpAnswer {
  const redrawn = answers?.find(({ id }) => id === pressedCard);
  if (redrawn) return cardInPlace(redrawn);
  const [first] = answers ?? [];
  if (first) return messageInPlace(wordsIn(first.language).teams.goesOn);
  return answers ? messageInPlace(inEach((words) => words.goesOn)) : aMoment();
}

/** The options that somebody looks for in a list that is searched. What goes wrong finds none; they type on. */
export async function found(
  { reception, log }: GestureParts,
  account: Incoming['account'],
  search: Search,
): Promise<readonly Option[]> {
  try {
    return await reception.options(account, search);
  } catch (error) {
    log.warn({ err: error }, 'what somebody looks for could not be found');
    return [];
  }
}

/** What there is to answer, or that it takes a moment. */
export async function soon(answer: Promise<HttpAnswer>): Promise<HttpAnswer> {
  return Promise.race([answer.catch(aMoment), sleep(SOON_MS, undefined, { ref: false }).then(aMoment)]);
}

function aMoment(): HttpAnswer {
  return messageInPlace(inEach((words) => words.moment));
}
