import { randomUUID } from 'node:crypto';
import { isRefusal } from '../domain/refusal.ts';
import { askForLooks } from '../store/commands/ask-for-looks.ts';
import { settleGroupMeetings } from '../store/commands/settle-group-meetings.ts';
import { settleProblems } from '../store/commands/settle-problems.ts';
import { welcomeNewcomers } from '../store/commands/welcome-newcomers.ts';
import type { Store } from '../store/store.ts';
import { type ScheduledWork, seldom } from './schedule.ts';

/** What happens by itself between the reports of a group. `wake` is told when messages were put up. */
export function groupLifeWork(store: Store, wake: () => void): readonly ScheduledWork[] {
  return [
    {
      name: 'settle-group-meetings',
      async run() {
        const actor = { kind: 'system', job: 'settle-group-meetings' } as const;
        const context = { store, actor, correlationId: randomUUID(), submissionKey: null };
        const found = await settleGroupMeetings(context);
        if (!isRefusal(found) && found > 0) wake();
      },
    },
    {
      name: 'settle-problems',
      // A duty that changes hands waits an hour at the most.
      run: seldom(async () => {
        const actor = { kind: 'system', job: 'settle-problems' } as const;
        const found = await settleProblems({
          store,
          actor,
          correlationId: randomUUID(),
          submissionKey: null,
        });
        if (!isRefusal(found) && found > 0) wake();
      }),
    },
    {
      name: 'ask-for-looks',
      // A duty that is due in a month waits an hour at the most.
      run: seldom(async () => {
        const actor = { kind: 'system', job: 'ask-for-looks' } as const;
        await askForLooks({ store, actor, correlationId: randomUUID(), submissionKey: null });
      }),
    },
    {
      name: 'welcome-newcomers',
      async run() {
        const actor = { kind: 'system', job: 'welcome-newcomers' } as const;
        const found = await welcomeNewcomers({
          store,
          actor,
          correlationId: randomUUID(),
          submissionKey: null,
        });
        if (!isRefusal(found) && found > 0) wake();
      },
    },
  ];
}
