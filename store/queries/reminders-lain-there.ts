import type { Database } from '../store.ts';

/**
 * The reminders of a day that the person's card came as, whatever they have opened in its place since: what is put
 * there leads back to them. null where there were none.
 */
export async function remindersLainThere(
  db: Database,
  { personId, activityId }: { readonly personId: string; readonly activityId: string },
): Promise<string | null> {
  const digest = await db
    .selectFrom('reminder_digest')
    .innerJoin('outgoing_message', 'outgoing_message.subject_id', 'reminder_digest.id')
    .select('reminder_digest.id')
    .where('reminder_digest.person_id', '=', personId)
    .where('outgoing_message.person_id', '=', personId)
    .where('outgoing_message.activity_id', '=', activityId)
    .where('outgoing_message.lane', '=', 'reminder')
    .executeTakeFirst();
  return digest?.id ?? null;
}
