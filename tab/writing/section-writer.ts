import type { SectionContent } from '../../domain/content-faults.ts';
import { Refused } from '../api.ts';
import { LateText } from './late-text.ts';
import { isSameText } from './same-text.ts';
import {
  type AcquiredAnswer,
  atRest,
  failure,
  type KeptAnswer,
  mayTryAgain,
  type SavedAnswer,
  type WriterParts,
  type WriterState,
} from './writer-state.ts';
import { WriterTimers, waitBeforeSaving } from './writer-timers.ts';

const retryMilliseconds = 3_000;
const idleMilliseconds = 5 * 60_000;

/**
 * One person at one tab with one section: asks for it with the first change, gives signs of life, saves by itself,
 * and loses nothing: what is typed lies in the browser until the program has acknowledged it.
 */
export class SectionWriter {
  readonly #parts: WriterParts;
  #state: WriterState;
  #fence: number | null = null;
  #revision: number;
  #pending: { readonly key: string; readonly content: SectionContent } | null = null;
  #sending: Promise<void> | null = null;
  readonly #late = new LateText();
  #firstUnsavedAt: number | null = null;
  readonly #timers = new WriterTimers();
  #isClosed = false;

  constructor(parts: WriterParts) {
    this.#parts = parts;
    this.#revision = parts.revision;
    this.#state = atRest(parts.content);
  }

  get state(): WriterState {
    return this.#state;
  }

