import type { SectionContent } from '../../domain/content-faults.ts';
import { isGone, Refused } from '../api.ts';
import { isSameText } from './same-text.ts';
import { TwoTextsWriter } from './two-texts-writer.ts';
import type { UnsentText } from './unsent-texts.ts';
import {
  type AcquiredAnswer,
  type ClashCause,
  failure,
  isHeld,
  type KeptAnswer,
  mayTryAgain,
  type SavedAnswer,
} from './writer-state.ts';
import { waitBeforeSaving } from './writer-timers.ts';

/**
 * One person at one tab with one section: asks for it with the first change, gives signs of life, saves by itself,
 * and loses nothing: what is typed lies in the browser until the program has acknowledged it.
 */
export class SectionWriter extends TwoTextsWriter {
  #sending: Promise<void> | null = null;
  #asking: Promise<void> | null = null;
  #isLeft = false;
  /** The reader lets somebody else write: what comes too late from here on is not begun anew. */
  #isGiving = false;

  /**
   * Puts back what an earlier page of this person could not send. `isNewest`: it was typed after what stands was saved,
   * so that it may go on from there.
   */
  async recover(found: UnsentText, isNewest = true): Promise<void> {
    if (this.isClosed) return;
    if (isSameText(found.content, this.state.content)) return await this.copy.forget();
    if (found.draftId !== null) this.late.takeAsKept(found.content);
    this.set({ wasRecovered: true });
    if (found.baseRevision === this.revision) return this.type(found.content);
    // It stands in its fields from here on, and what is typed meanwhile is typed upon it.
    const { revision } = this;
    this.revision = found.baseRevision;
    this.set({ content: found.content, isUnsaved: true, mode: 'asking' });
    const going = isNewest ? this.#goesOnFrom(found.baseRevision) : Promise.resolve(false);
    this.#asking = going
      .then(() => undefined)
      .finally(() => {
        this.#asking = null;
      });
    const goesOn = await going;
    if (this.isClosed) return;
    if (goesOn) return this.type(this.state.content);
    this.revision = revision;
    this.clashOver(this.state.content, new Date(found.typedAt), null, 'changed');
  }

