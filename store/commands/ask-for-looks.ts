import { sql } from 'kysely';
import { endOfDay } from '../../domain/calendar.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { monthsBefore, monthsToLook } from '../../domain/standing-facts.ts';
import type { CommandContext } from '../command.ts';
import { openDuty } from '../duty.ts';
import { isLiving } from '../living-service.ts';
import { transact } from '../transaction.ts';

const mostAtOnce = 500;

type Asked = {
  /** What the duty is about: the website that is known, or the service while none is. */
  readonly id: string;
  readonly serviceId: string;
  readonly dueOn: string;
};

/**
 * A service is asked to go through its website within a year of the last time, and within a year of its start the first
 * time, or of when looking began here (R36). Each once, however many instances are at it. Only the program itself may.
 * Returns how many were asked.
 */
export async function askForLooks(context: CommandContext): Promise<number | Refusal> {
  if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
  return await transact(context.store, async (tx) => {
    const { rows } = await sql<Asked>`
      select coalesce(website.id, service.id) as id, service.id as "serviceId", greatest(
        (since.day + make_interval(months => ${monthsToLook}))::date, oslo_today() + 14)::text as "dueOn"
      from service left join service_website website on website.service_id = service.id
      cross join lateral (select coalesce((website.looked_at at time zone 'Europe/Oslo')::date,
        greatest(service.looks_from, service.started_on)) as day) since
      where ${isLiving}
        and since.day <= oslo_today() - make_interval(months => ${monthsToLook - monthsBefore})
        and not exists (select from duty where duty.service_id = service.id
          and duty.kind = 'look-at-website' and duty.done_at is null)
      order by since.day, service.id limit ${mostAtOnce}`.execute(tx);
    for (const { id, serviceId, dueOn } of rows) {
      await openDuty(tx, {
        ...{ kind: 'look-at-website', subjectType: 'website', subjectId: id, serviceId },
        owner: { kind: 'service-leader', serviceId },
        dueAt: endOfDay(dueOn),
      });
    }
    return rows.length;
  });
}
