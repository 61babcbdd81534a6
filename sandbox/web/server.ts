import type {
  AppAnswer,
  AppState,
  ConversationList,
  ConversationSummary,
  Fault,
  MessageView,
  NewFault,
  OpenAnswer,
  Outcome,
  PressAction,
  Redeliver,
  Search,
  SearchAnswer,
  SendAnswer,
  SendText,
  SubmitDialog,
  TabToken,
  TrafficList,
  Version,
  WorldView,
} from '../api.ts';

/** The sandbox said no: `code` for the program, the message for the person. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The sandbox itself could not be reached. */
export class Unreachable extends Error {}

/** Every call this client makes; each throws `Refused` or `Unreachable`. */
export const server = {
  version: () => call<Version>('GET', '/api/version'),
  world: () => call<WorldView>('GET', '/api/world'),
  conversations: (user: string) => call<ConversationList>('GET', `${userPath(user)}/conversations`),
  open: (user: string, conversation: string) =>
    call<OpenAnswer>('POST', `${chatPath(user, conversation)}/open`, {}),
  markRead: (user: string, conversation: string) =>
    call<ConversationSummary>('POST', `${chatPath(user, conversation)}/read`, {}),
  message: (user: string, conversation: string, id: string) =>
    call<MessageView>('GET', messagePath(user, conversation, id)),
  send: (user: string, conversation: string, body: SendText) =>
    call<SendAnswer>('POST', `${chatPath(user, conversation)}/messages`, body),
  press: (user: string, conversation: string, id: string, body: PressAction) =>
    call<Outcome>('POST', `${messagePath(user, conversation, id)}/actions`, body),
  submitDialog: (user: string, conversation: string, body: SubmitDialog) =>
    call<Outcome>('POST', `${chatPath(user, conversation)}/dialogs/submit`, body),
  search: (user: string, conversation: string, body: Search) =>
    call<SearchAnswer>('POST', `${chatPath(user, conversation)}/search`, body),
  tabToken: (user: string) => call<TabToken>('POST', `${userPath(user)}/token`, {}),
  app: (user: string) => call<AppState>('GET', `${userPath(user)}/app`),
  changeApp: (user: string, change: AppChange, conversationId?: string) =>
    call<AppAnswer>('POST', `${userPath(user)}/app/${change}`, conversationId ? { conversationId } : {}),
  clock: () => call<unknown>('GET', '/api/clock'),
  moveClock: (seconds: number) => call<unknown>('POST', '/api/clock', { advanceSeconds: seconds }),
  faults: () => call<{ faults: Fault[] }>('GET', '/api/faults'),
  addFault: (fault: NewFault) => call<Fault>('POST', '/api/faults', fault),
  clearFaults: (id?: string) =>
    call<{ cleared: number }>('DELETE', id ? `/api/faults/${encodeURIComponent(id)}` : '/api/faults'),
  redeliver: (body: Redeliver) => call<Outcome>('POST', '/api/redeliver', body),
  traffic: (after: number, limit: number) =>
    call<TrafficList>('GET', `/api/traffic?after=${after}&limit=${limit}`),
};

export type AppChange = 'install' | 'uninstall' | 'block' | 'unblock';

/** Where a person's live events come from; `since` is the id of the last one seen. */
export function feedUrl(user: string, since?: string): string {
  const url = `${userPath(user)}/feed`;
  return since ? `${url}?lastEventId=${encodeURIComponent(since)}` : url;
}

function userPath(user: string): string {
  return `/api/users/${encodeURIComponent(user)}`;
}

function chatPath(user: string, conversation: string): string {
  return `${userPath(user)}/conversations/${encodeURIComponent(conversation)}`;
}

function messagePath(user: string, conversation: string, id: string): string {
  return `${chatPath(user, conversation)}/messages/${encodeURIComponent(id)}`;
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw new Unreachable(`No answer to ${method} ${path}`, { cause });
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusal(response.status, answer);
  return answer as T;
}

function refusal(status: number, answer: unknown): Refused {
  const error = (answer as { error?: { code?: string; message?: string } } | undefined)?.error;
  return new Refused(error?.code ?? String(status), error?.message ?? `HTTP ${status}`);
}
