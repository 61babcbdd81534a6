import { html, nothing } from 'lit-html';
import type { Client } from '../client.ts';
import type { Person } from '../state.ts';
import { longWhen } from '../time-words.ts';
import { icon } from './icons.ts';

/** The person's activity list, newest first; each line leads to its conversation. */
export function noticesView(client: Client, person: Person) {
  const { language } = client.state.settings;
  const close = () => {
    person.noticesOpen = false;
    for (const notice of person.notices) notice.seen = true;
    client.changed();
  };
  const titleId = `notices-${person.user.id}`;
  return html`
    <aside
      class="notices"
      aria-labelledby=${titleId}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && close()}
    >
      <header>
        <h3 id=${titleId}>${client.text('noticesOf', { name: person.user.name })}</h3>
        <button class="quiet" aria-label=${client.text('close')} @click=${close}>${icon('close')}</button>
      </header>
      ${person.notices.length === 0 ? html`<p class="hint">${client.text('noNotices')}</p>` : nothing}
      <ul>
        ${person.notices.map(
          (notice) => html`<li class=${notice.seen ? '' : 'news'}>
            <a href=${client.linkTo(person.user.id, notice.conversationId)} @click=${close}>
              <span>${notice.text}</span>
              <small>${longWhen(notice.at, language, (key) => client.text(key))}</small>
            </a>
          </li>`,
        )}
      </ul>
    </aside>
  `;
}
