import { setTimeout as sleep } from 'node:timers/promises';
import type { ModalView, PlainTextOption } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { wordsIn } from '../../../src/i18n';
import type { Channel } from '../../../src/method/review';
import type { Log } from '../../../src/ports/log';
import type { Block } from '../../../src/ports/prompt';
import type { Answer, Incoming, Reception } from '../../../src/ports/reception';
import { slackCode } from '../api/meaning';
import type { ApiOptions } from '../api/workspaces';
import { foundOptions } from '../cards/choices';
import { additionId, newEntryId, readBlockId } from '../cards/input-ids';
import { renderDetails, renderModal } from '../cards/modal';
import { type ParsedPress, parseSearch } from '../cards/parse';
import { homePart } from '../home';
import { cardOptions } from '../out/slack-chat';
import { upload } from '../out/upload';
import type { Intake } from './intake';
import { notice } from './notice';
import { isSlacksOwn, respond } from './respond';

export interface GestureParts extends ApiOptions {
  reception: Reception;
  log: Log;
}

/**
 * How long an answer is waited for before a form says that it takes a moment, in milliseconds: Slack waits three seconds
 * for everything together, two of which storing may have taken.
 */
const SOON_MS = 800;

type Received = Extract<Intake, { kind: 'incoming' }>;

/** Applies what was kept; what goes wrong is tried again by itself. Answers what there is to show. */
export async function goOn(
  { reception, log }: GestureParts,
  { incoming }: Received,
  shown?: (answers: readonly Answer[]) => boolean | Promise<boolean>,
): Promise<readonly Answer[]> {
  try {
    return await reception.apply(incoming.id, shown);
  } catch (error) {
    log.warn({ err: error, event: incoming.id }, 'what came from Slack is applied later');
    return [];
  }
}

/**
 * What a form that was sent is answered with: what is wrong with it, another one in its place, or nothing, by which it
 * closes.
 */
export type FormAnswer =
  | { response_action: 'errors'; errors: Record<string, string> }
  | { response_action: 'update'; view: ModalView }
  | undefined;

/** The form that was sent, as far as it is open still. */
export interface SentForm {
  id: string;
  blocks: readonly { type: string; block_id?: string }[];
}

/**
 * A form was sent: what is wrong is said at its fields, and it stays open; else what comes next takes its place, and it
 * closes when nothing does. `answer` is called in Slack's time: where that is not enough, the form says so meanwhile, and
 * comes back if something is wrong with it.
 */
export async function sentForm(
  parts: GestureParts,
  client: WebClient,
  given: Received,
  form: SentForm,
  answer: (response: FormAnswer) => Promise<void>,
): Promise<void> {
  let waiting: Promise<void> | undefined;
  let isBack = false;
  const working = goOn(parts, given, async (answers) => {
    if (!waiting) return errorsIn(answers, form.blocks) !== undefined;
    await waiting;
    isBack = await comesBack(parts, client, given, form.id, answers);
    return isBack;
  });
  const soon = await inSomeTime(working);
  if (soon) {
    const errors = errorsIn(soon, form.blocks);
    const view = viewOf(soon);
    return answer(errors ? { response_action: 'errors', errors } : view && { response_action: 'update', view });
  }
  waiting = answer({ response_action: 'update', view: notice('moment') });
  await waiting;
  const answers = await working;
  if (isBack || (await comesBack(parts, client, given, form.id, answers))) return;
  await update(client, form.id, viewOf(answers) ?? notice('inChat'));
}

/**
 * A form of which something is wrong comes back in its place, with what was typed in it and what is wrong above that.
 * False where nothing is, or where it is closed.
 */
async function comesBack(
  parts: GestureParts,
  client: WebClient,
  { incoming: { account, message, what } }: Received,
  form: string,
  answers: readonly Answer[],
): Promise<boolean> {
  const wrong = lastOf(answers)?.prompt.wrong;
  if (!wrong || message === undefined || what.kind !== 'press') return false;
  const card = await cardFor(parts, account, message);
  // One that was folded meanwhile has no room for it.
  if (!card || card.prompt.fields.length === 0) return false;
  const said = Object.values(wrong).map((text): Block => ({ kind: 'text', text, tone: 'warning' }));
  const [focus = ''] = Object.keys(wrong);
  const prompt = { ...card.prompt, body: [...said, ...card.prompt.body] };
  return update(
    client,
    form,
    renderModal(prompt, { ...cardOptions(card.id, card.language), typed: what.fields, focus }),
  );
}

