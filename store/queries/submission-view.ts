import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { SectionContent } from '../../domain/content-faults.ts';
import { isId } from '../../domain/ids.ts';
import { maySeeReport } from '../../domain/report-access.ts';
import type { FrozenReport, SubmissionView, Supplement } from '../../domain/report-submission.ts';
import type { Region, SeatKind } from '../../domain/vocabulary.ts';
import { loadReport } from '../load-report.ts';
import { templateById } from '../report-template.ts';
import type { Store } from '../store.ts';

type Row = {
  readonly id: string;
  readonly number: number;
  readonly submittedAt: Date;
  readonly submittedBy: string | null;
  readonly content: FrozenReport;
  readonly sha256: string;
  readonly writers: { readonly sectionId: string; readonly personIds: readonly string[] }[];
  readonly members: {
    readonly kind: SeatKind;
    readonly region: Region | null;
    readonly personId: string | null;
  }[];
};

/**
 * What was handed in, the newest unless a number is named: frozen content with its hash, who wrote what, who sat in
 * the group, and the supplements up to the next time. null when nothing was, or for whoever may not see the report.
 */
export async function submissionView(
  store: Store,
  actor: Actor,
  named: { readonly reportId: string; readonly number?: number },
): Promise<SubmissionView | null> {
  const { reportId } = named;
  const report = isId(reportId) ? await loadReport(store.db, reportId, actor) : null;
  if (!report || !maySeeReport(actor, report.facts)) return null;
  const row = await submissionOf(store, reportId, named.number ?? null);
  if (!row) return null;
  const [supplements, names, template] = await Promise.all([
    supplementsUpTo(store, reportId, row.number),
    namesOfAll(store, row),
    templateById(store.db, row.content.template.id),
  ]);
  const known = (personId: string) => names.get(personId) ?? '';
  return {
    id: row.id,
    reportId,
    number: row.number,
    submittedAt: row.submittedAt,
    submittedBy: row.submittedBy ?? '',
    content: row.content,
    sha256: row.sha256,
    template,
    writers: row.writers.map(({ sectionId, personIds }) => ({
      sectionId,
      names: personIds.map(known).sort(),
    })),
    members: row.members.map(({ kind, region, personId }) => ({
      kind,
      region,
      name: personId === null ? '' : known(personId),
    })),
    supplements,
  };
}

async function submissionOf(store: Store, reportId: string, number: number | null): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select submission.id, submission.number, submission.submitted_at as "submittedAt", person.name as "submittedBy",
      submission.content, submission.sha256, submission.writers, submission.members
    from report_submission submission left join person on person.id = submission.submitted_by
    where submission.report_id = ${reportId} and (${number}::int is null or submission.number = ${number}::int)
    order by submission.number desc limit 1`.execute(store.db);
  return rows[0];
}

async function namesOfAll(store: Store, { writers, members }: Row): Promise<Map<string, string>> {
  const ids = [
    ...writers.flatMap(({ personIds }) => personIds),
    ...members.flatMap(({ personId }) => personId ?? []),
  ];
  if (ids.length === 0) return new Map();
  const rows = await store.db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What came late the first time stands, with its day, when the report was opened again and handed in anew. */
async function supplementsUpTo(store: Store, reportId: string, number: number): Promise<Supplement[]> {
  const rows = await supplements(store)
    .where('report_supplement.report_id', '=', reportId)
    .where('report_submission.number', '<=', number)
    .execute();
  return rows.map(supplementOf);
}

/** What came late to a section, for whoever is known to see its report: also while that is open again. */
export async function supplementsOfSection(store: Store, sectionId: string): Promise<Supplement[]> {
  const rows = await supplements(store).where('report_supplement.section_id', '=', sectionId).execute();
  return rows.map(supplementOf);
}

function supplements({ db }: Store) {
  return db
    .selectFrom('report_supplement')
    .innerJoin('report_submission', 'report_submission.id', 'report_supplement.submission_id')
    .innerJoin('person', 'person.id', 'report_supplement.added_by')
    .select([
      'report_supplement.id',
      'section_id as sectionId',
      'person.name as addedBy',
      'added_at as addedAt',
      'report_supplement.content',
      'report_supplement.sha256',
    ])
    .orderBy('added_at');
}

function supplementOf(row: Omit<Supplement, 'content'> & { readonly content: unknown }): Supplement {
  return { ...row, content: row.content as SectionContent };
}
