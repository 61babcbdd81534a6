import { type Expression, type SqlBool, sql } from 'kysely';
import { type Actor, isCoordinator } from '../../domain/actor.ts';
import type { NamedTarget } from '../../domain/views/channel.ts';
import type { DeliveryProblemView } from '../../domain/views/reach.ts';
import type { Region, ServiceType } from '../../domain/vocabulary.ts';
import type { Store } from '../store.ts';
import { remindersAreQuiet } from './quiet-hours.ts';

/**
 * Messages that did not arrive, or take long, oldest first. A coordinator sees all; a regional contact those about
 * nominations and requests of the own region, for its seats or its services; nobody else sees any. Updates of cards
 * that lie where the bot may not write now are left out: they are made up for when it may. So are reminders that are
 * held for the night or the weekend: they are not late.
 */
export async function deliveryProblems(
  store: Store,
  actor: Actor,
  options: { readonly most: number },
): Promise<DeliveryProblemView[]> {
  const visible = visibleTo(actor);
  if (!visible) return [];
  const areHeld = await remindersAreQuiet(store);
  const rows = await store.db
    .selectFrom('outgoing_message')
    .leftJoin('person', 'person.id', 'outgoing_message.person_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('channel_binding')
          .select(['region', 'service_id'])
          .whereRef('channel_binding.conversation_id', '=', 'outgoing_message.conversation_id')
          .orderBy('bound_at', 'desc')
          .limit(1)
          .as('bound'),
      (join) => join.onTrue(),
    )
    .leftJoin('service', 'service.id', 'bound.service_id')
    .select([
      'outgoing_message.id',
      'outgoing_message.card',
      'outgoing_message.state',
      'outgoing_message.problem',
      'outgoing_message.attempts',
      'outgoing_message.created_at',
      'outgoing_message.person_id',
      'person.name',
      'bound.region',
      'service.id as serviceId',
      'service.type',
      'service.name_nb as nb',
      'service.name_nn as nn',
      'service.name_en as en',
    ])
    .where('outgoing_message.state', 'in', ['waiting', 'unreachable', 'dead'])
    .where((eb) =>
      eb.or([
        eb('outgoing_message.state', '=', 'dead'),
        eb.and([
          eb('outgoing_message.state', '=', 'unreachable'),
          eb('outgoing_message.lane', '!=', 'update'),
        ]),
        eb.and([
          eb('outgoing_message.state', '=', 'waiting'),
          eb.or([
            eb('outgoing_message.problem', 'is not', null),
            eb.and([
              eb('outgoing_message.created_at', '<', sql<Date>`now() - interval '10 minutes'`),
              ...(areHeld ? [eb('outgoing_message.lane', '!=', 'reminder')] : []),
            ]),
          ]),
        ]),
      ]),
    )
    .where(visible)
    .orderBy('outgoing_message.created_at')
    .orderBy('outgoing_message.id')
    .limit(options.most)
    .execute();
  return rows.map((row) => ({
    messageId: row.id,
    personName: row.name,
    isToChannel: row.person_id === null,
    channel: row.person_id === null ? channelOf(row) : null,
    card: row.card,
    state: row.state as DeliveryProblemView['state'],
    problem: row.problem,
    attempts: row.attempts,
    createdAt: row.created_at,
  }));
}

type BoundTo = {
  readonly region: Region | null;
  readonly serviceId: string | null;
  readonly type: ServiceType | null;
  readonly nb: string | null;
  readonly nn: string | null;
  readonly en: string | null;
};

function channelOf({ region, serviceId, type, nb, nn, en }: BoundTo): NamedTarget | null {
  if (region) return { kind: 'region', region };
  if (serviceId === null || type === null || nb === null || nn === null) return null;
  return { kind: 'group', service: { id: serviceId, type, name: { nb, nn, en } } };
}

function visibleTo(actor: Actor): Expression<SqlBool> | null {
  if (actor.kind === 'system' || isCoordinator(actor)) return sql<SqlBool>`true`;
  if (actor.kind === 'channel') return null;
  const regions = actor.grants.flatMap((grant) => (grant.role === 'regional-contact' ? [grant.region] : []));
  return regions.length === 0 ? null : aboutCasesOf(regions);
}

function aboutCasesOf(regions: readonly Region[]): Expression<SqlBool> {
  return sql<SqlBool>`exists (
    select from (
      select id, seat_id, service_id from nomination
      union all
      select id, seat_id, service_id from candidate_request
    ) as one
    join seat on seat.id = one.seat_id
    left join site on site.service_id = one.service_id and site.is_responsible
    left join trust on trust.id = site.trust_id
    where one.id = outgoing_message.subject_id
      and (seat.region = any(${regions}) or trust.region = any(${regions}))
  )`;
}
