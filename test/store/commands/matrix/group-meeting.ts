import { answerGroupMeeting } from '../../../../store/commands/answer-group-meeting.ts';
import { callGroupMeeting } from '../../../../store/commands/call-group-meeting.ts';
import { cancelGroupMeeting } from '../../../../store/commands/cancel-group-meeting.ts';
import { changeGroupMeeting } from '../../../../store/commands/change-group-meeting.ts';
import { followGroupMeetings } from '../../../../store/commands/follow-group-meetings.ts';
import { recordGroupMeeting } from '../../../../store/commands/record-group-meeting.ts';
import { settleGroupMeetings } from '../../../../store/commands/settle-group-meetings.ts';
import { groupMeetingView } from '../../../../store/queries/group-meeting-view.ts';
import { groupMeetings } from '../../../../store/queries/group-meetings.ts';
import type { Who } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import { meetingBegun, meetingCalled, plannedMeeting } from '../../../support/group-life-steps.ts';
import { ledBy } from '../../../support/milestone-steps.ts';
import type { Matrix } from './matrix.ts';

/** The line leader leads the group here; the service calls where nobody else does. */
const callers: readonly Who[] = ['serviceLeader', 'lineLeader'];
/** Whoever takes part in the group, and whoever answers for it in its region and in the country. */
const readers: readonly Who[] = [
  'serviceLeader',
  'lineLeader',
  'receivingContact',
  'secondReceiving',
  'member',
  'coordinator',
];

export const matrix: Matrix = {
  commands: {
    'settle-group-meetings': {
      may: ['system'],
      arrange: async () => '',
      run: async (context) => {
        const found = await settleGroupMeetings(context);
        return typeof found === 'number' ? {} : found;
      },
    },
    'follow-group-meetings': {
      may: ['system'],
      arrange: async () => '',
      run: async (context) => {
        const found = await followGroupMeetings(context);
        return typeof found === 'number' ? {} : found;
      },
    },
    'call-group-meeting': {
      may: callers,
      arrange: (fixture) => ledBy(fixture, 'lineLeader'),
      run: async (context, serviceId, fixture) =>
        callGroupMeeting(context, { ...(await plannedMeeting(fixture)), serviceId, language: 'nb' }),
      state: { read: countOfMeetings, before: 0, after: 1 },
    },
    'answer-group-meeting': {
      may: [...callers, 'member'],
      arrange: meetingCalled,
      run: (context, meetingId) => answerGroupMeeting(context, { meetingId, answer: 'yes' }),
      state: { read: coming, before: 0, after: 1 },
    },
    'change-group-meeting': {
      may: callers,
      // Whoever answers for the group reads that it stands, and may not change it.
      arrange: meetingCalled,
      run: async (context, meetingId, fixture) =>
        changeGroupMeeting(context, {
          ...(await plannedMeeting(fixture, 300)),
          ...{ meetingId, version: 1, form: 'in-person', place: 'Møterom 3' },
        }),
      state: { read: placeOf, before: null, after: 'Møterom 3' },
    },
    'cancel-group-meeting': {
      may: callers,
      arrange: meetingCalled,
      run: (context, meetingId) => cancelGroupMeeting(context, { meetingId, version: 1 }),
      state: { read: isCancelled, before: false, after: true },
    },
    'record-group-meeting': {
      may: callers,
      arrange: meetingBegun,
      run: (context, meetingId, { people }) =>
        recordGroupMeeting(context, { meetingId, version: 1, presentIds: [people.member], minutesLink: '' }),
      state: { read: lastMet, before: false, after: true },
    },
  },
  queries: [
    {
      query: 'group-meeting-view',
      what: 'a meeting: whoever takes part in the group, and whoever answers for it',
      sees: readers,
      arrange: meetingCalled,
      look: ({ store, actor }, id) => groupMeetingView(store, actor, id),
    },
    {
      query: 'group-meetings',
      what: 'all of them: the same',
      sees: readers,
      arrange: async (fixture) => {
        await meetingCalled(fixture);
        return fixture.serviceId;
      },
      look: ({ store, actor }, serviceId) => groupMeetings(store, actor, serviceId),
    },
  ],
};

async function countOfMeetings({ store }: GroupFixture): Promise<number> {
  return (await store.db.selectFrom('group_meeting').select('id').execute()).length;
}

async function coming({ store }: GroupFixture): Promise<number> {
  return (
    await store.db.selectFrom('group_meeting_guest').where('answer', '=', 'yes').select('person_id').execute()
  ).length;
}

async function meeting({ store }: GroupFixture) {
  return await store.db.selectFrom('group_meeting').select(['place', 'cancelled_at']).executeTakeFirst();
}

async function placeOf(fixture: GroupFixture) {
  return (await meeting(fixture))?.place;
}

async function isCancelled(fixture: GroupFixture): Promise<boolean> {
  return Boolean((await meeting(fixture))?.cancelled_at);
}

async function lastMet({ store, serviceId }: GroupFixture): Promise<boolean> {
  const group = await store.db
    .selectFrom('reference_group')
    .select('last_met_on')
    .where('service_id', '=', serviceId)
    .executeTakeFirstOrThrow();
  return group.last_met_on !== null;
}
