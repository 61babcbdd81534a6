/** The product's words, one for each concept. Everything else spells them this way. */

export const regions = ['sor-ost', 'vest', 'midt', 'nord'] as const;
/** The four regional health authorities (RHF). */
export type Region = (typeof regions)[number];

export const serviceTypes = [
  'national-treatment',
  'multi-regional-treatment',
  'competence',
  'centre',
  'network',
] as const;
export type ServiceType = (typeof serviceTypes)[number];

export const seatKinds = ['regional', 'service', 'user', 'other', 'secretary'] as const;
export type SeatKind = (typeof seatKinds)[number];

export const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];

export const grantedRoles = [
  'service-leader',
  'site-leader',
  'regional-contact',
  'national-coordinator',
  'moderator',
] as const;
/** Roles that somebody is given. Seats, line leaders and candidates follow from groups and nominations. */
export type GrantedRole = (typeof grantedRoles)[number];

/** Networks have a coordinating unit and no reference group (R1). */
export function hasReferenceGroup(type: ServiceType): boolean {
  return type !== 'network';
}

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

export function isRegion(value: unknown): value is Region {
  return regions.includes(value as Region);
}
