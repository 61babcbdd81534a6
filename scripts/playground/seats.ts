import type { RunningClient } from './client.ts';
import type { Player } from './players.ts';

/** A Playground, and who is played in it. */
export type Seat = { readonly player: Player; readonly client: RunningClient };

/**
 * Which conversation is held in which Playground; each of the five knows only its own. One that no browser has opened
 * yet has said nothing, and loses what it is told: nobody is there.
 */
export class Seats {
  readonly #byPlayer = new Map<string, Seat>();
  readonly #byConversation = new Map<string, Seat>();
  readonly #opened = new Set<Seat>();

  add(seat: Seat): void {
    this.#byPlayer.set(seat.player.objectId, seat);
  }

  of(objectId: string): Seat | undefined {
    return this.#byPlayer.get(objectId);
  }

  /** Notes where a conversation was heard from. The ids of a channel's threads all begin with the channel's. */
  hold(conversationId: string, seat: Seat): void {
    this.#opened.add(seat);
    this.#byConversation.set(withoutThread(conversationId), seat);
  }

  isOpened(seat: Seat): boolean {
    return this.#opened.has(seat);
  }

  holding(conversationId: string): Seat | undefined {
    return this.#byConversation.get(withoutThread(conversationId));
  }
}

function withoutThread(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}
