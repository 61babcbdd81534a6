import type { SectionContent } from '../../domain/content-faults.ts';
import { isSameText } from './same-text.ts';
import { WriterBase } from './writer-base.ts';
import { failure, isHeld, mayTryAgain } from './writer-state.ts';

/** What can be done where two texts stand side by side. */
export abstract class TwoTextsWriter extends WriterBase {
  /** Saves what is in the fields now. */
  protected abstract save(): Promise<void>;

  /** "Put in my text": takes the section if it is free, and writes the own text over the revision that was shown. */
  async putInMine(shown: number): Promise<void> {
    const { clash } = this.state;
    if (clash) await this.#takeWith(clash.mine, shown);
  }

  /** "Edit together": the standing text in the fields, the own one beside it and among the kept ones. */
  async editTogether(standing: SectionContent, shown: number): Promise<void> {
    const { clash } = this.state;
    if (!clash || !(await this.#isKept(clash.mine))) return;
    await this.#takeWith(standing, shown);
    if (this.state.mode === 'writing') this.set({ clash });
  }

  /** "Keep theirs": the own text goes to the kept ones; while it cannot, both stay where they are. */
  async keepTheirs(standing: SectionContent, revision: number): Promise<void> {
    const { clash } = this.state;
    if (!clash || !(await this.#isKept(clash.mine))) return;
    await this.copy.forget();
    await this.lease.release();
    this.revision = revision;
    this.rest(standing);
    this.parts.reread();
  }

  async #isKept(mine: SectionContent): Promise<boolean> {
    try {
      await this.late.keep(this.parts.calls.save, this.revision, mine);
      return true;
    } catch (error) {
      this.set(failure(error));
      return false;
    }
  }

  async #takeWith(content: SectionContent, shown: number): Promise<void> {
    // Both texts stay on the screen until it is known whether the section can be had.
    this.set({ refusal: null });
    try {
      const taken = await this.parts.calls.acquire(true);
      this.hold(taken);
      if (taken.revision !== shown) {
        // Somebody wrote what is not on the screen yet: it is shown before anything is written over it.
        await this.lease.release();
        const { clash } = this.state;
        this.set({ clash: clash && { ...clash, by: null, how: 'changed' }, isCutOff: false });
        return this.parts.reread();
      }
      this.revision = taken.revision;
      this.standing = taken.content;
      this.pending = null;
      this.set({
        mode: 'writing',
        content,
        clash: null,
        isUnsaved: !isSameText(content, taken.content),
        isCutOff: false,
      });
      if (this.state.isUnsaved) {
        await this.keepInBrowser();
        await this.save();
      } else await this.copy.forget();
    } catch (error) {
      const { clash } = this.state;
      if (clash && !mayTryAgain(error) && !isHeld(error)) this.setAside(clash.mine);
      else this.set({ mode: 'clashing', ...failure(error) });
      if (isHeld(error)) this.parts.reread();
    }
  }
}
