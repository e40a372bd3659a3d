/** What Teams says of a conversation's kind. */
export interface KindOfConversation {
  conversationType?: string | null | undefined;
  isGroup?: boolean | null | undefined;
}

/** Of which kind a conversation is. Where it does not say so itself, what has no group is personal. */
export function kindOf(conversation: KindOfConversation | undefined): string {
  return conversation?.conversationType || (conversation?.isGroup ? 'groupChat' : 'personal');
}

/** Whether a conversation is between one person and us. */
export function isPersonal(conversation: KindOfConversation | undefined): boolean {
  return kindOf(conversation) === 'personal';
}

/** Whether a conversation is a meeting's chat, which Teams otherwise calls a group chat. */
export function isMeeting(conversation: string | undefined): boolean {
  return conversation?.startsWith('19:meeting_') ?? false;
}
