import type { MessageView, Outcome } from '../api.ts';
import type { Client } from './client.ts';
import type { CardPress, FoundChoice } from './drawing/types.ts';
import { takeConversation, takeMessage } from './incoming.ts';
import { type AppChange, Refused, server } from './server.ts';
import type { OpenDialog, Person } from './state.ts';
import type { TextKey } from './texts.ts';

const failureTexts: Record<string, TextKey> = { botDown: 'botDown', timeout: 'botTimeout' };

const refusalTexts: Record<string, TextKey> = {
  blocked: 'blocked',
  disabledByAdmin: 'disabledByAdmin',
  emptyText: 'emptyText',
};

/** Key of a compose text: a channel has one for new threads and one for each thread. */
export function draftKey(conversationId: string, threadId?: string): string {
  return threadId ? `${conversationId} ${threadId}` : conversationId;
}

/** Sends what stands in the compose box. A message the sandbox refused stays in the box. */
export async function sendDraft(client: Client, person: Person, threadId?: string): Promise<void> {
  const chat = person.chat;
  if (!chat) return;
  const key = draftKey(chat.detail.id, threadId);
  const draft = person.drafts.get(key) ?? '';
  if (draft.trim() === '') return;
  person.drafts.set(key, '');
  client.changed();
  const body = { ...mentioned(draft, client.botName), ...(threadId ? { threadId } : {}) };
  const sent = await attempt(client, person, () => server.send(person.user.id, chat.detail.id, body));
  if (!sent) {
    person.drafts.set(key, person.drafts.get(key) || draft);
    return client.changed();
  }
  takeMessage(client, person, sent.message);
  takeOutcome(client, person, sent.outcome);
}

/** Sends a suggested answer as if it was typed. */
export async function sendText(client: Client, person: Person, text: string): Promise<void> {
  const conversationId = person.chat?.detail.id;
  if (!conversationId) return;
  const sent = await attempt(client, person, () => server.send(person.user.id, conversationId, { text }));
  if (!sent) return;
  takeMessage(client, person, sent.message);
  takeOutcome(client, person, sent.outcome);
}

/** Presses a card's button and shows what came of it: the new card, a dialog, a note. */
export async function pressCard(
  client: Client,
  person: Person,
  message: MessageView,
  press: CardPress,
): Promise<void> {
  const { conversationId, id } = message;
  const { action, inputs } = press;
  const outcome = await attempt(client, person, () =>
    server.press(person.user.id, conversationId, id, { action, inputs }),
  );
  if (!outcome) return;
  if (outcome.replaced) await rereadMessage(client, person, message);
  if (outcome.dialog) person.dialog = { dialog: outcome.dialog, conversationId, messageId: id, version: 1 };
  takeOutcome(client, person, outcome);
}

/** Hands in a dialog: the answer is its next page, or it closes. A dialog that failed stays open with its text. */
export async function submitDialog(
  client: Client,
  person: Person,
  open: OpenDialog,
  press: CardPress,
): Promise<void> {
  const { conversationId, messageId, version } = open;
  const outcome = await attempt(client, person, () =>
    server.submitDialog(person.user.id, conversationId, { data: press.merged, messageId }),
  );
  if (!outcome) return;
  if (outcome.ok)
    person.dialog = outcome.dialog
      ? { dialog: outcome.dialog, conversationId, messageId, version: version + 1 }
      : undefined;
  takeOutcome(client, person, outcome);
}

/** Searches on behalf of a card; a failed search has no hits and says why in a note. */
export async function searchFor(
  client: Client,
  person: Person,
  from: { conversationId: string; messageId: string; inDialog: boolean },
  dataset: string,
  text: string,
): Promise<FoundChoice[]> {
  const { conversationId, messageId, inDialog } = from;
  const answer = await attempt(client, person, () =>
    server.search(person.user.id, conversationId, { dataset, text, messageId, inDialog }),
  );
  if (answer?.failure) takeFailure(client, person, answer.failure.code);
  return answer?.results ?? [];
}

/** Adds, removes, blocks or unblocks the app, for the open conversation or the personal chat. */
export async function changeApp(
  client: Client,
  person: Person,
  change: AppChange,
  conversationId?: string,
): Promise<void> {
  const answer = await attempt(client, person, () =>
    server.changeApp(person.user.id, change, conversationId),
  );
  if (!answer) return;
  client.state.tools.apps.set(person.user.id, answer);
  for (const outcome of answer.outcomes) takeOutcome(client, person, outcome);
  const { conversations } = await server.conversations(person.user.id);
  for (const conversation of conversations) takeConversation(client, person, conversation);
}

function takeOutcome(client: Client, person: Person, outcome: Outcome): void {
  if (outcome.toast) client.toast(person, outcome.toast);
  if (outcome.failure) takeFailure(client, person, outcome.failure.code);
  else if (outcome.delivered) client.state.botDown = false;
  client.changed();
}

function takeFailure(client: Client, person: Person, code: string): void {
  if (code === 'botDown') client.state.botDown = true;
  client.toast(person, { kind: 'error', text: client.text(failureTexts[code] ?? 'botFailed') });
}

async function rereadMessage(client: Client, person: Person, message: MessageView): Promise<void> {
  const fresh = await attempt(client, person, () =>
    server.message(person.user.id, message.conversationId, message.id),
  );
  if (fresh) takeMessage(client, person, fresh);
}

/** Does it, or tells the person why it did not go; `undefined` then. */
async function attempt<T>(client: Client, person: Person, what: () => Promise<T>): Promise<T | undefined> {
  try {
    return await what();
  } catch (error) {
    const refused = error instanceof Refused;
    if (!refused) client.state.online = false;
    const text = refused ? refusalText(client, error) : client.text('offlineBanner');
    client.toast(person, { kind: 'error', text });
    return undefined;
  }
}

/** The sandbox explains itself in English; what a person meets in a demo is said in the person's language. */
function refusalText(client: Client, refused: Refused): string {
  const key = refusalTexts[refused.code];
  return key
    ? client.text(key, { bot: client.botName })
    : client.text('refused', { reason: refused.message });
}

/** "@Samråd hjelp" is the text "hjelp" with a mention; the sandbox puts the mention's mark back in. */
function mentioned(draft: string, botName: string): { text: string; mention?: boolean } {
  const mark = `@${botName}`;
  const start = draft.toLocaleLowerCase().indexOf(mark.toLocaleLowerCase());
  if (start < 0) return { text: draft.trim() };
  return { text: (draft.slice(0, start) + draft.slice(start + mark.length)).trim(), mention: true };
}
