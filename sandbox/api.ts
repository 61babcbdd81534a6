/**
 * The HTTP face of the sandbox: what the web client, the scripting face and the demo may call.
 * Types only; no code. All bodies are JSON, all times ISO 8601 in UTC, all paths relative to the
 * sandbox's own origin. The connector side, which a bot calls, is Bot Framework REST v3 and is listed
 * in README.md.
 *
 * `{u}` is a user's object id (`WorldUser.id`), `{c}` a conversation id (percent-encoded!) or the alias
 * `personal` for that user's chat with the bot, `{m}` a message id.
 *
 * | method and path                                        | body                 | answer                 |
 * |--------------------------------------------------------|----------------------|------------------------|
 * | GET  /api/version                                      |                      | {@link Version}        |
 * | GET  /api/world                                        |                      | {@link WorldView}      |
 * | PUT  /api/world                                        | {@link World}        | {@link WorldView}      |
 * | POST /api/world/announce                               |                      | { delivered, failed }: tells the bot of every place where it is installed; putting a world is silent |
 * | GET  /api/settings, PUT /api/settings                  | Partial {@link Settings} | {@link Settings}   |
 * | GET  /api/clock, POST /api/clock                       | (forwarded)          | answer of `clockUrl`   |
 * | GET  /api/users/{u}/conversations                      |                      | {@link ConversationList} |
 * | GET  /api/users/{u}/conversations/{c}                  |                      | {@link ConversationDetail} |
 * | POST /api/users/{u}/conversations/{c}/open             | {}                   | {@link OpenAnswer}     |
 * | POST /api/users/{u}/conversations/{c}/read             | {}                   | {@link ConversationSummary} |
 * | GET  /api/users/{u}/conversations/{c}/messages?after=&waitMs=&threadId= |     | {@link MessageList}    |
 * | GET  /api/users/{u}/conversations/{c}/messages/{m}     |                      | {@link MessageView}    |
 * | POST /api/users/{u}/conversations/{c}/messages         | {@link SendText}     | {@link SendAnswer}     |
 * | POST /api/users/{u}/conversations/{c}/messages/{m}/actions | {@link PressAction} | {@link Outcome}     |
 * | POST /api/users/{u}/conversations/{c}/messages/{m}/refresh | {}               | {@link Outcome}        |
 * | POST /api/users/{u}/conversations/{c}/dialogs/submit   | {@link SubmitDialog} | {@link Outcome}        |
 * | POST /api/users/{u}/conversations/{c}/search           | {@link Search}       | {@link SearchAnswer}   |
 * | GET  /api/users/{u}/app                                |                      | {@link AppState}       |
 * | POST /api/users/{u}/app/{install,uninstall,block,unblock} | {@link AppTarget} | {@link AppAnswer}      |
 * | POST /api/users/{u}/token                            | {@link TokenWish}    | {@link TabToken}: what Teams gives a tab of this person |
 * | GET  /api/users/{u}/feed                               |                      | server-sent events, see {@link FeedEvent} |
 * | POST /api/tenants/{id}/app                             | { disabled: boolean } | { disabled: boolean } |
 * | GET  /api/faults                                       |                      | { faults: {@link Fault}[] } |
 * | POST /api/faults                                       | {@link NewFault}     | {@link Fault}          |
 * | DELETE /api/faults, DELETE /api/faults/{id}            |                      | { cleared: number }    |
 * | POST /api/redeliver                                    | {@link Redeliver}    | {@link Outcome}        |
 * | GET  /api/traffic?after=&limit=&direction=&conversationId=&violations=true&waitMs= | | {@link TrafficList} |
 * | GET  /api/mails                                        |                      | { mails: {@link CaughtMail}[] }, the newest first |
 * | GET  /api/counters                                     |                      | {@link Counters}       |
 *
 * A refused call answers 4xx with {@link Refusal}. When the sandbox did its part but the bot failed, the
 * call still answers 200, and {@link Outcome} has `ok: false` with a `failure`; what the user wrote stays.
 */

/** A mail that the sandbox's mail server took. */
export type CaughtMail = {
  id: string;
  at: string;
  from: string;
  fromName: string;
  to: string[];
  toName: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** What came along, as text; left out where nothing did. */
  files?: { name: string; type: string; text: string }[];
};

export type Locale = 'nb-NO' | 'nn-NO' | 'en-US';

/** Body of every 4xx answer of /api: `code` for programs, `message` for people. */
export type Refusal = { error: { code: string; message: string } };

/** `epoch` names one life of the data: it changes when the chats were thrown away. `revision` only grows. */
export type Version = { epoch: string; revision: number; startedAt: string };

// The world

export type WorldTenant = { id: string; name: string };

/** `id` is the AAD object id (a GUID). `persona` makes the user a pickable person in the web client. */
export type WorldUser = {
  id: string;
  tenantId: string;
  name: string;
  mail: string;
  locale: Locale;
  persona?: { title: string; hint: string; order: number };
};

