import type { Activity, TurnContext } from 'botbuilder';
import { wordsIn } from '../../../src/i18n';
import type { Account } from '../../../src/method/person';
import type { Log } from '../../../src/ports/log';
import type { OfferedFile, Reception } from '../../../src/ports/reception';
import type { Connectors } from '../api/connectors';
import { teamsCode } from '../api/meaning';
import { conversationWith, type FindingParts } from '../out/destination';
import { type HttpAnswer, messageInPlace } from './invoke-answers';
import type { Upload } from './payloads';
import { isTrustedUpload, put } from './upload';
import { inEach } from './words';

export interface FileParts extends FindingParts {
  reception: Reception;
  connectors: Connectors;
  log: Log;
  /** Bots can give files in this cloud. */
  givesFiles: boolean;
  /** Files may be put onto this machine too. */
  trustsLoopback: boolean;
}

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

/** A file that they may have is offered in our conversation, where alone Teams takes files. Answers what to say. */
export async function offer(parts: FileParts, account: Account, path: string): Promise<HttpAnswer> {
  const { reception, connectors, log } = parts;
  try {
    const file = await reception.file(account, path);
    const words = wordsIn(await reception.language(account));
    if (!file) return messageInPlace(words.error.closed);
    if (!parts.givesFiles) return messageInPlace(words.teams.file.notInCloud);
    const to = await conversationWith(parts, account);
    if (to.kind === 'nowhere') return messageInPlace(words.teams.file.nowhere);
    const consent = consentFor(file, path, words.teams.file.offer);
    await connectors.call(to.serviceUrl, ({ conversations }) =>
      conversations.sendToConversation(to.conversation, consent),
    );
    return messageInPlace(words.teams.file.offered);
  } catch (error) {
    log.warn({ ...said(error) }, 'a file could not be offered in Teams');
    return messageInPlace(inEach(({ file }) => file.failed));
  }
}

function consentFor({ name, bytes }: OfferedFile, path: string, description: string): Partial<Activity> {
  const context = { file: path };
  const content = { description, sizeInBytes: bytes.length, acceptContext: context, declineContext: context };
  return { type: 'message', attachments: [{ contentType: CONSENT, name, content }] };
}

/** They took it, or not: then the offer is taken back, and it is said how that went. */
export async function answered(
  parts: FileParts,
  context: TurnContext,
  account: Account,
  wish: { path: string; upload: Upload } | undefined,
): Promise<void> {
  const { file } = wordsIn(await parts.reception.language(account)).teams;
  const isDone = wish === undefined || (await taken(parts, account, wish));
  if (!isDone) await context.sendActivity(file.failed);
  else if (wish) await context.sendActivity({ type: 'message', attachments: [infoOf(wish.upload)] });
  else await context.sendActivity(file.declined);
  const { replyToId } = context.activity;
  if (isDone && replyToId) await context.deleteActivity(replyToId);
}

async function taken(
  { reception, log, trustsLoopback }: FileParts,
  account: Account,
  { path, upload }: { path: string; upload: Upload },
): Promise<boolean> {
  try {
    const isTrusted = isTrustedUpload(upload.uploadUrl, { loopback: trustsLoopback });
    if (!isTrusted) log.warn({ code: 'untrusted-upload' }, 'a file was not put where it was said in Teams');
    const file = isTrusted ? await reception.file(account, path) : undefined;
    if (file) await put(upload.uploadUrl, file);
    return file !== undefined;
  } catch (error) {
    log.warn({ ...said(error) }, 'a file could not be put where it was said in Teams');
    return false;
  }
}

function infoOf({ contentUrl, name, uniqueId, fileType }: Upload) {
  return { contentType: INFO, contentUrl, name, content: { uniqueId, fileType } };
}

/** What went wrong, without addresses: these hold keys to the file. */
function said(error: unknown): object {
  return { ...teamsCode(error), error: error instanceof Error ? error.name : 'unknown' };
}
