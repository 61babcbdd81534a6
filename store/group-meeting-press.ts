import { type MeetingVerb, refuseMeeting } from '../domain/group-meeting.ts';
import { isId } from '../domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from './command.ts';
import { recordEvent } from './event.ts';
import { type LoadedMeeting, loadMeeting } from './load-group-meeting.ts';
import type { Pressed } from './section-press.ts';
import type { Tx } from './store.ts';

export type PressedMeeting = LoadedMeeting & { readonly personId: string };

/** The frame of every press on a group's meeting: hold it, authorise by the table, let the rules decide, write the event. */
export async function runMeetingPress(
  context: CommandContext,
  verb: MeetingVerb,
  meetingId: string,
  decide: (tx: Tx, meeting: PressedMeeting) => Promise<Pressed | Refusal>,
): Promise<Outcome> {
  const { actor, correlationId } = context;
  return await runCommand(context, verb, async (tx) => {
    if (actor.kind !== 'person' || !isId(meetingId)) return refuse('unknown-or-forbidden');
    const meeting = await loadMeeting(tx, meetingId, actor, true);
    if (!meeting) return refuse('unknown-or-forbidden');
    const refusal = refuseMeeting(meeting.standings, meeting, verb, meeting.now);
    if (refusal) return refusal;
    const pressed = await decide(tx, { ...meeting, personId: actor.personId });
    if (isRefusal(pressed)) return pressed;
    await recordEvent(tx, {
      actor,
      verb,
      subjectType: 'group-meeting',
      subjectId: meetingId,
      serviceId: meeting.service.id,
      codes: { ...pressed.codes, ...((context.linkId || context.byLink) && { byLink: true }) },
      correlationId,
    });
    return done({ meetingId, ...pressed.ids });
  });
}
