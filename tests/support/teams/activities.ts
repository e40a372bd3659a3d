import { cardProblem } from './card-problem';
import { REFUSALS, Refused } from './refusals';
import type { Seen } from './world';

/** What bots send, as far as Teams looks at it. */
export interface SentActivity {
  type?: string;
  text?: string;
  summary?: string;
  attachments?: { contentType?: string; content?: unknown; name?: string }[];
}

/** “Approximately 100 KB”, the message encoded as UTF-16, images in base64 left out. */
const MOST_BYTES = 100 * 1024;
/** What the Bot Framework takes of any bot, pictures included. */
const MOST_OF_A_REQUEST = 262_144;
const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
const KNOWN = new Set([
  ADAPTIVE_CARD,
  'application/vnd.microsoft.teams.card.file.consent',
  'application/vnd.microsoft.teams.card.file.info',
  'text/html',
]);

/** Refuses what Teams would refuse, and answers what people see of it. */
export function taken(activity: SentActivity): Pick<Seen, 'text' | 'cards' | 'attachments' | 'summary'> {
  if (activity.type !== 'message') throw refused(`type ${activity.type}`);
  const attachments = (activity.attachments ?? []).map((attachment) => {
    const { contentType = '' } = attachment;
    if (!KNOWN.has(contentType)) throw refused(`attachment ${contentType}`);
    return { ...attachment, contentType };
  });
  if (!activity.text && attachments.length === 0) throw refused('nothing in it');
  // Teams would make two messages of it and name neither, so that it could not be drawn anew.
  if (activity.text && attachments.length > 0) throw refused('a text beside an attachment');
  const cards = attachments.filter(({ contentType }) => contentType === ADAPTIVE_CARD).map(({ content }) => content);
  if (Buffer.byteLength(JSON.stringify(activity)) > MOST_OF_A_REQUEST) throw new Refused(REFUSALS.requestTooLarge);
  for (const card of cards) {
    const problem = cardProblem(card);
    if (problem !== undefined) throw refused(problem);
  }
  if (sizeOf(activity) > MOST_BYTES) throw new Refused(REFUSALS.tooBig);
  return {
    cards,
    attachments,
    ...(activity.text ? { text: activity.text } : {}),
    ...(activity.summary ? { summary: activity.summary } : {}),
  };
}

function refused(why: string): Refused {
  return new Refused({ ...REFUSALS.badSyntax, message: `The activity is not valid: ${why}` });
}

/** In bytes, as Teams counts. */
function sizeOf(activity: SentActivity): number {
  const counted = JSON.stringify(activity).replace(/data:image\/[a-z]+;base64,[A-Za-z0-9+/=]*/g, '');
  return Buffer.byteLength(counted, 'utf16le');
}
