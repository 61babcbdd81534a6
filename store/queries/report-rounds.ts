import { type Actor, isCoordinator } from '../../domain/actor.ts';
import { usualDates } from '../../domain/report.ts';
import type { RoundsView, RoundView } from '../../domain/views/report-round.ts';
import { groupDeadline } from '../setting.ts';
import type { Store } from '../store.ts';
import { businessTime } from './business-time.ts';

/** Every year's round, and the one that could be opened next; for the coordinator, null for everybody else. */
export async function reportRounds(store: Store, actor: Actor): Promise<RoundsView | null> {
  if (!isCoordinator(actor)) return null;
  const [rounds, now, deadline] = await Promise.all([
    roundsOf(store),
    businessTime(store),
    groupDeadline(store.db),
  ]);
  const [newest] = rounds;
  const year = Math.max(now.getUTCFullYear(), newest ? newest.year + 1 : 0);
  return { rounds, next: { year, dates: usualDates(year, deadline) } };
}

async function roundsOf({ db }: Store): Promise<RoundView[]> {
  const rows = await db
    .selectFrom('report_cycle as cycle')
    .leftJoin('person', 'person.id', 'cycle.opened_by')
    .select((eb) => [
      'cycle.id',
      'cycle.year',
      'cycle.opened_at as openedAt',
      'cycle.closed_at as closedAt',
      'person.name as openedBy',
      'cycle.services_told_on as servicesToldOn',
      'cycle.groups_told_on as groupsToldOn',
      'cycle.service_due_on as serviceDueOn',
      'cycle.group_due_on as groupDueOn',
      'cycle.submission_due_on as submissionDueOn',
      eb
        .selectFrom('report')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .whereRef('report.cycle_id', '=', 'cycle.id')
        .as('reports'),
      eb
        .selectFrom('report')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .whereRef('report.cycle_id', '=', 'cycle.id')
        .where('report.state', '=', 'submitted')
        .as('submitted'),
    ])
    .orderBy('cycle.year', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    year: row.year,
    openedAt: row.openedAt,
    openedBy: row.openedBy,
    closedAt: row.closedAt,
    dates: {
      servicesToldOn: row.servicesToldOn,
      groupsToldOn: row.groupsToldOn,
      serviceDueOn: row.serviceDueOn,
      groupDueOn: row.groupDueOn,
      submissionDueOn: row.submissionDueOn,
    },
    reportCount: Number(row.reports ?? 0),
    submittedCount: Number(row.submitted ?? 0),
  }));
}
