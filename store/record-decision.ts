import { sql } from 'kysely';
import type { SectionContent } from '../domain/content-faults.ts';
import { decidedOnQuestion, lastsUntilQuestion, type ProcessRecord } from '../domain/process.ts';
import type { CommandContext } from './command.ts';
import type { LoadedProcess } from './load-process.ts';
import { putMilestone } from './put-milestone.ts';
import type { Tx } from './store.ts';

/** What a decision wrote down of a service, with what stood there before. */
export type Recorded = {
  readonly milestoneId?: string;
  readonly before: {
    readonly evaluated_on?: string | null;
    readonly term_ends_on?: string | null;
    readonly is_ern_network?: boolean;
  };
};

const columnOf = { evaluation: 'evaluated_on', term: 'term_ends_on', ern: 'is_ern_network' } as const;
const records: readonly ProcessRecord[] = ['evaluation', 'term', 'ern'];

/** A decision counts for its service from the moment at which it is recorded. null where it writes nothing down. */
export async function recordDecision(
  tx: Tx,
  context: CommandContext,
  { facts: { serviceId } }: LoadedProcess,
  record: ProcessRecord | undefined,
  content: SectionContent,
): Promise<Recorded | null> {
  const { actor } = context;
  if (!record || serviceId === null || actor.kind !== 'person') return null;
  const before = await tx
    .selectFrom('service')
    .select(columnOf[record])
    .where('id', '=', serviceId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  if (record === 'ern') {
    await tx.updateTable('service').set({ is_ern_network: true }).where('id', '=', serviceId).execute();
    return { before };
  }
  const day = wroteWith(record, content);
  const put = { serviceId, kind: record, day, personId: actor.personId };
  return { before, milestoneId: await putMilestone(tx, context, put) };
}

/**
 * For a decision that was recorded by mistake: what it wrote is taken back where it still stands, and what others wrote
 * since stays. A later decision that found it there finds what was before it. What is asked for again comes by itself.
 */
export async function takeBackDecision(
  tx: Tx,
  { id, facts: { serviceId } }: LoadedProcess,
  { before, milestoneId }: Recorded,
  content: SectionContent,
): Promise<void> {
  if (serviceId === null) return;
  const record = records.find((one) => columnOf[one] in before);
  if (!record) return;
  const wrote = wroteWith(record, content);
  if (milestoneId) {
    await tx.deleteFrom('milestone').where('id', '=', milestoneId).where('recorded_on', '=', wrote).execute();
  }
  const column = columnOf[record];
  const was = before[column] ?? null;
  const standing = sql.ref(column);
  const days = sql`select max(recorded_on) from milestone where service_id = ${serviceId} and kind = ${record}`;
  const restored = {
    evaluation: sql`greatest(${was}::date, (${days}))`,
    term: sql`coalesce((${days} and recorded_on = ${standing}), ${was}::date)`,
    ern: sql`${was}::boolean`,
  } as const;
  await sql`update service set ${standing} = ${restored[record]}
    where id = ${serviceId} and ${standing}::text = ${wrote}`.execute(tx);
  await sql`update service_process set recorded = jsonb_set(recorded, array['before', ${column}], ${JSON.stringify(was)}::jsonb)
    where service_id = ${serviceId} and id <> ${id} and recorded -> 'before' ->> ${column} = ${wrote}`.execute(
    tx,
  );
}

function wroteWith(record: ProcessRecord, content: SectionContent): string {
  if (record === 'ern') return 'true';
  return String(content[record === 'term' ? lastsUntilQuestion : decidedOnQuestion]);
}
