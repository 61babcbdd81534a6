import { CompiledQuery, sql } from 'kysely';
import { refuseFrozen } from '../../domain/assessment.ts';
import type { SectionContent } from '../../domain/content-faults.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { decideAcquire, type Writer } from '../../domain/section-lock.ts';
import type { CommandContext } from '../command.ts';
import { recordEvent } from '../event.ts';
import type { LoadedSection } from '../load-section.ts';
import { withCommit } from '../one-connection.ts';
import { nameOf, runSectionCommand, type WriterInput } from '../section-command.ts';
import type { Tx } from '../store.ts';

export type AcquireSection = WriterInput & {
  /** "Write here instead": the same person's other tab gives way. */
  readonly instead?: boolean;
  /** The revision that an unsent text began from: whether all that stands since is of the same writer is told then. */
  readonly since?: number | undefined;
};

/** A lease, and the text as it stands under it. */
export type AcquiredSection = {
  readonly kind: 'acquired';
  readonly fence: number;
  readonly revision: number;
  readonly content: SectionContent;
  readonly leaseSeconds: number;
  /** Every text since the one that was named was written by this writer: what goes on from there goes on from this. False where none was named. */
  readonly isOwnSince: boolean;
};

/**
 * Takes the section for this tab, or renews the lease that it has: one writer at a time. Several at once get one
 * winner; the others are told who writes.
 */
export async function acquireSection(
  context: CommandContext,
  input: AcquireSection,
): Promise<AcquiredSection | Refusal> {
  const outcome = await runSectionCommand(context, input, async (tx, { section, writer }) => {
    if (!section.mayWrite) return refuse('unknown-or-forbidden');
    if (section.isFrozen) return refuseFrozen(section.part);
    if (section.state === 'done') return refuse('section-done');
    const decision = decideAcquire(section.lock, writer, section.now, input.instead === true);
    if (decision.kind === 'held') {
      if (decision.own) return refuse('section-held-elsewhere');
      return refuse('section-held', await named(tx, decision.by.personId));
    }
    const taken = decision.kind === 'acquired';
    const event =
      taken &&
      recordEvent(tx, {
        actor: context.actor,
        verb: 'acquire-section',
        subjectType: 'section',
        subjectId: section.id,
        serviceId: section.serviceId,
        codes: {
          ...{ fence: decision.fence, writerId: writer.writerId },
          ...(context.byLink && { byLink: true }),
        },
        correlationId: context.correlationId,
      });
    const held = holdSection(tx, context.store.leaseSeconds, section, writer, decision.fence, taken);
    const since = input.since !== undefined && isOwnSince(tx, section, writer, input.since);
    const content = withCommit(Promise.all([held, event, since]));
    return { section, taken, content, fence: decision.fence };
  });
  if ('code' in outcome) return outcome;
  const { section, taken, fence } = outcome;
  const [content, , isOwn] = await outcome.content.answer;
  const { id: sectionId, reportId, revision } = section;
  if (taken) context.store.changes.tell({ reportId, sectionId });
  const { leaseSeconds } = context.store;
  return { kind: 'acquired', fence, revision, content, leaseSeconds, isOwnSince: isOwn };
}

/** A save whose answer was lost is the writer's own: nobody else's text stands between it and what they wrote on. */
async function isOwnSince(
  tx: Tx,
  { id, revision }: LoadedSection,
  { personId, writerId }: Writer,
  since: number,
): Promise<boolean> {
  if (since > revision) return false;
  const { rows } = await sql<{ isOthers: boolean }>`
    select exists (select from section_revision
      where section_id = ${id} and revision > ${since}
        and (written_by, writer_id) is distinct from (${personId}, ${writerId})) as "isOthers"`.execute(tx);
  return rows[0]?.isOthers === false;
}

async function named(tx: Tx, personId: string): Promise<{ person?: string }> {
  const person = await nameOf(tx, personId);
  return person ? { person } : {};
}

const statement = `
  with lease as (
    update section_lock set
      holder_id = $2, writer_id = $3, fence = $4, lease_until = clock_timestamp() + make_interval(secs => $5),
      since = case when $6 then clock_timestamp() else since end,
      active_at = case when $6 then clock_timestamp() else active_at end,
      base_revision = case when $6 then $7 else base_revision end
    where section_id = $1)
  select content from report_section where id = $1`;

export async function holdSection(
  tx: Tx,
  seconds: number,
  section: LoadedSection,
  writer: Writer,
  fence: number,
  taken: boolean,
): Promise<SectionContent> {
  const parameters = [section.id, writer.personId, writer.writerId, fence, seconds, taken, section.revision];
  const { rows } = await tx.executeQuery<{ content: SectionContent }>(
    CompiledQuery.raw(statement, parameters),
  );
  return rows[0]?.content ?? {};
}
