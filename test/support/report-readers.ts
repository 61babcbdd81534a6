import type { PersonActor } from '../../domain/actor.ts';
import type { ReportFacts } from '../../domain/report-access.ts';

/** A service of Helse Vest, at which the reader has no part. */
export const facts: ReportFacts = {
  serviceId: 'service',
  serviceRegion: 'vest',
  leadsGroup: false,
  seatRegions: [],
  isMember: false,
  delegatedSections: [],
};

export function actor(...grants: PersonActor['grants']): PersonActor {
  return { kind: 'person', personId: 'p', name: 'Siv Demo', language: null, region: null, grants };
}

/** Of the service's region, of another, and of all. */
export const contact = { role: 'regional-contact', region: 'vest' } as const;
export const elsewhere = { role: 'regional-contact', region: 'nord' } as const;
export const coordinator = { role: 'national-coordinator' } as const;
