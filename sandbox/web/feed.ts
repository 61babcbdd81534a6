import type { ConversationSummary, FeedEvent, MessageView } from '../api.ts';
import { feedUrl } from './server.ts';

const AGAIN_MS = 2000;

export type FeedListener = {
  message(message: MessageView): void;
  conversation(conversation: ConversationSummary): void;
  /** What was missed is unknown: read all anew. */
  reset(): void;
  worldChanged(): void;
  connected(yes: boolean): void;
};

/**
 * Listens to a person's live events until `close`. The browser resumes a dropped line by itself with the last id;
 * when it gives up (an HTTP error), a new line is opened from the same place.
 */
export function listen(userId: string, listener: FeedListener): { close(): void } {
  let source: EventSource | undefined;
  let last: string | undefined;
  let epoch: string | undefined;
  let timer = 0;

  const on = <E extends FeedEvent['event']>(
    name: E,
    handle: (data: Extract<FeedEvent, { event: E }>['data']) => void,
  ) =>
    source?.addEventListener(name, (event) => {
      const message = event as MessageEvent<string>;
      if (message.lastEventId) last = message.lastEventId;
      handle(JSON.parse(message.data));
    });

  const open = () => {
    source = new EventSource(feedUrl(userId, last));
    source.addEventListener('open', () => listener.connected(true));
    source.addEventListener('error', () => {
      listener.connected(false);
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN_MS);
    });
    on('hello', (version) => {
      if (epoch !== undefined && epoch !== version.epoch) listener.reset();
      epoch = version.epoch;
    });
    on('reset', () => listener.reset());
    on('world', () => listener.worldChanged());
    on('message', (message) => listener.message(message));
    on('conversation', (conversation) => listener.conversation(conversation));
  };

  open();
  return {
    close() {
      clearTimeout(timer);
      source?.close();
    },
  };
}
