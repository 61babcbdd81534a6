import type { Language, Region, SeatKind, ServiceType } from '../vocabulary.ts';

/** What many views name in the same way: services, seats, and who reads. */

export type LocalName = { readonly nb: string; readonly nn: string; readonly en: string | null };

export type ServiceBrief = { readonly id: string; readonly type: ServiceType; readonly name: LocalName };

export type SeatBrief = {
  readonly id: string;
  readonly kind: SeatKind;
  readonly region: Region | null;
  /** What the seat stands for, where kind and region do not say it: a site, a municipal service. */
  readonly standsFor?: string | null;
};

/** Somebody who reads: in which language, and from what day "in 12 days" is reckoned. */
export type Reading = { readonly language: Language; readonly now: Date };