export type WorldChannel = { id: string; name: string };
export type WorldTeam = {
  id: string;
  name: string;
  tenantId: string;
  memberIds: string[];
  channels: WorldChannel[];
};
/** A chat whose id looks like `19:meeting_...@thread.v2` is a meeting's: people can come into the meeting from it. */
export type WorldChat = { id: string; name: string; tenantId: string; memberIds: string[] };

/** `installedInTeams` and `installedInChats` hold ids of teams and group chats; `mayInstall` lets the bot install itself for people. */
export type WorldBot = {
  appId: string;
  appPassword: string;
  name: string;
  /** Where activities are posted, such as `http://127.0.0.1:3978/api/messages`. Loopback only. */
  endpoint: string;
  installedFor: 'nobody' | 'everybody' | string[];
  installedInTeams?: string[];
  installedInChats?: string[];
  mayInstall?: boolean;
  /** The app's tab: shown beside the chat with the bot, and in channels where the bot is. */
  tab?: WorldTab;
};

/** `path` is where its pages lie on the bot's own address, such as `/tab/`. The sandbox shows them through its own. */
export type WorldTab = { entityId: string; name: string; path: string };

/**
 * Everything the sandbox is seeded with. Ids of teams, channels and chats may be plain words; the sandbox
 * makes ids that look like Teams' of them (always the same ones). Putting the same world again keeps all chats.
 */
export type World = {
  tenants: WorldTenant[];
  users: WorldUser[];
  teams: WorldTeam[];
  chats: WorldChat[];
  bot: WorldBot;
  /** A loopback URL outside the sandbox that reads (GET) and moves (POST) the bot's business clock. */
  clockUrl?: string;
};

/** As {@link World}, without the password; each user with the `mri` (`29:...`) that the bot sees and cards name. */
export type WorldView = Omit<World, 'users' | 'bot'> & {
  users: (WorldUser & { mri: string })[];
  bot: Omit<WorldBot, 'appPassword'> & { mri: string };
};

/** `refreshAfterMs`: how old a card must be before it refreshes itself (Teams: 60,000). `rates: false` switches rate limits off. */
export type Settings = { refreshAfterMs: number; deliveryTimeoutMs: number; rates: boolean };

// Conversations and messages

export type ConversationKind = 'personal' | 'groupChat' | 'channel';

export type ConversationSummary = {
  id: string;
  kind: ConversationKind;
  /** Name of the bot, the group chat or the channel. */
  name: string;
  tenantId: string;
  team?: { id: string; name: string };
  /** Where the chat is a meeting's, as Teams calls the meeting. */
  meetingId?: string;
  /** Whether the bot is there. A personal chat is listed before that, so that the client can offer to add the app. */
  installed: boolean;
  blocked: boolean;
  unread: number;
  lastMessageAt?: string;
  /** One line of the newest message: its text, else its summary. */
  preview?: string;
  revision: number;
};

export type ConversationList = { revision: number; conversations: ConversationSummary[] };
export type Member = { mri: string; userId?: string; name: string; mail?: string; isBot: boolean };
export type ConversationDetail = ConversationSummary & { members: Member[] };

export type CardProblem = { path: string; problem: string };

/** `problems` is what Teams would stumble over in the card; empty for a sound one. */
export type AttachmentView = {
  contentType: string;
  content?: unknown;
  contentUrl?: string;
  name?: string;
  problems: readonly CardProblem[];
};

export type MessageView = {
  id: string;
  conversationId: string;
  /** In channels: id of the message that the thread begins with (for that message, its own id). */
  threadId?: string;
  from: Member;
  mine: boolean;
  at: string;
  editedAt?: string;
  deleted: boolean;
  replyToId?: string;
  /** May hold `<at>Name</at>`, each listed in `mentions`. */
  text?: string;
  textFormat: 'plain' | 'markdown' | 'xml';
  summary?: string;
  mentions: { mri: string; name: string; text: string }[];
  attachments: AttachmentView[];
  suggestedActions?: { type: string; title: string; value: unknown }[];
  /** True when the attachments are this user's own view (answer to an action or a refresh), not what others see. */
  ownView: boolean;
  /** Whether Teams would bring a banner (`channelData.notification.alert`). */
  alert: boolean;
  /** Grows with every change that this user can see. */
  revision: number;
};

/** `messages` in order of sending, only those changed after the asked revision. Ask next with `after=revision`. */
export type MessageList = { revision: number; messages: MessageView[] };

/** In chats and channels the bot hears the text only when `mention` is true. Without `threadId` a channel text begins a new thread. */
export type SendText = { text: string; mention?: boolean; threadId?: string };
export type SendAnswer = { message: MessageView; outcome: Outcome };

/**
 * `action` is the action object as it stands in the card; `inputs` the values by input id (strings, as cards give
 * them). Action.Execute, Action.Submit (also msteams: task/fetch, messageBack, imBack, invoke) reach the bot;
 * Action.OpenUrl, ShowCard and ToggleVisibility are the client's own and are refused here.
 */
