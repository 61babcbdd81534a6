import type { Fault, FaultMatch, NewFault } from '../api.ts';
import { splitThread } from '../state/ids.ts';

/** What a fault can be matched with. */
export type FaultSubject = { method: string; path: string; conversationId?: string; userId?: string };

function matches(match: FaultMatch, subject: FaultSubject): boolean {
  if (match.method && match.method.toUpperCase() !== subject.method) return false;
  if (match.pathContains && !subject.path.includes(match.pathContains)) return false;
  if (match.userId && match.userId !== subject.userId) return false;
  if (!match.conversationId) return true;
  const given = subject.conversationId ?? '';
  return match.conversationId === given || match.conversationId === splitThread(given).id;
}

/** Faults on demand for the bot's requests. The oldest that matches strikes; each is used up by count or by time. */
export class Faults {
  readonly #faults = new Map<string, Fault>();
  #newest = 0;

  /** Without `times` and `forSeconds` a fault strikes once. */
  add(wish: NewFault, now: number): Fault {
    this.#newest += 1;
    const once = wish.times === undefined && wish.forSeconds === undefined;
    const fault: Fault = { ...wish, ...(once ? { times: 1 } : {}), id: `f${this.#newest}`, hits: 0 };
    if (wish.forSeconds !== undefined) fault.endsAt = new Date(now + wish.forSeconds * 1000).toISOString();
    this.#faults.set(fault.id, fault);
    return fault;
  }

  list(now: number): Fault[] {
    for (const fault of this.#faults.values())
      if (fault.endsAt !== undefined && Date.parse(fault.endsAt) <= now) this.#faults.delete(fault.id);
    return [...this.#faults.values()];
  }

  /** Clears one fault, or all without an id; the answer is how many. */
  clear(id?: string): number {
    if (id !== undefined) return this.#faults.delete(id) ? 1 : 0;
    const count = this.#faults.size;
    this.#faults.clear();
    return count;
  }

  /** The fault that strikes this request, counted. */
  strike(subject: FaultSubject, now: number): Fault | undefined {
    const fault = this.list(now).find(({ match }) => matches(match, subject));
    if (!fault) return undefined;
    fault.hits += 1;
    if (fault.times !== undefined && fault.hits >= fault.times) this.#faults.delete(fault.id);
    return fault;
  }
}
