import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { onTheWall } from '../../domain/calendar.ts';
import { refuseWords } from '../../domain/feedback.ts';
import { isId } from '../../domain/ids.ts';
import { firstStep, longestProblem, mayRaiseProblem } from '../../domain/problem.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { isCurrentMembership } from '../current-membership.ts';
import { recordEvent } from '../event.ts';
import { standingIn } from '../group-standing.ts';
import { dueDay, giveProblem } from '../problem.ts';
import { businessTime } from '../queries/business-time.ts';
import type { Tx } from '../store.ts';

export type RaiseProblem = {
  readonly serviceId: string;
  readonly text: string;
  /** With which region the service raises it; of everybody else it is the own one. */
  readonly region: Region | null;
};

/** Somebody in the group raises a problem, with the service first; the service raises one with a region (R26). */
export async function raiseProblem(context: CommandContext, input: RaiseProblem): Promise<Outcome> {
  const { actor, correlationId } = context;
  const { serviceId, text } = input;
  return await runCommand(context, 'raise-problem', async (tx) => {
    if (actor.kind !== 'person' || !isId(serviceId)) return refuse('unknown-or-forbidden');
    const standing = await standingIn(tx, serviceId, actor);
    if (!standing || !mayRaiseProblem(standing.standings)) return refuse('unknown-or-forbidden');
    const refusal = refuseWords(text, longestProblem);
    if (refusal) return refusal;
    const step = firstStep(standing.standings);
    const region = step === 'region' ? input.region : await ownRegion(tx, serviceId, actor.personId);
    if (!region) return refuse('input-invalid', { field: 'region' });
    const id = randomUUID();
    const dueOn = dueDay(step, onTheWall(await businessTime({ db: tx })).day);
    await tx
      .insertInto('problem')
      .values({
        ...{ id, service_id: serviceId, text: text.trim(), raised_by: actor.personId },
        ...{ region, step, due_on: dueOn },
      })
      .execute();
    await recordEvent(tx, {
      actor,
      verb: 'raise-problem',
      subjectType: 'problem',
      subjectId: id,
      serviceId,
      codes: { step, region },
      correlationId,
    });
    await giveProblem(tx, context, { id, serviceId, region, step }, dueOn, 'problem-raised');
    return done({ problemId: id });
  });
}

/** The region that somebody represents in the group; of users and others the service's own. */
async function ownRegion(tx: Tx, serviceId: string, personId: string): Promise<Region | null> {
  const { rows } = await sql<{ region: Region | null }>`
    select coalesce(
      (select seat.region from membership join seat on seat.id = membership.seat_id
        where seat.service_id = ${serviceId} and seat.retired_at is null and seat.region is not null
          and membership.person_id = ${personId} and ${isCurrentMembership} limit 1),
      (select trust.region from site join trust on trust.id = site.trust_id
        where site.service_id = ${serviceId} and site.is_responsible)) as region`.execute(tx);
  return rows[0]?.region ?? null;
}