/** What is wrong with a form, by the blocks it was sent from; what is in none of them is said at the first. */
function errorsIn(answers: readonly Answer[], blocks: SentForm['blocks']): Record<string, string> | undefined {
  const wrong = Object.entries(lastOf(answers)?.prompt.wrong ?? {});
  const inputs = blocks.flatMap(({ type, block_id: id }) => (type === 'input' && id !== undefined ? [id] : []));
  const [first] = inputs;
  if (wrong.length === 0 || first === undefined) return undefined;
  const errors: Record<string, string> = {};
  for (const [field, said] of wrong) {
    const at = inputs.find((id) => isOf(readBlockId(id)?.field, field)) ?? first;
    errors[at] = [...(errors[at] === undefined ? [] : [errors[at]]), said].join(' ');
  }
  return errors;
}

/** An answer that is too long for Slack is asked in two fields. */
function isOf(asked: string | undefined, field: string): boolean {
  return asked === field || asked === additionId(field) || asked === newEntryId(field);
}

/** A button in a form: what it is answered with takes the form's place. A choice is kept without a word. */
export async function pressedInForm(
  parts: GestureParts,
  client: WebClient,
  given: Received,
  form: string,
  isChoice: boolean,
): Promise<void> {
  let isBack = false;
  const answers = await goOn(parts, given, async (said) => {
    isBack = await comesBack(parts, client, given, form, said);
    return isBack;
  });
  const view = viewOf(answers);
  if (view && !isChoice && !isBack) await update(client, form, view);
}

/** A press where no message is at hand, on the home tab or by the shortcut: what it is answered with opens as a form. */
export async function openAnswer(
  parts: GestureParts,
  client: WebClient,
  given: Received,
  trigger: string,
): Promise<void> {
  const open = async (view: ModalView) => (await client.views.open({ trigger_id: trigger, view })).view?.id;
  const working = goOn(parts, given);
  const soon = await inSomeTime(working);
  const view = soon && viewOf(soon);
  if (view) await open(view);
  if (soon) return;
  const shown = await open(notice('moment'));
  const later = viewOf(await working) ?? notice('inChat');
  if (shown !== undefined) await update(client, shown, later);
}

/** Undefined: not in so short a time. */
function inSomeTime<R>(working: Promise<R>): Promise<R | undefined> {
  return Promise.race([working, sleep(SOON_MS, undefined, { ref: false })]);
}

/** False where somebody closed it meanwhile: all that is in it is in the conversation too. */
async function update(client: WebClient, view_id: string, view: ModalView): Promise<boolean> {
  try {
    await client.views.update({ view_id, view });
    return true;
  } catch (error) {
    if (slackCode(error) !== 'not_found') throw error;
    return false;
  }
}

/** Where somebody asked: what is folded is laid over a form, and its next page takes the place of the one before. */
export type Where =
  | { kind: 'message'; trigger: string; channel?: string }
  | { kind: 'form'; trigger: string; channel?: string }
  | { kind: 'details'; view: string; channel?: string };

/** Somebody wants a card as a form, or what is folded in it. */
export async function show(
  parts: GestureParts,
  client: WebClient,
  account: Incoming['account'],
  asked: Extract<ParsedPress, { kind: 'open-form' | 'open-details' }>,
  where: Where,
): Promise<void> {
  const answer = await cardFor(parts, account, asked.message);
  if (!answer) return;
  const options = cardOptions(answer.id, answer.language);
  const view =
    asked.kind === 'open-form'
      ? renderModal(answer.prompt, {
          ...options,
          typed: asked.typed,
          ...(asked.focus === '' ? {} : { focus: asked.focus }),
          ...(where.channel === undefined ? {} : { channel: where.channel }),
        })
      : renderDetails(answer.prompt, asked.place, asked.page, options);
  if (!view) return;
  switch (where.kind) {
    case 'message':
      return void (await client.views.open({ trigger_id: where.trigger, view }));
    case 'form':
      return void (await client.views.push({ trigger_id: where.trigger, view }));
    case 'details':
      return void (await client.views.update({ view_id: where.view, view }));
  }
}

