import type { TurnContext } from 'botbuilder';
import { inEveryLanguage, wordsIn } from '../../../src/i18n';
import { shortKey } from '../../../src/ports/short-key';
import { teamsCode } from '../api/meaning';
import { isMeeting, isPersonal } from '../conversation-kind';
import { type DeskParts, forget, lookAgain, noteLater, take } from './desk';
import { answered, type FileParts, offer } from './files';
import { found, goOn, pressed, soon } from './gestures';
import type { Intake } from './intake';
import { type HttpAnswer, messageInPlace, messageInTask, optionsFound, TAKEN, UNSUPPORTED } from './invoke-answers';
import { inEach } from './words';

export interface TurnParts extends DeskParts, FileParts {
  /** Whether a gesture comes for the first time. */
  isFirst(id: string): boolean;
}

type Received = Extract<Intake, { kind: 'incoming' }>;
type AboutFiles = Extract<Intake, { kind: 'files' | 'file' | 'file-answer' }>;
type Reply = (answer: HttpAnswer) => void;

/** Not stored. Teams delivers it again, once or twice, and then no more. */
const NOT_KEPT: HttpAnswer = { status: 503 };

/**
 * Does what an activity of Teams' asks for. `reply` answers the request that brought it, as soon as that may be: what
 * takes longer goes on after it.
 */
export async function takeTurn(
  parts: TurnParts,
  context: TurnContext,
  intake: Exclude<Intake, { kind: 'malformed' }>,
  reply: Reply,
): Promise<void> {
  switch (intake.kind) {
    case 'incoming':
      return takeIn(parts, context, intake, reply);
    case 'removed':
      reply(TAKEN);
      return forget(parts, intake);
    case 'readers':
      reply(TAKEN);
      await lookAgain(parts, context.activity, intake);
      return intake.isNewHere && parts.isFirst(intake.news) ? sayHowToLink(parts, context) : undefined;
    case 'nothing':
      reply(TAKEN);
      return noteLater(parts, context.activity);
    case 'unsupported':
      reply(UNSUPPORTED);
      return noteLater(parts, context.activity);
    case 'not-ours':
      await sayNotOurs(parts, context, reply);
      return noteLater(parts, context.activity);
    case 'search':
      return reply(optionsFound(await found(parts, intake.account, intake.search)));
    case 'files':
    case 'file':
    case 'file-answer':
      // First, so that they are found when they are answered.
      await noteLater(parts, context.activity);
      return aboutFiles(parts, context, intake, reply);
  }
}

async function takeIn(parts: TurnParts, context: TurnContext, given: Received, reply: Reply): Promise<void> {
  const incoming = await take(parts, context.activity, given);
  if (!incoming) return sayNotKept(parts, context, given, reply);
  if (given.from === 'press') return pressed(parts, { incoming, isPersonal: given.isPersonal }, reply);
  reply(given.from === 'action' ? messageInTask(inEach((words) => words.inConversation)) : TAKEN);
  await goOn(parts, incoming);
  if (given.withFiles && parts.isFirst(incoming.id)) await sayNoFiles(parts, context, incoming);
}

/** On the card that was pressed; for a message by its status, and, since Teams soon gives up, in words. */
async function sayNotKept(parts: TurnParts, context: TurnContext, given: Received, reply: Reply): Promise<void> {
  if (given.from === 'press') return reply(messageInPlace(inEach((words) => words.notKept)));
  if (given.from === 'action') return reply(messageInTask(inEach((words) => words.notChosen)));
  reply(NOT_KEPT);
  if (given.incoming.what.kind === 'text' && parts.isFirst(`not-kept ${given.incoming.id}`))
    await say(
      parts,
      context,
      inEach((words) => words.messageNotKept),
    );
}

/** How this channel or chat is linked, and who may: to whoever reads it there. */
function sayHowToLink(parts: TurnParts, context: TurnContext): Promise<void> {
  const isNoPlace = isMeeting(context.activity.conversation.id);
  const text = inEveryLanguage(({ linking }) => (isNoPlace ? linking.addedToMeeting : linking.added));
  return say(parts, context, text);
}

async function sayNotOurs(parts: TurnParts, context: TurnContext, reply: Reply): Promise<void> {
  const text = inEach((words) => words.notOurs);
  const { type, conversation } = context.activity;
  if (type === 'invoke') return reply(messageInPlace(text));
  reply(TAKEN);
  if (isPersonal(conversation)) await say(parts, context, text);
}

async function aboutFiles(parts: TurnParts, context: TurnContext, intake: AboutFiles, reply: Reply): Promise<void> {
  const { account } = intake;
  const { conversation, id = '' } = context.activity;
  const isFirst = parts.isFirst(shortKey(account.space, conversation.id, id));
  switch (intake.kind) {
    case 'files':
      reply(TAKEN);
      return isFirst ? sayNoFiles(parts, context, intake) : undefined;
    case 'file-answer':
      reply(TAKEN);
      return isFirst ? answered(parts, context, account, intake.put) : undefined;
    case 'file': {
      const offered = isFirst
        ? offer(parts, account, intake.path)
        : Promise.resolve(messageInPlace(inEach((words) => words.moment)));
      reply(intake.awaited ? await soon(offered) : TAKEN);
      await offered;
    }
  }
}

/** Who sent a file is told that it is not read, in the same place. */
async function sayNoFiles(
  parts: TurnParts,
  context: TurnContext,
  { account }: Pick<AboutFiles, 'account'>,
): Promise<void> {
  await say(parts, context, wordsIn(await parts.reception.language(account)).teams.noFiles);
}

/** Says something where the activity came from, once, as well as it goes. */
async function say({ log }: TurnParts, context: TurnContext, text: string): Promise<void> {
  try {
    await context.sendActivity(text);
  } catch (error) {
    log.warn(teamsCode(error), 'something could not be said in Teams');
  }
}
