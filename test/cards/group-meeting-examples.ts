import {
  groupMeetingModel,
  movedMeetingModel,
  renderGroupMeeting,
  renderMovedMeeting,
} from '../../cards/group-meeting/group-meeting.ts';
import { groupMeetingCauses } from '../../domain/views/cause.ts';
import type { GroupMeetingView } from '../../domain/views/group-meeting.ts';
import type { Example } from './every-card.ts';
import { now, service } from './example-views.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

const asked: GroupMeetingView = {
  id: id(900),
  version: 1,
  service,
  startsAt: after(240),
  endsAt: after(242),
  form: 'both',
  place: 'Møterom *3*, [Demosykehuset](https://e.example)',
  link: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_prove%40thread.v2/0',
  agenda: ['Årsrapporten', '# Nytt fra *regionene*', '1. Eventuelt'],
  minutesLink: null,
  calendarKey: id(901),
  cancelledAt: null,
  recordedAt: null,
  recordedBy: null,
  changedBy: null,
  calledBy: 'Anne *Eksempel*',
  movedFrom: null,
  present: 1,
  guests: [
    { personId: id(902), name: 'Kari *Demo*', answer: 'yes', wasThere: null, seat: null },
    { personId: id(903), name: 'Per Prøve', answer: 'no', wasThere: null, seat: null },
    { personId: id(904), name: 'Ola Øving', answer: null, wasThere: null, seat: null },
  ],
  viewer: { answer: null, called: false, may: ['answer-group-meeting'] },
};
const over = { startsAt: after(-30), endsAt: after(-28) };

const views: Readonly<Record<string, GroupMeetingView>> = {
  'somebody who is asked': asked,
  'somebody who is asked anew, of one that was moved': {
    ...asked,
    movedFrom: { startsAt: after(200), endsAt: after(202) },
  },
  'whoever called it': {
    ...asked,
    viewer: {
      answer: null,
      called: true,
      may: ['answer-group-meeting', 'change-group-meeting', 'cancel-group-meeting'],
    },
  },
  'somebody who comes': { ...asked, viewer: { ...asked.viewer, answer: 'yes' } },
  'somebody who comes by screen': { ...asked, viewer: { ...asked.viewer, answer: 'digital' } },
  'somebody who cannot come': { ...asked, viewer: { ...asked.viewer, answer: 'no' } },
  'somebody who looks on, of a digital one without an agenda': {
    ...asked,
    ...{ form: 'digital', place: null, link: null, agenda: [], guests: [] },
    viewer: { answer: null, called: false, may: [] },
  },
  'one that is over': {
    ...asked,
    ...over,
    viewer: { answer: 'yes', called: false, may: ['record-group-meeting'] },
  },
  'one that was held': {
    ...asked,
    ...over,
    recordedAt: after(-2),
    minutesLink: 'https://samrad.example/referat',
    guests: asked.guests.map((guest) => ({ ...guest, wasThere: guest.answer === 'yes' })),
    viewer: { answer: 'yes', called: false, may: [] },
  },
  'one that is cancelled': {
    ...asked,
    cancelledAt: after(-1),
    viewer: { answer: 'yes', called: false, may: [] },
  },
};

/** A meeting of a group at every stage, and told for every reason. */
export const groupMeetingExamples: readonly Example[] = [
  ...Object.entries(views).map(([of, view]) => example(of, view)),
  ...groupMeetingCauses.map((cause) => example(cause, asked, cause)),
  {
    card: 'group-meeting',
    of: 'somebody who has a newer card of one that was moved',
    draw: (context) => renderMovedMeeting(asked, context),
    model: (context) => movedMeetingModel(asked, context),
  },
];

function example(
  of: string,
  view: GroupMeetingView,
  cause: (typeof groupMeetingCauses)[number] | null = null,
): Example {
  return {
    card: 'group-meeting',
    of,
    draw: (context) => renderGroupMeeting(view, context, cause),
    model: (context) => groupMeetingModel(view, context, cause),
  };
}
