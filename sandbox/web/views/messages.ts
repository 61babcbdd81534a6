import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { MessageView } from '../../api.ts';
import { changeApp } from '../chat-actions.ts';
import type { Client } from '../client.ts';
import type { OpenChat, Person } from '../state.ts';
import { dayName, dayOf } from '../time-words.ts';
import { composeView } from './compose.ts';
import { messageView } from './message.ts';
import { stickToEnd } from './stick-to-end.ts';
import { threadsView } from './threads.ts';

/** The messages of a conversation, and the box to write in. */
export function messagesView(client: Client, person: Person, chat: OpenChat) {
  const { detail } = chat;
  const isChannel = detail.kind === 'channel';
  const messages = [...chat.messages.values()].toSorted((a, b) => a.at.localeCompare(b.at));
  return html`
      ${appState(client, person, chat)}
      <div
        class="messages"
        tabindex="0"
        role="group"
        aria-label=${client.text('messagesIn', { name: detail.name })}
        ${stickToEnd(messages.length)}
      >
        ${messages.length === 0 ? emptyChat(client, chat) : nothing}
        ${isChannel ? threadsView(client, person, messages) : flatView(client, person, messages)}
      </div>
      ${composeView(client, person, { label: client.text(isChannel ? 'newThread' : 'write') })}
  `;
}

/** Without the app, or blocked, the bot cannot write here: the way out is one press. */
function appState(client: Client, person: Person, { detail }: OpenChat) {
  if (detail.installed && !detail.blocked) return nothing;
  const bot = client.botName;
  const target = detail.kind === 'personal' ? undefined : detail.id;
  const change = detail.blocked ? 'unblock' : 'install';
  return html`<p class="notice-bar">
    <span>${client.text(detail.blocked ? 'blocked' : 'notInstalled', { bot })}</span>
    <button class="primary" @click=${() => changeApp(client, person, change, target)}>
      ${client.text(detail.blocked ? 'unblock' : 'add', { bot })}
    </button>
  </p>`;
}

function flatView(client: Client, person: Person, messages: MessageView[]) {
  const { language } = client.state.settings;
  return repeat(
    messages,
    (message) => message.id,
    (message, index) => {
      const before = messages[index - 1];
      const newDay = !before || dayOf(new Date(before.at)) !== dayOf(new Date(message.at));
      const follows = !newDay && before?.from.mri === message.from.mri;
      return html`
        ${newDay ? html`<h4 class="day">${dayName(message.at, language, (key) => client.text(key))}</h4>` : nothing}
        ${messageView(client, person, message, { follows, inThread: false })}
      `;
    },
  );
}

function emptyChat(client: Client, { detail }: OpenChat) {
  const key = detail.kind === 'personal' ? 'emptyChat' : 'emptyGroup';
  return html`<p class="hint center">${client.text(key, { bot: client.botName })}</p>`;
}