export type PressAction = {
  action: { type: string; id?: string; title?: string; verb?: string; data?: unknown };
  inputs?: Record<string, string>;
};

/** `data` is what the dialog gives: the action's data merged with inputs for a card, whatever the page submitted for a page. */
export type SubmitDialog = { data: unknown; messageId?: string };

/** Asked for by the dialog's card when `inDialog`; `messageId` names the card otherwise. */
export type Search = { dataset: string; text: string; messageId?: string; inDialog?: boolean; top?: number };

/** `value` goes to the bot, the rest is for the eye. */
export type SearchAnswer = {
  ok: boolean;
  results: { value: string; title: string; subtitle?: string }[];
  failure?: Failure;
};

export type Failure = {
  /** `botDown` nothing listens, `timeout` no answer in time, `botError` an HTTP error, `badAnswer` an answer Teams cannot use. */
  code: 'botDown' | 'timeout' | 'botError' | 'badAnswer';
  message: string;
};

export type Dialog = {
  title: string;
  /** Pixels, or Teams' words. */
  height?: number | 'small' | 'medium' | 'large';
  width?: number | 'small' | 'medium' | 'large';
  card?: unknown;
  problems: readonly CardProblem[];
  url?: string;
  fallbackUrl?: string;
};

/** What came of handing something to the bot. */
export type Outcome = {
  ok: boolean;
  /** False when the bot was not to hear it (no mention) or there was nothing to do (no refresh due). */
  delivered: boolean;
  /** HTTP status of the bot's answer; 0 when there was none. */
  status: number;
  /** `statusCode` inside the answer of a card action. */
  innerStatus?: number;
  /** Id of the activity, to be redelivered by. */
  activityId?: string;
  attempts: number;
  ms: number;
  /** True when the user's view of the card was replaced. */
  replaced?: boolean;
  /** Shown to this user only and gone after a moment. */
  toast?: { kind: 'message' | 'error'; text: string };
  /** A dialog to open (or to replace the open one). Its absence in the answer to `dialogs/submit` closes the dialog. */
  dialog?: Dialog;
  failure?: Failure;
};

export type OpenAnswer = {
  conversation: ConversationDetail;
  messages: MessageView[];
  revision: number;
  refreshed: Outcome[];
};

// The app

export type AppState = { installed: boolean; blocked: boolean; disabledByAdmin: boolean };
/** Without a target the user's own chat with the bot is meant. Blocking concerns that chat only. */
export type AppTarget = { conversationId?: string; teamId?: string };
export type AppAnswer = AppState & { outcomes: Outcome[] };

// The tab

/** A token lasts an hour unless told. */
export type TokenWish = { expiresInSeconds?: number };

/** Signed as Entra would: issuer and tenant of the person, audience and scope of the app. */
export type TabToken = { token: string; expiresAt: string };

// The feed

/**
 * Events of `/feed`. The last event of a change has the id `epoch:revision`; a client that comes back with `Last-Event-ID` (or
 * `?lastEventId=`) gets what it missed. `reset`: everything is to be read anew. Comments keep the line open.
 */
export type FeedEvent =
  | { event: 'hello'; data: Version }
  | { event: 'reset'; data: Version }
  | { event: 'world'; data: Version }
  | { event: 'message'; data: MessageView }
  | { event: 'conversation'; data: ConversationSummary };

// Faults, redelivery, traffic

export type FaultMatch = {
  method?: string;
  pathContains?: string;
  conversationId?: string;
  /** Any request about this user's chat with the bot. */
  userId?: string;
};

/** Requests of the bot that match get `status`, or are cut: `before` anything happened, or `after` all was done. Default: once. */
export type NewFault = {
  match: FaultMatch;
  status?: number;
  code?: string;
  retryAfterSeconds?: number;
  times?: number;
  forSeconds?: number;
  drop?: 'before' | 'after';
};
export type Fault = NewFault & { id: string; hits: number; endsAt?: string };

/** Without `activityId` the newest activity to the bot (of `userId`, when given). `newId`: under a new activity id. */
export type Redeliver = { activityId?: string; userId?: string; newId?: boolean };

export type Violation = { code: string; text: string };

export type TrafficEntry = {
  seq: number;
  at: string;
  direction: 'fromBot' | 'toBot';
  method: string;
  path: string;
  status: number;
  ms: number;
  conversationId?: string;
  userId?: string;
  activityId?: string;
  activityType?: string;
  name?: string;
  attempt?: number;
  faultId?: string;
  violations: Violation[];
  request?: unknown;
  response?: unknown;
};
export type TrafficList = { seq: number; entries: TrafficEntry[] };

/** Since the sandbox started. `byStatus` is keyed by direction and status, such as `fromBot 429`. */
export type Counters = {
  fromBot: number;
  toBot: number;
  messagesFromBot: number;
  updatesFromBot: number;
  messagesFromUsers: number;
  rateLimited: number;
  violations: Record<string, number>;
  byStatus: Record<string, number>;
};