  /** Puts back what an earlier page of this person could not send. */
  async recover(): Promise<void> {
    const { sectionId, unsent } = this.#parts;
    const found = await unsent.find(sectionId).catch(() => null);
    if (!found || this.#isClosed) return;
    if (isSameText(found.content, this.#state.content)) return void (await this.#forget());
    this.#set({ wasRecovered: true });
    if (found.baseRevision === this.#revision) return this.type(found.content);
    this.#clashOver(found.content, new Date(found.typedAt), null);
  }

  /** After a reload: the lease that this tab still has is gone on with; another tab's is left alone. */
  async resume(): Promise<void> {
    if (this.#state.mode === 'resting') await this.#ask(false);
  }

  /** Somebody typed. */
  type(content: SectionContent): void {
    if (this.#state.mode === 'blocked' || this.#state.mode === 'clashing') return;
    this.#set({ content, isUnsaved: true, refusal: null });
    this.#firstUnsavedAt ??= Date.now();
    void this.#keepInBrowser();
    this.#watchIdleness();
    if (this.#state.mode === 'resting') void this.#ask(false);
    else this.#saveSoon();
  }

  /** "Write here instead": the person's other tab gives way. */
  async writeHereInstead(): Promise<void> {
    this.#set({ mode: 'resting', refusal: null });
    await this.#ask(true);
  }

  /** The owner takes over from somebody who stopped writing, with a reason that all can read. */
  async takeOver(reason: string): Promise<void> {
    this.#set({ mode: 'asking', refusal: null });
    try {
      await this.#parts.calls.takeOver(reason);
      // It is ours already; asking for it gives its fence and the text as it stands.
      await this.#ask(false);
    } catch (error) {
      this.#set({ mode: 'blocked', ...failure(error) });
    }
    this.#parts.reread();
  }

  /** Saves what is left and gives the revision that stands then; null when it could not be saved. */
  async finish(): Promise<number | null> {
    await this.#saveAll();
    return this.#state.isUnsaved ? null : this.#revision;
  }

  /** Lets somebody else write when all that was typed is saved: the answer to them ends the lease. */
  async giveTo(answer: () => Promise<boolean>): Promise<void> {
    if (this.#state.mode === 'writing' && (await this.finish()) === null) return;
    if (!(await answer())) return;
    this.#letGo();
    if (this.#state.mode === 'writing') this.#set({ mode: 'resting' });
  }

  /** An earlier text becomes the newest, on top of what stands. True when it is done. */
  async restore(revision: number): Promise<boolean> {
    if (this.#state.mode === 'resting') await this.#ask(false);
    if ((await this.finish()) === null || this.#state.mode !== 'writing' || this.#fence === null)
      return false;
    try {
      const key = crypto.randomUUID();
      const answer = await this.#parts.calls.restore(this.#fence, this.#revision, revision, key);
      this.#revision = answer.revision;
      this.#set({ savedAt: new Date(answer.at), isCutOff: false, refusal: null });
      // Taken again under the same lease: that gives the text as it now stands.
      await this.#takeUp(await this.#parts.calls.acquire(false));
      return true;
    } catch (error) {
      this.#set(failure(error));
      return false;
    } finally {
      this.#parts.reread();
    }
  }

  async #takeUp(taken: AcquiredAnswer): Promise<void> {
    this.#hold(taken);
    this.#revision = taken.revision;
    // What was typed meanwhile comes on top, and is saved as always.
    if (this.#state.isUnsaved) return;
    this.#set({ content: taken.content });
    await this.#forget();
  }

  /** What stands in the report is new, and was read while nobody wrote here. */
  show(content: SectionContent, revision: number): void {
    const { mode, isUnsaved } = this.#state;
    if (mode === 'writing' || mode === 'asking' || mode === 'clashing' || isUnsaved) return;
    if (revision === this.#revision && mode !== 'blocked') return;
    this.#revision = revision;
    this.#set({ content });
  }

  /** Others stopped or began to write; a tab that was blocked may try again. */
  unblock(): void {
    if (this.#state.mode === 'blocked') this.#set({ mode: 'resting', refusal: null });
  }

  /** "Put in my text": takes the section if it is free, and writes the own text over the revision that was shown. */
  async putInMine(shown: number): Promise<void> {
    const { clash } = this.#state;
    if (clash) await this.#takeWith(clash.mine, shown);
  }

  /** "Edit together": the standing text in the fields, the own one beside it and among the kept ones. */
  async editTogether(standing: SectionContent, shown: number): Promise<void> {
    const { clash } = this.#state;
    if (!clash || !(await this.#isKept(clash.mine))) return;
    await this.#takeWith(standing, shown);
    if (this.#state.mode === 'writing') this.#set({ clash });
  }

  /** "Keep theirs": the own text goes to the kept ones; while it cannot, both stay where they are. */
  async keepTheirs(standing: SectionContent, revision: number): Promise<void> {
    const { clash } = this.#state;
    if (!clash || !(await this.#isKept(clash.mine))) return;
    await this.#forget();
    await this.#release();
    this.#revision = revision;
    this.#set({ ...atRest(standing), savedAt: this.#state.savedAt });
    this.#parts.reread();
  }

  closeClash(): void {
    this.#set({ clash: null });
  }

  /** Sends what is left and lets others write. */
  async leave(): Promise<void> {
    this.#timers.stopAll();
    await this.#saveAll();
    this.#isClosed = true;
    this.#timers.stopAll();
    if (!this.#state.isUnsaved || this.#state.mode === 'clashing') await this.#release();
  }

  async #isKept(mine: SectionContent): Promise<boolean> {
    try {
      await this.#late.keep(this.#parts.calls.save, this.#revision, mine);
      return true;
    } catch (error) {
      this.#set(failure(error));
      return false;
    }
  }

  async #takeWith(content: SectionContent, shown: number): Promise<void> {
    // Both texts stay on the screen until it is known whether the section can be had.
    this.#set({ refusal: null });
    try {
      const taken = await this.#parts.calls.acquire(true);
      this.#hold(taken);
      if (taken.revision !== shown) {
        // Somebody wrote what is not on the screen yet: it is shown before anything is written over it.
        await this.#release();
        const { clash } = this.#state;
        this.#set({ clash: clash && { ...clash, by: null }, isCutOff: false });
        return this.#parts.reread();
      }
      this.#revision = taken.revision;
      this.#pending = null;
      this.#set({
        mode: 'writing',
        content,
        clash: null,
        isUnsaved: !isSameText(content, taken.content),
        isCutOff: false,
      });
      if (this.#state.isUnsaved) {
        await this.#keepInBrowser();
        await this.#save();
      } else await this.#forget();
    } catch (error) {
      this.#set({ mode: 'clashing', ...failure(error) });
    }
  }

  async #ask(instead: boolean): Promise<void> {
    this.#set({ mode: 'asking' });
    try {
      const taken = await this.#parts.calls.acquire(instead);
      if (this.#isClosed) return void (await this.#parts.calls.release(taken.fence).catch(() => undefined));
      this.#hold(taken);
      if (taken.revision !== this.#revision) {
        const { content, isUnsaved } = this.#state;
        this.#revision = taken.revision;
        if (isUnsaved) return this.#clashOver(content, new Date(), null);
        this.#set({ content: taken.content });
      }
      this.#set({ mode: 'writing', isCutOff: false });
      this.#saveSoon();
    } catch (error) {
      if (mayTryAgain(error)) {
        this.#set({ mode: 'resting', isCutOff: true });
        this.#later(() => this.#state.mode === 'resting' && void this.#ask(instead));
        return;
      }
      const { content, isUnsaved } = this.#state;
      const by = error instanceof Refused && error.code === 'section-held' ? error.details.person : undefined;
      this.#set({ mode: 'blocked', ...failure(error) });
      if (isUnsaved && typeof by === 'string') this.#clashOver(content, new Date(), by, false);
      else this.#parts.reread();
    }
  }

  #hold({ fence, leaseSeconds }: AcquiredAnswer): void {
    this.#fence = fence;
    this.#beatAfter(leaseSeconds);
    this.#watchIdleness();
  }

  #beatAfter(leaseSeconds: number): void {
    this.#timers.after('beat', (leaseSeconds * 1000) / 3, () => void this.#beat(leaseSeconds));
  }

  async #beat(leaseSeconds: number): Promise<void> {
    const fence = this.#fence;
    if (fence === null || this.#isClosed) return;
    try {
      const answer = await this.#parts.calls.beat(fence);
      if (fence === this.#fence) this.#beatAfter(answer.leaseSeconds);
    } catch (error) {
      if (fence !== this.#fence || this.#isClosed) return;
      if (mayTryAgain(error)) {
        this.#set({ isCutOff: true });
        return this.#beatAfter(Math.min(leaseSeconds, 15));
      }
      await this.#lost();
    }
  }

  /** Somebody else took it. What is unsaved is sent all the same: the program keeps it for its writer. */
  async #lost(): Promise<void> {
    if (this.#state.mode === 'clashing') return this.#letGo();
    if (this.#state.isUnsaved) return await this.#save();
    this.#letGo();
    this.#set({ mode: 'resting' });
    this.#parts.reread();
  }

  #saveSoon(): void {
    if (!this.#state.isUnsaved || this.#state.mode !== 'writing') return;
    this.#later(() => void this.#save(), waitBeforeSaving(this.#firstUnsavedAt));
  }

  #later(work: () => void, milliseconds = retryMilliseconds): void {
    if (this.#isClosed) return;
    this.#timers.after('save', milliseconds, work);
  }

  /** Waits for the save under way, and sends what was typed during it, until all is saved or one did not succeed. */
  async #saveAll(): Promise<void> {
    const isLeft = () => this.#state.isUnsaved && this.#state.mode === 'writing' && this.#fence !== null;
    while (this.#sending || isLeft()) {
      await this.#save();
      if (this.#state.isCutOff || this.#state.refusal) return;
    }
  }

  async #save(): Promise<void> {
    this.#sending ??= this.#send().finally(() => {
      this.#sending = null;
    });
    await this.#sending;
  }

  async #send(): Promise<void> {
    const fence = this.#fence;
    if (fence === null || this.#state.mode !== 'writing') return;
    // A save whose answer was lost goes out again under its own key: perhaps it was taken.
    this.#pending ??= { key: crypto.randomUUID(), content: this.#state.content };
    const { key, content } = this.#pending;
    try {
      const answer = await this.#parts.calls.save(fence, this.#revision, content, key);
      this.#pending = null;
      if (answer.kind === 'kept') await this.#tooLate(answer, content);
      else await this.#acknowledge(answer, content);
    } catch (error) {
      this.#set(failure(error));
      if (mayTryAgain(error)) this.#later(() => void this.#save());
      else this.#pending = null;
    }
    if (this.#state.isUnsaved && !this.#state.isCutOff && !this.#state.refusal) this.#saveSoon();
  }

  async #acknowledge(answer: SavedAnswer, content: SectionContent): Promise<void> {
    this.#revision = answer.revision;
    const isAll = this.#state.content === content;
    this.#firstUnsavedAt = isAll ? null : Date.now();
    this.#set({ savedAt: new Date(answer.at), isUnsaved: !isAll, isCutOff: false, refusal: null });
    await (isAll ? this.#forget() : this.#keepInBrowser());
    this.#parts.reread();
  }

  /** Not written, but kept. Where nobody wrote since, the section is simply taken again. */
  async #tooLate(answer: KeptAnswer, kept: SectionContent): Promise<void> {
    this.#late.takeAsKept(kept);
    this.#letGo();
    if (answer.wroteSince === null && answer.revision === this.#revision) {
      this.#set({ mode: 'resting' });
      await this.#ask(false);
      if (this.#state.mode === 'writing') return;
    }
    this.#clashOver(this.#state.content, new Date(), answer.wroteSince?.name ?? null);
  }

  #clashOver(mine: SectionContent, lostAt: Date, by: string | null, hadIt = true): void {
    this.#set({ mode: 'clashing', clash: { mine, lostAt, by, hadIt }, isCutOff: false });
    this.#parts.reread();
  }

  #letGo(): void {
    this.#fence = null;
    this.#timers.stop('beat');
  }

  async #release(): Promise<void> {
    const fence = this.#fence;
    this.#letGo();
    if (fence !== null) await this.#parts.calls.release(fence).catch(() => undefined);
  }

  /** Whoever went to a patient does not keep the others waiting. */
  #watchIdleness(): void {
    this.#timers.after('idle', idleMilliseconds, () => {
      const { mode, isUnsaved } = this.#state;
      if (this.#fence === null || (mode !== 'clashing' && (mode !== 'writing' || isUnsaved))) return;
      if (mode === 'writing') this.#set({ mode: 'resting' });
      void this.#release();
    });
  }

  async #keepInBrowser(): Promise<void> {
    const { sectionId, unsent, writerId } = this.#parts;
    const from = { baseRevision: this.#revision, typedAt: new Date().toISOString(), writerId };
    await unsent.keep(sectionId, { ...from, content: this.#state.content }).catch(() => undefined);
  }

  async #forget(): Promise<void> {
    await this.#parts.unsent.drop(this.#parts.sectionId).catch(() => undefined);
  }

  #set(change: Partial<WriterState>): void {
    this.#state = { ...this.#state, ...change };
    if (!this.#isClosed) this.#parts.changed(this.#state);
  }
}
