import { type Actor, isCoordinator } from './actor.ts';
import type { GrantedRole } from './vocabulary.ts';

/** What only pages and the operator's command line ask for, to run the installation. */
export const administrationVerbs = [
  'apply-import',
  'give-role',
  'end-role',
  'restore-role',
  'join-people',
  'set-service-days',
  'give-held-data',
  'erase-person',
  'revoke-links',
  'choose-retention',
] as const;
export type AdministrationVerb = (typeof administrationVerbs)[number];

/** The coordinators, and whoever has the program's own settings at hand. */
export function mayAdminister(actor: Actor): boolean {
  return isCoordinator(actor) || actor.kind === 'system';
}

/** For how many days a role that ended can be given back as it was. */
export const daysToRestore = 30;

/** Roles that a page gives; a site's leader comes with the site, by import. */
export const rolesGiven = [
  'regional-contact',
  'service-leader',
  'national-coordinator',
  'moderator',
] as const satisfies readonly GrantedRole[];
