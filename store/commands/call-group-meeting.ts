import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { onTheWall } from '../../domain/calendar.ts';
import { daysApart, type MeetingPlan, mayCallMeetings, refusePlan } from '../../domain/group-meeting.ts';
import { isId } from '../../domain/ids.ts';
import { isMetBy } from '../../domain/milestone.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { inviteToMeeting, meetingColumns, tellOfMeeting } from '../group-meeting.ts';
import { standingIn } from '../group-standing.ts';
import { lockServiceDays } from '../lock-service.ts';
import { withdrawMilestone } from '../put-milestone.ts';
import { businessTime } from '../queries/business-time.ts';
import { refreshGroup } from '../refresh-group.ts';
import type { Tx } from '../store.ts';

export type CallGroupMeeting = MeetingPlan & {
  readonly serviceId: string;
  /** In which its entry for calendars is written. */
  readonly language: Language;
  /** Whoever calls it has been told that another is near, and goes on. */
  readonly isConfirmed?: boolean;
};

/** Calls a meeting of the group (R25): everybody who takes part is invited, and answers on the card. */
export async function callGroupMeeting(context: CommandContext, input: CallGroupMeeting): Promise<Outcome> {
  const { actor, correlationId } = context;
  const { serviceId, language } = input;
  return await runCommand(context, 'call-group-meeting', async (tx) => {
    if (actor.kind !== 'person' || !isId(serviceId)) return refuse('unknown-or-forbidden');
    const standing = await standingIn(tx, serviceId, actor);
    if (!standing || !mayCallMeetings(standing.standings)) return refuse('unknown-or-forbidden');
    const refusal = refusePlan(input, await businessTime({ db: tx }));
    if (refusal) return refusal;
    if (!input.isConfirmed && (await isNearAnother(tx, serviceId, input.startsAt)))
      return refuse('meeting-near');
    const id = randomUUID();
    await tx
      .insertInto('group_meeting')
      .values({
        id,
        service_id: serviceId,
        ...meetingColumns(input),
        language,
        called_by: actor.personId,
      })
      .execute();
    const invited = await inviteToMeeting(tx, id, serviceId);
    await recordEvent(tx, {
      actor,
      verb: 'call-group-meeting',
      subjectType: 'group-meeting',
      subjectId: id,
      serviceId,
      codes: { form: input.form, items: input.agenda.length, invited: invited.length },
      correlationId,
    });
    await tellOfMeeting(tx, context, id, invited, 'meeting-called');
    await askNoMore(tx, serviceId, onTheWall(input.startsAt).day);
    await refreshGroup(tx, context, serviceId);
    return done({ meetingId: id });
  });
}

/** One that is called, and begins within some days of it, before or after. */
async function isNearAnother(tx: Tx, serviceId: string, startsAt: Date): Promise<boolean> {
  const { rows } = await sql`
    select from group_meeting where service_id = ${serviceId} and cancelled_at is null
      and starts_at between ${startsAt}::timestamptz - make_interval(days => ${daysApart}::integer)
        and ${startsAt}::timestamptz + make_interval(days => ${daysApart}::integer)
    limit 1`.execute(tx);
  return rows.length > 0;
}

/** Whoever calls the year's meeting is not asked to hold it: what is owed next is to say who was there. */
async function askNoMore(tx: Tx, serviceId: string, calledOn: string): Promise<void> {
  await lockServiceDays(tx, serviceId);
  const asked = await tx
    .selectFrom('milestone')
    .select('due_on')
    .where('service_id', '=', serviceId)
    .where('kind', '=', 'meeting')
    .where('recorded_on', 'is', null)
    .executeTakeFirst();
  if (asked?.due_on && isMetBy(asked.due_on, calledOn)) await withdrawMilestone(tx, serviceId, 'meeting');
}
