import type { CardContext } from '../cards/card-context.ts';
import { renderCheckIn } from '../cards/check-in/check-in.ts';
import { isAhead, renderGroupMeeting, renderMovedMeeting } from '../cards/group-meeting/group-meeting.ts';
import { renderOnboarding } from '../cards/onboarding/onboarding.ts';
import { renderProblem } from '../cards/problem/problem.ts';
import type { PersonActor } from '../domain/actor.ts';
import { groupMeetingCauses, onboardingCauses, problemCauses } from '../domain/views/cause.ts';
import { checkInView } from '../store/queries/check-in-view.ts';
import { groupMeetingView } from '../store/queries/group-meeting-view.ts';
import { onboardingView } from '../store/queries/onboarding-view.ts';
import { problemView } from '../store/queries/problem-view.ts';
import { hasNewerCard } from '../store/queries/superseded-card.ts';
import type { Store } from '../store/store.ts';
import { isPastMeeting } from './past-meeting.ts';
import { type PresentedTo, type Subject, shown, unseen } from './shown.ts';

type OfGroupLife = Subject & { readonly card: 'group-meeting' | 'onboarding' | 'problem' | 'check-in' };

/** What a message about a group's life between the reports shows, as its reader may see it now. */
export async function presentGroupLife(
  store: Store,
  message: OfGroupLife,
  reader: PersonActor,
  context: CardContext,
): Promise<PresentedTo> {
  switch (message.card) {
    case 'group-meeting': {
      const view = await groupMeetingView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      const cause = groupMeetingCauses.find((one) => one === message.cause) ?? null;
      if (cause && isPastMeeting(cause, view, context.reading.now)) return { kind: 'obsolete' };
      if (view.movedFrom && isAhead(view, context) && (await hasNewer(store, message, reader))) {
        return shown(renderMovedMeeting(view, context), view.version);
      }
      return shown(renderGroupMeeting(view, context, cause), view.version);
    }
    case 'check-in': {
      const view = await checkInView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      // Ended before it could be asked.
      if (message.cause !== null && !view.viewer.mayAnswer) return { kind: 'obsolete' };
      return shown(renderCheckIn(view, context), view.version);
    }
    case 'onboarding': {
      const view = await onboardingView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      const cause = onboardingCauses.find((one) => one === message.cause) ?? null;
      return shown(renderOnboarding(view, context, cause), view.version);
    }
    case 'problem': {
      const view = await problemView(store, reader, message.subjectId);
      if (!view) return unseen(message, context);
      const cause = problemCauses.find((one) => one === message.cause) ?? null;
      // Answered, passed on or taken back before it could be asked about.
      const asks = cause === 'problem-raised' || cause === 'problem-passed';
      if (asks && !view.viewer.may.includes('answer-problem')) return { kind: 'obsolete' };
      return shown(renderProblem(view, context, cause), view.version);
    }
  }
}

/** Whether the card that is brought up to date has a newer one about the same below it. */
async function hasNewer(
  store: Store,
  { activityId, subjectId }: OfGroupLife,
  { personId }: PersonActor,
): Promise<boolean> {
  return activityId !== null && (await hasNewerCard(store, { personId, activityId, subjectId }));
}
