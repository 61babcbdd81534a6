import type { SectionContent } from '../../domain/content-faults.ts';
import type { DraftCause } from '../../domain/report.ts';
import { Refused } from '../api.ts';
import type { UnsentText, UnsentTexts } from './unsent-texts.ts';

/** What the program answers to a save that came too late. */
export type KeptAnswer = {
  readonly kind: 'kept';
  readonly draftId: string;
  readonly why: DraftCause;
  readonly revision: number;
  readonly wroteSince: { readonly name: string; readonly at: string } | null;
};
export type SavedAnswer = { readonly kind: 'saved'; readonly revision: number; readonly at: string };
export type AcquiredAnswer = {
  readonly fence: number;
  readonly revision: number;
  readonly content: SectionContent;
  readonly leaseSeconds: number;
  /** Whether all that was saved since the revision that was named is of this very tab. */
  readonly isOwnSince?: boolean;
};

/** The calls of the program that a writer needs. */
export type WriterCalls = {
  acquire(instead: boolean, since?: number): Promise<AcquiredAnswer>;
  beat(fence: number): Promise<{ readonly leaseSeconds: number }>;
  save(
    fence: number,
    baseRevision: number,
    content: SectionContent,
    key: string,
  ): Promise<SavedAnswer | KeptAnswer>;
  restore(fence: number, baseRevision: number, revision: number, key: string): Promise<SavedAnswer>;
  release(fence: number): Promise<unknown>;
  takeOver(reason: string): Promise<unknown>;
};

/** How two texts came to be: the lease was lost, somebody was faster to begin, or the other text is simply newer. */
export type ClashCause = 'lost' | 'faster' | 'changed';

/** Two texts, and what is known of the other one. */
export type Clash = {
  readonly mine: SectionContent;
  readonly at: Date;
  readonly by: string | null;
  readonly how: ClashCause;
};

export type WriterState = {
  /** What stands in the fields. */
  readonly content: SectionContent;
  readonly mode: /** Nobody has it through this tab; the first change asks for it. */
    | 'resting'
    | 'asking'
    | 'writing'
    /** Somebody else has it, or the reader in another tab. */
    | 'blocked'
    /** The lease was lost and the other text is another. */
    | 'clashing';
  /** There is something that is not acknowledged. */
  readonly isUnsaved: boolean;
  /** The last try did not reach the program. */
  readonly isCutOff: boolean;
  readonly savedAt: Date | null;
  /** What is not acknowledged would not outlive the page: this browser keeps nothing. */
  readonly isFragile: boolean;
  /** Why the program did not take it: shown as it is. */
  readonly refusal: Refused | null;
  readonly clash: Clash | null;
  readonly wasRecovered: boolean;
};

export type WriterParts = {
  readonly sectionId: string;
  readonly writerId: string;
  readonly asked: UnsentText['asked'];
  readonly content: SectionContent;
  readonly revision: number;
  readonly calls: WriterCalls;
  readonly unsent: UnsentTexts;
  /**
   * Takes a text that cannot be written here any more; `isKept` when the program said that it keeps it.
   * Done when the text has a place of its own.
   */
  readonly setAside: (text: UnsentText, isKept: boolean) => Promise<void>;
  readonly changed: (state: WriterState) => void;
  /** Reads the section anew, when what stands there may be another text. */
  readonly reread: () => void;
};

/** At rest with what stands in the report. */
export function atRest(content: SectionContent): WriterState {
  return {
    content,
    mode: 'resting',
    isUnsaved: false,
    isCutOff: false,
    savedAt: null,
    isFragile: false,
    refusal: null,
    clash: null,
    wasRecovered: false,
  };
}

/** What a call that failed changes: the line is down, or the program said why not. */
export function failure(error: unknown): Pick<WriterState, 'isCutOff' | 'refusal'> {
  if (error instanceof Refused) return { isCutOff: false, refusal: error };
  return { isCutOff: true, refusal: null };
}

/** Whether somebody has the section, or the writer in another tab: it may be free in a while. */
export function isHeld(error: unknown): boolean {
  return (
    error instanceof Refused && (error.code === 'section-held' || error.code === 'section-held-elsewhere')
  );
}

/** Whether the same call may well succeed in a moment: nobody has said no to it. */
export function mayTryAgain(error: unknown): boolean {
  return !(error instanceof Refused) || error.code === 'defect';
}
