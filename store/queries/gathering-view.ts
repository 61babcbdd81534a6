import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { phaseOf } from '../../domain/gathering.ts';
import { gatheringVerbsFor, mayWithGathering } from '../../domain/gathering-access.ts';
import { isId } from '../../domain/ids.ts';
import type { GatheringView, QuestionCounts } from '../../domain/views/gathering.ts';
import { countToInvite } from '../audience.ts';
import { loadGathering } from '../load-gathering.ts';
import type { Store } from '../store.ts';

/** A gathering, for those who arrange and moderate it and those who are invited; null for everybody else. */
export async function gatheringView(store: Store, actor: Actor, id: string): Promise<GatheringView | null> {
  if (!isId(id)) return null;
  const gathering = await loadGathering(store.db, actor, id);
  if (!gathering || gathering.relations.length === 0) return null;
  const personId = actor.kind === 'person' ? actor.personId : null;
  const [row, items, moderators, own] = await Promise.all([
    rowOf(store, id),
    itemsOf(store, id),
    moderatorNames(store, id),
    ownQuestions(store, id, personId),
  ]);
  const organises = mayWithGathering(gathering.relations, 'moderate-questions');
  return {
    id,
    version: gathering.version,
    kind: gathering.kind,
    title: gathering.title,
    language: gathering.language,
    startsAt: gathering.startsAt,
    endsAt: gathering.endsAt,
    place: row.place,
    link: row.link,
    presentationLink: row.presentation_link,
    askingOpensAt: gathering.askingOpensAt,
    askingClosesAt: gathering.askingClosesAt,
    cancelledAt: gathering.cancelledAt,
    publishedAt: row.published_at,
    calendarKey: row.calendar_key,
    phase: phaseOf(gathering, gathering.now),
    items,
    moderators,
    registered: row.registered,
    organising: organises
      ? {
          audience: { regions: row.regions, types: row.service_types, roles: row.roles },
          toInvite: await countToInvite(store.db, id),
          invited: row.invited,
          counts: await countQuestions(store, id),
        }
      : null,
    viewer: {
      relations: gathering.relations,
      may: gatheringVerbsFor(gathering.relations, gathering, gathering.now),
      isRegistered: gathering.isRegistered,
      ownQuestions: own,
    },
  };
}

async function rowOf({ db }: Store, id: string) {
  return await db
    .selectFrom('gathering')
    .select([
      'place',
      'link',
      'presentation_link',
      'regions',
      'service_types',
      'roles',
      'published_at',
      'calendar_key',
    ])
    .select([
      sql<number>`(select count(*)::integer from gathering_guest where gathering_id = gathering.id)`.as(
        'invited',
      ),
      sql<number>`(select count(*)::integer from gathering_guest
        where gathering_id = gathering.id and registered_at is not null)`.as('registered'),
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

async function itemsOf({ db }: Store, id: string) {
  return await db
    .selectFrom('gathering_item')
    .select(['id', 'title', 'speakers'])
    .where('gathering_id', '=', id)
    .orderBy('ordinal')
    .execute();
}

async function moderatorNames({ db }: Store, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('gathering_moderator')
    .innerJoin('person', 'person.id', 'gathering_moderator.person_id')
    .select('person.name')
    .where('gathering_id', '=', id)
    .orderBy('person.name')
    .execute();
  return rows.map(({ name }) => name);
}

async function ownQuestions({ db }: Store, id: string, personId: string | null): Promise<number> {
  if (!personId) return 0;
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from question
    where gathering_id = ${id} and asked_by = ${personId} and step <> 'withdrawn'`.execute(db);
  return rows[0]?.count ?? 0;
}

async function countQuestions({ db }: Store, id: string): Promise<QuestionCounts> {
  const { rows } = await sql<QuestionCounts>`
    select (count(*) filter (where step <> 'withdrawn'))::integer as asked,
      (count(*) filter (where step = 'waiting' and answered_at is null))::integer as waiting,
      (count(*) filter (where step = 'routed' and answered_at is null))::integer as routed,
      (count(*) filter (where answered_at is not null))::integer as answered
    from question where gathering_id = ${id}`.execute(db);
  return rows[0] ?? { asked: 0, waiting: 0, routed: 0, answered: 0 };
}
