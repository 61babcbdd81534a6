import type { MessageView } from '../../api.ts';
import { pressCard, searchFor, submitDialog } from '../chat-actions.ts';
import type { Client } from '../client.ts';
import type { CardHost, CardTexts } from '../drawing/types.ts';
import type { OpenDialog, Person } from '../state.ts';
import { follow } from '../tab-host.ts';

/** What a card in a message may ask of the window. */
export function messageHost(client: Client, person: Person, message: MessageView): CardHost {
  const from = { conversationId: message.conversationId, messageId: message.id, inDialog: false };
  return {
    ...common(client, person),
    press: (press) => pressCard(client, person, message, press),
    search: (dataset, text) => searchFor(client, person, from, dataset, text),
  };
}

/** What a card in a dialog may ask of the window. */
export function dialogHost(client: Client, person: Person, open: OpenDialog): CardHost {
  const { conversationId, messageId } = open;
  return {
    ...common(client, person),
    press: (press) => submitDialog(client, person, open, press),
    search: (dataset, text) =>
      searchFor(client, person, { conversationId, messageId, inDialog: true }, dataset, text),
  };
}

function common(client: Client, person: Person): Pick<CardHost, 'texts' | 'nameOf' | 'allowsTwice' | 'open'> {
  const texts: CardTexts = {
    searchHint: client.text('searchHint'),
    noHits: client.text('noHits'),
    remove: client.text('remove'),
  };
  return {
    texts,
    nameOf: (id) => client.user(id)?.name,
    allowsTwice: () => client.state.tools.pressTwice,
    open: (url) => {
      if (!follow(client, person, url)) window.open(url, '_blank', 'noopener');
    },
  };
}
