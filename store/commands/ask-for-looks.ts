import { sql } from 'kysely';
import { endOfDay } from '../../domain/calendar.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { monthsBefore, monthsToLook } from '../../domain/standing-facts.ts';
import type { CommandContext } from '../command.ts';
import { openDuty } from '../duty.ts';
import { isLiving } from '../living-service.ts';
import { transact } from '../transaction.ts';

const mostAtOnce = 500;

/**
 * A service whose website somebody went through is asked to do so again within a year (R36). Each once, however many
 * instances are at it. Only the program itself may. Returns how many were asked.
 */
export async function askForLooks(context: CommandContext): Promise<number | Refusal> {
  if (context.actor.kind !== 'system') return refuse('unknown-or-forbidden');
  return await transact(context.store, async (tx) => {
    const { rows } = await sql<{ id: string; serviceId: string; dueOn: string }>`
      select website.id, service.id as "serviceId", greatest(
        (website.looked_at at time zone 'Europe/Oslo' + make_interval(months => ${monthsToLook}))::date,
        oslo_today() + 14)::text as "dueOn"
      from service_website website join service on service.id = website.service_id
      where ${isLiving}
        and website.looked_at <= business_now() - make_interval(months => ${monthsToLook - monthsBefore})
        and not exists (select from duty where duty.subject_id = website.id
          and duty.done_at is null)
      order by website.looked_at limit ${mostAtOnce}`.execute(tx);
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
