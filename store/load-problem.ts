import { sql } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import { type ProblemPlace, type ProblemRelation, problemRelationsOf } from '../domain/problem.ts';
import { type Standing, standingIn } from './group-standing.ts';
import { whoCanSpeak } from './problem-speaker.ts';
import type { Database, Tx } from './store.ts';

/** A problem as the actor stands to it, on this day. */
export type LoadedProblem = Standing &
  ProblemPlace & {
    readonly id: string;
    readonly version: number;
    readonly text: string;
    readonly raisedBy: string;
    readonly raisedAt: Date;
    readonly dueOn: string;
    readonly isLate: boolean;
    /** Whether it is open, and nobody is there to answer it but whoever raised it, who does not answer themselves. */
    readonly isUnowned: boolean;
    readonly relations: readonly ProblemRelation[];
  };

type Row = Omit<LoadedProblem, 'relations' | keyof Standing> & { readonly serviceId: string };

const columns = sql`problem.id, problem.version, problem.text, problem.step, problem.state, problem.region,
  problem.raised_by as "raisedById", person.name as "raisedBy", problem.raised_at as "raisedAt",
  problem.due_on::text as "dueOn", problem.service_id as "serviceId", ${whoCanSpeak},
  problem.state = 'open' and problem.due_on < oslo_today() as "isLate",
  problem.state = 'open' and not exists (select from role_grant owner where owner.ended_at is null
    and owner.person_id <> problem.raised_by and case problem.step
      when 'service' then owner.role = 'service-leader' and owner.service_id = problem.service_id
      when 'region' then owner.role = 'regional-contact' and owner.region = problem.region
      else owner.role = 'national-coordinator' end) as "isUnowned"`;

/** Null for what the actor does not read. @param isHeld nobody else changes it until the transaction ends */
export async function loadProblem(
  db: Database | Tx,
  id: string,
  actor: Actor,
  isHeld = false,
): Promise<LoadedProblem | null> {
  if (isHeld) await sql`select id from problem where id = ${id} for no key update`.execute(db);
  const { rows } = await sql<Row>`
    select ${columns} from problem join person on person.id = problem.raised_by
    where problem.id = ${id}`.execute(db);
  const [row] = rows;
  const standing = row && (await standingIn(db, row.serviceId, actor));
  return row && standing ? asSeen(row, standing, actor) : null;
}

/** Those of a group that the actor reads, what is open first and the newest first. */
export async function loadProblems(
  db: Database | Tx,
  standing: Standing,
  actor: Actor,
  most: number,
): Promise<LoadedProblem[]> {
  const { rows } = await sql<Row>`
    select ${columns} from problem join person on person.id = problem.raised_by
    where problem.service_id = ${standing.facts.serviceId}
    order by problem.closed_at is not null, problem.raised_at desc, problem.id
    limit ${most}`.execute(db);
  return rows.flatMap((row) => asSeen(row, standing, actor) ?? []);
}

function asSeen({ serviceId: _, ...row }: Row, standing: Standing, actor: Actor): LoadedProblem | null {
  const relations = problemRelationsOf(actor, standing.facts, row);
  return relations.length === 0 ? null : { ...row, ...standing, relations };
}
