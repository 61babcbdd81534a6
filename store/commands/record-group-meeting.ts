import { sql } from 'kysely';
import { onTheWall } from '../../domain/calendar.ts';
import { isWebAddress } from '../../domain/gathering.ts';
import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { changeMeeting, inviteToMeeting, tellOfMeeting } from '../group-meeting.ts';
import { runMeetingPress } from '../group-meeting-press.ts';
import { lockServiceDays } from '../lock-service.ts';
import { putMilestone } from '../put-milestone.ts';
import type { Tx } from '../store.ts';

export type RecordGroupMeeting = {
  readonly meetingId: string;
  /** What was seen when it was filled in: nobody writes over what they have not seen. */
  readonly version: number;
  /** Who was there, of those who were invited or sit in the group today. */
  readonly presentIds: readonly string[];
  /** Where the minutes lie; empty while nobody has written them. */
  readonly minutesLink: string;
};

/**
 * The meeting was held: who was there, and where the minutes lie. The group has met with it (R25). It can be recorded
 * again to put it right, and whoever is invited is told once there are minutes to read.
 */
export async function recordGroupMeeting(
  context: CommandContext,
  { meetingId, version, presentIds, minutesLink }: RecordGroupMeeting,
): Promise<Outcome> {
  return await runMeetingPress(context, 'record-group-meeting', meetingId, async (tx, meeting) => {
    if (version !== meeting.version) return refuse('meeting-written-meanwhile');
    if (minutesLink !== '' && !isWebAddress(minutesLink)) return refuse('link-invalid');
    const { id, service, personId } = meeting;
    await lockServiceDays(tx, service.id);
    const invited = await inviteToMeeting(tx, id, service.id);
    const present = await noteWhoWasThere(tx, id, presentIds);
    if (present === 0) return refuse('nobody-was-there');
    const isNew = meeting.recordedAt === null;
    await changeMeeting(tx, context, id, {
      minutes_link: minutesLink || null,
      ...(isNew && {
        ...{ recorded_by: personId, recorded_at: sql`business_now()` },
        met_before: sql`(select last_met_on from reference_group where service_id = ${service.id})`,
      }),
    });
    await closeDuties(tx, id, personId);
    if (isNew) {
      const day = onTheWall(meeting.startsAt).day;
      const met = { serviceId: service.id, kind: 'meeting', day, personId } as const;
      const milestoneId = await putMilestone(tx, context, met);
      await tx.updateTable('group_meeting').set({ milestone_id: milestoneId }).where('id', '=', id).execute();
    }
    if (minutesLink !== '' && minutesLink !== meeting.minutesLink) {
      await tellOfMeeting(tx, context, id, invited, 'minutes-written');
    }
    return { codes: { present, hasMinutes: minutesLink !== '' } };
  });
}

async function noteWhoWasThere(tx: Tx, meetingId: string, presentIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ wasThere: boolean }>`
    update group_meeting_guest set was_there = person_id = any(${[...presentIds]}::uuid[])
    where meeting_id = ${meetingId}
    returning was_there as "wasThere"`.execute(tx);
  return rows.filter(({ wasThere }) => wasThere).length;
}
