import { randomUUID } from 'node:crypto';
import { isRefusal } from '../domain/refusal.ts';
import type { CommandContext, Outcome } from '../store/command.ts';
import { claimReminders } from '../store/commands/claim-reminders.ts';
import { followRounds } from '../store/commands/follow-rounds.ts';
import { noteTick } from '../store/commands/note-tick.ts';
import { sendDigests } from '../store/commands/send-digests.ts';
import { updateDigests } from '../store/commands/update-digests.ts';
import type { Store } from '../store/store.ts';
import type { ScheduledWork } from './schedule.ts';
import type { JobLog } from './tools.ts';

/**
 * Reminders: the day's are claimed when its hour has come, everybody gets one message of them, and the messages follow
 * what is done. Any of the three may be interrupted or done by several instances; the next round goes on. `wake` is
 * told of messages.
 */
export function reminders(store: Store, log: JobLog, wake: () => void): ScheduledWork {
  return {
    name: 'reminders',
    async run() {
      const begun = performance.now();
      const context: CommandContext = {
        store,
        actor: { kind: 'system', job: 'reminders' },
        correlationId: randomUUID(),
        submissionKey: null,
      };
      const claimed = idsOf(await claimReminders(context));
      if (claimed.day) log.info({ job: 'reminders', ...claimed }, 'reminders of the day claimed');
      const { sent } = idsOf(await sendDigests(context));
      if (sent) log.info({ job: 'reminders', sent }, 'reminders put up');
      const { updated } = idsOf(await updateDigests(context));
      const followed = idsOf(await followRounds(context));
      if (sent || updated || Object.keys(followed).length > 0) wake();
      await noteTick(store, 'reminders', performance.now() - begun);
    },
  };
}

function idsOf(outcome: Outcome): Readonly<Record<string, string | undefined>> {
  return isRefusal(outcome) ? {} : outcome.ids;
}
