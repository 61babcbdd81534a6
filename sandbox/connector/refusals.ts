/** A refusal in Teams' words: the HTTP status, `error.code` and, for 429, how long to wait. */
export class ConnectorRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, code: string, message: string, retryAfterSeconds?: number) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The code that Teams most often gives with a status; used for faults that name none. */
export const usualCodes: Readonly<Record<number, string>> = {
  400: 'BadArgument',
  401: 'Unauthorized',
  403: 'BotNotInConversationRoster',
  404: 'ConversationNotFound',
  412: 'PreconditionFailed',
  413: 'MessageSizeTooBig',
  429: 'Throttled',
};

/** The refusals that the rules know, each with Teams' code. */
export const refuse = {
  badArgument: (message: string) => new ConnectorRefusal(400, 'BadArgument', message),
  unauthorized: (message: string) => new ConnectorRefusal(401, 'Unauthorized', message),
  notInRoster: () =>
    new ConnectorRefusal(
      403,
      'BotNotInConversationRoster',
      'The bot is not part of the conversation roster.',
    ),
  blockedByUser: () =>
    new ConnectorRefusal(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.'),
  disabledByAdmin: () =>
    new ConnectorRefusal(403, 'BotDisabledByAdmin', 'The tenant admin disabled this bot.'),
  notAllowed: (message: string) => new ConnectorRefusal(403, 'NotEnoughPermissions', message),
  noConversation: () => new ConnectorRefusal(404, 'ConversationNotFound', 'Conversation not found.'),
  noActivity: () => new ConnectorRefusal(404, 'ActivityNotFoundInConversation', 'Activity not found.'),
  noMember: () => new ConnectorRefusal(404, 'MemberNotFoundInConversation', 'Member not found.'),
  tooBig: () => new ConnectorRefusal(413, 'MessageSizeTooBig', 'Message size too large.'),
  throttled: (seconds: number) =>
    new ConnectorRefusal(429, 'Throttled', 'Too many requests, retry later.', seconds),
} as const;
