/** An answer of the Bot Connector's that is none of success. */
export interface Refusal {
  status: number;
  code: string;
  message: string;
  /** Seconds, as `Retry-After` says them. */
  retryAfter?: number;
}

const refusal = (status: number, code: string, message: string): Refusal => ({ status, code, message });

/** What Microsoft lists under “Status codes from bot conversational APIs”. */
export const REFUSALS = {
  badArgument: refusal(400, 'BadArgument', 'The request is not valid.'),
  badSyntax: refusal(400, 'BadSyntax', 'The activity is not valid.'),
  unauthorized: refusal(401, 'Unauthorized', 'Authorization has been denied for this request.'),
  botNotRegistered: refusal(401, 'BotNotRegistered', 'No registration found for this bot.'),
  botDisabledByAdmin: refusal(403, 'BotDisabledByAdmin', 'The tenant admin disabled this bot'),
  botNotInRoster: refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.'),
  blockedByUser: refusal(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.'),
  notInstalled: refusal(403, 'ForbiddenOperationException', 'Bot is not installed in user’s personal scope'),
  invalidBotApiHost: refusal(403, 'InvalidBotApiHost', 'Invalid bot api host.'),
  notEnoughPermissions: refusal(403, 'NotEnoughPermissions', 'The bot may not do this.'),
  activityNotFound: refusal(404, 'ActivityNotFoundInConversation', 'Conversation not found.'),
  conversationNotFound: refusal(404, 'ConversationNotFound', 'Conversation not found.'),
  memberNotFound: refusal(404, 'MemberNotFoundInConversation', 'The member was not found in the conversation.'),
  preconditionFailed: refusal(412, 'PreconditionFailed', 'Precondition failed, please try again.'),
  tooBig: refusal(413, 'MessageSizeTooBig', 'Message size too large.'),
  requestTooLarge: refusal(413, 'RequestEntityTooLarge', 'Request entity too large.'),
  throttled: { ...refusal(429, 'Throttled', 'Too many requests.'), retryAfter: 2 },
  serviceError: refusal(500, 'ServiceError', 'Internal server error.'),
  badGateway: refusal(502, 'ServiceError', 'A service that this depends on failed.'),
  unavailable: refusal(503, 'ServiceUnavailable', 'Service is unavailable.'),
  gatewayTimeout: refusal(504, 'GatewayTimeout', 'Gateway timeout.'),
} as const satisfies Record<string, Refusal>;

/** Thrown by what checks a call. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
  }
}
