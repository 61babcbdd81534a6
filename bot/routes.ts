import type { Verb } from '../domain/verbs.ts';
import { channelRoutes } from './handlers/channel.ts';
import { faqRoutes } from './handlers/faq.ts';
import { generalRoutes } from './handlers/general.ts';
import { nominationRoutes } from './handlers/nomination.ts';
import { reportRoutes } from './handlers/report.ts';
import { requestRoutes } from './handlers/request.ts';
import { seatRoutes } from './handlers/seat.ts';
import type { Route } from './route.ts';

/** What every verb leads to. */
export const routes: Readonly<Record<Verb, Route>> = {
  ...generalRoutes,
  ...faqRoutes,
  ...seatRoutes,
  ...nominationRoutes,
  ...reportRoutes,
  ...requestRoutes,
  ...channelRoutes,
};
