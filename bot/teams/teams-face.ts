import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import type { Log } from '../log.ts';
import type { HandleTurn, Sender, Turn } from '../turn.ts';
import { authenticationStatus, TeamsAuthentication } from './authentication.ts';
import { createReply, type ReplyHooks } from './reply.ts';
import { createSender } from './sender.ts';
import type { TeamsSettings } from './settings.ts';
import { TeamsAdapter } from './teams-adapter.ts';
import { TeamsBot } from './teams-bot.ts';
import type { Outcome } from './to-invoke-response.ts';
import { isTurnType, toTurn } from './to-turn.ts';
import { fieldsOf, textOf } from './untrusted.ts';

/** Teams drops some answers after this long. */
const SLOW_MS = 5000;

/** The request as the server hands it over: the body parsed, and not believed. */
export type TeamsRequest = {
  readonly headers: { readonly authorization?: string | undefined };
  readonly body?: unknown;
};

export type TeamsResponse = { send(status: number, body?: unknown): unknown };

export type TeamsHooks = ReplyHooks & {
  /** What a person reads when something broke; `locale` is the client's language tag. */
  readonly defectText: (locale: string | null, correlationId: string) => string;
};

export type TeamsFace = {
  /** Answers one request to the messaging endpoint; resolves when all of the answer is out, and never rejects. */
  process(request: TeamsRequest, response: TeamsResponse, handle: HandleTurn): Promise<void>;
  readonly sender: Sender;
  /** Fetches the keys by which callers are proved, which else the first of them waits for. Rejects when it cannot. */
  readKeys(): Promise<void>;
};

/** The bot's face in Teams. Throws TeamsSettingsError on settings under which callers could not be checked. */
export function createTeamsFace(settings: TeamsSettings, log: Log, hooks: TeamsHooks): TeamsFace {
  const authentication = new TeamsAuthentication(settings);
  const adapter = new TeamsAdapter(authentication);
  const reply = createReply(log, hooks);

  async function process(request: TeamsRequest, response: TeamsResponse, handle: HandleTurn): Promise<void> {
    const correlationId = randomUUID();
    const activity = asActivity(request.body);
    if (!activity) return refuse(response, 400, 'activity-expected');
    try {
      const caller = await authenticate(activity, request.headers.authorization ?? '', correlationId);
      if (typeof caller === 'number') return refuse(response, caller, REFUSALS[caller]);
      const answer = await takeActivity(caller, activity, correlationId, handle);
      response.send(answer?.status ?? 200, answer?.body);
    } catch (err) {
      log.error({ err, correlationId }, 'A request from Teams failed');
      refuse(response, 500, 'internal-error');
    }
  }

  async function authenticate(activity: Activity, authorization: string, correlationId: string) {
    try {
      return await authentication.authenticateRequest(activity, authorization);
    } catch (err) {
      const status = authenticationStatus(err);
      if (status === 503) log.error({ err, correlationId }, 'The channel’s keys could not be read');
      else log.warn({ correlationId, why: reasonOf(err) }, 'A caller was refused');
      return status;
    }
  }

  async function takeActivity(
    caller: AuthenticateRequestResult,
    activity: Activity,
    correlationId: string,
    handle: HandleTurn,
  ) {
    if (!isTurnType(activity.type)) return undefined;
    const turn = toTurn(activity, { tenantIds: settings.tenantIds, correlationId });
    const bot = new TeamsBot({ turn, reply, take: (taken) => take(taken, handle) });
    return adapter.run(caller, activity, (context) => bot.run(context));
  }

  async function take(turn: Turn, handle: HandleTurn): Promise<Outcome> {
    const began = performance.now();
    const about = { correlationId: turn.correlationId, kind: turn.kind, place: turn.place.kind };
    try {
      return { answer: await handle(turn) };
    } catch (err) {
      log.error({ ...about, err }, 'A turn failed');
      return { defect: hooks.defectText(turn.locale, turn.correlationId) };
    } finally {
      const ms = Math.round(performance.now() - began);
      if (ms > SLOW_MS) log.warn({ ...about, ms }, 'A turn took longer than Teams waits');
    }
  }

  return {
    process,
    sender: createSender(adapter, settings.appId),
    readKeys: () => authentication.readKeys(),
  };
}

const REFUSALS = { 401: 'unauthorized', 503: 'keys-unavailable' } as const;

function refuse(response: TeamsResponse, status: number, code: string): void {
  response.send(status, { error: code });
}

function asActivity(body: unknown): Activity | null {
  const activity = fieldsOf(body);
  return activity && textOf(activity.type) !== null ? (activity as unknown as Activity) : null;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown';
}
