import { sql } from 'kysely';
import type { Actor, ChannelTarget } from '../../domain/actor.ts';
import { onTheWall } from '../../domain/calendar.ts';
import type { RoundFigures } from '../../domain/round-status.ts';
import type { NamedTarget } from '../../domain/views/channel.ts';
import type { MissingPart, RoundStatusView } from '../../domain/views/round-status.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { type ServiceColumns, serviceColumns, serviceOf } from '../case-columns.ts';
import { targetOf } from '../channel.ts';
import { isCurrentMembership } from '../current-membership.ts';
import { reminderSettings } from '../reminder-setting.ts';
import { partsOf } from '../round-figures.ts';
import type { Store } from '../store.ts';
import { businessTime } from './business-time.ts';

const mostServices = 5;

/** A channel's card of a round, for the channel alone: it is a message to everybody there. null for everybody else. */
export async function roundStatusView(
  store: Store,
  actor: Actor,
  id: string,
): Promise<RoundStatusView | null> {
  if (actor.kind !== 'channel') return null;
  const { rows } = await sql<Row>`
    select round_status.id, round_status.version, round_status.figures, round_status.cycle_id as "cycleId",
      cycle.year, cycle.closed_at is not null as "isClosed", cycle.submission_due_on::text as "dueOn",
      channel_binding.region as "ofRegion",
      channel_binding.service_id as "ofService",
      (select report.id from report where report.cycle_id = cycle.id
        and report.service_id = channel_binding.service_id) as "reportId",
      ${serviceColumns}
    from round_status
    join report_cycle cycle on cycle.id = round_status.cycle_id
    join channel_binding on channel_binding.id = round_status.channel_id and channel_binding.ended_at is null
    left join service on service.id = channel_binding.service_id
    where round_status.id = ${id} and channel_binding.conversation_id = ${actor.conversationId}`.execute(
    store.db,
  );
  const [row] = rows;
  if (!row) return null;
  const target = targetOf({ region: row.ofRegion, serviceId: row.ofService });
  const [{ policies }, today, missing, services] = await Promise.all([
    reminderSettings(store.db),
    businessTime(store).then((now) => onTheWall(now).day),
    target.kind === 'group' ? missingParts(store, row.cycleId, target) : [],
    target.kind === 'region' ? servicesBehind(store, row.cycleId, target) : [],
  ]);
  const { version, figures, year, reportId, dueOn, isClosed } = row;
  return {
    id,
    version,
    year,
    reportId,
    figures,
    dueOn,
    isOver: today > dueOn,
    isClosed,
    target: named(target, row),
    words: policies[target.kind === 'group' ? 'report-group' : 'report-service'].text ?? null,
    missing,
    services: services.map((one) => ({ service: serviceOf(one), missing: one.missing, late: one.late })),
    serviceCount: services[0]?.total ?? 0,
  };
}

type Row = ServiceColumns & {
  readonly version: number;
  readonly figures: RoundFigures;
  readonly cycleId: string;
  readonly year: number;
  readonly dueOn: string;
  readonly isClosed: boolean;
  readonly ofRegion: Region | null;
  readonly ofService: string | null;
  readonly reportId: string | null;
};

function named(target: ChannelTarget, row: Row): NamedTarget {
  return target.kind === 'region' ? target : { kind: 'group', service: serviceOf(row) };
}

async function missingParts(store: Store, cycleId: string, target: ChannelTarget): Promise<MissingPart[]> {
  const { rows } = await sql<MissingPart>`
    with ${partsOf(cycleId, target)}
    select part_state.kind, part_state.region, site_trust.name as "siteName", part_state.is_past as "isLate",
      part_state.kind = 'regional' and not exists (
        select from seat join membership on membership.seat_id = seat.id
        where seat.service_id = part_state.service_id and seat.region = part_state.region
          and seat.retired_at is null and ${isCurrentMembership}) as "isVacant"
    from part_state
    left join site on site.id = part_state.site_id
    left join trust site_trust on site_trust.id = site.trust_id
    where not part_state.is_done
    order by array_position(array['service', 'site', 'group', 'regional'], part_state.kind),
      site_trust.name, part_state.region`.execute(store.db);
  return rows;
}

type Behind = ServiceColumns & { readonly missing: number; readonly late: number; readonly total: number };

async function servicesBehind(store: Store, cycleId: string, target: ChannelTarget): Promise<Behind[]> {
  const { rows } = await sql<Behind>`
    with ${partsOf(cycleId, target)},
    behind as (
      select service_id, count(*)::integer as missing, count(*) filter (where is_past)::integer as late
      from part_state where not is_done group by service_id
    )
    select ${serviceColumns}, behind.missing, behind.late, (count(*) over ())::integer as total
    from behind join service on service.id = behind.service_id
    order by behind.late desc, behind.missing desc, service.name_nb collate "nb-x-icu", service.id
    limit ${mostServices}`.execute(store.db);
  return rows;
}
