import { randomUUID } from 'node:crypto';
import { CompiledQuery, sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { SectionContent } from '../../domain/content-faults.ts';
import { contentFaults } from '../../domain/content-faults.ts';
import { isId } from '../../domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { type DraftCause, largestContent } from '../../domain/report.ts';
import { maySeeReport } from '../../domain/report-access.ts';
import { decideSave, type Writer } from '../../domain/section-lock.ts';
import { canonicalJson } from '../canonical-json.ts';
import { changeSection } from '../change-section.ts';
import type { CommandContext } from '../command.ts';
import { withCommit } from '../one-connection.ts';
import { askedIn } from '../report-template.ts';
import { type HeldSection, nameOf, runSectionCommand, type WriterInput } from '../section-command.ts';
import type { Tx } from '../store.ts';

/** The context's submission key is the save's: the same text sent again is answered as it was the first time. */
export type SaveSection = WriterInput & {
  readonly fence: number;
  /** The revision that the text began from. */
  readonly baseRevision: number;
  readonly content: SectionContent;
};

export type SavedSection = {
  readonly kind: 'saved';
  readonly revision: number;
  readonly at: Date;
  readonly leaseSeconds: number;
};

/** Nothing changed in the report; the text is kept for whoever wrote it. */
export type KeptText = {
  readonly kind: 'kept';
  readonly draftId: string;
  readonly why: DraftCause;
  /** What stands now, and who wrote it since; null when nobody did. */
  readonly revision: number;
  readonly wroteSince: { readonly name: string; readonly at: Date } | null;
};

/**
 * Writes what somebody has typed: a revision of its own, acknowledged only when it is durable. A save that lost its
 * lease changes nothing in the report and keeps the text as that person's draft; so does one that finds the report
 * handed in. A sent-again save is found by its key.
 */
export async function saveSection(
  context: CommandContext,
  input: SaveSection,
): Promise<SavedSection | KeptText | Refusal> {
  const { content } = input;
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return refuse('content-invalid');
  }
  return await saveRevision(context, input, 'saved', async () => content);
}

type Named = WriterInput & { readonly fence: number; readonly baseRevision: number };

/** What both saving and restoring do with a text; only what somebody has just typed is kept when it comes too late. */
export async function saveRevision(
  context: CommandContext,
  input: Named,
  how: 'saved' | 'restored',
  contentFor: (tx: Tx, held: HeldSection) => Promise<SectionContent | Refusal>,
): Promise<SavedSection | KeptText | Refusal> {
  const { actor, submissionKey: saveKey, store } = context;
  if (actor.kind !== 'person') return refuse('unknown-or-forbidden');
  if (!isId(saveKey) || !Number.isSafeInteger(input.fence) || !Number.isSafeInteger(input.baseRevision)) {
    return refuse('input-invalid');
  }
  const { fence, baseRevision } = input;
  const outcome = await runSectionCommand(
    context,
    input,
    async (tx, held, before: Earlier | null) => {
      const earlier = before && (await answerAgain(tx, context, held, before));
      if (earlier && how === 'restored') return { held, answer: earlier };
      const content = await contentFor(tx, held);
      if (isRefusal(content)) return content;
      // Another text under the key of an earlier one is never told that it was saved.
      if (earlier && !(await isSameText(tx, held, saveKey, content))) return refuse('input-invalid');
      if (earlier) return { held, answer: earlier };
      const text = JSON.stringify(content);
      if (text.length > largestContent) return refuse('text-too-large', { most: largestContent });
      const faults = contentFaults(await askedIn(tx, held.section), content, 'draft');
      if (faults.length > 0) return refuse('content-invalid', { faults });
      const save: Save = { fence, baseRevision, saveKey, text, how, seconds: store.leaseSeconds };
      const why = causeToKeep(held, save);
      if (why && how === 'restored') return refuse('section-moved-on');
      if (why) return { held, answer: await keepText(tx, actor, held, save, why) };
      const written = write(tx, context, held, save);
      // Of a section that is begun, nothing follows from a text.
      return { held, answer: held.section.state === 'draft' ? withCommit(written) : await written };
    },
    (tx, writer) => findEarlier(tx, { sectionId: input.sectionId, saveKey }, writer),
  );
  if ('code' in outcome) return outcome;
  const { held } = outcome;
  const answer = 'answer' in outcome.answer ? await outcome.answer.answer : outcome.answer;
  if (answer.kind === 'saved') {
    store.changes.tell({ reportId: held.section.reportId, sectionId: held.section.id });
  }
  return answer;
}

type Save = {
  readonly fence: number;
  readonly baseRevision: number;
  readonly saveKey: string;
  /** The content as JSON. */
  readonly text: string;
  readonly how: 'saved' | 'restored';
  readonly seconds: number;
};

function causeToKeep({ section, writer }: HeldSection, save: Save): DraftCause | null {
  if (section.isFrozen) return 'frozen';
  if (!section.mayWrite) return 'right-ended';
  return decideSave(section.lock, writer, save, section.revision).kind === 'write' ? null : 'lease-lost';
}

