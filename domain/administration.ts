import { type Actor, isCoordinator } from './actor.ts';

/** What only pages and the operator's command line ask for, to run the installation. */
export const administrationVerbs = ['apply-import'] as const;
export type AdministrationVerb = (typeof administrationVerbs)[number];

/** The coordinators, and whoever has the program's own settings at hand. */
export function mayAdminister(actor: Actor): boolean {
  return isCoordinator(actor) || actor.kind === 'system';
}
