import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { Client } from '../client.ts';
import type { Seat } from '../route.ts';
import type { Person } from '../state.ts';
import { avatar } from './avatar.ts';
import { chatList } from './chat-list.ts';
import { conversationView } from './conversation.ts';
import { dialogView } from './dialog.ts';
import { icon } from './icons.ts';
import { noticesView } from './notices.ts';
import { pickerView } from './person-picker.ts';
import { setUpView } from './set-up.ts';
import { toastsView } from './toasts.ts';

/** One person's Teams: who, the list, the conversation. In a narrow column list and conversation are two screens. */
export function columnView(client: Client, seat: Seat) {
  const person = client.person(seat.userId);
  if (!person) return html`<section class="column"></section>`;
  const { user } = person;
  const titleId = `column-${user.id}`;
  return html`
    <section class="column" aria-labelledby=${titleId} data-user=${user.id}>
      <header class="column-head">
        ${avatar(user.name)}
        <div class="who">
          <h2 id=${titleId}>${user.name}</h2>
          <small>${user.persona?.title ?? user.mail}</small>
        </div>
        ${bell(client, person)}
        <button
          class="quiet"
          title=${client.text('closeColumn', { name: user.name })}
          aria-label=${client.text('closeColumn', { name: user.name })}
          @click=${() => client.hide(user.id)}
        >
          ${icon('close')}
        </button>
      </header>
      <div class="panes ${placeOf(seat)}">
        ${chatList(client, person)}
        ${keyed(person.chat?.detail.id ?? '', conversationView(client, person))}
      </div>
      ${person.noticesOpen ? noticesView(client, person) : nothing} ${toastsView(client, person)}
      ${person.dialog ? dialogView(client, person, person.dialog) : nothing}
      ${person.page ? setUpView(client, person, person.page) : nothing}
      ${person.picking ? pickerView(client, person, person.picking) : nothing}
      <p class="sr-only" aria-live="polite">${person.announcement}</p>
    </section>
  `;
}

/** A meeting has a window of its own in Teams: the list is not beside it. */
function placeOf({ conversationId, isMeeting }: Seat): string {
  if (isMeeting) return 'in-chat in-meeting';
  return conversationId ? 'in-chat' : 'in-list';
}

function bell(client: Client, person: Person) {
  const unseen = person.notices.filter((notice) => !notice.seen).length;
  const label =
    unseen > 0
      ? `${client.text('notices')}: ${client.text('unread', { count: unseen })}`
      : client.text('notices');
  const press = () => {
    person.noticesOpen = !person.noticesOpen;
    client.changed();
  };
  return html`<button
    class="quiet bell"
    title=${label}
    aria-label=${label}
    aria-expanded=${person.noticesOpen}
    @click=${press}
  >
    ${icon('bell')}${unseen > 0 ? html`<span class="dot" aria-hidden="true">${unseen}</span>` : nothing}
  </button>`;
}
