import { sql } from 'kysely';
import type { ChannelActor } from '../../domain/actor.ts';
import { whoMayUndo } from '../../domain/undo.ts';
import { loadNomination } from '../load-nomination.ts';
import type { Store } from '../store.ts';

/**
 * What the channel calls these people, in each tenant where they were heard: for cards that renew themselves for
 * their readers. Somebody who was not heard yet is left out.
 */
export async function channelUsersOf(store: Store, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await store.db
    .selectFrom('identity')
    .select('channel_user_id as id')
    .where('person_id', 'in', personIds)
    .where('channel_user_id', 'is not', null)
    .orderBy('channel_user_id')
    .execute();
  return rows.flatMap(({ id }) => id ?? []);
}

/**
 * Whom a case that waits on the channel's region waits for, as the channel calls them: the region's contacts, in the
 * channel's own tenant, those who have been so the longest first. Whoever is its candidate, or clears it as leader,
 * comes last: they have nothing to do with it.
 */
export async function contactsInChannel(
  store: Store,
  channel: ChannelActor,
  subjectId: string,
): Promise<string[]> {
  return await contacts(store, channel, subjectId, sql`true`);
}

/** The one among them who may take the newest step of a nomination back, while that is so. */
export async function undoerInChannel(
  store: Store,
  channel: ChannelActor,
  nominationId: string,
): Promise<string[]> {
  const loaded = await loadNomination(store.db, nominationId, channel);
  const personId = whoMayUndo(loaded?.lastStep ?? null);
  if (personId === null) return [];
  return await contacts(store, channel, nominationId, sql`role_grant.person_id = ${personId}`);
}

/** The one among them who did the step of a process, who may take it back there. */
export async function stepDoerInChannel(
  store: Store,
  channel: ChannelActor,
  stepId: string,
): Promise<string[]> {
  return await contacts(
    store,
    channel,
    stepId,
    sql`role_grant.person_id = (select done_by from process_step where id = ${stepId})`,
  );
}

async function contacts(
  store: Store,
  { conversationId, target }: ChannelActor,
  subjectId: string,
  which: ReturnType<typeof sql>,
): Promise<string[]> {
  if (target.kind !== 'region') return [];
  const { rows } = await sql<{ id: string }>`
    select identity.channel_user_id as id
    from role_grant
    join identity on identity.person_id = role_grant.person_id
    join conversation on conversation.id = ${conversationId} and conversation.tenant_id = identity.tenant_id
    where role_grant.role = 'regional-contact' and role_grant.region = ${target.region}
      and role_grant.ended_at is null and identity.channel_user_id is not null
      and ${which}
    order by exists (select from nomination where nomination.id = ${subjectId}
        and role_grant.person_id in (nomination.candidate_id, nomination.line_leader_id)),
      role_grant.granted_at, role_grant.id`.execute(store.db);
  return rows.map(({ id }) => id);
}
