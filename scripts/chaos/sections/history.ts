/** What happened to sections while many wrote at once: what the database tells, and what the writers were answered. */

export type LeaseVerb =
  | 'acquire-section'
  | 'take-over-section'
  | 'answer-takeover'
  | 'end-holding'
  | 'release-section'
  | 'save-section'
  | 'restore-revision'
  | 'submit-report'
  | 'reopen-report';

/** From the audit trail, in its order: written while the section's lease is locked, so it is the order of the leases. */
export type LeaseEvent = {
  readonly sectionId: string;
  readonly verb: LeaseVerb;
  /** null where it is the report that is handed in or opened again. */
  readonly fence: number | null;
  readonly personId: string;
  /** Only where a lease begins. */
  readonly writerId: string | null;
  /** Of a save or a restored text: the revision that it wrote. */
  readonly revision: number | null;
  /** Of a takeover, and of a right that ended: the fence of the holding that it ended. */
  readonly endedFence: number | null;
};

export type Revision = {
  readonly sectionId: string;
  readonly revision: number;
  readonly fence: number;
  readonly personId: string;
  readonly writerId: string;
  readonly saveKey: string;
  /** What stands in the field that everybody writes in. */
  readonly text: string;
};

export type Draft = {
  readonly sectionId: string;
  readonly personId: string;
  readonly saveKey: string;
  readonly text: string;
  readonly why: string;
};

/** What a writer was answered to a text. */
export type Answer = {
  readonly sectionId: string;
  readonly personId: string;
  /** A card tells none: what was saved there is known by its text, which is nobody else's. */
  readonly saveKey: string | null;
  readonly kind: 'saved' | 'kept';
  /** The text that was sent; of a restored one null, since the writer named a revision only. */
  readonly text: string | null;
  /** What was restored. */
  readonly restored: number | null;
  /** The revision that the writer had before the eyes. */
  readonly baseRevision: number;
  /** Of what was saved in the tab; a card says no number. */
  readonly revision: number | null;
};

/** A lease as its writer knows of it. Milliseconds of one clock. */
export type Claim = {
  readonly sectionId: string;
  readonly personId: string;
  readonly writerId: string;
  readonly fence: number;
  /** Whether the lease began with it, or was only kept. */
  readonly begins: boolean;
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly leaseMilliseconds: number;
};

export type Supplement = { readonly sectionId: string; readonly key: string; readonly text: string };

export type History = {
  readonly events: readonly LeaseEvent[];
  readonly revisions: readonly Revision[];
  readonly drafts: readonly Draft[];
  readonly answers: readonly Answer[];
  readonly claims: readonly Claim[];
  /** Late parts: those that were acknowledged, and those that there are. */
  readonly supplements: {
    readonly acknowledged: readonly Supplement[];
    readonly stored: readonly Omit<Supplement, 'key'>[];
  };
};
