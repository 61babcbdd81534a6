import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { NamedTarget } from '../../domain/views/channel.ts';
import type { Region, ServiceType } from '../../domain/vocabulary.ts';
import type { Store } from '../store.ts';
import { regionsOf, servicesOf } from './home-view.ts';

/** What the actor may make a channel belong to, and whether it has a channel already. */
export type BindableTarget = { readonly target: NamedTarget; readonly hasChannel: boolean };

/** The regions and groups whose channel the actor decides on (R1: only services that have a group). */
export async function channelTargets(store: Store, actor: Actor): Promise<BindableTarget[]> {
  if (actor.kind !== 'person') return [];
  const regions = regionsOf(actor);
  const services = servicesOf(actor);
  if (regions.length + services.length === 0) return [];
  const { rows } = await sql<Row>`
    select own.region, null::uuid as "serviceId", null as type, null as nb, null as nn, null as en,
      exists (select from channel_binding where channel_binding.region = own.region and ended_at is null) as "hasChannel"
    from unnest(${regions}::text[]) as own (region)
    union all
    select null, service.id, service.type, service.name_nb, service.name_nn, service.name_en,
      exists (select from channel_binding where channel_binding.service_id = service.id and ended_at is null)
    from service join reference_group on reference_group.service_id = service.id
    where service.id = any(${services}::uuid[])
    order by 1, 4`.execute(store.db);
  return rows.map((row) => ({ target: targetOf(row), hasChannel: row.hasChannel }));
}

type Row = { readonly hasChannel: boolean } & (
  | { readonly region: Region }
  | {
      readonly region: null;
      readonly serviceId: string;
      readonly type: ServiceType;
      readonly nb: string;
      readonly nn: string;
      readonly en: string | null;
    }
);

function targetOf(row: Row): NamedTarget {
  if (row.region !== null) return { kind: 'region', region: row.region };
  const { serviceId: id, type, nb, nn, en } = row;
  return { kind: 'group', service: { id, type, name: { nb, nn, en } } };
}
