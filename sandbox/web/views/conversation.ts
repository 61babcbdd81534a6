import { html, nothing } from 'lit-html';
import type { Client } from '../client.ts';
import type { OpenChat, Person } from '../state.ts';
import { avatar } from './avatar.ts';
import { icon } from './icons.ts';
import { meetingView } from './meeting.ts';
import { messagesView } from './messages.ts';
import { tabFrame, tabsOf } from './tab.ts';

/** The open conversation: its name, the messages, and the box to write in. */
export function conversationView(client: Client, person: Person) {
  const chat = person.chat;
  if (!chat) return html`<div class="chat empty">${person.wanted ? loading(client) : pick(client)}</div>`;
  const { detail } = chat;
  if (person.meeting && detail.meetingId) return meetingView(client, person, chat, person.meeting);
  return html`
    <div class="chat ${detail.kind}">
      ${head(client, person, chat)} ${tabsOf(client, person, chat)}
      ${person.tab === undefined ? messagesView(client, person, chat) : tabFrame(client, person, person.tab)}
    </div>
  `;
}

function head(client: Client, person: Person, { detail }: OpenChat) {
  const where =
    detail.team?.name ??
    (detail.kind === 'personal'
      ? client.text('bot')
      : client.text('members', { count: detail.members.length }));
  return html`
    <header class="chat-head">
      <a
        class="quiet back"
        href=${client.linkTo(person.user.id, undefined)}
        aria-label=${client.text('back')}
        >${icon('back')}</a
      >
      ${avatar(detail.name, detail.kind === 'personal')}
      <div class="who">
        <h3>${detail.name}</h3>
        <small>${where}</small>
      </div>
      ${detail.meetingId ? joinLink(client, person, detail.id) : nothing}
    </header>
  `;
}

function joinLink(client: Client, person: Person, meetingChatId: string) {
  return html`<a class="join" href=${client.linkToMeeting(person.user.id, meetingChatId)}
    >${client.text('joinMeeting')}</a
  >`;
}

function pick(client: Client) {
  return html`<p class="hint center">${client.text('pickConversation')}</p>`;
}

function loading(client: Client) {
  return html`<div class="loading" role="status" aria-label=${client.text('loading')}>
    <span></span><span></span><span></span>
  </div>`;
}
