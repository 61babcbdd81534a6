import { html } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { MessageView } from '../../api.ts';
import type { Client } from '../client.ts';
import type { Person } from '../state.ts';
import { composeView } from './compose.ts';
import { messageView } from './message.ts';

/** A channel: each thread is a block with its replies and a box to reply in. */
export function threadsView(client: Client, person: Person, messages: readonly MessageView[]) {
  return repeat(
    byThread(messages),
    ([id]) => id,
    ([id, inThread]) => html`
      <section class="thread" aria-label=${inThread[0]?.from.name ?? ''}>
        ${repeat(
          inThread,
          (message) => message.id,
          (message) => messageView(client, person, message, { follows: false, inThread: true }),
        )}
        ${composeView(client, person, { label: client.text('reply'), threadId: id })}
      </section>
    `,
  );
}

/** Threads in the order in which they began; replies in the order of sending. */
function byThread(messages: readonly MessageView[]): [string, MessageView[]][] {
  const threads = new Map<string, MessageView[]>();
  for (const message of messages) {
    const id = message.threadId ?? message.id;
    threads.set(id, [...(threads.get(id) ?? []), message]);
  }
  return [...threads];
}
