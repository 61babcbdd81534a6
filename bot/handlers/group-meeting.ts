import { z } from 'zod';
import { renderGroupMeeting } from '../../cards/group-meeting/group-meeting.ts';
import { meetingAnswers } from '../../domain/group-meeting.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { answerGroupMeeting } from '../../store/commands/answer-group-meeting.ts';
import { groupMeetingView } from '../../store/queries/group-meeting-view.ts';
import { textIn } from '../../text/text-in.ts';
import { cardContext, type Shown } from '../card-context.ts';
import { commandContext } from '../command-context.ts';
import { type Drawn, drawn, refusedText } from '../drawn.ts';
import { field, parseInput } from '../input.ts';
import type { Route } from '../route.ts';
import type { Request, Service } from '../service.ts';

const about = z.object({ meetingId: field.id });
const answered = about.extend({ answer: z.enum(meetingAnswers) });

/** Meetings of groups in cards: the invitation and its answer. They are recorded in the tab. */
export const groupMeetingRoutes = {
  'open-group-meeting': {
    writes: false,
    answer: async (service, request) => await showMeeting(service, request),
  },
  'answer-group-meeting': {
    writes: true,
    async answer(service, request) {
      const input = parseInput(answered, request.data);
      if (isRefusal(input)) return refusedText(request, input);
      const outcome = await answerGroupMeeting(commandContext(service, request), input);
      const { thanks } = textIn(request.reading.language).groupMeeting;
      const said = isRefusal(outcome) ? { refusal: outcome } : { confirmation: thanks[input.answer] };
      return await showMeeting(service, request, said);
    },
  },
} satisfies Record<string, Route>;

/** The meeting as it is now, with what is said of it. */
export async function showMeeting(service: Service, request: Request, said: Shown = {}): Promise<Drawn> {
  const input = parseInput(about, request.data);
  const view = isRefusal(input)
    ? null
    : await groupMeetingView(service.store, request.actor, input.meetingId);
  if (!view) return refusedText(request, said.refusal ?? refuse('unknown-or-forbidden'));
  const { id: subjectId, version } = view;
  return drawn(renderGroupMeeting(view, cardContext(request, said)), {
    card: 'group-meeting',
    subjectId,
    version,
  });
}
