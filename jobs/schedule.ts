import { randomUUID } from 'node:crypto';
import { schedule as wakeAt } from 'node-cron';
import { isRefusal } from '../domain/refusal.ts';
import { catchUpDeliveries } from '../store/commands/catch-up-deliveries.ts';
import { cleanUp } from '../store/commands/clean-up.ts';
import { endServices } from '../store/commands/end-services.ts';
import { forgetOld } from '../store/commands/forget-old.ts';
import { giveMissingReports } from '../store/commands/give-missing-reports.ts';
import { indexArchive } from '../store/commands/index-archive.ts';
import { noteTick } from '../store/commands/note-tick.ts';
import { settleMemberships } from '../store/commands/settle-memberships.ts';
import { settleMilestones } from '../store/commands/settle-milestones.ts';
import { settleStandIns } from '../store/commands/settle-stand-ins.ts';
import { tellOfVacantParts } from '../store/commands/tell-of-vacant-parts.ts';
import { tellWatchers } from '../store/commands/tell-watchers.ts';
import { businessTime } from '../store/queries/business-time.ts';
import { retentionJob } from '../store/retention.ts';
import type { Store } from '../store/store.ts';
import type { JobLog } from './tools.ts';

/** Something that is due now and then. It decides by itself, in the store, whether there is anything to do. */
export type ScheduledWork = { readonly name: string; run(): Promise<void> };

export type Schedule = {
  /** Does everything once, now; waits for a round under way first. */
  runNow(): Promise<void>;
  /** Wakes nobody any more, and waits for the round under way. */
  stop(): Promise<void>;
};

/**
 * Wakes the work once at the start and then every twenty seconds. What is due is claimed in the database, so that rounds
 * may be missed, come late, or run in several instances at once.
 */
export async function startSchedule(log: JobLog, work: readonly ScheduledWork[]): Promise<Schedule> {
  let under: Promise<void> | null = null;
  const round = (): Promise<void> => {
    under ??= runAll(log, work).finally(() => {
      under = null;
    });
    return under;
  };
  const task = wakeAt('*/20 * * * * *', round, {
    name: 'every-twenty-seconds',
    noOverlap: true,
    // A wake-up that was missed is made up for by the next one.
    suppressMissedWarning: true,
  });
  await round();
  return {
    async runNow() {
      await under;
      await round();
    },
    async stop() {
      await task.destroy();
      await under;
    },
  };
}

/** One that fails keeps none of the others from its turn. */
async function runAll(log: JobLog, work: readonly ScheduledWork[]): Promise<void> {
  for (const { name, run } of work) {
    try {
      await run();
    } catch (error) {
      log.error({ job: name, err: error }, 'scheduled work failed');
    }
  }
}

/** The store's own upkeep. `wake` is told when messages were put up. */
export function upkeep(store: Store, log: JobLog, wake: () => void): readonly ScheduledWork[] {
  return [
    { name: 'queue', run: () => store.queue.maintain() },
    {
      name: 'catch-up',
      async run() {
        const found = await catchUpDeliveries(store);
        if (found === 0) return;
        log.warn({ job: 'catch-up', found }, 'messages had lost their jobs and were put up again');
        wake();
      },
    },
    {
      name: 'memberships',
      async run() {
        const found = await settleMemberships({
          store,
          actor: { kind: 'system', job: 'memberships' },
          correlationId: randomUUID(),
          submissionKey: null,
        });
        if (!isRefusal(found) && found > 0) wake();
      },
    },
    {
      name: 'end-services',
      async run() {
        const actor = { kind: 'system', job: 'end-services' } as const;
        const context = { store, actor, correlationId: randomUUID(), submissionKey: null };
        const ended = await endServices(context);
        if (!isRefusal(ended) && ended > 0) wake();
      },
    },
    {
      name: 'stand-ins',
      async run() {
        const actor = { kind: 'system', job: 'stand-ins' } as const;
        const found = await settleStandIns({
          store,
          actor,
          correlationId: randomUUID(),
          submissionKey: null,
        });
        if (!isRefusal(found) && found > 0) wake();
      },
    },
    {
      name: 'tell-watchers',
      async run() {
        const actor = { kind: 'system', job: 'tell-watchers' } as const;
        const told = await tellWatchers({ store, actor, correlationId: randomUUID(), submissionKey: null });
        if (!isRefusal(told) && told.ids.told !== '0') wake();
      },
    },
    {
      name: 'missing-reports',
      async run() {
        const actor = { kind: 'system', job: 'missing-reports' } as const;
        const context = { store, actor, correlationId: randomUUID(), submissionKey: null };
        const given = await giveMissingReports(context);
        if (isRefusal(given))
          log.warn({ job: 'missing-reports', code: given.code }, 'services have no report');
      },
    },
    {
      name: 'vacant-parts',
      // It looks through all parts of a round, and nobody waits for it.
      run: seldom(store, async () => {
        const actor = { kind: 'system', job: 'vacant-parts' } as const;
        const told = await tellOfVacantParts({
          store,
          actor,
          correlationId: randomUUID(),
          submissionKey: null,
        });
        if (!isRefusal(told) && told.ids.told !== '0') wake();
      }),
    },
    {
      name: 'archive',
      // Nobody waits for it, and a batch at a time until nothing is left.
      run: seldom(store, async () => {
        const actor = { kind: 'system', job: 'archive' } as const;
        for (;;) {
          const context = { store, actor, correlationId: randomUUID(), submissionKey: null };
          const done = await indexArchive(context);
          if (isRefusal(done) || done.ids.archived === '0') return;
        }
      }),
    },
    {
      name: 'forget-old',
      run: seldom(
        store,
        async () => {
          const begun = performance.now();
          const forgotten = await forgetOld(store);
          await noteTick(store, retentionJob, performance.now() - begun);
          const some = Object.entries(forgotten).filter(([, count]) => count > 0);
          if (some.length > 0) log.info(Object.fromEntries(some), 'what nobody needs any more was let go');
        },
        daily,
      ),
    },
    {
      name: 'milestones',
      // By the day, and it looks at every service.
      run: seldom(store, async () => {
        const actor = { kind: 'system', job: 'milestones' } as const;
        await settleMilestones({ store, actor, correlationId: randomUUID(), submissionKey: null });
      }),
    },
    {
      name: 'clean-up',
      async run() {
        await cleanUp(store);
      },
    },
  ];
}

const seldomMilliseconds = 10 * 60_000;
const daily = 24 * 3_600_000;

/**
 * At the first round, and then as seldom as told: at most every ten minutes, unless told, by the program's clock. What
 * follows from a day that the demo was put forward to so does not wait for the time of the machine.
 */
export function seldom(
  store: Store,
  run: () => Promise<void>,
  milliseconds = seldomMilliseconds,
): () => Promise<void> {
  let next = 0;
  return async () => {
    const now = (await businessTime(store)).getTime();
    if (now < next) return;
    next = now + milliseconds;
    await run();
  };
}
