import type { Request, Response } from 'restify';
import type { PersonActor } from '../../domain/actor.ts';
import type { ChangeNotice } from '../../store/change-notices.ts';
import type { TabCall } from './tab-call.ts';

/** What a page shows live. */
export type Watched = {
  /** What every line names. */
  readonly about: Readonly<Record<string, string>>;
  /** Whether the notice is of it; and of which section, where it says. */
  readonly hears: (notice: ChangeNotice) => boolean | { readonly sectionId: string };
  /** With roles as they are now: somebody who lost theirs hears nothing more. */
  readonly isSeenBy: (actor: PersonActor) => Promise<boolean>;
  /** The same of all who watch it at once, as ids, where many do. */
  readonly whoSees?: (actors: readonly PersonActor[]) => Promise<ReadonlySet<string>>;
};

/** An answer that does not end: lines of ids, for as long as the reader may have them. */
export type EventStream = {
  readonly call: TabCall;
  readonly watched: Watched;
  /** Keeps what the notice says for the next telling; whether there is something to tell. `null`: much may have changed. */
  hear(notice: ChangeNotice | null): boolean;
  /** Takes what was heard out of the stream, so that it can be told, or put back. */
  take(): ReadonlySet<string>;
  putBack(sections: ReadonlySet<string>): void;
  tell(sections: ReadonlySet<string>): void;
  /** Shows that the line is whole, so that nothing in between cuts it. */
  beat(): void;
  end(): void;
};

/** What a reader may leave unread before the line is cut: whoever comes back reads everything anew. */
const mostUnread = 64 * 1024;

export function startEventStream(
  { call, watched, request, response }: StreamParts,
  ended: (stream: EventStream) => void,
): EventStream {
  request.socket.setTimeout(0);
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'X-Accel-Buffering': 'no',
  });
  response.write(': open\n\n');

  let heard: Set<string> | null = null;
  let isOver = false;
  const expiry = setTimeout(end, call.expiresAt.getTime() - Date.now());
  // A token that ended while the program was busy is over too, although the clock has not rung yet.
  function say(line: string): void {
    const isPast = Date.now() >= call.expiresAt.getTime() || response.writableLength > mostUnread;
    if (isPast) end();
    if (!isOver) response.write(line);
  }
  function end(): void {
    if (isOver) return;
    isOver = true;
    clearTimeout(expiry);
    response.end();
    ended(stream);
  }
  response.once('close', end);

  const stream: EventStream = {
    call,
    watched,
    hear(notice) {
      const said = notice === null || watched.hears(notice);
      if (said === false) return false;
      heard ??= new Set();
      if (said !== true) heard.add(said.sectionId);
      return true;
    },
    take() {
      const taken = heard ?? new Set<string>();
      heard = null;
      return taken;
    },
    putBack(sections) {
      heard = new Set([...sections, ...(heard ?? [])]);
    },
    tell(sections) {
      const data = JSON.stringify({ ...watched.about, sections: [...sections] });
      say(`event: changed\ndata: ${data}\n\n`);
    },
    beat: () => say(': still here\n\n'),
    end,
  };
  return stream;
}

export type StreamParts = {
  readonly call: TabCall;
  readonly watched: Watched;
  readonly request: Request;
  readonly response: Response;
};
