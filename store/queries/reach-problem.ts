import { type ReachProblem, reachProblems } from '../../domain/views/reach.ts';
import type { Store } from '../store.ts';

/** Why the person was not reached about the subject; null when nothing stands in the way. */
export async function reachProblemOf(
  store: Store,
  personId: string,
  subjectId: string,
): Promise<ReachProblem | null> {
  const row = await store.db
    .selectFrom('outgoing_message')
    .select('problem')
    .where('person_id', '=', personId)
    .where('subject_id', '=', subjectId)
    .where('state', '=', 'unreachable')
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  const problem = row?.problem;
  if (!row) return null;
  return reachProblems.find((known) => known === problem) ?? 'not-installed';
}

/** Whether the person was last written to by mail about the subject, and not in Teams. */
export async function isMailed(store: Store, personId: string, subjectId: string): Promise<boolean> {
  const row = await store.db
    .selectFrom('outgoing_message')
    .select('by_mail')
    .where('person_id', '=', personId)
    .where('subject_id', '=', subjectId)
    .where('state', '=', 'sent')
    .where('lane', '!=', 'update')
    .orderBy('settled_at', 'desc')
    .executeTakeFirst();
  return row?.by_mail ?? false;
}
