import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { callOffMeeting } from '../group-meeting.ts';
import { runMeetingPress } from '../group-meeting-press.ts';
import { takeBackMeeting } from '../take-back-meeting.ts';

export type CancelGroupMeeting = {
  readonly meetingId: string;
  /** What was seen: nobody takes away what somebody wrote about who was there, and they have not seen. */
  readonly version: number;
};

/**
 * Calls it off, or says that it was never held, also when that was written down by mistake (R25): whoever was to come is
 * told, and nothing is owed about it any more.
 */
export async function cancelGroupMeeting(
  context: CommandContext,
  { meetingId, version }: CancelGroupMeeting,
): Promise<Outcome> {
  return await runMeetingPress(context, 'cancel-group-meeting', meetingId, async (tx, meeting) => {
    const wasRecorded = meeting.recordedAt !== null;
    // Until then answers change it all the time, and take nothing from whether it is held.
    if (wasRecorded && version !== meeting.version) return refuse('meeting-written-meanwhile');
    const serviceId = meeting.service.id;
    if (wasRecorded) await takeBackMeeting(tx, { ...meeting, serviceId });
    await callOffMeeting(tx, context, { ...meeting, serviceId });
    return wasRecorded ? { codes: { wasRecorded } } : {};
  });
}
