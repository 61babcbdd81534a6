import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { problemVerbsFor } from '../../domain/problem.ts';
import type { ProblemBrief, ProblemEntry, ProblemView } from '../../domain/views/problem.ts';
import { type LoadedProblem, loadProblem } from '../load-problem.ts';
import type { Store } from '../store.ts';

/** A problem with all that was said of it; null for whoever it has not come to (R26). */
export async function problemView({ db }: Store, actor: Actor, id: string): Promise<ProblemView | null> {
  if (actor.kind !== 'person' || !isId(id)) return null;
  const problem = await loadProblem(db, id, actor);
  if (!problem) return null;
  const { rows: entries } = await sql<ProblemEntry>`
    select kind, step, text, person.name as by, written_at as at
    from problem_entry join person on person.id = written_by
    where problem_id = ${id} order by problem_entry.id`.execute(db);
  const { version, service, relations, isLate } = problem;
  return {
    ...problemBrief(problem),
    ...{ version, service, entries },
    viewer: { relations, may: problemVerbsFor(relations, problem, isLate) },
  };
}

export function problemBrief({
  id,
  text,
  step,
  state,
  region,
  raisedBy,
  raisedAt,
  dueOn,
  isLate,
}: LoadedProblem): ProblemBrief {
  return { id, text, step, state, region, raisedBy, raisedAt, dueOn, isLate };
}
