import { html, nothing } from 'lit-html';
import type { ConversationSummary } from '../../api.ts';
import type { Client } from '../client.ts';
import type { Person } from '../state.ts';
import { shortWhen } from '../time-words.ts';
import { avatar } from './avatar.ts';
import { unreadMark } from './people.ts';

/** The person's conversations: chats with the newest first, then channels by team. */
export function chatList(client: Client, person: Person) {
  const all = [...person.conversations.values()];
  const chats = all.filter((conversation) => conversation.kind !== 'channel').toSorted(newestFirst);
  const teams = Object.entries(Object.groupBy(all, (conversation) => conversation.team?.name ?? ''));
  return html`
    <nav class="chat-list" aria-label=${client.text('conversations')}>
      <h3>${client.text('chats')}</h3>
      <ul>
        ${chats.map((conversation) => chatLine(client, person, conversation))}
      </ul>
      ${all.length === 0 ? html`<p class="hint">${client.text('noConversations')}</p>` : nothing}
      ${teams.map(([team, channels]) =>
        team === ''
          ? nothing
          : html`<h3>${team}</h3>
              <ul>
                ${channels?.map((channel) => chatLine(client, person, channel))}
              </ul>`,
      )}
    </nav>
  `;
}

function chatLine(client: Client, person: Person, conversation: ConversationSummary) {
  const isOpen = person.chat?.detail.id === conversation.id;
  const { lastMessageAt, unread } = conversation;
  return html`
    <li>
      <a
        class="chat-line ${conversation.kind} ${unread > 0 ? 'news' : ''}"
        href=${client.linkTo(person.user.id, conversation.id)}
        aria-current=${isOpen ? 'true' : nothing}
      >
        ${conversation.kind === 'channel' ? html`<span class="hash" aria-hidden="true">#</span>` : avatar(conversation.name, conversation.kind === 'personal')}
        <span class="who"
          ><span class="name">${conversation.name}</span><small>${conversation.preview ?? ''}</small></span
        >
        <span class="marks"
          >${lastMessageAt ? html`<time datetime=${lastMessageAt}>${shortWhen(lastMessageAt, client.state.settings.language)}</time>` : nothing}
          ${unreadMark(client, unread)}</span
        >
      </a>
    </li>
  `;
}

function newestFirst(a: ConversationSummary, b: ConversationSummary): number {
  return (b.lastMessageAt ?? '').localeCompare(a.lastMessageAt ?? '') || a.name.localeCompare(b.name, 'nb');
}