/** A message of theirs, or a part of their home tab, as it is now. */
async function cardFor({ reception }: GestureParts, account: Incoming['account'], id: string) {
  const part = homePart(id);
  if (part === undefined) return reception.message(account, id);
  const { language, prompts } = await reception.home(account);
  const prompt = prompts[part];
  return prompt && { id, language, prompt };
}

/** The options that somebody looks for in a list that is searched. What goes wrong finds none; they type on. */
export async function found(
  { reception, log }: GestureParts,
  account: Incoming['account'],
  body: unknown,
): Promise<PlainTextOption[]> {
  const search = parseSearch(body);
  if (!search) return [];
  try {
    return foundOptions(search.field, await reception.options(account, search));
  } catch (error) {
    log.warn({ err: error }, 'what somebody looks for could not be found');
    return [];
  }
}

/** Who sent a file is told that it is not read, in the same place. */
export async function sayNoFiles(
  { reception }: GestureParts,
  client: WebClient,
  account: Incoming['account'],
  { channel, thread }: { channel: string; thread?: string },
): Promise<void> {
  const text = wordsIn(await reception.language(account)).slackCard.noFiles;
  await client.chat.postMessage({ channel, text, ...(thread === undefined ? {} : { thread_ts: thread }) });
}

/** Who gives a command where they talk with somebody else is told, there and alone, that the answer is between us. */
export async function sayPrivately(
  parts: GestureParts,
  direct: () => Promise<string>,
  account: Incoming['account'],
  { channel_id, response_url }: { channel_id: string; response_url: string },
): Promise<void> {
  const { reception, log } = parts;
  try {
    if (!isSlacksOwn(response_url, parts)) return;
    if ((await direct()) !== channel_id) await respond(response_url, await reception.privately(account));
  } catch (error) {
    log.warn({ err: error }, 'it could not be said that a command is answered privately');
  }
}

/** Who mentions us in a channel and is answered between us is told so there, and alone. */
export async function sayAside(
  { reception, log }: GestureParts,
  client: WebClient,
  { account, channel: at }: Incoming,
): Promise<void> {
  const { channel } = at?.address ?? {};
  if (channel === undefined) return;
  const thread = at?.thread === undefined ? {} : { thread_ts: at.thread };
  try {
    const text = await reception.privately(account);
    await client.chat.postEphemeral({ channel, user: account.user, text, ...thread });
  } catch (error) {
    log.warn({ err: error }, 'it could not be said that a mention is answered privately');
  }
}

/** Who brings us into a channel is told there, and alone, how it is linked. */
export async function sayHowToLink(
  { reception, log }: GestureParts,
  client: WebClient,
  { user, ...account }: Incoming['account'],
  { address: { channel = '' } }: Channel,
): Promise<void> {
  try {
    const text = wordsIn(await reception.language({ ...account, user })).linking.invited;
    await client.chat.postEphemeral({ channel, user, text });
  } catch (error) {
    log.warn({ err: error }, 'it could not be said how a channel is linked');
  }
}

/** A file that they may have is put into the conversation; else they are told so. */
export async function giveFile(
  { reception }: GestureParts,
  client: WebClient,
  account: Incoming['account'],
  path: string,
): Promise<void> {
  const file = await reception.file(account, path);
  const { channel } = await client.conversations.open({ users: account.user });
  const direct = channel?.id ?? account.user;
  if (file) return void (await upload(client, file, direct));
  const text = wordsIn(await reception.language(account)).error.closed;
  await client.chat.postMessage({ channel: direct, text });
}

/** The last thing said, as a form; a line that a card was folded into is none. */
function viewOf(answers: readonly Answer[]): ModalView | undefined {
  const said = lastOf(answers);
  return said && renderModal(said.prompt, cardOptions(said.id, said.language));
}

function lastOf(answers: readonly Answer[]): Answer | undefined {
  return answers.filter(({ prompt }) => !prompt.folded).at(-1);
}
