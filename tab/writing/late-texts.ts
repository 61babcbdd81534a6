import { Refused } from '../api.ts';
import type { UnsentText, UnsentTexts } from './unsent-texts.ts';
import { mayTryAgain } from './writer-state.ts';

/** A text that cannot go into the chapter any more, and what became of it. */
export type SetAside = {
  readonly text: UnsentText;
  readonly fate: /** On its way to the program, and tried again by itself. */
    | 'waiting'
    /** The program keeps it for its writer. */
    | 'kept'
    /** The program does not take it: it is in this browser alone. */
    | 'here';
  /** Why it is not taken, in words to show. */
  readonly why: string | null;
};

export type LateCalls = {
  /** Saves a text that nobody has the chapter for: it is kept for its writer. */
  save(text: UnsentText, key: string): Promise<unknown>;
  /** Sends a supplement whose first answer was lost. */
  supplement(text: UnsentText, key: string): Promise<unknown>;
};

type LateParts = {
  readonly calls: LateCalls;
  readonly unsent: UnsentTexts;
  readonly changed: (texts: readonly SetAside[]) => void;
  /** What the program keeps stands on the page when it is read anew. */
  readonly reread: () => void;
};

const retryMilliseconds = 3_000;

/**
 * Texts that were typed and cannot be written where they belong: the report was handed in, the round was closed, the
 * right is gone. Each is sent once, to be kept for its writer, and stays in the browser until the program has it.
 */
export class LateTexts {
  readonly #parts: LateParts;
  #texts: readonly SetAside[] = [];
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #isClosed = false;

  constructor(parts: LateParts) {
    this.#parts = parts;
  }

  /** Sends it, or only tells of it where the program said already that it keeps it. */
  async take(text: UnsentText, isKept = false): Promise<void> {
    // Under one key from here on, also by the page that comes after this one.
    const sentAs = text.kind === 'text' ? text.sentAs : null;
    const named = { ...text, keptAs: text.keptAs ?? sentAs ?? crypto.randomUUID() };
    if (isKept) return await this.#end(named);
    this.#put({ text: named, fate: 'waiting', why: null });
    await this.#parts.unsent.keep(named);
    await this.#send(named);
  }

  /** Its writer throws it away. */
  async discard(text: UnsentText): Promise<void> {
    await this.#parts.unsent.drop(text);
    this.#texts = this.#texts.filter((one) => !isAtPlaceOf(one.text, text));
    this.#tell();
  }

  close(): void {
    this.#isClosed = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }

  async #send(text: UnsentText): Promise<void> {
    const { calls, unsent } = this.#parts;
    const { sentAs, keptAs, kind } = text;
    if (this.#isClosed || keptAs === null) return;
    try {
      if (kind === 'supplement' && sentAs !== null && (await this.#wasTaken(text, sentAs))) {
        await unsent.drop(text);
        this.#texts = this.#texts.filter((one) => !isAtPlaceOf(one.text, text));
        this.#tell();
        return this.#parts.reread();
      }
      await calls.save(text, keptAs);
      await this.#end(text);
    } catch (error) {
      if (!mayTryAgain(error)) {
        const why = error instanceof Refused && error.message !== '' ? error.message : null;
        return this.#put({ text, fate: 'here', why });
      }
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        void this.#send(text);
      }, retryMilliseconds);
      this.#timers.add(timer);
    }
  }

  /** A supplement whose answer was lost may be there already: its key tells. */
  async #wasTaken(text: UnsentText, key: string): Promise<boolean> {
    try {
      await this.#parts.calls.supplement(text, key);
      return true;
    } catch (error) {
      if (mayTryAgain(error)) throw error;
      return false;
    }
  }

  async #end(text: UnsentText): Promise<void> {
    await this.#parts.unsent.drop(text);
    this.#put({ text, fate: 'kept', why: null });
    this.#parts.reread();
  }

  #put(one: SetAside): void {
    const others = this.#texts.filter(({ text }) => !isAtPlaceOf(text, one.text));
    this.#texts = [one, ...others];
    this.#tell();
  }

  #tell(): void {
    if (!this.#isClosed) this.#parts.changed(this.#texts);
  }
}

function isAtPlaceOf(one: UnsentText, other: UnsentText): boolean {
  return one.sectionId === other.sectionId && one.writerId === other.writerId && one.kind === other.kind;
}
