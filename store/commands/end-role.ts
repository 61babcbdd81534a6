import { sql } from 'kysely';
import { mayAdminister } from '../../domain/administration.ts';
import { refuse } from '../../domain/refusal.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { countCoordinators, lockRoles } from '../lock-roles.ts';

/** A coordinator ends a role: the rights end at once. Nobody takes away the last coordinator. */
export async function endRole(
  context: CommandContext,
  { grantId }: { readonly grantId: string },
): Promise<Outcome> {
  if (!mayAdminister(context.actor)) return refuse('unknown-or-forbidden');
  return await runCommand(context, 'end-role', async (tx) => {
    await lockRoles(tx);
    const ended = await tx
      .updateTable('role_grant')
      .set({ ended_at: sql`business_now()` })
      .where('id', '=', grantId)
      .where('ended_at', 'is', null)
      .returning(['person_id', 'role', 'region', 'service_id'])
      .executeTakeFirst();
    if (!ended) return refuse('unknown-or-forbidden');
    const isLast = ended.role === 'national-coordinator' && (await countCoordinators(tx)) === 0;
    if (isLast) return refuse('last-coordinator');
    await recordEvent(tx, {
      actor: context.actor,
      verb: 'end-role',
      subjectType: 'person',
      subjectId: ended.person_id,
      ...(ended.service_id && { serviceId: ended.service_id }),
      codes: { grantId, role: ended.role, region: ended.region },
      correlationId: context.correlationId,
    });
    return done({ grantId });
  });
}
