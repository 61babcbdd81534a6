import { isToldOfAnew, type MeetingForm, type MeetingPlan, refusePlan } from '../../domain/group-meeting.ts';
import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import {
  changeMeeting,
  inviteToMeeting,
  meetingColumns,
  newInCalendars,
  tellOfMeeting,
} from '../group-meeting.ts';
import { runMeetingPress } from '../group-meeting-press.ts';
import { refreshGroup } from '../refresh-group.ts';
import type { Tx } from '../store.ts';

export type ChangeGroupMeeting = MeetingPlan & { readonly meetingId: string; readonly version: number };

/**
 * Another time, place, link or agenda. Everybody who takes part in the group today is told; moved, it is asked anew who
 * comes.
 */
export async function changeGroupMeeting(
  context: CommandContext,
  input: ChangeGroupMeeting,
): Promise<Outcome> {
  return await runMeetingPress(context, 'change-group-meeting', input.meetingId, async (tx, meeting) => {
    if (input.version !== meeting.version) return refuse('meeting-moved-on');
    const isMoved =
      input.startsAt.getTime() !== meeting.startsAt.getTime() ||
      input.endsAt.getTime() !== meeting.endsAt.getTime();
    // One that is on can still be given its link.
    const refusal = refusePlan(input, isMoved ? meeting.now : null);
    if (refusal) return refusal;
    const { id, service } = meeting;
    if (isMoved) {
      await tx
        .updateTable('group_meeting_guest')
        .set({ answer: null, answered_at: null })
        .where('meeting_id', '=', id)
        .execute();
    }
    await followForm(tx, id, input.form);
    const invited = await inviteToMeeting(tx, id, service.id);
    // Told of its new time within the last day, nobody is reminded of it besides.
    const isTold = isMoved && isToldOfAnew(input.startsAt, meeting.now);
    const change = {
      ...{ ...meetingColumns(input), ...newInCalendars },
      ...(isTold && { reminded_for: input.startsAt }),
    };
    await changeMeeting(tx, context, id, change);
    await refreshGroup(tx, context, service.id);
    await tellOfMeeting(tx, context, id, invited, isMoved ? 'meeting-moved' : 'meeting-changed');
    const { startsAt, endsAt } = meeting;
    return {
      codes: {
        ...{ form: input.form, items: input.agenda.length, isMoved },
        ...(isMoved && { startedAt: startsAt.toISOString(), endedAt: endsAt.toISOString() }),
      },
    };
  });
}

/** Whoever said that they come by screen comes to a digital meeting; to one where all meet, they are asked anew. */
async function followForm(tx: Tx, meetingId: string, form: MeetingForm): Promise<void> {
  if (form === 'both') return;
  await tx
    .updateTable('group_meeting_guest')
    .set(form === 'digital' ? { answer: 'yes' } : { answer: null, answered_at: null })
    .where('meeting_id', '=', meetingId)
    .where('answer', '=', 'digital')
    .execute();
}
