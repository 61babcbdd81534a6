import type { SectionContent } from '../../domain/content-faults.ts';
import { Refused } from '../api.ts';
import { isSameText } from './same-text.ts';
import type { UnsentText, UnsentTexts } from './unsent-texts.ts';
import { mayTryAgain } from './writer-state.ts';

export type SupplementState = {
  readonly content: SectionContent;
  /** What came of it: it is being sent, or sent again since no answer came, or it is there. */
  readonly step: 'writing' | 'sending' | 'unanswered' | 'sent';
  /** Whether something was typed that the program has not got. */
  readonly isUnsent: boolean;
  /** It would not outlive the page: this browser keeps nothing. */
  readonly isFragile: boolean;
  readonly refusal: Refused | null;
  readonly wasRecovered: boolean;
};

type SupplementParts = Pick<UnsentText, 'sectionId' | 'writerId' | 'asked' | 'baseRevision'> & {
  readonly content: SectionContent;
  readonly unsent: UnsentTexts;
  /** Sends it, under a key that makes it count once. */
  readonly send: (content: SectionContent, key: string) => Promise<unknown>;
  readonly changed: (state: SupplementState) => void;
  /** It is there, or it cannot be sent any more: the page is read anew. */
  readonly reread: () => void;
  /** Takes what cannot be sent any more. */
  readonly setAside: (text: UnsentText) => void;
};

const retryMilliseconds = 3_000;
/** What is to be changed before it is sent again; anything else says that nothing can be sent. */
const aboutTheText = ['content-invalid', 'text-too-large', 'input-invalid'];

/**
 * Somebody who writes a supplement: what is typed lies in the browser until the program has it, and a send without an
 * answer goes out again as it was, under its own key, until one comes. So it is never lost, and never there twice.
 */
export class SupplementWriter {
  readonly #parts: SupplementParts;
  /** What it begins from: what came last, or what stood when the report was handed in. */
  #base: SectionContent;
  #state: SupplementState;
  #key: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(parts: SupplementParts) {
    this.#parts = parts;
    this.#base = parts.content;
    this.#state = {
      content: parts.content,
      step: 'writing',
      isUnsent: false,
      isFragile: false,
      refusal: null,
      wasRecovered: false,
    };
  }

  get state(): SupplementState {
    return this.#state;
  }

  /** Goes on with what an earlier page kept; what it had sent already is asked about first. */
  async recover(found: UnsentText): Promise<void> {
    // It is there: only the browser had not heard of it.
    if (isSameText(found.content, this.#base)) return await this.#parts.unsent.drop(found);
    this.#set({ content: found.content, isUnsent: true, wasRecovered: true });
    if (found.sentAs === null) return;
    this.#key = found.sentAs;
    await this.#send();
  }

  /** What it begins from is another now; what somebody types in stays. */
  show(base: SectionContent): void {
    if (isSameText(base, this.#base)) return;
    this.#base = base;
    const { isUnsent, step } = this.#state;
    if (!isUnsent && (step === 'writing' || step === 'sent')) this.#set({ content: base });
  }

  type(content: SectionContent): void {
    if (this.#state.step === 'sending' || this.#state.step === 'unanswered') return;
    this.#set({ content, isUnsent: true, step: 'writing', refusal: null });
    void this.#keep();
  }

  async send(): Promise<void> {
    if (this.#state.step !== 'writing') return;
    this.#key = crypto.randomUUID();
    await this.#send();
  }

  /** Nothing can be sent any more: what was typed is looked after elsewhere. */
  giveUp(): void {
    clearTimeout(this.#timer);
    if (this.#state.isUnsent) this.#parts.setAside(this.#text());
    this.#set({ isUnsent: false, step: 'writing' });
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  async #send(): Promise<void> {
    const { send, unsent, reread } = this.#parts;
    const key = this.#key;
    if (key === null || this.#isClosed) return;
    this.#set({ step: 'sending', refusal: null });
    // Before it goes out, so that a page that comes after this one sends it under the same key.
    await this.#keep();
    try {
      await send(this.#state.content, key);
      this.#key = null;
      await unsent.drop(this.#text());
      this.#set({ step: 'sent', isUnsent: false, wasRecovered: false });
      reread();
    } catch (error) {
      if (mayTryAgain(error)) {
        this.#set({ step: 'unanswered' });
        if (!this.#isClosed) this.#timer = setTimeout(() => void this.#send(), retryMilliseconds);
        return;
      }
      this.#key = null;
      const refusal = error instanceof Refused ? error : null;
      this.#set({ step: 'writing', refusal });
      await this.#keep();
      if (!aboutTheText.includes(refusal?.code ?? '')) this.giveUp();
      reread();
    }
  }

  async #keep(): Promise<void> {
    const isLasting = await this.#parts.unsent.keep(this.#text());
    this.#set({ isFragile: !isLasting });
  }

  #text(): UnsentText {
    const { sectionId, writerId, asked, baseRevision } = this.#parts;
    const { content } = this.#state;
    const typedAt = new Date().toISOString();
    const place = { sectionId, writerId, kind: 'supplement' as const };
    return {
      ...place,
      asked,
      content,
      baseRevision,
      typedAt,
      sentAs: this.#key,
      keptAs: null,
      draftId: null,
    };
  }

  #set(change: Partial<SupplementState>): void {
    this.#state = { ...this.#state, ...change };
    if (!this.#isClosed) this.#parts.changed(this.#state);
  }
}
