import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Client } from '../client.ts';
import { columnView } from './column.ts';
import { icon, roundTable } from './icons.ts';
import { peopleView } from './people.ts';
import { settingsView } from './settings.ts';
import { startPage } from './start-page.ts';
import { toolsView } from './tools.ts';

/** The whole window: bar, banner, people, columns (or the first page), tools. */
export function appView(client: Client) {
  const { seats, tools } = client.state;
  return html`
    <header class="bar">
      <a class="brand" href="#/">${roundTable()}<span>Samråd</span><small>${client.text('appName')}</small></a>
      ${settingsView(client)}
      <a class="quiet" href="/mail?lang=${client.state.settings.language}" target="_blank">
        ${icon('mail')}<span>${client.text('mailbox')}</span>
      </a>
      <button
        class="quiet"
        aria-expanded=${tools.open}
        aria-controls="tools"
        @click=${() => toggleTools(client)}
      >
        ${icon('tools')}<span>${client.text('tools')}</span>
      </button>
    </header>
    ${banner(client)}
    <div class="desk ${seats.length > 0 ? 'busy' : 'front'}">
      ${peopleView(client)}
      <main class="columns" data-count=${seats.length}>
        ${seats.length > 0 ? html`<h1 class="sr-only">${client.text('sandbox')}</h1>` : nothing}
        ${
          seats.length === 0
            ? startPage(client)
            : repeat(
                seats,
                (seat) => seat.userId,
                (seat) => columnView(client, seat),
              )
        }
      </main>
      ${tools.open ? toolsView(client) : nothing}
    </div>
  `;
}

function toggleTools(client: Client): void {
  client.state.tools.open = !client.state.tools.open;
  client.changed();
}

/** One banner at a time: without the sandbox, nothing can be said about the bot. */
function banner(client: Client) {
  const { online, botDown } = client.state;
  if (online && !botDown) return html`<div class="banner-place" role="status"></div>`;
  const text = client.text(online ? 'botDownBanner' : 'offlineBanner');
  return html`<div class="banner-place" role="status">
    <p class="banner ${online ? 'warn' : 'bad'}">${icon('warning')}${text}</p>
  </div>`;
}
