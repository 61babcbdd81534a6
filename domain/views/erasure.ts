import type { ErasedKind, ErasureObstacle, LastingKind } from '../erasure.ts';
import type { GrantedRole, Region } from '../vocabulary.ts';
import type { SeatBrief, ServiceBrief } from './brief.ts';
import type { DutyView } from './home.ts';

/** How many there are of a kind. */
export type Counted<Kind> = { readonly kind: Kind; readonly count: number };

/** One thing that has to end first, by what there is to say of it: where it is, and what. */
export type FoundObstacle = {
  readonly id: string;
  readonly service?: ServiceBrief;
  readonly seat?: SeatBrief;
  readonly role?: {
    readonly role: GrantedRole;
    readonly region: Region | null;
    readonly site: string | null;
  };
  /** Whom a case is about. */
  readonly personName?: string;
  readonly gatheringTitle?: string;
  readonly duty?: DutyView;
};

/** What is in the way of one kind: how many, and the first of them by name. */
export type Obstacle = Counted<ErasureObstacle> & { readonly found: readonly FoundObstacle[] };

/** What erasing somebody would take and leave, and what is in its way. */
export type ErasurePreview = {
  readonly person: { readonly id: string; readonly name: string; readonly email: string | null };
  /** Empty when it can be done. */
  readonly obstacles: readonly Obstacle[];
  readonly goes: readonly Counted<ErasedKind>[];
  readonly stays: readonly Counted<LastingKind>[];
};
