/** A message of ours in Teams, as our reference to it. */
export interface Place {
  /** The conversation it is in; in a channel with its thread's first message, as Teams names threads. */
  conversation: string;
  /** Its id there. */
  activity: string;
  /** Whether there are replies to it with what it had no room for. */
  continued: boolean;
  /** As long as not all of these are there: how many. */
  said?: number;
}

/** `a%3A1abc/1700000000000/`; then a `c` when it is continued in replies, and `p2` as long as only two of them are there. */
export function referenceOf({ conversation, activity, continued, said }: Place): string {
  return `${referenceStart(conversation, activity)}${continued ? 'c' : ''}${said === undefined ? '' : `p${said}`}`;
}

/** How the reference of a message begins, however it was drawn last. */
export function referenceStart(conversation: string, activity: string): string {
  return `${encodeURIComponent(conversation)}/${encodeURIComponent(activity)}/`;
}

const REFERENCE = /^([^/]+)\/([^/]+)\/(c?)(?:p(\d{1,4}))?$/;

/** Undefined for a reference that is none of ours. */
export function placeOf(reference: string): Place | undefined {
  const [, conversation, activity, continued, said] = REFERENCE.exec(reference) ?? [];
  if (!conversation || !activity) return undefined;
  return {
    conversation: decodeURIComponent(conversation),
    activity: decodeURIComponent(activity),
    continued: continued === 'c',
    ...(said === undefined ? {} : { said: Number(said) }),
  };
}

/** A conversation's thread, as Teams names it. */
export function threadIn(conversation: string, root: string): string {
  return `${conversation};messageid=${root}`;
}
