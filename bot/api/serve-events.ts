import type { Request, Response } from 'restify';
import type { PersonActor } from '../../domain/actor.ts';
import type { ChangeNotice } from '../../store/change-notices.ts';
import type { ChangeListener } from '../../store/listen-changes.ts';
import { actorOf } from '../../store/queries/actor-of.ts';
import type { TabCall } from './tab-call.ts';

const heartbeatMilliseconds = 15_000;
/** Changes of this long are told together. */
const gatherMilliseconds = 100;
/** Streams of one person in this process; the oldest ends when there is one more. */
const mostStreams = 12;

export type EventStreams = {
  /** Tells a page what changes in what it shows, until the token ends or the reader may no longer see it. */
  open(call: TabCall, watched: Watched, request: Request, response: Response): void;
};

/** What a page shows live. */
export type Watched = {
  /** What every line names. */
  readonly about: Readonly<Record<string, string>>;
  /** Whether the notice is of it; and of which section, where it says. */
  readonly hears: (notice: ChangeNotice) => boolean | { readonly sectionId: string };
  /** How long a page is left in peace after it was told, so that a hall does not read with every vote. */
  readonly restMilliseconds?: number;
  /** Roles are read anew: somebody who lost theirs hears nothing more. */
  readonly isSeenBy: (actor: PersonActor) => Promise<boolean>;
};

type Stream = { end(): void };

/**
 * Event streams are answers that do not end: lines of ids, never a text, so that the page reads again what it may see.
 * `closing` ends them all.
 */
export function createEventStreams(listener: ChangeListener, closing: AbortSignal): EventStreams {
  const streams = new Map<string, Set<Stream>>();
  return {
    open(call, watched, request, response) {
      const { personId } = call.actor;
      const own = streams.get(personId) ?? new Set<Stream>();
      streams.set(personId, own);
      const [oldest] = own;
      if (own.size >= mostStreams) oldest?.end();
      const stream = startStream({ call, watched, request, response, listener, closing }, () => {
        own.delete(stream);
        if (own.size === 0) streams.delete(personId);
      });
      own.add(stream);
    },
  };
}

type Parts = {
  readonly call: TabCall;
  readonly watched: Watched;
  readonly request: Request;
  readonly response: Response;
  readonly listener: ChangeListener;
  readonly closing: AbortSignal;
};

function startStream(parts: Parts, ended: () => void): Stream {
  const { call, watched, request, response, listener, closing } = parts;
  request.socket.setTimeout(0);
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'X-Accel-Buffering': 'no',
  });
  response.write(': open\n\n');

  let gathered: Set<string> | null = null;
  const flush = () => {
    const sections = [...(gathered ?? [])];
    gathered = null;
    toldAt = Date.now();
    response.write(`event: changed\ndata: ${JSON.stringify({ ...watched.about, sections })}\n\n`);
  };
  let toldAt = 0;
  const stopHearing = listener.subscribe((notice) => {
    const heard = notice === null || watched.hears(notice);
    if (heard === false) return;
    if (!gathered) {
      gathered = new Set();
      const rest = toldAt + (watched.restMilliseconds ?? 0) - Date.now();
      setTimeout(() => !response.writableEnded && flush(), Math.max(gatherMilliseconds, rest));
    }
    if (heard !== true) gathered.add(heard.sectionId);
  });
  const beat = setInterval(() => {
    response.write(': still here\n\n');
    void mayStillSee(call, watched).then((may) => may || end(), end);
  }, heartbeatMilliseconds);
  const expiry = setTimeout(() => end(), call.expiresAt.getTime() - Date.now());

  let isOver = false;
  function end(): void {
    if (isOver) return;
    isOver = true;
    stopHearing();
    clearInterval(beat);
    clearTimeout(expiry);
    closing.removeEventListener('abort', end);
    response.end();
    ended();
  }
  closing.addEventListener('abort', end);
  response.once('close', end);
  return { end };
}

async function mayStillSee({ service, key }: TabCall, { isSeenBy }: Watched): Promise<boolean> {
  const actor = await actorOf(service.store, key);
  return actor !== null && (await isSeenBy(actor));
}
