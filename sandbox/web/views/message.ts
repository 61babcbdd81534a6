import { html, nothing } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import type { AttachmentView, MessageView } from '../../api.ts';
import '../drawing/card-element.ts';
import { sendText } from '../chat-actions.ts';
import type { Client } from '../client.ts';
import type { CardJson } from '../drawing/types.ts';
import { escapeHtml, messageHtml } from '../markdown.ts';
import type { Person } from '../state.ts';
import { clockTime, longWhen } from '../time-words.ts';
import { avatar } from './avatar.ts';
import { messageHost } from './card-host.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** `follows`: right after one of the same person. `inThread`: where the own messages are named like all others. */
type Place = { follows: boolean; inThread: boolean };

/** One message: who and when (unless it follows one of the same person), text, cards, suggested answers. */
export function messageView(client: Client, person: Person, message: MessageView, place: Place) {
  const { from } = message;
  const { follows, inThread } = place;
  const mine = message.mine && !inThread;
  return html`
    <article
      class="message ${mine ? 'mine' : 'theirs'} ${follows ? 'follows' : ''}"
      data-message=${message.id}
      lang=${from.isBot ? person.user.locale : nothing}
      aria-label=${`${from.name} ${clockTime(message.at, client.state.settings.language)}`}
    >
      ${mine ? nothing : avatar(from.name, from.isBot)}
      <div class="body">
        ${meta(client, person, message, mine)}
        ${message.deleted ? html`<p class="bubble gone">${client.text('deleted')}</p>` : content(client, person, message)}
      </div>
    </article>
  `;
}

function meta(client: Client, person: Person, message: MessageView, isNameless: boolean) {
  const { language } = client.state.settings;
  const when = longWhen(message.at, language, (key) => client.text(key));
  return html`<p class="meta">
    ${isNameless ? nothing : html`<b>${message.from.name}</b>`}
    <time datetime=${message.at} title=${when}>${clockTime(message.at, language)}</time>
    ${message.editedAt && !message.deleted ? html`<span>${client.text('edited')}</span>` : nothing}
    ${isOwnAmongOthers(person, message) ? html`<span class="own">${client.text('ownView')}</span>` : nothing}
  </p>`;
}

/** In a chat of one's own there is nobody else to see anything else. */
function isOwnAmongOthers(person: Person, message: MessageView): boolean {
  return message.ownView && person.chat?.detail.kind !== 'personal';
}

function content(client: Client, person: Person, message: MessageView) {
  return html`
    ${message.text ? html`<div class="bubble">${unsafeHTML(textHtml(message))}</div>` : nothing}
    ${message.attachments.map((attachment) => attachmentView(client, person, message, attachment))}
    ${
      message.suggestedActions?.length
        ? html`<div class="suggested">
            ${message.suggestedActions.map(
              (action) =>
                html`<button @click=${() => sendText(client, person, String(action.value))}>${action.title}</button>`,
            )}
          </div>`
        : nothing
    }
  `;
}

function attachmentView(client: Client, person: Person, message: MessageView, attachment: AttachmentView) {
  if (attachment.contentType !== CARD)
    return html`<p class="bubble">${attachment.name ?? attachment.contentType}</p>`;
  return html`
    <samraad-card
      lang=${person.user.locale}
      .host=${messageHost(client, person, message)}
      .card=${attachment.content as CardJson}
    ></samraad-card>
    ${problemsView(client, attachment)}
  `;
}

/** What Teams itself would not forgive, shown to whoever writes the cards. */
function problemsView(client: Client, attachment: AttachmentView) {
  const { problems } = attachment;
  if (problems.length === 0) return nothing;
  return html`<details class="problems">
    <summary>${client.text('cardProblems', { count: problems.length })}</summary>
    <ul>
      ${problems.map((problem) => html`<li><code>${problem.path}</code> ${problem.problem}</li>`)}
    </ul>
  </details>`;
}

/** Mentions are marked only where the message lists them; all else that looks like markup stays text. */
function textHtml(message: MessageView): string {
  const text = message.text ?? '';
  let markup = message.textFormat === 'markdown' ? messageHtml(text) : `<p>${escapeHtml(text)}</p>`;
  for (const mention of message.mentions)
    markup = markup
      .split(escapeHtml(mention.text))
      .join(`<span class="mention">@${escapeHtml(mention.name)}</span>`);
  return markup;
}
