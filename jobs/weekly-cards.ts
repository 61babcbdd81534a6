import { randomUUID } from 'node:crypto';
import { isRefusal } from '../domain/refusal.ts';
import type { CommandContext, Outcome } from '../store/command.ts';
import { sendWeeklyCards } from '../store/commands/send-weekly-cards.ts';
import { updateWeeklyCards } from '../store/commands/update-weekly-cards.ts';
import type { Store } from '../store/store.ts';
import type { ScheduledWork } from './schedule.ts';

/** The figures of the week go out when the week begins, and follow what happens. `wake` is told of messages. */
export function weeklyCards(store: Store, wake: () => void): ScheduledWork {
  return {
    name: 'weekly-cards',
    async run() {
      const context: CommandContext = {
        store,
        actor: { kind: 'system', job: 'weekly-cards' },
        correlationId: randomUUID(),
        submissionKey: null,
      };
      const outcomes = [await sendWeeklyCards(context), await updateWeeklyCards(context)];
      if (outcomes.some(didSomething)) wake();
    },
  };
}

function didSomething(outcome: Outcome): boolean {
  return !isRefusal(outcome) && Object.keys(outcome.ids).length > 0;
}
