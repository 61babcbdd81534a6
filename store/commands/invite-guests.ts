import { sql } from 'kysely';
import { gatheringVerbsFor, mayWithGathering } from '../../domain/gathering-access.ts';
import { refuse } from '../../domain/refusal.ts';
import { audienceOf } from '../audience.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { loadGathering } from '../load-gathering.ts';
import { refreshCards } from '../outgoing.ts';
import { moderatorsOf } from '../recipients.ts';
import { tellOfGathering } from '../tell-of-gathering.ts';

/** Invites everybody whom the gathering is for and who has not been invited; pressed again, those who came since. */
export async function inviteGuests(
  context: CommandContext,
  { gatheringId }: { readonly gatheringId: string },
): Promise<Outcome> {
  const { actor, correlationId } = context;
  return await runCommand(context, 'invite-guests', async (tx) => {
    const gathering = await loadGathering(tx, actor, gatheringId, 'update');
    if (!gathering || !mayWithGathering(gathering.relations, 'invite-guests')) {
      return refuse('unknown-or-forbidden');
    }
    if (!gatheringVerbsFor(gathering.relations, gathering, gathering.now).includes('invite-guests')) {
      return refuse(gathering.cancelledAt ? 'gathering-cancelled' : 'gathering-is-past');
    }
    const { rows } = await sql<{ personId: string }>`
      insert into gathering_guest (gathering_id, person_id)
      select ${gatheringId}, person_id from (${audienceOf(gatheringId)}) audience
      on conflict do nothing
      returning person_id as "personId"`.execute(tx);
    if (rows.length === 0) return refuse('nobody-to-invite');
    const version = gathering.version + 1;
    await tx.updateTable('gathering').set({ version }).where('id', '=', gatheringId).execute();
    await recordEvent(tx, {
      actor,
      verb: 'invite-guests',
      subjectType: 'gathering',
      subjectId: gatheringId,
      version,
      codes: { invited: rows.length },
      correlationId,
    });
    // Whoever moderates it has its card already, which becomes the invitation too.
    const moderators = await moderatorsOf(tx, gatheringId);
    const guests = rows.map(({ personId }) => personId).filter((id) => !moderators.includes(id));
    await tellOfGathering(tx, context, { id: gatheringId, version }, 'guest-invited', guests);
    await refreshCards(tx, context.store.queue, { subjectId: gatheringId, version, correlationId });
    return done({ gatheringId, invited: String(rows.length) });
  });
}
