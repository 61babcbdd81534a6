import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { onTheWall } from '../../domain/calendar.ts';
import { refuseWords } from '../../domain/feedback.ts';
import { isId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import { longestAudience, longestSpread, mayTellSpread, refuseSpreadDay } from '../../domain/spread.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { isCurrentMembership } from '../current-membership.ts';
import { recordEvent } from '../event.ts';
import { standingIn } from '../group-standing.ts';
import { businessTime } from '../queries/business-time.ts';

export type TellSpread = {
  readonly serviceId: string;
  readonly what: string;
  /** To whom. */
  readonly audience: string;
  /** When, as `2027-01-29`. */
  readonly day: string;
};

/** A member says what they told others of the service, in the own region; it helps when the report is written. */
export async function tellSpread(context: CommandContext, input: TellSpread): Promise<Outcome> {
  const { actor, correlationId } = context;
  const { serviceId, what, audience, day } = input;
  return await runCommand(context, 'tell-spread', async (tx) => {
    if (actor.kind !== 'person' || !isId(serviceId)) return refuse('unknown-or-forbidden');
    const standing = await standingIn(tx, serviceId, actor);
    if (!standing || !mayTellSpread(standing.standings)) return refuse('unknown-or-forbidden');
    const today = onTheWall(await businessTime({ db: tx })).day;
    const refusal =
      refuseWords(what, longestSpread) ??
      refuseWords(audience, longestAudience) ??
      refuseSpreadDay(day, today);
    if (refusal) return refusal;
    const id = randomUUID();
    await tx
      .insertInto('spread')
      .values({
        ...{ id, service_id: serviceId, told_by: actor.personId, spread_on: day },
        ...{ what: what.trim(), audience: audience.trim() },
        region: sql<Region | null>`(select seat.region from membership join seat on seat.id = membership.seat_id
          where seat.service_id = ${serviceId} and seat.retired_at is null and seat.region is not null
            and membership.person_id = ${actor.personId} and ${isCurrentMembership} limit 1)`,
      })
      .execute();
    await recordEvent(tx, {
      ...{ actor, verb: 'tell-spread', subjectType: 'spread', subjectId: id, serviceId, correlationId },
    });
    return done({ spreadId: id });
  });
}
