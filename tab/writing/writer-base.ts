import type { SectionContent } from '../../domain/content-faults.ts';
import { BrowserCopy } from './browser-copy.ts';
import { LateText } from './late-text.ts';
import { Lease } from './lease.ts';
import { isSameText } from './same-text.ts';
import type { UnsentText } from './unsent-texts.ts';
import {
  type AcquiredAnswer,
  atRest,
  type ClashCause,
  type WriterParts,
  type WriterState,
} from './writer-state.ts';
import { WriterTimers } from './writer-timers.ts';

const retryMilliseconds = 3_000;
const idleMilliseconds = 5 * 60_000;

/** What a writer has: its state, the lease, the browser's copy; and how a text leaves the fields without being lost. */
export class WriterBase {
  protected readonly parts: WriterParts;
  protected readonly copy: BrowserCopy;
  protected readonly lease: Lease;
  protected readonly late = new LateText();
  protected readonly timers = new WriterTimers();
  protected revision: number;
  /** What stands in the report, as far as it was read here. */
  protected standing: SectionContent;
  /** A save whose answer is not here yet. */
  protected pending: { readonly key: string; readonly content: SectionContent } | null = null;
  protected firstUnsavedAt: number | null = null;
  protected isClosed = false;
  #state: WriterState;

  constructor(parts: WriterParts) {
    this.parts = parts;
    this.copy = new BrowserCopy(parts);
    this.revision = parts.revision;
    this.standing = parts.content;
    this.#state = atRest(parts.content);
    this.lease = new Lease({
      calls: parts.calls,
      timers: this.timers,
      cutOff: () => this.set({ isCutOff: true }),
      lost: () => this.lost(),
    });
  }

  get state(): WriterState {
    return this.#state;
  }

  /** What stands in the report is new, and was read while nobody wrote here. */
  show(content: SectionContent, revision: number): void {
    const { mode, isUnsaved } = this.state;
    if (mode === 'writing' || mode === 'asking' || mode === 'clashing' || isUnsaved) return;
    if (revision === this.revision && mode !== 'blocked') return;
    this.revision = revision;
    this.standing = content;
    this.set({ content });
  }

  /** What was read of the chapter shows no holding of this person's: whether it is older than ours, the program knows. */
  checkLease(): void {
    if (this.state.mode === 'writing') this.lease.check();
  }

  closeClash(): void {
    this.set({ clash: null });
  }

  /** Whether this browser keeps what is typed beyond the page, before anything is typed. */
  warnIf(isFragile: boolean): void {
    this.set({ isFragile });
  }

  protected set(change: Partial<WriterState>): void {
    this.#state = { ...this.#state, ...change };
    if (!this.isClosed) this.parts.changed(this.#state);
  }

  /** Somebody else took the section. */
  protected lost(): void {
    this.lease.letGo();
  }

  protected hold(taken: AcquiredAnswer): void {
    this.lease.hold(taken);
    this.watchIdleness();
  }

  /** Whoever went to a patient does not keep the others waiting. */
  protected watchIdleness(): void {
    this.timers.after('idle', idleMilliseconds, () => {
      const { mode, isUnsaved } = this.#state;
      if (this.lease.fence === null || (mode !== 'clashing' && (mode !== 'writing' || isUnsaved))) return;
      if (mode === 'writing') this.set({ mode: 'resting' });
      void this.lease.release();
    });
  }

  protected later(work: () => void, milliseconds = retryMilliseconds): void {
    if (!this.isClosed) this.timers.after('save', milliseconds, work);
  }

  protected async keepInBrowser(): Promise<void> {
    const isLasting = await this.copy.keep(this.unsent(this.#state.content));
    if (isLasting === this.#state.isFragile) this.set({ isFragile: !isLasting });
  }

  protected clashOver(mine: SectionContent, at: Date, by: string | null, how: ClashCause): void {
    this.set({ mode: 'clashing', clash: { mine, at, by, how }, isCutOff: false });
    this.parts.reread();
  }

  /** The text leaves the fields, and is looked after elsewhere. */
  protected setAside(content: SectionContent): void {
    const isKept = this.late.has(content);
    const text = this.unsent(content);
    this.lease.letGo();
    this.timers.stop('save');
    const isNothingNew = isSameText(content, this.standing);
    this.rest(this.standing);
    if (isNothingNew) void this.copy.forget();
    else void this.#moveAside(text, isKept);
    this.parts.reread();
  }

  async #moveAside(text: UnsentText, isKept: boolean): Promise<void> {
    await this.parts.setAside(text, isKept);
    // What was typed meanwhile lay in the place that was cleared.
    if (this.#state.isUnsaved && !this.isClosed) await this.keepInBrowser();
  }

  /** Nothing of one's own is left; what stands in the report is in the fields. */
  protected rest(standing: SectionContent): void {
    this.pending = null;
    this.firstUnsavedAt = null;
    this.standing = standing;
    const { savedAt, isFragile } = this.#state;
    this.set({ ...atRest(standing), savedAt, isFragile });
  }

  protected unsent(content: SectionContent): UnsentText {
    const sentAs = this.pending?.content === content ? this.pending.key : null;
    return this.copy.of(content, this.revision, sentAs);
  }
}
