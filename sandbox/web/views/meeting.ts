import { html, nothing } from 'lit-html';
import type { Client } from '../client.ts';
import { hasSharedTab } from '../shared-tabs.ts';
import type { Meeting, OpenChat, Person } from '../state.ts';
import { avatar } from './avatar.ts';
import { icon } from './icons.ts';
import { messagesView } from './messages.ts';
import { addTab, tabFrame } from './tab.ts';

/** A meeting as its window shows it: who is there or the app on the stage, and beside it the app's panel or the chat. */
export function meetingView(client: Client, person: Person, chat: OpenChat, meeting: Meeting) {
  const { detail } = chat;
  const isSetUp = detail.installed && hasSharedTab(detail.id);
  const panel = meeting.panel === 'app' && !isSetUp ? undefined : meeting.panel;
  return html`
    <div class="chat meeting">
      <header class="meeting-bar">
        <h3>${detail.name}</h3>
        ${opener(client, meeting, panel, 'chat', client.text('chats'))}
        ${isSetUp ? opener(client, meeting, panel, 'app', client.botName) : addTab(client, person, detail.id)}
        ${isSetUp ? sharer(client, meeting) : nothing}
        <a class="leave" href=${client.linkTo(person.user.id, detail.id)}>${client.text('leaveMeeting')}</a>
      </header>
      <div class="meeting-room ${panel ? 'has-panel' : ''}">
        <section class="stage" aria-label=${client.text('stage')}>
          ${meeting.isOnStage && isSetUp ? tabFrame(client, person, '', 'meetingStage') : facesView(chat)}
        </section>
        ${panel ? panelView(client, person, chat, meeting, panel) : nothing}
      </div>
    </div>
  `;
}

function opener(
  client: Client,
  meeting: Meeting,
  open: Meeting['panel'],
  panel: 'app' | 'chat',
  title: string,
) {
  const press = () => {
    meeting.panel = open === panel ? undefined : panel;
    client.changed();
  };
  return html`<button class="quiet" aria-pressed=${open === panel} @click=${press}>${title}</button>`;
}

function sharer(client: Client, meeting: Meeting) {
  const press = () => {
    meeting.isOnStage = !meeting.isOnStage;
    client.changed();
  };
  return html`<button class="quiet" aria-pressed=${meeting.isOnStage} @click=${press}>
    ${client.text(meeting.isOnStage ? 'endShare' : 'share', { bot: client.botName })}
  </button>`;
}

function facesView({ detail }: OpenChat) {
  const people = detail.members.filter(({ isBot }) => !isBot);
  return html`<ul class="faces">
    ${people.map(({ name }) => html`<li>${avatar(name)}<span>${name}</span></li>`)}
  </ul>`;
}

/** As wide as Teams has it: 320 pixels for what the app shows. */
function panelView(client: Client, person: Person, chat: OpenChat, meeting: Meeting, panel: 'app' | 'chat') {
  const title = panel === 'app' ? client.botName : client.text('meetingChat');
  const close = () => {
    meeting.panel = undefined;
    client.changed();
  };
  return html`<aside class="side-panel" aria-label=${title}>
    <header>
      <h4>${title}</h4>
      <button class="quiet" title=${client.text('close')} aria-label=${client.text('close')} @click=${close}>
        ${icon('close')}
      </button>
    </header>
    ${panel === 'app' ? tabFrame(client, person, '', 'sidePanel') : messagesView(client, person, chat)}
  </aside>`;
}
