import { html } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { Client } from '../client.ts';
import type { Person, Picking } from '../state.ts';
import { showModally } from './dialog.ts';

const mostShown = 200;

/** Teams' own picker of people, of the person's organisation. */
export function pickerView(client: Client, person: Person, { title, chosen }: Picking) {
  const titleId = `picker-${person.user.id}`;
  const users = (client.state.world?.users ?? []).filter(
    ({ id, tenantId }) => tenantId === person.user.tenantId && id !== person.user.id,
  );
  return html`<dialog class="task" aria-labelledby=${titleId} ${ref(showModally)} @close=${() => chosen(undefined)}>
    <header><h3 id=${titleId}>${title}</h3></header>
    <ul class="picker">
      ${users
        .slice(0, mostShown)
        .map(
          (user) => html`<li><button class="quiet" @click=${() => chosen(user)}>${user.name}</button></li>`,
        )}
    </ul>
    <footer>
      <button class="quiet" @click=${() => chosen(undefined)}>${client.text('cancel')}</button>
    </footer>
  </dialog>`;
}
