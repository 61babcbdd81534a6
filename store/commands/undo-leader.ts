import { sql } from 'kysely';
import { leadsService } from '../../domain/actor.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { endHoldingsWithoutRight } from '../end-holding.ts';
import { recordEvent } from '../event.ts';
import { leaderRecords, openLeaderDuty, setLeader } from '../leader-records.ts';
import { lockGroup } from '../load-group.ts';
import { loadGroups } from '../load-groups.ts';
import { refreshGroup } from '../refresh-group.ts';
import type { Tx } from '../store.ts';
import { tellOfGroup } from '../tell-of-group.ts';

export type UndoLeader = { readonly serviceId: string };

/** Takes back the newest record of the group's leader (R9): the one before it stands again, or the group has none. */
export async function undoLeader(context: CommandContext, input: UndoLeader): Promise<Outcome> {
  return await runCommand(context, 'undo-leader', async (tx) => await undo(tx, context, input));
}

async function undo(tx: Tx, context: CommandContext, { serviceId }: UndoLeader): Promise<Done | Refusal> {
  await lockGroup(tx, serviceId);
  const [group] = await loadGroups(tx, [serviceId]);
  if (!group || !leadsService(context.actor, serviceId)) return refuse('unknown-or-forbidden');
  const [newest, earlier] = await leaderRecords(tx, serviceId);
  if (!newest?.recorded_by || newest.leader_id !== group.leader?.personId) return refuse('nothing-changed');

  await tx
    .updateTable('leader_designation')
    .set({ undone_at: sql`business_now()` })
    .where('id', '=', newest.id)
    .execute();
  // Whoever left the group meanwhile does not come back by this.
  const stands =
    earlier && group.seats.some(({ holder }) => holder?.personId === earlier.leader_id) ? earlier : null;
  await setLeader(tx, serviceId, stands);
  if (!stands) await openLeaderDuty(tx, serviceId);
  await endHoldingsWithoutRight(tx, context, serviceId);
  const version = await refreshGroup(tx, context, serviceId);
  await recordEvent(tx, {
    actor: context.actor,
    verb: 'undo-leader',
    subjectType: 'group',
    subjectId: serviceId,
    serviceId,
    version,
    codes: { personId: newest.leader_id, earlierId: stands?.leader_id ?? null },
    correlationId: context.correlationId,
  });
  const also = [newest.leader_id, stands?.leader_id ?? null];
  await tellOfGroup(tx, context, { serviceId, sites: group.sites, version, cause: 'leader-undone', also });
  return done({ serviceId });
}
