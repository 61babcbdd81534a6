import type { NamedTarget } from './channel.ts';

/** What hinders a message on its way. */

/** Why somebody cannot be reached in Teams; each has a remedy in the texts. */
export const reachProblems = [
  'outside-tenant',
  'not-installed',
  'blocked-by-user',
  'disabled-by-admin',
  'not-in-roster',
  'mail-refused',
] as const;

export type ReachProblem = (typeof reachProblems)[number];

/** One message that could not be delivered, for the coordinator's and operator's eyes. */
export type DeliveryProblemView = {
  readonly messageId: string;
  readonly personName: string | null;
  readonly isToChannel: boolean;
  /** Whose channel it is, or was. */
  readonly channel: NamedTarget | null;
  readonly card: string;
  readonly state: 'waiting' | 'unreachable' | 'dead';
  readonly problem: string | null;
  readonly attempts: number;
  readonly createdAt: Date;
};
