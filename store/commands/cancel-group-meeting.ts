import { sql } from 'kysely';
import type { CommandContext, Outcome } from '../command.ts';
import { closeDuties } from '../duty.ts';
import { changeMeeting, newInCalendars, tellOfMeeting } from '../group-meeting.ts';
import { runMeetingPress } from '../group-meeting-press.ts';
import { guestsOf } from '../load-group-meeting.ts';
import { refreshGroup } from '../refresh-group.ts';

/** Calls it off, or says that it was never held: whoever was to come is told, and nothing is owed about it any more. */
export async function cancelGroupMeeting(
  context: CommandContext,
  { meetingId }: { readonly meetingId: string },
): Promise<Outcome> {
  return await runMeetingPress(context, 'cancel-group-meeting', meetingId, async (tx, meeting) => {
    const { id, service, personId } = meeting;
    const change = { cancelled_at: sql`business_now()`, ...newInCalendars };
    await changeMeeting(tx, context, id, change);
    await refreshGroup(tx, context, service.id);
    await closeDuties(tx, id, personId);
    const guests = await guestsOf(tx, id);
    const told = guests.filter(({ answer }) => answer !== 'no').map((guest) => guest.personId);
    if (meeting.now < meeting.startsAt) await tellOfMeeting(tx, context, id, told, 'meeting-cancelled');
    return {};
  });
}
