import { html } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { Client } from '../client.ts';
import type { OpenPage, Person } from '../state.ts';
import { savePage } from '../tab-host.ts';
import { showModally } from './dialog.ts';
import { pageFrame } from './tab.ts';

/** Where a channel's tab is set up: the app's page, and Save once the page says that all is chosen. */
export function setUpView(client: Client, person: Person, page: OpenPage) {
  const titleId = `set-up-${person.user.id}`;
  const close = () => {
    person.page = undefined;
    client.changed();
  };
  return html`<dialog class="task" aria-labelledby=${titleId} ${ref(showModally)} @close=${close}>
    <header><h3 id=${titleId}>${client.text('addTab')}</h3></header>
    ${pageFrame(client, person, { src: page.src, context: 'settings' })}
    <footer>
      <button class="primary" ?disabled=${!page.isValid} @click=${() => savePage(person.user.id)}>
        ${client.text('saveTab')}
      </button>
      <button class="quiet" @click=${close}>${client.text('cancel')}</button>
    </footer>
  </dialog>`;
}