const earlierSave = `
  select 'saved' as kind, null::uuid as id, revision, at, null as why from section_revision
    where section_id = $1 and save_key = $2 and written_by = $3
  union all
  select 'kept', id, base_revision, kept_at, why from section_draft
    where section_id = $1 and save_key = $2 and person_id = $3 and why <> 'taken-over'`;

type Earlier = {
  readonly kind: 'saved' | 'kept';
  readonly id: string;
  readonly revision: number;
  readonly at: Date;
  readonly why: DraftCause;
};

type Keyed = { readonly sectionId: string; readonly saveKey: string };

/** What was done under the save's key before; null when nothing was. */
async function findEarlier(
  tx: Tx,
  { sectionId, saveKey }: Keyed,
  { personId }: Writer,
): Promise<Earlier | null> {
  const parameters = [sectionId, saveKey, personId];
  const { rows } = await tx.executeQuery<Earlier>(CompiledQuery.raw(earlierSave, parameters));
  return rows[0] ?? null;
}

async function answerAgain(
  tx: Tx,
  { actor, store }: CommandContext,
  held: HeldSection,
  row: Earlier,
): Promise<SavedSection | KeptText> {
  if (row.kind === 'saved') {
    return { kind: 'saved', revision: row.revision, at: row.at, leaseSeconds: store.leaseSeconds };
  }
  return await keptText(tx, actor, held, { id: row.id, why: row.why, baseRevision: row.revision });
}

async function isSameText(
  tx: Tx,
  { section, writer }: HeldSection,
  saveKey: string,
  content: SectionContent,
): Promise<boolean> {
  const { rows } = await sql<{ content: unknown }>`
    select content from section_revision where section_id = ${section.id} and save_key = ${saveKey}
    union all
    select content from section_draft
      where section_id = ${section.id} and save_key = ${saveKey} and person_id = ${writer.personId}`.execute(
    tx,
  );
  const text = canonicalJson(content);
  return rows.some((row) => canonicalJson(row.content) === text);
}

const writeRevision = `
  with lease as (
    update section_lock set lease_until = clock_timestamp() + make_interval(secs => $7), active_at = clock_timestamp()
    where section_id = $1),
  section as (
    update report_section set content = $2, revision = revision + 1, written_by = $3, written_at = business_now()
    where id = $1 returning revision),
  kept as (
    insert into section_revision (section_id, revision, content, written_by, writer_id, fence, save_key, how)
    select $1, revision, $2, $3, $4, $5, $6, $10 from section returning revision, at)
  insert into event (actor_id, verb, subject_type, subject_id, service_id, version, codes, correlation_id)
  select $3, case $10 when 'saved' then 'save-section' else 'restore-revision' end, 'section', $1, $8, revision, jsonb_build_object('fence', $5::bigint), $9 from kept
  returning version as revision, at`;

async function write(tx: Tx, context: CommandContext, held: HeldSection, save: Save): Promise<SavedSection> {
  const { section, writer } = held;
  const { rows } = await tx.executeQuery<{ revision: number; at: Date }>(
    CompiledQuery.raw(writeRevision, [
      section.id,
      save.text,
      writer.personId,
      writer.writerId,
      save.fence,
      save.saveKey,
      save.seconds,
      section.serviceId,
      context.correlationId,
      save.how,
    ]),
  );
  const [row] = rows;
  if (!row) throw new Error(`The section ${section.id} took no revision`);
  if (section.state !== 'draft') await changeSection(tx, context, section, { state: 'draft' });
  return { kind: 'saved', revision: row.revision, at: row.at, leaseSeconds: save.seconds };
}

async function keepText(
  tx: Tx,
  actor: Actor,
  held: HeldSection,
  save: Save,
  why: DraftCause,
): Promise<KeptText> {
  const { section, writer } = held;
  const id = randomUUID();
  await tx
    .insertInto('section_draft')
    .values({
      id,
      section_id: section.id,
      person_id: writer.personId,
      content: save.text,
      why,
      base_revision: save.baseRevision,
      writer_id: writer.writerId,
      fence: String(save.fence),
      save_key: save.saveKey,
    })
    .execute();
  return await keptText(tx, actor, held, { id, why, baseRevision: save.baseRevision });
}

/** Who wrote after the text that this one began from, for whoever still may see the report. */
async function keptText(
  tx: Tx,
  actor: Actor,
  { section }: HeldSection,
  draft: { readonly id: string; readonly why: DraftCause; readonly baseRevision: number },
): Promise<KeptText> {
  const since = await tx
    .selectFrom('section_revision')
    .select(['written_by', 'at'])
    .where('section_id', '=', section.id)
    .where('revision', '>', draft.baseRevision)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  const name = since && maySeeReport(actor, section.facts) ? await nameOf(tx, since.written_by) : null;
  return {
    kind: 'kept',
    draftId: draft.id,
    why: draft.why,
    revision: section.revision,
    wroteSince: since && name ? { name, at: since.at } : null,
  };
}
