import type { Verb } from '../domain/verbs.ts';
import { assessmentRoutes } from './handlers/assessment.ts';
import { channelRoutes } from './handlers/channel.ts';
import { checkInRoutes } from './handlers/check-in.ts';
import { contactsRoutes } from './handlers/contacts.ts';
import { faqRoutes } from './handlers/faq.ts';
import { gatheringRoutes } from './handlers/gathering.ts';
import { generalRoutes } from './handlers/general.ts';
import { groupRoutes } from './handlers/group.ts';
import { groupDeedsRoutes } from './handlers/group-deeds.ts';
import { groupMeetingRoutes } from './handlers/group-meeting.ts';
import { groupSeatRoutes } from './handlers/group-seat.ts';
import { milestoneRoutes } from './handlers/milestone.ts';
import { nominationRoutes } from './handlers/nomination.ts';
import { problemRoutes } from './handlers/problem.ts';
import { processRoutes } from './handlers/process.ts';
import { questionRoutes } from './handlers/question.ts';
import { regionRoutes } from './handlers/region.ts';
import { reminderRoutes } from './handlers/reminder.ts';
import { renewalRoutes } from './handlers/renewal.ts';
import { replacementRoutes } from './handlers/replacement.ts';
import { reportRoutes } from './handlers/report.ts';
import { requestRoutes } from './handlers/request.ts';
import { seatRoutes } from './handlers/seat.ts';
import { settingsRoutes } from './handlers/settings.ts';
import { surveyRoutes } from './handlers/survey.ts';
import type { Route } from './route.ts';

/** What every verb leads to. */
export const routes: Readonly<Record<Verb, Route>> = {
  ...generalRoutes,
  ...faqRoutes,
  ...contactsRoutes,
  ...gatheringRoutes,
  ...questionRoutes,
  ...seatRoutes,
  ...nominationRoutes,
  ...reportRoutes,
  ...assessmentRoutes,
  ...replacementRoutes,
  ...requestRoutes,
  ...renewalRoutes,
  ...groupRoutes,
  ...groupDeedsRoutes,
  ...groupMeetingRoutes,
  ...problemRoutes,
  ...checkInRoutes,
  ...groupSeatRoutes,
  ...channelRoutes,
  ...regionRoutes,
  ...reminderRoutes,
  ...milestoneRoutes,
  ...processRoutes,
  ...surveyRoutes,
  ...settingsRoutes,
};
