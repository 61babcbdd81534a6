import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Client } from '../client.ts';
import type { Person, Toast } from '../state.ts';
import { icon } from './icons.ts';

/** Notes that pass: answers to presses, failures, and banners for messages elsewhere. */
export function toastsView(client: Client, person: Person) {
  return html`<div class="toasts" aria-live="polite">
    ${repeat(
      person.noticesOpen ? person.toasts.filter((toast) => toast.kind !== 'notice') : person.toasts,
      (toast) => toast.id,
      (toast) => toastView(client, person, toast),
    )}
  </div>`;
}

function toastView(client: Client, person: Person, toast: Toast) {
  const text = html`${toast.title ? html`<b>${toast.title}</b>` : nothing}<span>${toast.text}</span>`;
  return html`
    <div class="toast ${toast.kind}">
      ${toast.kind === 'error' ? icon('warning') : nothing}
      ${
        toast.conversationId
          ? html`<a href=${client.linkTo(person.user.id, toast.conversationId)} @click=${() => client.dropToast(person, toast.id)}>${text}</a>`
          : html`<p>${text}</p>`
      }
      <button class="quiet small" aria-label=${client.text('close')} @click=${() => client.dropToast(person, toast.id)}>
        ${icon('close')}
      </button>
    </div>
  `;
}
