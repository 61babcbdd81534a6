import { sql } from 'kysely';
import type { SectionContent } from '../domain/content-faults.ts';
import { milestoneKinds } from '../domain/milestone.ts';
import { decidedOnQuestion, lastsUntilQuestion, type ProcessRecord } from '../domain/process.ts';
import type { CommandContext } from './command.ts';
import type { LoadedProcess } from './load-process.ts';
import { putMilestone, withdrawMilestone } from './put-milestone.ts';
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
  const day = String(content[record === 'term' ? lastsUntilQuestion : decidedOnQuestion]);
  const put = { serviceId, kind: record, day, personId: actor.personId };
  return { before, milestoneId: await putMilestone(tx, context, put) };
}

/** The last step of a closure is done: from the day that was decided on nothing new is asked of the service. */
export async function closeService(tx: Tx, { facts: { serviceId } }: LoadedProcess): Promise<void> {
  if (serviceId === null) return;
  const closed_on = sql<string>`coalesce(term_ends_on, oslo_today())`;
  for (const kind of milestoneKinds) await withdrawMilestone(tx, serviceId, kind);
  await tx.updateTable('service').set({ closed_on }).where('id', '=', serviceId).execute();
}

export async function openService(tx: Tx, { facts: { serviceId } }: LoadedProcess): Promise<void> {
  if (serviceId === null) return;
  await tx.updateTable('service').set({ closed_on: null }).where('id', '=', serviceId).execute();
}

/** As it was before: for a decision that was recorded by mistake. What is asked for again comes by itself. */
export async function takeBackDecision(
  tx: Tx,
  { facts: { serviceId } }: LoadedProcess,
  { before, milestoneId }: Recorded,
): Promise<void> {
  if (serviceId === null) return;
  if (milestoneId) await tx.deleteFrom('milestone').where('id', '=', milestoneId).execute();
  await tx.updateTable('service').set(before).where('id', '=', serviceId).execute();
}
