import { type Actor, isCoordinator } from './actor.ts';
import { seesOverview } from './report-access.ts';

/**
 * The archive of annual reports (R42, R43). Contacts and the coordinator read all of it, everybody else what their own
 * services handed in, and what is public.
 */

/** Who decides what everybody may read: the national unit, which leads the regions' common work (R56). */
export function mayPublish(actor: Actor): boolean {
  return isCoordinator(actor);
}

/** Who adds reports of older years. */
export function mayAddToArchive(actor: Actor): boolean {
  return isCoordinator(actor);
}

export function readsWholeArchive(actor: Actor): boolean {
  return seesOverview(actor);
}

export const longestSearch = 200;
export const archivePageSize = 20;
/** Of the files that were taken away, so many are shown. */
export const mostTakenAway = 100;

/** `none`: it never was public. */
export const publicities = ['none', 'public', 'withdrawn'] as const;
export type Publicity = (typeof publicities)[number];

/** Bytes of a file of an older year. */
export const mostFileBytes = 15_000_000;
export const longestFileTitle = 200;
