import { CompiledQuery } from 'kysely';
import type { Actor, PersonActor } from '../domain/actor.ts';
import type { Part, PartKind, SectionState } from '../domain/report.ts';
import { mayWrite, ownsPart, type ReportFacts } from '../domain/report-access.ts';
import type { SectionLock } from '../domain/section-lock.ts';
import type { Region } from '../domain/vocabulary.ts';
import type { Database, Tx } from './store.ts';

/** A section with its lock and what rights are decided from. */
export type LoadedSection = {
  readonly id: string;
  readonly reportId: string;
  readonly serviceId: string;
  readonly templateId: string;
  readonly key: string;
  readonly state: SectionState;
  readonly revision: number;
  readonly version: number;
  readonly isFrozen: boolean;
  readonly part: Part;
  readonly facts: ReportFacts;
  readonly lock: SectionLock;
  /** The database's real time, by which leases run. */
  readonly now: Date;
  readonly owns: boolean;
  readonly mayWrite: boolean;
};

/** What says whether a person may write the section: `section` and `report` are in the statement, `$2` is the person. */
const rightColumns = `
    section.id, report.id as "reportId", report.service_id as "serviceId",
    part.id as "partId", part.kind, part.site_id as "siteId", part.region,
    trust.region as "serviceRegion",
    coalesce(grp.leader_id = $2, false) as "leadsGroup",
    array(select coalesce(seat.region, '') from seat join membership on membership.seat_id = seat.id
      where seat.service_id = report.service_id and seat.retired_at is null and membership.person_id = $2
        and membership.starts_on <= oslo_today()
        and (membership.ends_on is null or membership.ends_on >= oslo_today())) as seats,
    exists (select from section_delegate where section_id = section.id and person_id = $2 and ended_at is null) as "isDelegate"`;

const rightTables = `
  join report_part part on part.id = section.part_id
  join report on report.id = part.report_id
  join site on site.service_id = report.service_id and site.is_responsible
  join trust on trust.id = site.trust_id
  left join reference_group grp on grp.service_id = report.service_id`;

/**
 * Text and order of parameters never change, so that Postgres plans it once for each connection; whoever reads
 * takes no lock, whoever decides holds section and lease until the transaction ends. With both locked both are read
 * anew after a wait.
 */
const statement = `
  select ${rightColumns}, coalesce(part.template_id, report.template_id) as "templateId", section.key, section.state,
    section.revision, section.version, section.is_frozen as "isFrozen",
    lease.holder_id as "holderId", lease.writer_id as "writerId", lease.fence, lease.lease_until as "leaseUntil",
    lease.since, lease.active_at as "activeAt", lease.base_revision as "baseRevision", clock_timestamp() as now
  from report_section section
  join section_lock lease on lease.section_id = section.id
  ${rightTables}
  where section.id = $1
  for no key update of section, lease`;

type RightRow = Pick<LoadedSection, 'id' | 'reportId' | 'serviceId'> & {
  readonly partId: string;
  readonly kind: PartKind;
  readonly siteId: string | null;
  readonly region: Region | null;
  readonly serviceRegion: Region;
  readonly leadsGroup: boolean;
  /** The regions of the actor's seats in the group; empty texts for seats without one. */
  readonly seats: readonly (Region | '')[];
  readonly isDelegate: boolean;
};

type Row = RightRow &
  Pick<LoadedSection, 'templateId' | 'key' | 'state' | 'revision' | 'version' | 'isFrozen' | 'now'> & {
    readonly holderId: string | null;
    readonly writerId: string | null;
    readonly fence: string;
    readonly leaseUntil: Date | null;
    readonly since: Date | null;
    readonly activeAt: Date | null;
    readonly baseRevision: number;
  };

/**
 * The section and its lock, held until the transaction ends; null when there is none. Every command locks sections
 * before their report, and several in the order of their chapters, so that none waits in a circle.
 */
export async function lockSection(tx: Tx, sectionId: string, actor: Actor): Promise<LoadedSection | null> {
  const personId = actor.kind === 'person' ? actor.personId : null;
  const { rows } = await tx.executeQuery<Row>(CompiledQuery.raw(statement, [sectionId, personId]));
  const [row] = rows;
  return row ? sectionOf(row, actor) : null;
}

const prolonging = `
  with held as (
    update section_lock set lease_until = clock_timestamp() + make_interval(secs => $5)
    where section_id = $1 and holder_id = $2 and writer_id = $3 and fence = $4
      and not (select is_frozen from report_section where id = $1)
    returning section_id)
  select ${rightColumns}
  from held join report_section section on section.id = held.section_id
  ${rightTables}`;

/**
 * Prolongs just this holding, in one statement that also says whether its holder still may write; null when it is not
 * theirs any more, or nothing can be written there any more.
 */
export async function prolongHolding(
  db: Database,
  actor: PersonActor,
  held: { readonly sectionId: string; readonly writerId: string; readonly fence: number },
  seconds: number,
): Promise<{ readonly reportId: string; readonly mayWrite: boolean } | null> {
  const { sectionId, writerId, fence } = held;
  const parameters = [sectionId, actor.personId, writerId, fence, seconds];
  const { rows } = await db.executeQuery<RightRow>(CompiledQuery.raw(prolonging, parameters));
  const [row] = rows;
  return row ? { reportId: row.reportId, mayWrite: rightOf(row, actor).mayWrite } : null;
}

function rightOf(row: RightRow, actor: Actor): Pick<LoadedSection, 'part' | 'facts' | 'owns' | 'mayWrite'> {
  const part = { id: row.partId, kind: row.kind, siteId: row.siteId, region: row.region };
  const facts: ReportFacts = {
    serviceId: row.serviceId,
    serviceRegion: row.serviceRegion,
    leadsGroup: row.leadsGroup,
    isMember: row.seats.length > 0,
    seatRegions: row.seats.filter((region) => region !== ''),
    delegatedSections: row.isDelegate ? [row.id] : [],
  };
  return {
    part,
    facts,
    owns: ownsPart(actor, facts, part),
    mayWrite: mayWrite(actor, facts, part, row.id),
  };
}

function sectionOf(row: Row, actor: Actor): LoadedSection {
  const { id, reportId, serviceId, templateId, key, state, revision, version, isFrozen, now } = row;
  return {
    ...{ id, reportId, serviceId, templateId, key, state, revision, version, isFrozen, now },
    ...rightOf(row, actor),
    lock: {
      holder: row.holderId && row.writerId ? { personId: row.holderId, writerId: row.writerId } : null,
      fence: Number(row.fence),
      leaseUntil: row.leaseUntil,
      since: row.since,
      activeAt: row.activeAt,
      baseRevision: row.baseRevision,
    },
  };
}
