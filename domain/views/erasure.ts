import type { ErasedKind, ErasureObstacle, LastingKind } from '../erasure.ts';

/** How many there are of a kind. */
export type Counted<Kind> = { readonly kind: Kind; readonly count: number };

/** What erasing somebody would take and leave, and what is in its way. */
export type ErasurePreview = {
  readonly person: { readonly id: string; readonly name: string; readonly email: string | null };
  /** Empty when it can be done. */
  readonly obstacles: readonly Counted<ErasureObstacle>[];
  readonly goes: readonly Counted<ErasedKind>[];
  readonly stays: readonly Counted<LastingKind>[];
};
