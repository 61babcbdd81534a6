import type { CommandContext, Outcome } from '../command.ts';
import { callOffMeeting } from '../group-meeting.ts';
import { runMeetingPress } from '../group-meeting-press.ts';

/** Calls it off, or says that it was never held: whoever was to come is told, and nothing is owed about it any more. */
export async function cancelGroupMeeting(
  context: CommandContext,
  { meetingId }: { readonly meetingId: string },
): Promise<Outcome> {
  return await runMeetingPress(context, 'cancel-group-meeting', meetingId, async (tx, meeting) => {
    await callOffMeeting(tx, context, { ...meeting, serviceId: meeting.service.id });
    return {};
  });
}
