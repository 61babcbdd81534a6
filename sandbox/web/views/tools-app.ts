import { html, nothing } from 'lit-html';
import { changeApp } from '../chat-actions.ts';
import type { Client } from '../client.ts';
import type { AppChange } from '../server.ts';
import type { TranslateTools } from '../tool-texts.ts';

/** Adding, removing and blocking the app for each person in view. */
export function appTools(client: Client, text: TranslateTools) {
  const { seats } = client.state;
  if (seats.length === 0)
    return html`<section>
      <h3>${text('app', { name: '…' })}</h3>
      <p class="hint">${text('appHint')}</p>
    </section>`;
  return seats.map((seat) => appOf(client, text, seat.userId));
}

function appOf(client: Client, text: TranslateTools, userId: string) {
  const person = client.person(userId);
  const app = client.state.tools.apps.get(userId);
  if (!person || !app) return nothing;
  const states = [
    text(app.installed ? 'installed' : 'notInstalled'),
    ...(app.blocked ? [text('isBlocked')] : []),
  ];
  const changes: AppChange[] = [app.installed ? 'uninstall' : 'install', app.blocked ? 'unblock' : 'block'];
  return html`<section>
    <h3>${text('app', { name: person.user.name })}</h3>
    <p>${states.join(', ')}</p>
    <div class="buttons">
      ${changes.map((change) => html`<button @click=${() => changeApp(client, person, change)}>${text(change)}</button>`)}
    </div>
  </section>`;
}
