import { html } from 'lit-html';
import type { Client } from '../client.ts';
import { avatar } from './avatar.ts';
import { personas, unreadMark } from './people.ts';

/** What this is, what to try first, and the people to be. */
export function startPage(client: Client) {
  const people = personas(client);
  return html`
    <section class="start" aria-labelledby="start-title">
      <img src="./icon.svg" alt="" width="56" height="56" />
      <h1 id="start-title">${client.text('welcomeTitle')}</h1>
      <p class="lead">${client.text('welcomeText')}</p>
      <h2>${client.text('tryFirst')}</h2>
      <ol class="steps">
        <li>${client.text('tryPick')}</li>
        <li>${client.text('tryBeside')}</li>
        <li>${client.text('tryTools')}</li>
      </ol>
      <ul class="persona-cards">
        ${people.map(
          (user) => html`<li>
            <a href=${client.linkTo(user.id, 'personal')}>
              <span class="top">
                ${avatar(user.name)}
                <span class="who"><b>${user.name}</b><small>${user.persona?.title}</small></span>
                ${unreadMark(client, client.state.unread.get(user.id) ?? 0)}
              </span>
              <span class="hint">${user.persona?.hint}</span>
            </a>
          </li>`,
        )}
      </ul>
      ${people.length === 0 ? html`<p class="hint">${client.text('noWorld')}</p>` : ''}
    </section>
  `;
}
