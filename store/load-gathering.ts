import { sql } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import type { GatheringKind } from '../domain/gathering.ts';
import {
  type GatheringFacts,
  type GatheringRelation,
  relationsToGathering,
} from '../domain/gathering-access.ts';
import type { Language } from '../domain/vocabulary.ts';
import type { Database, Tx } from './store.ts';

/** A gathering as the actor stands to it, at this moment of business time. */
export type LoadedGathering = GatheringFacts & {
  readonly id: string;
  readonly version: number;
  readonly kind: GatheringKind;
  readonly title: string;
  readonly language: Language;
  readonly settledAt: Date | null;
  readonly relations: readonly GatheringRelation[];
  readonly now: Date;
};

/**
 * @param hold `share` keeps it as it is while somebody asks; `update` while it is changed
 */
export async function loadGathering(
  db: Database | Tx,
  actor: Actor,
  id: string,
  hold: 'share' | 'update' | null = null,
): Promise<LoadedGathering | null> {
  const personId = actor.kind === 'person' ? actor.personId : null;
  const row = await db
    .selectFrom('gathering')
    .select([
      'id',
      'version',
      'kind',
      'title',
      'language',
      'starts_at as startsAt',
      'ends_at as endsAt',
      'asking_opens_at as askingOpensAt',
      'asking_closes_at as askingClosesAt',
      'cancelled_at as cancelledAt',
      'settled_at as settledAt',
    ])
    .select([
      sql<Date>`business_now()`.as('now'),
      sql<boolean>`exists (select from gathering_moderator
        where gathering_id = gathering.id and person_id = ${personId}::uuid)`.as('moderates'),
      sql<boolean>`exists (select from gathering_guest
        where gathering_id = gathering.id and person_id = ${personId}::uuid)`.as('isInvited'),
      sql<boolean>`exists (select from gathering_guest where gathering_id = gathering.id
        and person_id = ${personId}::uuid and registered_at is not null)`.as('isRegistered'),
    ])
    .where('id', '=', id)
    .$if(hold === 'share', (query) => query.forShare())
    .$if(hold === 'update', (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) return null;
  return { ...row, relations: relationsToGathering(actor, row) };
}

/**
 * The gathering whose meeting has this chat, as Teams' link to it says: the one that is on; else the first that takes
 * questions, or will; else the last that did, since what was answered there is read afterwards.
 */
export async function gatheringOfConversation(
  db: Database | Tx,
  conversationId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('gathering')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('cancelled_at', 'is', null)
    .orderBy(sql`starts_at <= business_now() and ends_at > business_now()`, 'desc')
    .orderBy(sql`asking_closes_at > business_now()`, 'desc')
    .orderBy(sql`case when asking_closes_at > business_now() then starts_at end`)
    .orderBy('starts_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
