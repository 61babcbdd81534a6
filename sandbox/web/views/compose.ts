import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { draftKey, sendDraft } from '../chat-actions.ts';
import type { Client } from '../client.ts';
import type { Person } from '../state.ts';
import { icon } from './icons.ts';

/** The box to write in. Enter sends, Shift+Enter breaks the line; the text stays when the chat is switched. */
export function composeView(client: Client, person: Person, place: { label: string; threadId?: string }) {
  const chat = person.chat;
  if (!chat) return nothing;
  const key = draftKey(chat.detail.id, place.threadId);
  const draft = person.drafts.get(key) ?? '';
  const isShared = chat.detail.kind !== 'personal';
  const send = () => sendDraft(client, person, place.threadId);
  const write = (text: string) => {
    person.drafts.set(key, text);
    client.changed();
  };
  return html`
    <form
      class="compose ${place.threadId ? 'reply' : ''}"
      @submit=${(event: Event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        rows="1"
        placeholder=${place.label}
        aria-label=${place.label}
        .value=${live(draft)}
        @input=${(event: Event) => write((event.target as HTMLTextAreaElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          void send();
        }}
      ></textarea>
      ${isShared ? mentionButton(client, draft, write) : nothing}
      <button class="quiet send" type="submit" title=${client.text('send')} aria-label=${client.text('send')}>
        ${icon('send')}
      </button>
    </form>
  `;
}

/** In groups and channels the bot hears only what mentions it. */
function mentionButton(client: Client, draft: string, write: (text: string) => void) {
  const mark = `@${client.botName}`;
  const label = client.text('mention', { bot: client.botName });
  const insert = (event: Event) => {
    if (!draft.includes(mark)) write(`${mark} ${draft}`);
    (event.currentTarget as HTMLElement).closest('form')?.querySelector('textarea')?.focus();
  };
  return html`<button
    class="quiet mention-button"
    type="button"
    title=${client.text('mentionHint', { bot: client.botName })}
    aria-label=${label}
    @click=${insert}
  >
    ${mark}
  </button>`;
}
