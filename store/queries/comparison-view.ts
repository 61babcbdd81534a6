import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { readsWholeArchive } from '../../domain/archive.ts';
import { type EntryFigures, overYears, sumOf, sumOfAccess } from '../../domain/comparison.ts';
import { isId } from '../../domain/ids.ts';
import { population } from '../../domain/report-templates/population.ts';
import type { ComparisonView } from '../../domain/views/comparison.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { archiveFrom, isReadBy } from '../archive-entry.ts';
import { type ServiceColumns, serviceColumns, serviceOf } from '../case-columns.ts';
import type { Store } from '../store.ts';

export type AskedComparison = { readonly serviceId: string } | { readonly region: Region };

/**
 * Years beside each other (P26): a service's reports, for whoever may read them; or a region's: what its services did,
 * and how many patients from each region all services received, for contacts and the coordinator. null for others, and
 * where there is nothing to compare.
 */
export async function comparisonView(
  store: Store,
  actor: Actor,
  asked: AskedComparison,
): Promise<ComparisonView | null> {
  if ('serviceId' in asked) {
    if (!isId(asked.serviceId)) return null;
    const [service] = await serviceNamed(store, asked.serviceId);
    const ofService = await figuresIn(
      store,
      sql`archive_entry.service_id = ${asked.serviceId} and ${isReadBy(actor)}`,
    );
    return service && ofService.length > 0
      ? viewOf({ service: serviceOf(service) }, ofService, ofService)
      : null;
  }
  if (!readsWholeArchive(actor)) return null;
  const all = await figuresIn(store, isReadBy(actor));
  const own = all.filter(({ region }) => region === asked.region);
  return all.length > 0 ? viewOf({ region: asked.region }, own, all) : null;
}

async function serviceNamed({ db }: Store, serviceId: string): Promise<ServiceColumns[]> {
  const { rows } = await sql<ServiceColumns>`
    select ${serviceColumns} from service where service.id = ${serviceId}`.execute(db);
  return rows;
}

type Row = { readonly year: number; readonly region: Region; readonly figures: EntryFigures };

async function figuresIn({ db }: Store, which: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select archive_entry.year, archive_entry.region, archive_entry.figures
    ${archiveFrom} where archive_entry.figures is not null and ${which}`.execute(db);
  return rows;
}

function viewOf(of: ComparisonView['of'], own: readonly Row[], all: readonly Row[]): ComparisonView {
  const years = [...new Set(all.map(({ year }) => year))].sort((one, other) => one - other);
  const rowsOf = (rows: readonly Row[], year: number) => rows.filter((row) => row.year === year);
  const sums = (kind: 'activity' | 'research') =>
    years.map((year) => ({ year, lines: sumOf(rowsOf(own, year).flatMap(({ figures }) => figures[kind])) }));
  const access = years.map((year) => ({
    year,
    lines: sumOfAccess(rowsOf(all, year).flatMap(({ figures }) => figures.access)),
  }));
  return {
    of,
    years,
    reports: years.map((year) => rowsOf(own, year).length),
    activity: overYears(years, sums('activity'), ({ value }) => value),
    research: overYears(years, sums('research'), ({ value }) => value),
    access: overYears(years, access, ({ counts }) => counts),
    population,
  };
}
