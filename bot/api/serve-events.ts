import type { PersonActor } from '../../domain/actor.ts';
import type { ChangeListener } from '../../store/listen-changes.ts';
import { actorsOf } from '../../store/queries/actor-of.ts';
import type { Store } from '../../store/store.ts';
import { type EventStream, type StreamParts, startEventStream } from './event-stream.ts';

const heartbeatMilliseconds = 15_000;
/** Changes of this long are told together. */
const gatherMilliseconds = 100;
/** After the database could not say who may hear of something. */
const againMilliseconds = 1_000;
/** Streams of one person in this process; the oldest ends when there is one more. */
const mostStreams = 12;

export type EventStreams = {
  /** Tells a page what changes in what it shows, until the token ends or the reader may no longer see it. */
  open(parts: StreamParts): void;
};

/**
 * Event streams tell ids, never a text, so that the page reads again what it may see. Before anything is told, roles
 * and seats are read anew, of all who are to hear it at once: whoever lost theirs hears nothing more, and their stream
 * ends. `closing` ends them all.
 */
export function createEventStreams(
  store: Store,
  listener: ChangeListener,
  closing: AbortSignal,
): EventStreams {
  const streams = new Set<EventStream>();
  const due = new Set<EventStream>();
  let timer: NodeJS.Timeout | null = null;
  let beat: NodeJS.Timeout | null = null;
  let stopHearing: (() => void) | null = null;

  const isDue = (stream: EventStream, milliseconds: number) => {
    due.add(stream);
    timer ??= setTimeout(() => void tellAll(), milliseconds);
  };

  async function tellAll(): Promise<void> {
    timer = null;
    const told = [...due].map((stream) => ({ stream, sections: stream.take() }));
    due.clear();
    try {
      const may = await stillSee(
        store,
        told.map(({ stream }) => stream),
      );
      for (const { stream, sections } of told) {
        if (may.has(stream)) stream.tell(sections);
        else stream.end();
      }
    } catch {
      for (const { stream, sections } of told) {
        stream.putBack(sections);
        if (streams.has(stream)) isDue(stream, againMilliseconds);
      }
    }
  }

  async function beatAll(): Promise<void> {
    const all = [...streams];
    const may = await stillSee(store, all);
    for (const stream of all) {
      if (may.has(stream)) stream.beat();
      else stream.end();
    }
  }

  function begin(): void {
    beat ??= setInterval(() => {
      // Without an answer nobody is told anything, not even that the line is whole.
      beatAll().catch(() => undefined);
    }, heartbeatMilliseconds);
    stopHearing ??= listener.subscribe((notice) => {
      for (const stream of streams) if (stream.hear(notice)) isDue(stream, gatherMilliseconds);
    });
  }

  function forget(stream: EventStream): void {
    streams.delete(stream);
    due.delete(stream);
    if (streams.size > 0) return;
    if (beat) clearInterval(beat);
    if (timer) clearTimeout(timer);
    stopHearing?.();
    beat = timer = stopHearing = null;
  }

  closing.addEventListener('abort', () => {
    for (const stream of [...streams]) stream.end();
  });
  return {
    open(parts) {
      const { personId } = parts.call.actor;
      const own = [...streams].filter(({ call }) => call.actor.personId === personId);
      if (own.length >= mostStreams) own[0]?.end();
      streams.add(startEventStream(parts, forget));
      begin();
    },
  };
}

/** Those of the streams whose readers still may see what they watch. */
async function stillSee(store: Store, streams: readonly EventStream[]): Promise<ReadonlySet<EventStream>> {
  const actorOf = await actorsOf(
    store,
    streams.map(({ call }) => call.key),
  );
  const readers = streams.flatMap((stream) => {
    const actor = actorOf(stream.call.key);
    return actor ? [{ stream, actor }] : [];
  });
  const watching = Map.groupBy(readers, ({ stream }) => JSON.stringify(stream.watched.about));
  const seeing = await Promise.all([...watching.values()].map(seeingOf));
  return new Set(seeing.flat());
}

type Reader = { readonly stream: EventStream; readonly actor: PersonActor };

/** Of those who watch the same. */
async function seeingOf(readers: readonly Reader[]): Promise<EventStream[]> {
  const whoSees = readers[0]?.stream.watched.whoSees;
  const seen = whoSees && (await whoSees(readers.map(({ actor }) => actor)));
  const may = await Promise.all(
    readers.map(({ stream, actor }) => seen?.has(actor.personId) ?? stream.watched.isSeenBy(actor)),
  );
  return readers.flatMap(({ stream }, index) => (may[index] ? [stream] : []));
}
