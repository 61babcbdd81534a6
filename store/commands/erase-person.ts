import { sql } from 'kysely';
import { mayAdminister } from '../../domain/administration.ts';
import { nameOfErased } from '../../domain/erasure.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { entriesOf, obstaclesTo, takeAway } from '../erasure.ts';
import { recordEvent } from '../event.ts';
import { isLiving } from '../living.ts';
import { lockRoles } from '../lock-roles.ts';
import type { Tx } from '../store.ts';

/**
 * Takes somebody's name away, with all that says who they are and what they wrote by the way. Decisions and what was
 * handed in stay. Entries that were joined into theirs are they too, and go along. Not while they hold a seat, a role
 * or a duty: those have to end first, where others see it. An entry whose name came back can be erased once more.
 */
export async function erasePerson(
  context: CommandContext,
  { personId }: { readonly personId: string },
): Promise<Outcome> {
  if (!mayAdminister(context.actor)) return refuse('unknown-or-forbidden');
  return await runCommand(context, 'erase-person', async (tx) => await erase(tx, context, personId));
}

async function erase(tx: Tx, context: CommandContext, personId: string): Promise<Done | Refusal> {
  // Nobody gives them a role meanwhile.
  await lockRoles(tx);
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where(isLiving())
    .forUpdate()
    .executeTakeFirst();
  if (!person) return refuse('unknown-or-forbidden');
  const entries = await entriesOf(tx, personId);
  if ((await obstaclesTo(tx, entries)).length > 0) return refuse('erasure-blocked');
  await takeAway(tx, entries);
  await tx
    .updateTable('section_delegate')
    .set({ ended_at: sql`business_now()` })
    .where('person_id', 'in', entries)
    .where('ended_at', 'is', null)
    .execute();
  await tx
    .updateTable('person')
    .set({
      ...{ name: nameOfErased, email: null, language: null, region: null, trust_id: null, competence: null },
      ...{ refused_email: null, refused_email_at: null },
      erased_at: sql`business_now()`,
    })
    .where('id', 'in', entries)
    .execute();
  await recordEvent(tx, {
    actor: context.actor,
    verb: 'erase-person',
    subjectType: 'person',
    subjectId: personId,
    correlationId: context.correlationId,
  });
  return done({ personId });
}
