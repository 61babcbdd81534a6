import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cardWith, execute, submit, text } from '../cards/cards-for-tests.ts';

type Json = Record<string, unknown>;
type Activity = Json & {
  type: string;
  id: string;
  name?: string;
  text?: string;
  value?: Json;
  serviceUrl: string;
  conversation: { id: string };
  from: { id: string; name: string; aadObjectId: string };
};

/** What the bot was told, in order, for tests to look at. */
export type TinyBot = { readonly url: string; readonly heard: Activity[]; close(): Promise<void> };

const input = (type: string, id: string, label: string, more: Json = {}) => ({ type, id, label, ...more });

const vacantSeat = (mri: string) =>
  cardWith(
    [
      text('Ledig plass', { style: 'heading' }),
      { type: 'FactSet', facts: [{ title: 'Region', value: 'Helse Nord' }] },
      { type: 'ProgressBar', value: 66, fallback: text('████░░ 4 av 6') },
      input('Input.ChoiceSet', 'who', 'Person', {
        isRequired: true,
        errorMessage: 'Velg en person.',
        'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      }),
      input('Input.ChoiceSet', 'trust', 'Arbeidsgiver', {
        'choices.data': { type: 'Data.Query', dataset: 'trusts' },
      }),
      input('Input.Number', 'hours', 'Timer', { min: 1, max: 10, errorMessage: 'Fra 1 til 10.' }),
    ],
    {
      refresh: { action: { type: 'Action.Execute', verb: 'seat.look' }, userIds: [mri] },
      actions: [
        execute('Foreslå', 'seat.nominate'),
        { ...submit('Skriv', { msteams: { type: 'task/fetch' } }), associatedInputs: 'none' },
        { type: 'Action.OpenUrl', title: 'Les mer', url: 'https://example.org/mandat' },
        execute('Spør', 'seat.ask', { associatedInputs: 'none' }),
        execute('Svikt', 'seat.fail', { associatedInputs: 'none' }),
        execute('Nekt', 'seat.refuse', { associatedInputs: 'none' }),
      ],
    },
  );

const receipt = (words: string) => cardWith([text(words, { style: 'heading' })]);
const form = () =>
  cardWith(
    [input('Input.Text', 'why', 'Begrunnelse', { isRequired: true, errorMessage: 'Skriv hvorfor.' })],
    {
      actions: [submit('Lagre', { verb: 'seat.written' })],
    },
  );

const adaptive = 'application/vnd.microsoft.card.adaptive';
const card = (value: unknown) => ({ statusCode: 200, type: adaptive, value });
const toast = (value: string) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});

const verbs: Readonly<Record<string, (data: Json) => unknown>> = {
  'seat.nominate': ({ who, trust, hours }) => card(receipt(`Foreslått ${who} fra ${trust}, ${hours} timer`)),
  'seat.look': () => card(receipt('Sett på nytt')),
  'seat.refuse': () => ({
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: { code: 'no', message: 'Nei' },
  }),
  'seat.ask': () => toast('Spørsmålet er sendt'),
};

const invokes: Readonly<Record<string, (value: Json) => unknown>> = {
  'adaptiveCard/action': ({ action }) => {
    const { verb, data } = action as { verb: string; data?: Json };
    return verbs[verb]?.(data ?? {}) ?? null;
  },
  'task/fetch': () => ({
    task: {
      type: 'continue',
      value: { title: 'Begrunn forslaget', card: { contentType: adaptive, content: form() } },
    },
  }),
  'task/submit': ({ data }) => ({ task: { type: 'message', value: `Takk for: ${(data as Json).why}` } }),
  'application/search': ({ queryText }) => ({
    statusCode: 200,
    type: 'application/vnd.microsoft.search.searchResponse',
    value: {
      results: [
        { value: 'unn', title: 'Universitetssykehuset Nord-Norge' },
        { value: 'nlsh', title: 'Nordlandssykehuset' },
      ].filter(({ title }) => title.includes(String(queryText))),
    },
  }),
};

const readJson = async (request: IncomingMessage): Promise<Json> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Json;
};

/** Writes to the conversation that an activity came from, as a bot with this app id and password. */
const reply = async (to: Activity, tokenUrl: string, activity: Json): Promise<void> => {
  const asked = await fetch(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: tinyBotApp.id,
      client_secret: tinyBotApp.password,
      scope: 'https://api.botframework.com/.default',
    }),
  });
  const { access_token } = (await asked.json()) as { access_token: string };
  const service = to.serviceUrl.replace(/\/$/, '');
  const sent = await fetch(
    `${service}/v3/conversations/${encodeURIComponent(to.conversation.id)}/activities`,
    {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', ...activity }),
    },
  );
  if (!sent.ok) throw new Error(`The sandbox answered ${sent.status}: ${await sent.text()}`);
};

export const tinyBotApp = { id: 'a1a1a1a1-0000-4000-8000-00000000b071', password: 'tiny-password' };

/** Says back what it hears, and answers "plass" with a card that has a bit of everything. */
const answerTo = (activity: Activity): Json => {
  const words = (activity.text ?? '').replace(/<at>.*?<\/at>/, '').trim();
  if (words !== 'plass') return { text: `Du skrev: ${words}` };
  return {
    summary: 'Ledig plass i Helse Nord',
    attachments: [{ contentType: adaptive, content: vacantSeat(activity.from.id) }],
  };
};

/** A bot of a few lines, for trying the sandbox's scripting face. It checks no tokens. */
export const startTinyBot = async (tokenUrl: () => string): Promise<TinyBot> => {
  const heard: Activity[] = [];
  const server: Server = createServer(async (request, response) => {
    const activity = (await readJson(request)) as Activity;
    heard.push(activity);
    if (activity.type === 'message') await reply(activity, tokenUrl(), answerTo(activity));
    const body =
      activity.type === 'invoke' ? invokes[activity.name ?? '']?.(activity.value ?? {}) : undefined;
    const failed = activity.type === 'invoke' && (body === undefined || body === null);
    response.writeHead(failed ? 500 : 200, { 'content-type': 'application/json' });
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    heard,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
