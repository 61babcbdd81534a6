import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { DutyKind } from '../../domain/duty.ts';
import type { NominationStep } from '../../domain/nomination.ts';
import { mayOversee, type RegionList } from '../../domain/region-figures.ts';
import type { RegionLine, RegionListView } from '../../domain/views/region.ts';
import type { Region } from '../../domain/vocabulary.ts';
import {
  type SeatColumns,
  type ServiceColumns,
  seatColumns,
  seatOf,
  serviceColumns,
  serviceOf,
} from '../case-columns.ts';
import { attentionOfGroup, type LoadedGroup, loadGroups } from '../load-groups.ts';
import { seatsOfRegion } from '../region-figures.ts';
import type { Database, Store, Tx } from '../store.ts';

export type WantedLines = {
  readonly region: Region;
  readonly list: RegionList;
  readonly from: number;
  readonly most: number;
};

/** Some lines of a region's list, what has waited longest first; null for whoever does not oversee the region. */
export async function regionList(
  store: Store,
  actor: Actor,
  wanted: WantedLines,
): Promise<RegionListView | null> {
  const { region, list } = wanted;
  if (!mayOversee(actor, region)) return null;
  // Where others read along, nobody is named before the appointment.
  const isPerson = actor.kind === 'person';
  const { lines, total } = await readers[list](store.db, wanted);
  return {
    region,
    list,
    lines: isPerson ? lines : lines.map(withoutName),
    total,
    mayOpen: isPerson,
  };
}

type Lines = { readonly lines: readonly RegionLine[]; readonly total: number };

const readers: Readonly<Record<RegionList, (db: Database | Tx, wanted: WantedLines) => Promise<Lines>>> = {
  vacant: vacantLines,
  'in-process': linesInProcess,
  waiting: waitingLines,
  services: serviceLines,
};

function withoutName(line: RegionLine): RegionLine {
  if (line.list === 'services') return { ...line, attention: [] };
  return 'personName' in line ? { ...line, personName: null } : line;
}

type CountedService = ServiceColumns & { readonly total: number };

const countedService = sql`${serviceColumns}, (count(*) over ())::integer as total`;

/** Seats that nobody holds and nobody is proposed for, empty longest first. */
export async function vacantLines(
  db: Database | Tx,
  { region, from, most }: Omit<WantedLines, 'list'>,
): Promise<{
  readonly lines: readonly Extract<RegionLine, { list: 'vacant' }>[];
  readonly total: number;
}> {
  const { rows } = await sql<CountedService & SeatColumns & { vacantSince: Date; isAskedFor: boolean }>`
    select ${countedService}, ${seatColumns},
      seat.vacant_since as "vacantSince",
      exists (select from candidate_request request
        where request.seat_id = seat.id and request.closed_at is null) as "isAskedFor"
    from (${seatsOfRegion(region)}) as seat
    join service on service.id = seat.service_id
    where seat.vacant_since is not null
      and not exists (select from nomination where nomination.seat_id = seat.id and nomination.closed_at is null)
    order by seat.vacant_since, seat.id
    limit ${most} offset ${from}`.execute(db);
  const lines = rows.map((row) => ({
    list: 'vacant' as const,
    service: serviceOf(row),
    seat: seatOf(row),
    since: row.vacantSince,
    isAskedFor: row.isAskedFor,
  }));
  return { lines, total: totalOf(rows) };
}

async function linesInProcess(db: Database | Tx, { region, from, most }: WantedLines): Promise<Lines> {
  const { rows } = await sql<
    CountedService &
      SeatColumns & { nominationId: string; step: NominationStep; stepSince: Date; personName: string }
  >`
    select ${countedService}, ${seatColumns},
      nomination.id as "nominationId", nomination.step, nomination.step_since as "stepSince",
      candidate.name as "personName"
    from (${seatsOfRegion(region)}) as seat
    join nomination on nomination.seat_id = seat.id and nomination.closed_at is null
    join service on service.id = seat.service_id
    join person candidate on candidate.id = nomination.candidate_id
    order by nomination.step_since, nomination.id
    limit ${most} offset ${from}`.execute(db);
  const lines = rows.map((row) => ({
    list: 'in-process' as const,
    service: serviceOf(row),
    seat: seatOf(row),
    since: row.stepSince,
    nominationId: row.nominationId,
    step: row.step,
    personName: row.personName,
  }));
  return { lines, total: totalOf(rows) };
}

/** What the region's contacts owe, by the ledger; questions to the service unit belong to no service and stay at home. */
async function waitingLines(db: Database | Tx, { region, from, most }: WantedLines): Promise<Lines> {
  const { rows } = await sql<
    CountedService &
      SeatColumns & {
        kind: DutyKind;
        subjectId: string;
        since: Date;
        dueAt: Date | null;
        personName: string | null;
      }
  >`
    select ${countedService}, ${seatColumns},
      duty.kind, duty.subject_id as "subjectId", duty.since, duty.due_at as "dueAt", candidate.name as "personName"
    from duty
    left join nomination on duty.subject_type = 'nomination' and nomination.id = duty.subject_id
    left join candidate_request request on duty.subject_type = 'request' and request.id = duty.subject_id
    join seat on seat.id = coalesce(nomination.seat_id, request.seat_id)
    join service on service.id = seat.service_id
    left join person candidate on candidate.id = nomination.candidate_id
    where duty.role = 'regional-contact' and duty.region = ${region} and duty.done_at is null
    order by duty.due_at nulls last, duty.since, duty.id
    limit ${most} offset ${from}`.execute(db);
  const lines = rows.map((row) => ({
    list: 'waiting' as const,
    service: serviceOf(row),
    seat: seatOf(row),
    since: row.since,
    kind: row.kind,
    subjectId: row.subjectId,
    dueAt: row.dueAt,
    personName: row.personName,
  }));
  return { lines, total: totalOf(rows) };
}

/** Every service in which the region has seats, those with the most vacant ones first. */
async function serviceLines(db: Database | Tx, { region, from, most }: WantedLines): Promise<Lines> {
  const { rows } = await sql<CountedService & { filled: number; vacant: number; inProcess: number }>`
    select ${serviceColumns}, counted.filled, counted.vacant, counted."inProcess", counted.total
    from (
      select own.service_id, (count(*) over ())::integer as total,
        (count(*) filter (where own.vacant_since is null))::integer as filled,
        (count(*) filter (where own.vacant_since is not null and nomination.id is null))::integer as vacant,
        count(nomination.id)::integer as "inProcess"
      from (${seatsOfRegion(region)}) as own
      left join nomination on nomination.seat_id = own.id and nomination.closed_at is null
      group by own.service_id
      order by vacant desc, "inProcess" desc, own.service_id
      limit ${most} offset ${from}
    ) as counted
    join service on service.id = counted.service_id
    order by counted.vacant desc, counted."inProcess" desc, counted.service_id`.execute(db);
  const groups = new Map(
    (
      await loadGroups(
        db,
        rows.map(({ serviceId }) => serviceId),
      )
    ).map((group) => [group.serviceId, group]),
  );
  const lines = rows.map(({ filled, vacant, inProcess, ...row }) => ({
    list: 'services' as const,
    attention: marksOf(groups.get(row.serviceId)),
    service: serviceOf(row),
    since: null,
    figures: { filled, vacant, inProcess },
  }));
  return { lines, total: totalOf(rows) };
}

function marksOf(group: LoadedGroup | undefined) {
  return group ? attentionOfGroup(group) : [];
}

function totalOf(rows: readonly { readonly total: number }[]): number {
  return rows[0]?.total ?? 0;
}
