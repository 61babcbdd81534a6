import { sql } from 'kysely';
import { daysToRestore, mayAdminister } from '../../domain/administration.ts';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { isLiving } from '../living.ts';
import { lockRoles } from '../lock-roles.ts';

/** Undoes the end of a role, as long as nobody gave it to the person anew, or erased them. */
export async function restoreRole(
  context: CommandContext,
  { grantId }: { readonly grantId: string },
): Promise<Outcome> {
  if (!mayAdminister(context.actor)) return refuse('unknown-or-forbidden');
  return await runCommand(context, 'restore-role', async (tx) => {
    await lockRoles(tx);
    const { rows } = await sql<{ personId: string; role: string; region: string | null }>`
      update role_grant set ended_at = null
      where id = ${grantId} and ended_at > business_now() - make_interval(days => ${daysToRestore}::int)
        and exists (select from person where person.id = role_grant.person_id and ${isLiving()})
        and not exists (select from role_grant other where other.person_id = role_grant.person_id
          and other.role = role_grant.role and other.region is not distinct from role_grant.region
          and other.service_id is not distinct from role_grant.service_id
          and other.site_id is not distinct from role_grant.site_id and other.ended_at is null)
      returning person_id as "personId", role, region`.execute(tx);
    const [restored] = rows;
    if (!restored) return refuse('unknown-or-forbidden');
    await recordEvent(tx, {
      actor: context.actor,
      verb: 'restore-role',
      subjectType: 'person',
      subjectId: restored.personId,
      codes: { grantId, role: restored.role, region: restored.region },
      correlationId: context.correlationId,
    });
    return done({ grantId });
  });
}
