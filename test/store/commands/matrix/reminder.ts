import { addQuietDays } from '../../../../store/commands/add-quiet-days.ts';
import { alertMissedReminders } from '../../../../store/commands/alert-missed-reminders.ts';
import { chooseReminderPolicy } from '../../../../store/commands/choose-reminder-policy.ts';
import { chooseReminders } from '../../../../store/commands/choose-reminders.ts';
import { claimReminders } from '../../../../store/commands/claim-reminders.ts';
import { followRounds } from '../../../../store/commands/follow-rounds.ts';
import { putOffReminders } from '../../../../store/commands/put-off-reminders.ts';
import { removeQuietDays } from '../../../../store/commands/remove-quiet-days.ts';
import { sendDigests } from '../../../../store/commands/send-digests.ts';
import { updateDigests } from '../../../../store/commands/update-digests.ts';
import { digestView } from '../../../../store/queries/digest-view.ts';
import { reminderChange } from '../../../../store/queries/reminder-change.ts';
import { reminderChoices } from '../../../../store/queries/reminder-choices.ts';
import { reminderPreview } from '../../../../store/queries/reminder-preview.ts';
import { reminderReach } from '../../../../store/queries/reminder-reach.ts';
import { reminderSettingsView } from '../../../../store/queries/reminder-settings-view.ts';
import { roundStatusView } from '../../../../store/queries/round-status-view.ts';
import { everybody } from '../../../support/everybody.ts';
import { digestFor, roundStatusFor } from '../../../support/reminder-steps.ts';
import type { Matrix } from './matrix.ts';

const everyPerson = everybody.filter((who) => who !== 'system');

export const matrix: Matrix = {
  commands: {
    'claim-reminders': {
      may: ['system'],
      arrange: async () => '',
      run: (context) => claimReminders(context),
    },
    'send-digests': { may: ['system'], arrange: async () => '', run: (context) => sendDigests(context) },
    'update-digests': { may: ['system'], arrange: async () => '', run: (context) => updateDigests(context) },
    'follow-rounds': { may: ['system'], arrange: async () => '', run: (context) => followRounds(context) },
    'alert-missed-reminders': {
      may: ['system'],
      arrange: async () => '',
      run: (context) => alertMissedReminders(context),
    },
    'choose-reminder-policy': {
      may: ['coordinator'],
      arrange: async () => '',
      run: (context) => chooseReminderPolicy(context, { policy: 'vacancy', steps: [] }),
    },
    'add-quiet-days': {
      may: ['coordinator'],
      arrange: async () => '',
      run: (context) => addQuietDays(context, { entry: { yearly: '12-23' } }),
    },
    'remove-quiet-days': {
      may: ['coordinator'],
      arrange: async () => '',
      run: (context) => removeQuietDays(context, { entry: { yearly: '12-24' } }),
    },
    'choose-reminders': {
      may: everyPerson,
      arrange: async () => '',
      run: (context) => chooseReminders(context, { frequency: 'weekly', awayUntil: null, reader: null }),
    },
    'put-off-reminders': {
      may: ['serviceLeader'],
      arrange: (fixture) => digestFor(fixture, 'serviceLeader'),
      run: (context, digestId) => putOffReminders(context, { digestId }),
      state: {
        read: async ({ store }, id) =>
          (
            await store.db
              .selectFrom('reminder_digest')
              .select('version')
              .where('id', '=', id)
              .executeTakeFirst()
          )?.version,
        before: 1,
        after: 2,
      },
    },
  },
  queries: [
    {
      query: 'reminder-preview',
      what: 'who would be reminded when: the coordinator',
      sees: ['coordinator'],
      look: ({ store, actor }) => reminderPreview(store, actor, { from: '2027-01-01', until: '2027-01-31' }),
    },
    {
      query: 'reminder-change',
      what: 'what other steps would come to: the coordinator',
      sees: ['coordinator'],
      look: ({ store, actor }) => reminderChange(store, actor, { policy: 'vacancy', steps: [] }),
    },
    {
      query: 'reminder-change',
      what: 'what a day without reminders would come to: the coordinator',
      sees: ['coordinator'],
      look: ({ store, actor }) => reminderChange(store, actor, { add: { yearly: '02-10' } }),
    },
    {
      query: 'reminder-reach',
      what: 'whom reminders do not reach: the coordinator',
      sees: ['coordinator'],
      look: ({ store, actor }) => reminderReach(store, actor),
    },
    {
      query: 'reminder-settings-view',
      what: 'when people are reminded: the coordinator',
      sees: ['coordinator'],
      look: ({ store, actor }) => reminderSettingsView(store, actor),
    },
    {
      query: 'round-status-view',
      what: 'how a round of reports stands: the channel that follows it',
      sees: [],
      channels: ['appointingChannel'],
      arrange: (fixture) => roundStatusFor(fixture, { kind: 'region', region: 'nord' }),
      look: ({ store, actor }, id) => roundStatusView(store, actor, id),
    },
    {
      query: 'digest-view',
      what: 'a day’s reminders: whoever they are for',
      sees: ['serviceLeader'],
      arrange: (fixture) => digestFor(fixture, 'serviceLeader'),
      look: ({ store, actor }, id) => digestView(store, actor, id),
    },
    {
      query: 'reminder-choices',
      what: 'what somebody chose about reminders: every person the own',
      sees: everyPerson,
      look: ({ store, actor }) => reminderChoices(store, actor),
    },
  ],
};
