import { Refused, Unreachable } from '../api.ts';
import { noFence } from './late-text.ts';
import { isSameText } from './same-text.ts';
import { placeName, type UnsentText, type UnsentTexts } from './unsent-texts.ts';
import { type AcquiredAnswer, mayTryAgain, type WriterCalls } from './writer-state.ts';

type LeftCalls = Pick<WriterCalls, 'acquire' | 'save' | 'release'>;

type LeftParts = {
  /** The program's calls, as the tab that the text was typed in. */
  readonly callsFor: (text: UnsentText) => LeftCalls;
  readonly unsent: UnsentTexts;
  /** Whether it is this page's to send: nobody writes under its tab's name any more. From then on it is ours. */
  readonly isLeft: (text: UnsentText) => Promise<boolean>;
  /** Tells that the program keeps it, and forgets it here; false where its chapter is not on the page. */
  readonly told: (text: UnsentText) => Promise<boolean>;
};

/**
 * Texts that tabs left behind in this browser, sent without their chapters being opened: into the chapter where it is
 * free and nobody wrote since, else to be kept for their writer. Where there is another text to be seen beside it, the
 * browser remembers that until the chapter is opened, without the text.
 */
export class LeftTexts {
  readonly #parts: LeftParts;
  readonly #refused = new Set<string>();
  readonly #underWay = new Map<string, Promise<void>>();
  #looking: Promise<void> | null = null;

  constructor(parts: LeftParts) {
    this.#parts = parts;
  }

  /** Sends what it finds, one after the other. What does not get through is found again the next time. */
  async look(): Promise<void> {
    this.#looking ??= this.#sendAll().finally(() => {
      this.#looking = null;
    });
    await this.#looking;
  }

  /** Done when nothing of the chapter is on its way any more. */
  async settled(sectionId: string): Promise<void> {
    await this.#underWay.get(sectionId)?.catch(() => undefined);
  }

  async #sendAll(): Promise<void> {
    for (const seen of await this.#parts.unsent.find()) {
      if (!(await this.#isToSend(seen))) continue;
      // Its tab may have typed on until it went, and only what it left last is ours to send.
      const text = await this.#leftNow(seen);
      if (!text || !(await this.#isToSend(text))) continue;
      const sending = this.#send(text);
      this.#underWay.set(text.sectionId, sending);
      try {
        await sending;
      } catch (error) {
        if (error instanceof Unreachable) return;
        if (mayTryAgain(error)) continue;
        // It is told of where texts are that are not sent, and its chapter says why.
        this.#refused.add(placeName(text));
      } finally {
        this.#underWay.delete(text.sectionId);
      }
    }
  }

  async #leftNow(seen: UnsentText): Promise<UnsentText | undefined> {
    const standing = await this.#parts.unsent.find(seen.sectionId);
    return standing.find((text) => placeName(text) === placeName(seen));
  }

  async #isToSend(text: UnsentText): Promise<boolean> {
    const isDone = text.kind !== 'text' || text.draftId !== null || this.#refused.has(placeName(text));
    return !isDone && (await this.#parts.isLeft(text));
  }

  async #send(left: UnsentText): Promise<void> {
    const { callsFor, unsent, told } = this.#parts;
    // Under one key from here on, whoever sends it next.
    const key = left.keptAs ?? left.sentAs ?? crypto.randomUUID();
    const text = { ...left, sentAs: key };
    await unsent.keep(text);
    const calls = callsFor(text);
    const { taken, isOthers } = await take(calls);
    try {
      if (taken && isSameText(taken.content, text.content)) return await unsent.drop(text);
      const goesIn = taken !== null && taken.revision === text.baseRevision && text.keptAs === null;
      const fence = goesIn ? taken.fence : noFence;
      const answer = await calls.save(fence, text.baseRevision, text.content, key);
      if (answer.kind === 'kept' && (await told(text))) return;
      if (answer.kind === 'kept' && (taken !== null || isOthers)) {
        await unsent.keep({ ...text, content: {}, asked: null, keptAs: key, draftId: answer.draftId });
      } else await unsent.drop(text);
    } finally {
      if (taken) await calls.release(taken.fence).catch(() => undefined);
    }
  }
}

type Taken = {
  readonly taken: AcquiredAnswer | null;
  /** Somebody else has it. */
  readonly isOthers: boolean;
};

async function take(calls: LeftCalls): Promise<Taken> {
  try {
    return { taken: await calls.acquire(false), isOthers: false };
  } catch (error) {
    if (mayTryAgain(error)) throw error;
    return { taken: null, isOthers: error instanceof Refused && error.code === 'section-held' };
  }
}
