import { onboardingModel, renderOnboarding } from '../../cards/onboarding/onboarding.ts';
import { yearEntryKinds } from '../../domain/group-year.ts';
import { onboardingCauses } from '../../domain/views/cause.ts';
import type { OnboardingView } from '../../domain/views/group-year.ts';
import { serviceTypes } from '../../domain/vocabulary.ts';
import type { Example } from './every-card.ts';
import { now, service } from './example-views.ts';

const begun: OnboardingView = {
  kind: 'member',
  version: 2,
  service,
  seat: { id: '00000000-0000-4000-8000-000000000960', kind: 'regional', region: 'nord' },
  leader: 'Anne *Eksempel*',
  serviceLeaders: ['Kari _Demo_', 'Per Prøve'],
  members: 7,
  vacant: 1,
  nextMeeting: {
    id: '00000000-0000-4000-8000-000000000961',
    startsAt: new Date(now.getTime() + 864_000_000),
    endsAt: new Date(now.getTime() + 871_200_000),
  },
  entries: yearEntryKinds.map((kind, index) => ({
    kind,
    day: '2027-02-10',
    meetingId: null,
    isUsual: index % 2 === 1,
  })),
};
const bare = { seat: null, leader: null, serviceLeaders: [], vacant: 0, nextMeeting: null, entries: [] };

/** Somebody new in a group of each type, and the leader of a new service; with all there is to say, and with little. */
export const onboardingExamples: readonly Example[] = [
  ...serviceTypes.map((type) => example(`a member: ${type}`, { ...begun, service: { ...service, type } })),
  example('a member, of whose group little is known', { ...begun, ...bare }),
  example('the leader of a new service', { ...begun, kind: 'leader' }),
  example('the leader of one of which little is known', { ...begun, ...bare, kind: 'leader' }),
  ...onboardingCauses.map((cause) => example(cause, begun, cause)),
];

function example(
  of: string,
  view: OnboardingView,
  cause: (typeof onboardingCauses)[number] | null = null,
): Example {
  return {
    card: 'onboarding',
    of,
    draw: (context) => renderOnboarding(view, context, cause),
    model: (context) => onboardingModel(view, context, cause),
  };
}