  /** What stands may be an earlier save of this tab, whose answer never came: then its later text goes on from it. */
  async #goesOnFrom(revision: number): Promise<boolean> {
    try {
      const taken = await this.parts.calls.acquire(false, revision);
      if (this.isClosed || taken.isOwnSince !== true) {
        await this.parts.calls.release(taken.fence);
        return false;
      }
      this.hold(taken);
      this.revision = taken.revision;
      this.standing = taken.content;
      this.set({ mode: 'writing' });
      return true;
    } catch {
      return false;
    }
  }

  /** After a reload: the lease that this tab still has is gone on with; another tab's is left alone. */
  async resume(): Promise<void> {
    if (this.state.mode === 'resting') await this.#ask(false);
  }

  /** Somebody typed. */
  type(content: SectionContent): void {
    if (this.state.mode === 'blocked' || this.state.mode === 'clashing') return;
    this.set({ content, isUnsaved: true, refusal: null });
    this.firstUnsavedAt ??= Date.now();
    void this.keepInBrowser();
    this.watchIdleness();
    if (this.state.mode === 'resting') void this.#ask(false);
    else this.#saveSoon();
  }

  /** "Write here instead": the person's other tab gives way. */
  async writeHereInstead(): Promise<void> {
    this.set({ mode: 'resting', refusal: null });
    await this.#ask(true);
  }

  /** The owner takes over from somebody who stopped writing, with a reason that all can read. */
  async takeOver(reason: string): Promise<void> {
    this.set({ mode: 'asking', refusal: null });
    try {
      await this.parts.calls.takeOver(reason);
      // It is ours already; asking for it gives its fence and the text as it stands.
      await this.#ask(false);
    } catch (error) {
      this.set({ mode: 'blocked', ...failure(error) });
    }
    this.parts.reread();
  }

  /** Saves what is left and gives the revision that stands then; null when it could not be saved. */
  async finish(): Promise<number | null> {
    if (this.state.isUnsaved && this.state.mode === 'resting') void this.#ask(false);
    await this.#asking;
    await this.#saveAll();
    return this.state.isUnsaved ? null : this.revision;
  }

  /** Lets somebody else write when all that was typed is saved: the answer to them ends the lease. */
  async giveTo(answer: () => Promise<boolean>): Promise<void> {
    await this.#asking;
    if (this.state.mode === 'writing' && (await this.finish()) === null) return;
    this.#isGiving = true;
    // It may have arrived without an answer: nothing is begun anew until the page has read who has the chapter.
    if (!(await answer())) return;
    await this.#sending;
    this.lease.letGo();
    const { content, isUnsaved, mode } = this.state;
    // What was typed while the answer was under way is theirs to have, and came too late for the chapter.
    if (mode === 'writing' && isUnsaved) this.setAside(content);
    this.set({ mode: 'blocked', refusal: null });
    this.#isGiving = false;
  }

  /** The page has read that the reader has the chapter still. */
  keeps(): void {
    this.#isGiving = false;
  }

  /** Another text takes the place of the one in the fields: what could not be saved before is kept beside. */
  async replace(change: (content: SectionContent) => SectionContent): Promise<void> {
    const isSaved = !this.state.isUnsaved || (await this.finish()) !== null;
    const { mode, content } = this.state;
    if (mode === 'blocked' || mode === 'clashing') return;
    if (!isSaved) this.setAside(content);
    this.type(change(content));
  }

  /** An earlier text becomes the newest, on top of what stands. True when it is done. */
  async restore(revision: number): Promise<boolean> {
    if (this.state.mode === 'resting') await this.#ask(false);
    if ((await this.finish()) === null || this.state.mode !== 'writing' || this.lease.fence === null)
      return false;
    try {
      const key = crypto.randomUUID();
      const answer = await this.parts.calls.restore(this.lease.fence, this.revision, revision, key);
      this.revision = answer.revision;
      this.set({ savedAt: new Date(answer.at), isCutOff: false, refusal: null });
      // Taken again under the same lease: that gives the text as it now stands.
      await this.#takeUp(await this.parts.calls.acquire(false));
      return true;
    } catch (error) {
      this.set(failure(error));
      return false;
    } finally {
      this.parts.reread();
    }
  }

  async #takeUp(taken: AcquiredAnswer): Promise<void> {
    this.hold(taken);
    this.revision = taken.revision;
    this.standing = taken.content;
    // What was typed meanwhile comes on top, and is saved as always.
    if (this.state.isUnsaved) return;
    this.set({ content: taken.content });
    await this.copy.forget();
  }

  /** Others stopped or began to write; a tab that was blocked may try again. */
  unblock(): void {
    const { mode, refusal } = this.state;
    // Where two texts wait for it, it is not true any more that somebody has it.
    if (mode === 'clashing' && isHeld(refusal)) this.set({ refusal: null });
    if (mode !== 'blocked') return;
    this.set({ mode: 'resting', refusal: null });
    if (this.state.isUnsaved) void this.#ask(false);
  }

  /** Sends what is left and lets others write. What does not get through now is tried again until it does. */
  async leave(): Promise<void> {
    this.#isLeft = true;
    await this.finish();
    await this.#letOthersWrite();
  }

  /**
   * The whole page goes. A chapter is not taken up for it: the answer would reach nobody, and keep others out. What is
   * unsaved lies in the browser.
   */
  async leavePage(): Promise<void> {
    if (this.state.isUnsaved && this.state.mode === 'resting') return;
    await this.leave();
  }

  /** Tries nothing any more: what is not acknowledged lies in the browser, for the next writer of this tab. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.timers.stopAll();
    await Promise.all([this.#asking, this.#sending]);
    if (this.state.isUnsaved) this.lease.letGo();
    else await this.lease.release();
  }

  /** The chapter was left, and nothing of it is on its way any more. */
  async #letOthersWrite(): Promise<void> {
    const { mode, isUnsaved, refusal } = this.state;
    const isUnderWay = mode !== 'clashing' && mode !== 'blocked' && isUnsaved && !refusal;
    if (!this.#isLeft || this.isClosed || isUnderWay) return;
    this.timers.stopAll();
    if (mode === 'writing') this.set({ mode: 'resting' });
    await this.lease.release();
  }

  async #ask(instead: boolean, how: ClashCause = 'faster'): Promise<void> {
    this.#asking = this.#acquire(instead, how).finally(() => {
      this.#asking = null;
    });
    await this.#asking;
    await this.#letOthersWrite();
  }

  async #acquire(instead: boolean, how: ClashCause): Promise<void> {
    this.set({ mode: 'asking' });
    try {
      const since = this.state.isUnsaved ? this.revision : undefined;
      const taken = await this.parts.calls.acquire(instead, since);
      if (this.isClosed) return void (await this.parts.calls.release(taken.fence).catch(() => undefined));
      this.hold(taken);
      this.standing = taken.content;
      if (taken.revision !== this.revision) {
        const { content, isUnsaved } = this.state;
        this.revision = taken.revision;
        if (!isUnsaved) this.set({ content: taken.content });
        // A save of ours, whose answer was lost, may be what stands there now.
        else if (taken.isOwnSince !== true && !isSameText(content, taken.content)) {
          return this.clashOver(content, new Date(), null, 'changed');
        }
      }
      this.set({ mode: 'writing', isCutOff: false });
      this.#saveSoon();
    } catch (error) {
      if (!mayTryAgain(error)) {
        this.#refused(error, how);
        return;
      }
      this.set({ mode: 'resting', isCutOff: true });
      this.later(() => this.state.mode === 'resting' && void this.#ask(instead, how));
    }
  }

  /** Somebody has it, or it cannot be written by this person any more. What was typed meanwhile is not lost. */
  #refused(error: unknown, how: ClashCause): void {
    const { content, isUnsaved } = this.state;
    const { code, details } = error instanceof Refused ? error : { code: '', details: { person: null } };
    if (isUnsaved && code === 'section-held') {
      const by = typeof details.person === 'string' ? details.person : null;
      this.set(failure(error));
      this.clashOver(content, new Date(), by, how);
    } else if (isUnsaved && code !== 'section-held-elsewhere') this.setAside(content);
    else {
      // What was typed in a second tab of one's own waits in its fields until it is written there instead.
      this.set({ mode: 'blocked', ...failure(error) });
      this.parts.reread();
    }
  }

  /** Somebody else took it. What is unsaved is sent all the same: the program keeps it for its writer. */
  protected override lost(): void {
    const { mode, isUnsaved } = this.state;
    if (mode !== 'clashing' && isUnsaved) return void this.save();
    this.lease.letGo();
    if (mode === 'clashing') return;
    this.set({ mode: 'resting' });
    this.parts.reread();
  }

  #saveSoon(): void {
    if (!this.state.isUnsaved || this.state.mode !== 'writing') return;
    this.later(() => void this.save(), waitBeforeSaving(this.firstUnsavedAt));
  }

  /** Waits for the save under way, and sends what was typed during it, until all is saved or one did not succeed. */
  async #saveAll(): Promise<void> {
    const isLeft = () => this.state.isUnsaved && this.state.mode === 'writing' && this.lease.fence !== null;
    while (this.#sending || isLeft()) {
      await this.save();
      if (this.state.isCutOff || this.state.refusal) return;
    }
  }

  protected override async save(): Promise<void> {
    this.#sending ??= this.#send().finally(() => {
      this.#sending = null;
    });
    await this.#sending;
    await this.#letOthersWrite();
  }

  async #send(): Promise<void> {
    const fence = this.lease.fence;
    if (fence === null || this.state.mode !== 'writing') return;
    // A save whose answer was lost goes out again under its own key: perhaps it was taken.
    this.pending ??= { key: crypto.randomUUID(), content: this.state.content };
    const { key, content } = this.pending;
    void this.keepInBrowser();
    try {
      const answer = await this.parts.calls.save(fence, this.revision, content, key);
      this.pending = null;
      if (answer.kind === 'kept') await this.#tooLate(answer, content);
      else await this.#acknowledge(answer, content);
    } catch (error) {
      this.set(failure(error));
      if (mayTryAgain(error)) {
        void this.keepInBrowser();
        this.later(() => void this.save());
      } else {
        this.pending = null;
        if (isGone(error)) return this.setAside(this.state.content);
      }
    }
    if (this.state.isUnsaved && !this.state.isCutOff && !this.state.refusal) this.#saveSoon();
  }

  async #acknowledge(answer: SavedAnswer, content: SectionContent): Promise<void> {
    this.revision = answer.revision;
    this.standing = content;
    const isAll = this.state.content === content;
    this.firstUnsavedAt = isAll ? null : Date.now();
    this.set({ savedAt: new Date(answer.at), isUnsaved: !isAll, isCutOff: false, refusal: null });
    await (isAll ? this.copy.forget() : this.keepInBrowser());
    this.parts.reread();
  }

  /** Not written, but kept. Where nobody wrote since, the section is simply taken again. */
  async #tooLate(answer: KeptAnswer, kept: SectionContent): Promise<void> {
    this.late.takeAsKept(kept);
    this.lease.letGo();
    const { content } = this.state;
    if (answer.why !== 'lease-lost' || this.#isGiving) return this.setAside(content);
    if (answer.wroteSince === null && answer.revision === this.revision) {
      this.set({ mode: 'resting' });
      return await this.#ask(false, 'lost');
    }
    this.clashOver(content, new Date(), answer.wroteSince?.name ?? null, 'lost');
  }
}
