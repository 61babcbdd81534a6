import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { Client } from '../client.ts';
import { hasSharedTab } from '../shared-tabs.ts';
import type { OpenChat, Person } from '../state.ts';

/** The tabs over a conversation: the chat itself, and the app's pages where the app is. A chat that is no meeting's has none. */
export function tabsOf(client: Client, person: Person, { detail }: OpenChat) {
  const { tab } = client.state.world?.bot ?? {};
  if (!tab || !detail.installed || (detail.kind === 'groupChat' && !detail.meetingId)) return nothing;
  const isOpen = person.tab !== undefined;
  const isSetUp = detail.kind === 'personal' || hasSharedTab(detail.id);
  const link = (page: string | undefined, title: string, isHere: boolean) => html`<a
    href=${client.linkTo(person.user.id, detail.id, page)}
    aria-current=${isHere ? 'page' : nothing}
    >${title}</a
  >`;
  return html`<nav class="tabs" aria-label=${client.text('tabsOf', { name: detail.name })}>
    ${link(undefined, client.text(detail.kind === 'channel' ? 'posts' : 'chats'), !isOpen)}
    ${isSetUp ? link('', tab.name, isOpen) : addTab(client, person, detail.id)}
  </nav>`;
}

/** As in Teams, a channel or a meeting has the tab once somebody has set it up. */
export function addTab(client: Client, person: Person, conversationId: string) {
  const { tab } = client.state.world?.bot ?? {};
  const press = () => {
    person.page = { conversationId, src: `${tab?.path}#/set-up`, isValid: false };
    client.changed();
  };
  return html`<button class="quiet" @click=${press}>${client.text('addTab')}</button>`;
}

/** A page of the app in a frame. Another page is another frame, as when Teams opens a link. */
export function tabFrame(
  client: Client,
  person: Person,
  page: string,
  context: 'content' | 'sidePanel' | 'meetingStage' = 'content',
) {
  const { tab } = client.state.world?.bot ?? {};
  if (!tab) return nothing;
  return keyed(
    `${person.user.id} ${page}`,
    html`<iframe
      class="tab-frame"
      src=${tab.path}
      title=${client.text('tabOf', { name: tab.name, person: person.user.name })}
      data-user=${person.user.id}
      data-context=${context}
      data-page=${page}
    ></iframe>`,
  );
}

/** A page in a dialog or where a tab is set up. Teams tells it so. */
export function pageFrame(
  client: Client,
  person: Person,
  { src, context }: { src: string; context: 'task' | 'settings' },
) {
  return html`<iframe
    class="page-frame"
    src=${src}
    title=${client.text('tabOf', { name: client.botName, person: person.user.name })}
    data-user=${person.user.id}
    data-context=${context}
    data-page=""
  ></iframe>`;
}
