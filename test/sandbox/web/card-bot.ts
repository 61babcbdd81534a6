import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { World } from '../../../sandbox/api.ts';

type Activity = {
  type: string;
  name?: string;
  serviceUrl: string;
  conversation: { id: string };
  value?: { action: { verb: string; data: Record<string, string> } };
};

const appId = '11111111-2222-4333-8444-555555555555';
const appPassword = 'only-for-this-test';
const tenantId = '00000000-0000-4000-8000-0000000000aa';
export const anne = '00000000-0000-4000-8000-000000000001';
const per = '00000000-0000-4000-8000-000000000002';
const adaptive = 'application/vnd.microsoft.card.adaptive';

const person = (id: string, name: string, order: number) => ({
  id,
  tenantId,
  name,
  mail: `${order}@eksempel.invalid`,
  locale: 'nb-NO' as const,
  persona: { title: 'Prøveperson', hint: 'Svar på kortet.', order },
});

/** Two people and a bot that lives at `endpoint`. */
export const world = (endpoint: string): World => ({
  tenants: [{ id: tenantId, name: 'Prøve' }],
  users: [person(anne, 'Anne Eksempel', 1), person(per, 'Per Prøve', 2)],
  teams: [],
  chats: [],
  bot: { appId, appPassword, name: 'Samråd', endpoint, installedFor: 'everybody' },
});

const card = (title: string, more: object = {}) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: title, style: 'heading', wrap: true }],
  ...more,
});

const question = () =>
  card('Vil du bli medlem?', {
    body: [
      { type: 'TextBlock', text: 'Vil du bli medlem?', style: 'heading', wrap: true },
      {
        type: 'Input.ChoiceSet',
        id: 'leader',
        label: 'Lederen din',
        isRequired: true,
        errorMessage: 'Velg lederen din.',
        choices: [],
        'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      },
    ],
    actions: [{ type: 'Action.Execute', title: 'Ja, jeg er villig', verb: 'yes', style: 'positive' }],
  });

/** A bot that asks when it is written to, and gives a receipt when its card is answered. `pressed` is what it was sent. */
export async function startCardBot() {
  const pressed: Record<string, string>[] = [];
  const server = createServer(async (request, response) => {
    const activity = (await readJson(request)) as Activity;
    response.setHeader('content-type', 'application/json');
    if (activity.type === 'message') await send(activity, question());
    if (activity.name !== 'adaptiveCard/action') return response.end('{}');
    const data = activity.value?.action.data ?? {};
    pressed.push(data);
    const title = data.leader === per ? 'Takk! Nå spør vi Per Prøve.' : 'Hvem er det?';
    response.end(JSON.stringify({ statusCode: 200, type: adaptive, value: card(title) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    pressed,
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function send({ serviceUrl, conversation }: Activity, content: object): Promise<void> {
  const token = await fetch(`${serviceUrl}oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'https://api.botframework.com/.default',
      client_id: appId,
      client_secret: appPassword,
    }),
  });
  const { access_token } = (await token.json()) as { access_token: string };
  await fetch(`${serviceUrl}v3/conversations/${encodeURIComponent(conversation.id)}/activities`, {
    method: 'POST',
    headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      summary: 'Per Prøve spør om du vil bli medlem',
      attachments: [{ contentType: adaptive, content }],
    }),
  });
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const part of request) text += String(part);
  return JSON.parse(text || '{}');
}
