import type { RequestRoute } from '../domain/candidate-request.ts';
import type { ProposalRoute } from '../domain/nomination.ts';
import type { QuestionRoute } from '../domain/question.ts';
import type { GroupDeadline } from '../domain/report.ts';
import type { Database, Tx } from './store.ts';

/** R19: which contact receives a proposal first; the newest mandate's way unless the coordinator chose the older. */
export async function proposalRoute(db: Database | Tx): Promise<ProposalRoute> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', 'proposal-route')
    .executeTakeFirst();
  return row?.value === 'member-region' ? 'member-region' : 'service-region';
}

/** R21: which contact a request for a candidate goes to first; the newest mandate's way unless the older was chosen. */
export async function requestRoute(db: Database | Tx): Promise<RequestRoute> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', 'request-route')
    .executeTakeFirst();
  return row?.value === 'member-region' ? 'member-region' : 'service-region';
}

/** R30: the newest deadline for all parts, unless the coordinator chose the older one for groups. */
export async function groupDeadline(db: Database | Tx): Promise<GroupDeadline> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', 'group-deadline')
    .executeTakeFirst();
  return row?.value === 'march' ? 'march' : 'february';
}

/** R59: where a question on one's own service goes first, unless the coordinators let the moderators see it before. */
export async function questionRoute(db: Database | Tx): Promise<QuestionRoute> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', 'question-route')
    .executeTakeFirst();
  return row?.value === 'moderators-first' ? 'moderators-first' : 'contacts-at-once';
}
