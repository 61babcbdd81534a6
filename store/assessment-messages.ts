import { sql } from 'kysely';
import type { AssessmentCause } from '../domain/views/cause.ts';
import type { Region } from '../domain/vocabulary.ts';
import { channelsOf } from './channel.ts';
import type { CommandContext } from './command.ts';
import { type NewMessage, refreshCards, tell, tellOthers } from './outgoing.ts';
import type { Database, Tx } from './store.ts';

/** Contacts of the region who assess the report: those who have no part in it (P24). */
export async function assessorsOf(
  db: Database | Tx,
  about: { readonly region: Region; readonly reportId: string },
): Promise<{ readonly personId: string; readonly name: string }[]> {
  const { rows } = await sql<{ personId: string; name: string }>`
    select distinct person.id as "personId", person.name
    from role_grant join person on person.id = role_grant.person_id
    where role_grant.role = 'regional-contact' and role_grant.region = ${about.region}
      and role_grant.ended_at is null and not has_part_in(person.id, ${about.reportId})
    order by person.name`.execute(db);
  return rows;
}

/**
 * The same, each by the id, other than `but`; and where there is nobody, the coordinators without a part in it, who
 * answer, follow up and confirm in their place.
 */
export async function assessorsOrStandIns(
  tx: Tx,
  about: { readonly region: Region; readonly reportId: string },
  but: string | null = null,
): Promise<string[]> {
  const assessors = (await assessorsOf(tx, about)).map(({ personId }) => personId);
  const others = assessors.filter((personId) => personId !== but);
  if (others.length > 0) return others;
  const { rows } = await sql<{ personId: string }>`
    select distinct person_id as "personId" from role_grant
    where role = 'national-coordinator' and ended_at is null and person_id is distinct from ${but}
      and not has_part_in(person_id, ${about.reportId})`.execute(tx);
  return rows.map(({ personId }) => personId);
}

type Named = { readonly partId: string } | { readonly assessmentId: string };

/** Tells people of an assessment, each once and never whoever acted; the card is drawn when it is delivered. */
export async function tellOfAssessment(
  tx: Tx,
  context: CommandContext,
  named: Named,
  people: readonly string[],
  cause: AssessmentCause,
): Promise<void> {
  await tellOthers(tx, context, people, () => messageOf(tx, context, named, cause));
}

/** A report waits to be assessed: said in the region's channel too, where the card lies on and follows. */
export async function tellChannelOfAssessment(
  tx: Tx,
  context: CommandContext,
  { assessmentId, region }: { readonly assessmentId: string; readonly region: Region },
): Promise<void> {
  const channels = await channelsOf(tx, { regions: [region] });
  if (channels.length === 0) return;
  const message = await messageOf(tx, context, { assessmentId }, 'assessment-waits');
  await tell(
    tx,
    context.store.queue,
    channels.map(({ conversationId }) => ({ ...message, to: { conversationId } })),
  );
}

async function messageOf(
  tx: Tx,
  { correlationId }: CommandContext,
  named: Named,
  cause: AssessmentCause,
): Promise<Omit<NewMessage, 'to'>> {
  const { id, version } = await tx
    .selectFrom('assessment')
    .select(['id', 'version'])
    .where('partId' in named ? 'part_id' : 'id', '=', 'partId' in named ? named.partId : named.assessmentId)
    .executeTakeFirstOrThrow();
  return { card: 'assessment', cause, lane: 'notice', subjectId: id, version, correlationId };
}

/** Something of it changed: its version grows, and every card that shows it follows. */
export async function touchAssessment(
  tx: Tx,
  { correlationId, store }: CommandContext,
  named: Named,
): Promise<void> {
  const { id, version } = await tx
    .updateTable('assessment')
    .set({ version: sql<number>`version + 1` })
    .where('partId' in named ? 'part_id' : 'id', '=', 'partId' in named ? named.partId : named.assessmentId)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow();
  await refreshCards(tx, store.queue, { subjectId: id, version, correlationId });
}
