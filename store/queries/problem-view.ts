import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { problemVerbsFor } from '../../domain/problem.ts';
import type { ProblemBrief, ProblemEntry, ProblemView } from '../../domain/views/problem.ts';
import { type LoadedProblem, loadProblem } from '../load-problem.ts';
import { isRaiserThere } from '../problem.ts';
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
  const { version, service, isLate, raisedById } = problem;
  const isSpokenFor = await isRaiserThere(db, { serviceId: service.id, raisedById });
  // The group's leader speaks for it where whoever raised it cannot; until then, as others in the group.
  const relations = problem.relations.map((one) => (one === 'group-leader' && isSpokenFor ? 'group' : one));
  return {
    ...problemBrief(problem),
    ...{ version, service, entries, asked: problem.state === 'answered' ? await askedOf(db, id) : null },
    viewer: { relations: problem.relations, may: problemVerbsFor(relations, problem, isLate) },
  };
}

async function askedOf(db: Store['db'], id: string): Promise<ProblemView['asked']> {
  const { rows } = await sql<NonNullable<ProblemView['asked']>>`
    select person.name, (duty.due_at at time zone 'Europe/Oslo')::date::text as "dueOn"
    from duty left join person on person.id = duty.person_id
    where duty.subject_id = ${id} and duty.kind = 'agree-problem' and duty.done_at is null`.execute(db);
  return rows[0] ?? null;
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
