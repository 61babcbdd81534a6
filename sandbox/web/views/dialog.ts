import { html, nothing } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { ref } from 'lit-html/directives/ref.js';
import type { Dialog } from '../../api.ts';
import type { Client } from '../client.ts';
import type { CardJson } from '../drawing/types.ts';
import type { OpenDialog, Person } from '../state.ts';
import { dialogHost } from './card-host.ts';
import { icon } from './icons.ts';
import { pageFrame } from './tab.ts';

const widths = { small: 400, medium: 560, large: 720 };

/** A dialog of the bot: it holds the focus until it is handed in or closed, and gives it back then. */
export function dialogView(client: Client, person: Person, open: OpenDialog) {
  const { dialog } = open;
  const titleId = `dialog-${person.user.id}`;
  const close = () => {
    person.dialog = undefined;
    client.changed();
  };
  return html`
    <dialog
      class="task"
      aria-labelledby=${titleId}
      style="width:${widthOf(dialog)}px"
      ${ref(showModally)}
      @close=${close}
    >
      <header>
        <h3 id=${titleId}>${dialog.title}</h3>
        <small>${person.user.name}</small>
        <button class="quiet" aria-label=${client.text('close')} @click=${close}>${icon('close')}</button>
      </header>
      ${keyed(open.version, dialogBody(client, person, open))}
      <div class="toasts-inside" role="status">
        ${person.toasts.filter((toast) => toast.kind === 'error').map((toast) => html`<p class="toast ${toast.kind}">${toast.text}</p>`)}
      </div>
    </dialog>
  `;
}

function dialogBody(client: Client, person: Person, open: OpenDialog) {
  const { card, url, fallbackUrl } = open.dialog;
  if (card)
    return html`<samraad-card
      lang=${person.user.locale}
      .host=${dialogHost(client, person, open)}
      .card=${card as CardJson}
    ></samraad-card>`;
  const page = url ?? fallbackUrl;
  if (!page) return nothing;
  const own = ownPage(client, page);
  if (own) return pageFrame(client, person, { src: own, context: 'task' });
  return html`<p>${client.text('dialogPage')}</p>
    <a class="primary" href=${page} target="_blank" rel="noopener noreferrer">${client.text('openPage')}</a>`;
}

/** The address of one of the app's own pages through the sandbox's origin, as Teams' library wants it. */
function ownPage(client: Client, address: string): string | undefined {
  const { tab } = client.state.world?.bot ?? {};
  const url = URL.parse(address);
  return tab && url?.pathname.startsWith(tab.path) ? url.pathname + url.search + url.hash : undefined;
}

const FIRST_FIELD = 'samraad-card :is(input, select, textarea)';
let focusedBefore: Element | null = null;

/** Called with a dialog when it is drawn, and with nothing when it is gone: then the focus goes back. */
export function showModally(element: Element | undefined): void {
  if (element instanceof HTMLDialogElement && !element.open) {
    focusedBefore = document.activeElement;
    queueMicrotask(() => {
      element.showModal();
      element.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
    });
  } else if (!element && focusedBefore instanceof HTMLElement && focusedBefore.isConnected) {
    focusedBefore.focus({ preventScroll: true });
  }
}

function widthOf(dialog: Dialog): number {
  const { width } = dialog;
  if (typeof width === 'number') return Math.max(width, 280);
  return widths[width ?? 'medium'];
}
