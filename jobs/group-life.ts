import { randomUUID } from 'node:crypto';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { CommandContext } from '../store/command.ts';
import { askForLooks } from '../store/commands/ask-for-looks.ts';
import { followGroupMeetings } from '../store/commands/follow-group-meetings.ts';
import { settleCheckIns } from '../store/commands/settle-check-ins.ts';
import { settleGroupMeetings } from '../store/commands/settle-group-meetings.ts';
import { settleProblems } from '../store/commands/settle-problems.ts';
import { settleSurveys } from '../store/commands/settle-surveys.ts';
import { welcomeNewcomers } from '../store/commands/welcome-newcomers.ts';
import type { Store } from '../store/store.ts';
import { type ScheduledWork, seldom } from './schedule.ts';

type Work = (context: CommandContext) => Promise<number | Refusal>;

/** What happens by itself between the reports of a group. `wake` is told when messages were put up. */
export function groupLifeWork(store: Store, wake: () => void): readonly ScheduledWork[] {
  const job = (name: string, work: Work) => async () => {
    const actor = { kind: 'system', job: name } as const;
    const found = await work({ store, actor, correlationId: randomUUID(), submissionKey: null });
    if (!isRefusal(found) && found > 0) wake();
  };
  const seldomJob = (name: string, work: Work) => ({ name, run: seldom(store, job(name, work)) });
  return [
    { name: 'settle-group-meetings', run: job('settle-group-meetings', settleGroupMeetings) },
    // They look through all groups, and nobody waits for them by the minute.
    seldomJob('follow-group-meetings', followGroupMeetings),
    seldomJob('settle-problems', settleProblems),
    seldomJob('settle-check-ins', settleCheckIns),
    seldomJob('settle-surveys', settleSurveys),
    seldomJob('ask-for-looks', askForLooks),
    seldomJob('welcome-newcomers', welcomeNewcomers),
  ];
}
