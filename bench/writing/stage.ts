import type pg from 'pg';
import { demoSeed, generateDemo } from '../../demo/data/generate.ts';
import { insertDemo } from '../../demo/data/insert.ts';
import { type BenchDatabase, type BenchPostgres, startBenchPostgres } from '../postgres.ts';

/** The demo's country with chapters for many writers, and many who may see the report that they are in. */
export type WritingStage = {
  readonly postgres: BenchPostgres;
  readonly tenantId: string;
  /** Leads the service, so that every chapter is theirs to write. */
  readonly writer: { readonly personId: string; readonly objectId: string };
  readonly reportId: string;
  /** Accounts of those who may see the report. */
  readonly readers: readonly string[];
  database(name: string): Promise<BenchDatabase>;
};

export const chapters = 64;
const firstReader = 1_000_000;

/** An id of the number, for a chapter or a reader. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** The same in a statement. */
export function idIn(number: string): string {
  return `('00000000000040008000' || lpad(${number}::text, 12, '0'))::uuid`;
}

/** What a client writes, as it goes over the line. */
export const written = { status: 'Det går fram med samarbeidet mellom regionene. '.repeat(12).trim() };

export async function startWritingStage({
  readers = 0,
}: {
  readonly readers?: number;
}): Promise<WritingStage> {
  const postgres = await startBenchPostgres('full');
  const data = generateDemo({ seed: demoSeed, scale: 1, now: new Date() });
  let place: Place | null = null;
  await postgres.make('writing', async (owner) => {
    await insertDemo(owner, data);
    place = await addChapters(owner, data.cast.serviceLeader);
    await addReaders(owner, place, readers);
  });
  const made = place as Place | null;
  if (!made) throw new Error('There is no report to write in');
  const { tenantId, reportId, objectId } = made;
  return {
    ...{ postgres, tenantId, reportId },
    writer: { personId: data.cast.serviceLeader, objectId },
    readers: Array.from({ length: readers }, (_, index) => idOf(firstReader + index)),
    database: (name) => postgres.copy('writing', name),
  };
}

type Place = { readonly reportId: string; readonly tenantId: string; readonly objectId: string };

/** Half of the chapters are in the service's own report, and half in another one, in which the writer helps. */
async function addChapters(owner: pg.Client, personId: string): Promise<Place> {
  const { rows } = await owner.query<Place & { sectionId: string; otherId: string }>(
    `select report.id as "reportId", section.id as "sectionId", identity.tenant_id as "tenantId",
       identity.object_id as "objectId",
       (select other.id from report_section other join report elsewhere on elsewhere.id = other.report_id
        where other.key = section.key and elsewhere.cycle_id = report.cycle_id and elsewhere.id <> report.id
          and elsewhere.state = 'open' order by other.id limit 1) as "otherId"
     from role_grant join report on report.service_id = role_grant.service_id and report.state = 'open'
     join report_cycle cycle on cycle.id = report.cycle_id and cycle.closed_at is null
     join report_section section on section.report_id = report.id and section.key = 'status-and-challenges'
     join identity on identity.person_id = role_grant.person_id
     where role_grant.person_id = $1 and role_grant.role = 'service-leader' order by cycle.year desc limit 1`,
    [personId],
  );
  const [place] = rows;
  if (!place) throw new Error('Whoever writes leads no service with an open report');
  for (const [index, like] of [place.sectionId, place.otherId].entries()) {
    const first = index * (chapters / 2);
    await owner.query(
      `with added as (
         insert into report_section (id, report_id, part_id, key, ordinal, state)
         select ${idIn('n')}, report_id, part_id, key, 1000 + n, 'draft'
         from report_section, generate_series($2::int, $3::int) n where id = $1 returning id)
       insert into section_lock (section_id) select id from added`,
      [like, first, first + chapters / 2 - 1],
    );
  }
  await owner.query(
    `insert into section_delegate (id, section_id, person_id, given_by)
     select ${idIn('n')}, ${idIn('n')}, $1, $1 from generate_series(${chapters / 2}, ${chapters - 1}) n`,
    [personId],
  );
  return place;
}

/** They help with a chapter each, so that they may see the report. */
async function addReaders(owner: pg.Client, { tenantId }: Place, count: number): Promise<void> {
  if (count === 0) return;
  const numbers = `generate_series(${firstReader}, ${firstReader + count - 1}) n`;
  const id = idIn('n');
  await owner.query(`insert into person (id, name) select ${id}, 'Leser ' || n from ${numbers}`);
  await owner.query(
    `insert into identity (tenant_id, object_id, person_id) select $1::uuid, ${id}, ${id} from ${numbers}`,
    [tenantId],
  );
  await owner.query(
    `insert into section_delegate (id, section_id, person_id, given_by)
     select ${id}, ${idIn(`(n % ${chapters / 2})`)}, ${id}, ${id} from ${numbers}`,
  );
}
