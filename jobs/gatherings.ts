import { randomUUID } from 'node:crypto';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { CommandContext } from '../store/command.ts';
import { escalateQuestions } from '../store/commands/escalate-questions.ts';
import { remindGuests } from '../store/commands/remind-guests.ts';
import { settleGatherings } from '../store/commands/settle-gatherings.ts';
import { summariseQuestions } from '../store/commands/summarise-questions.ts';
import type { Store } from '../store/store.ts';
import type { ScheduledWork } from './schedule.ts';

type Work = (context: CommandContext) => Promise<number | Refusal>;

/** What happens to gatherings and their questions by itself. `wake` is told when messages were put up. */
export function gatheringWork(store: Store, wake: () => void): readonly ScheduledWork[] {
  const job = (name: string, work: Work): ScheduledWork => ({
    name,
    async run() {
      const actor = { kind: 'system', job: name } as const;
      try {
        const found = await work({ store, actor, correlationId: randomUUID(), submissionKey: null });
        if (!isRefusal(found) && found > 0) wake();
      } catch (error) {
        // What went well for the others is to leave all the same.
        wake();
        throw error;
      }
    },
  });
  return [
    // What nobody answered when asking closed gets its owner (R60), and what its owner left goes on (R59).
    job('settle-gatherings', settleGatherings),
    job('escalate-questions', escalateQuestions),
    job('summarise-questions', summariseQuestions),
    job('remind-guests', remindGuests),
  ];
}
