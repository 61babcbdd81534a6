import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import {
  type AudienceRole,
  conversationOfLink,
  type GatheringKind,
  type GatheringTimes,
  mostItems,
  type ProgrammeItem,
} from '../domain/gathering.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Language, Region, ServiceType } from '../domain/vocabulary.ts';
import type { Tx } from './store.ts';

/** What the coordinator fills in about a gathering. */
export type NewGathering = GatheringTimes & {
  readonly kind: GatheringKind;
  readonly title: string;
  readonly language: Language;
  readonly place: string;
  readonly link: string;
  readonly presentationLink: string;
  readonly items: readonly ProgrammeItem[];
  readonly moderatorIds: readonly string[];
  readonly regions: readonly Region[];
  readonly types: readonly ServiceType[];
  readonly roles: readonly AudienceRole[];
};

/** The columns that say it. */
export function gatheringColumns(input: NewGathering) {
  return {
    kind: input.kind,
    title: input.title.trim(),
    language: input.language,
    starts_at: input.startsAt,
    ends_at: input.endsAt,
    place: input.place || null,
    link: input.link || null,
    conversation_id: conversationOfLink(input.link),
    presentation_link: input.presentationLink || null,
    asking_opens_at: input.askingOpensAt,
    asking_closes_at: input.askingClosesAt,
    regions: [...input.regions],
    service_types: [...input.types],
    roles: [...input.roles],
  };
}

export function refuseParts({ items, moderatorIds }: NewGathering): Refusal | null {
  if (items.length > mostItems) return refuse('programme-too-long', { most: mostItems });
  return moderatorIds.length === 0 ? refuse('moderator-missing') : null;
}

/**
 * Puts the programme in the place of the one before. An item that is called the same stays the same, so that what was
 * asked about it still is; questions on one that is gone are about the gathering in general.
 */
export async function putItems(tx: Tx, gatheringId: string, items: readonly ProgrammeItem[]): Promise<void> {
  const before = await tx
    .selectFrom('gathering_item')
    .select(['id', 'title'])
    .where('gathering_id', '=', gatheringId)
    .orderBy('ordinal')
    .execute();
  const free = [...before];
  const rows = items.map((item, ordinal) => {
    const at = free.findIndex(({ title }) => title === item.title);
    const [kept] = at === -1 ? [] : free.splice(at, 1);
    return { id: kept?.id ?? randomUUID(), gathering_id: gatheringId, ordinal, ...item };
  });
  const gone = free.map(({ id }) => id);
  if (gone.length > 0) {
    await tx.updateTable('question').set({ item_id: null }).where('item_id', 'in', gone).execute();
    await tx.deleteFrom('gathering_item').where('id', 'in', gone).execute();
  }
  if (rows.length === 0) return;
  // Out of the way first: two items never have the same place.
  await tx
    .updateTable('gathering_item')
    .set({ ordinal: sql`ordinal + 1000` })
    .where('gathering_id', '=', gatheringId)
    .execute();
  await tx
    .insertInto('gathering_item')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        ordinal: eb.ref('excluded.ordinal'),
        speakers: eb.ref('excluded.speakers'),
      })),
    )
    .execute();
}

/** Names the moderators, and no others; gives those who were none before. Whoever is no person of ours any more is left out. */
export async function putModerators(
  tx: Tx,
  gatheringId: string,
  personIds: readonly string[],
): Promise<{ readonly all: number; readonly added: readonly string[] }> {
  await tx
    .deleteFrom('gathering_moderator')
    .where('gathering_id', '=', gatheringId)
    .where(sql<boolean>`person_id <> all(${[...personIds]}::uuid[])`)
    .execute();
  const { rows } = await sql<{ person_id: string }>`
    insert into gathering_moderator (gathering_id, person_id)
    select ${gatheringId}, person.id from person where person.id = any(${[...personIds]}::uuid[])
    on conflict do nothing returning person_id`.execute(tx);
  const { count } = await tx
    .selectFrom('gathering_moderator')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('gathering_id', '=', gatheringId)
    .executeTakeFirstOrThrow();
  return { all: count, added: rows.map(({ person_id }) => person_id) };
}
