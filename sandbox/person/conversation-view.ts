import type { MessageList, MessageView } from '../api.ts';
import type { SandboxApi } from './sandbox-api.ts';

/** One conversation as one person sees it, kept up to date by asking for what changed. */
export type ConversationView = {
  /** The messages in order of sending, without deleted ones. */
  readonly messages: readonly MessageView[];
  /** Everything up to here has been read. */
  readonly revision: number;
  /** Reads what changed; with `waitMs`, waits that long for a change when there is none yet. */
  sync(waitMs?: number): Promise<void>;
};

/** @param path the conversation's path in the API, such as `/api/users/{u}/conversations/personal` */
export const conversationView = (api: SandboxApi, path: string): ConversationView => {
  const known = new Map<string, MessageView>();
  let revision = 0;
  return {
    get messages() {
      return [...known.values()].filter((message) => !message.deleted);
    },
    get revision() {
      return revision;
    },
    async sync(waitMs) {
      const wait = waitMs === undefined ? '' : `&waitMs=${Math.ceil(waitMs)}`;
      const list = await api.get<MessageList>(`${path}/messages?after=${revision}${wait}`);
      for (const message of list.messages) known.set(message.id, message);
      revision = Math.max(revision, list.revision);
    },
  };
};
