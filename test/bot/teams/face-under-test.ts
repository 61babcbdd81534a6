import { createServer, type ServerParts } from '../../../bot/server.ts';
import type { TeamsSettings } from '../../../bot/teams/settings.ts';
import { createTeamsFace, type TeamsFace } from '../../../bot/teams/teams-face.ts';
import type { SendFailure } from '../../../bot/teams/to-send-failure.ts';
import type { Answer, HandleTurn, Turn } from '../../../bot/turn.ts';
import { startTokenIssuer, type TokenIssuer } from '../../support/token-issuer.ts';
import { type RecordingConnector, startRecordingConnector } from './recording-connector.ts';

export const APP_ID = '8a7c4f0e-1111-4222-8333-944445555666';
export const TENANT = 'aaaaaaaa-0000-4000-8000-000000000001';
export const KARI = 'bbbbbbbb-0000-4000-8000-000000000001';
export const BOT = `28:${APP_ID}`;

export type Logged = { readonly level: string; readonly fields: object; readonly message: string };

export type Stage = {
  readonly url: string;
  readonly issuer: TokenIssuer;
  readonly connector: RecordingConnector;
  readonly face: TeamsFace;
  readonly settings: TeamsSettings;
  readonly turns: Turn[];
  readonly replies: { turn: Turn; answer: Answer; activityId: string | null }[];
  readonly failedReplies: { turn: Turn; answer: Answer; result: SendFailure }[];
  readonly logged: Logged[];
  /** What the next turns are answered with. */
  handle: HandleTurn;
  token(claims?: object): Promise<string>;
  post(activity: unknown, authorization?: string): Promise<{ status: number; body: unknown }>;
  close(): Promise<void>;
};

/** The real face behind the real server, with a token issuer and a connector of its own. */
export async function startStage(parts: Partial<ServerParts> = {}): Promise<Stage> {
  const issuer = await startTokenIssuer();
  const connector = await startRecordingConnector();
  const logged: Logged[] = [];
  const log = Object.fromEntries(
    ['info', 'warn', 'error'].map((level) => [
      level,
      (fields: object, message: string) => logged.push({ level, fields, message }),
    ]),
  ) as unknown as ServerParts['log'];
  const settings: TeamsSettings = {
    appId: APP_ID,
    tenantIds: [TENANT],
    app: { kind: 'sandbox', password: 'demo', tokenUrl: issuer.tokenUrl },
    metadata: { openIdUrl: issuer.openIdUrl },
    serviceUrls: [connector.serviceUrl],
  };
  const replies: Stage['replies'] = [];
  const failedReplies: Stage['failedReplies'] = [];
  const face = createTeamsFace(settings, log, {
    onReplied: (turn, answer, activityId) => void replies.push({ turn, answer, activityId }),
    onReplyFailed: (turn, answer, result) => void failedReplies.push({ turn, answer, result }),
    defectText: (locale, id) => `Noe gikk galt (${locale}, ${id})`,
  });
  const turns: Turn[] = [];
  const server = createServer({
    face,
    handle: (turn) => {
      turns.push(turn);
      return stage.handle(turn);
    },
    ready: async () => ({ ready: true, checks: {} }),
    log,
    ...parts,
  });
  const { port } = await server.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${port}`;

  const stage: Stage = {
    url,
    issuer,
    connector,
    face,
    settings,
    turns,
    replies,
    failedReplies,
    logged,
    handle: async () => ({ kind: 'nothing' }),
    token: (claims = {}) => issuer.sign({ aud: APP_ID, serviceurl: connector.serviceUrl, ...claims }),
    async post(activity, authorization) {
      const response = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: authorization ?? `Bearer ${await stage.token()}`,
        },
        body: JSON.stringify(activity),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : JSON.parse(text) };
    },
    async close() {
      await server.close();
      await issuer.close();
      await connector.close();
    },
  };
  return stage;
}

/** A message from Kari Demo to the bot, as Teams writes it. */
export function message(serviceUrl: string, changes: object = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: '1700000000000',
    channelId: 'msteams',
    serviceUrl,
    text: 'hjelp',
    locale: 'nb-NO',
    from: { id: '29:kari', name: 'Kari Demo', aadObjectId: KARI },
    recipient: { id: BOT, name: 'Samråd' },
    conversation: { id: 'a:kari', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    ...changes,
  };
}

/** A press on a button of a card that Action.Execute made. */
export function press(serviceUrl: string, value: object): Record<string, unknown> {
  return message(serviceUrl, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    replyToId: 'card-1',
    value,
  });
}
