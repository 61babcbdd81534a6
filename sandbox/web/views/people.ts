import { html, nothing } from 'lit-html';
import type { Client } from '../client.ts';
import { MAX_SEATS } from '../route.ts';
import type { User } from '../state.ts';
import { avatar } from './avatar.ts';
import { icon } from './icons.ts';

const MOST_HITS = 40;

/** The personas, and any other user by search. A press opens the person; the plus opens alongside. */
export function peopleView(client: Client) {
  const filter = client.state.peopleFilter.trim().toLocaleLowerCase();
  const people = filter === '' ? personas(client) : hits(client, filter);
  return html`
    <nav class="people" aria-label=${client.text('people')}>
      <h2>${client.text('people')}</h2>
      <label class="search">
        ${icon('search')}
        <input
          type="search"
          placeholder=${client.text('searchPeople')}
          aria-label=${client.text('searchPeople')}
          .value=${client.state.peopleFilter}
          @input=${(event: Event) => {
            client.state.peopleFilter = (event.target as HTMLInputElement).value;
            client.changed();
          }}
        />
      </label>
      <ul>
        ${people.map((user) => personLine(client, user))}
      </ul>
      ${people.length === 0 ? html`<p class="hint">${client.text(filter ? 'noPeople' : 'noWorld')}</p>` : nothing}
    </nav>
  `;
}

/** The pickable people in the order of the demo. */
export function personas(client: Client): User[] {
  const users = client.state.world?.users.filter((user) => user.persona) ?? [];
  return users.toSorted((a, b) => (a.persona?.order ?? 0) - (b.persona?.order ?? 0));
}

function hits(client: Client, filter: string): User[] {
  const users = client.state.world?.users ?? [];
  const matches = (user: User) =>
    `${user.name} ${user.mail} ${user.persona?.title ?? ''}`.toLocaleLowerCase().includes(filter);
  return users.filter(matches).slice(0, MOST_HITS);
}

function personLine(client: Client, user: User) {
  const { seats } = client.state;
  const isOpen = seats.some((seat) => seat.userId === user.id);
  const canJoin = seats.length > 0 && seats.length < MAX_SEATS && !isOpen;
  return html`
    <li class=${isOpen ? 'open' : ''}>
      <a class="person" href=${client.linkTo(user.id, 'personal')} aria-current=${isOpen ? 'true' : nothing}>
        ${avatar(user.name)}
        <span class="who"><b>${user.name}</b><small>${user.persona?.title ?? user.mail}</small></span>
        ${unreadMark(client, client.state.unread.get(user.id) ?? 0)}
      </a>
      ${
        canJoin
          ? html`<button
              class="quiet small"
              title=${client.text('beside', { name: user.name })}
              aria-label=${client.text('beside', { name: user.name })}
              @click=${() => client.show(user.id, 'personal', true)}
            >
              ${icon('plus')}
            </button>`
          : nothing
      }
    </li>
  `;
}

/** The number of unread messages, said in words to those who listen. */
export function unreadMark(client: Client, count: number) {
  if (count === 0) return nothing;
  return html`<span class="unread"
    ><span aria-hidden="true">${count > 99 ? '99+' : count}</span
    ><span class="sr-only">${client.text('unread', { count })}</span></span
  >`;
}
