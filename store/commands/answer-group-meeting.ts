import { sql } from 'kysely';
import { answersTo, type MeetingAnswer } from '../../domain/group-meeting.ts';
import { refuse } from '../../domain/refusal.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { changeMeeting } from '../group-meeting.ts';
import { runMeetingPress } from '../group-meeting-press.ts';

export type AnswerGroupMeeting = { readonly meetingId: string; readonly answer: MeetingAnswer };

/** Somebody who takes part in the group says whether they come. Until the meeting begins they can think again. */
export async function answerGroupMeeting(
  context: CommandContext,
  { meetingId, answer }: AnswerGroupMeeting,
): Promise<Outcome> {
  return await runMeetingPress(context, 'answer-group-meeting', meetingId, async (tx, meeting) => {
    const { id, personId, form } = meeting;
    // Everybody meets in one way by now.
    if (!answersTo(form).includes(answer)) return refuse('meeting-moved-on');
    const answered = { answer, answered_at: sql<Date>`business_now()` };
    // Whoever joined the group after it was called is no guest yet.
    await tx
      .insertInto('group_meeting_guest')
      .values({ meeting_id: id, person_id: personId, ...answered })
      .onConflict((conflict) => conflict.columns(['meeting_id', 'person_id']).doUpdateSet(answered))
      .execute();
    await changeMeeting(tx, context, id);
    return { codes: { answer } };
  });
}
