import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { problemVerbsFor, speakerOfProblem } from '../../domain/problem.ts';
import type { ProblemBrief, ProblemEntry, ProblemView } from '../../domain/views/problem.ts';
import { type LoadedProblem, loadProblem } from '../load-problem.ts';
import type { Store } from '../store.ts';

/** A problem with all that was said of it; null for whoever it has not come to (R26). */
export async function problemView({ db }: Store, actor: Actor, id: string): Promise<ProblemView | null> {
  if (actor.kind !== 'person' || !isId(id)) return null;
  const problem = await loadProblem(db, id, actor);
  if (!problem) return null;
  const { rows: entries } = await sql<ProblemEntry>`
    select kind, step, text, person.name as by, written_by = ${actor.personId} as "isOwn", written_at as at
    from problem_entry join person on person.id = written_by
    where problem_id = ${id} order by problem_entry.id`.execute(db);
  const { version, service, isLate, isUnowned, relations } = problem;
  return {
    ...problemBrief(problem),
    ...{ version, service, entries, asked: problem.state === 'answered' ? await askedOf(db, problem) : null },
    viewer: { relations, may: problemVerbsFor(relations, problem, isLate || isUnowned) },
  };
}

/** Whoever speaks for it today, by the day on which they were asked to. */
async function askedOf(db: Store['db'], problem: LoadedProblem): Promise<ProblemView['asked']> {
  const { rows } = await sql<{ dueOn: string }>`
    select (due_at at time zone 'Europe/Oslo')::date::text as "dueOn" from duty
    where subject_id = ${problem.id} and kind = 'agree-problem' and done_at is null`.execute(db);
  const [row] = rows;
  const speaker = speakerOfProblem(problem);
  return row ? { speaker, name: speaker === 'raiser' ? problem.raisedBy : null, dueOn: row.dueOn } : null;
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
