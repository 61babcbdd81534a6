import { sql } from 'kysely';
import type { ChannelTarget } from '../domain/actor.ts';
import type { Region } from '../domain/vocabulary.ts';
import { prepared } from './prepared.ts';
import { contactsOf, serviceLeaders } from './recipients.ts';
import type { Database, Tx } from './store.ts';

/** A channel that belongs to a region or a group now. */
export type BoundChannel = {
  readonly id: string;
  readonly conversationId: string;
  readonly target: ChannelTarget;
  readonly version: number;
  readonly isBroken: boolean;
};

const columns = [
  'id',
  'conversation_id as conversationId',
  'region',
  'service_id as serviceId',
  'version',
  'broken_since as brokenSince',
] as const;

/** The binding of a channel, locked until the transaction ends; null when it belongs to nobody. */
export async function lockBinding(tx: Tx, conversationId: string): Promise<BoundChannel | null> {
  const row = await tx
    .selectFrom('channel_binding')
    .select(columns)
    .where('conversation_id', '=', conversationId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ? boundChannel(row) : null;
}

/** The channels of these regions and groups that messages can be put up for. */
export async function channelsOf(
  db: Database | Tx,
  wanted: { readonly regions?: readonly Region[]; readonly serviceId?: string },
): Promise<BoundChannel[]> {
  const rows = await readWorking(db, {
    regions: wanted.regions ?? [],
    serviceId: wanted.serviceId ?? null,
  });
  return rows.map(boundChannel);
}

type Wanted = { readonly regions: readonly Region[]; readonly serviceId: string | null };

const readWorking = prepared((db, { regions, serviceId }: Wanted) =>
  db
    .selectFrom('channel_binding')
    .select(columns)
    .where('ended_at', 'is', null)
    .where('broken_since', 'is', null)
    .where((eb) =>
      eb.or([eb('region', '=', sql<Region>`any(${regions}::text[])`), eb('service_id', '=', serviceId)]),
    )
    .orderBy('id'),
);

/** The channel that a region or a group has now, locked; null when it has none. */
export async function lockChannelOf(tx: Tx, target: ChannelTarget): Promise<BoundChannel | null> {
  const row = await tx
    .selectFrom('channel_binding')
    .select(columns)
    .where('ended_at', 'is', null)
    .$if(target.kind === 'region', (query) =>
      query.where('region', '=', target.kind === 'region' ? target.region : null),
    )
    .$if(target.kind === 'group', (query) =>
      query.where('service_id', '=', target.kind === 'group' ? target.serviceId : null),
    )
    .forUpdate()
    .executeTakeFirst();
  return row ? boundChannel(row) : null;
}

/** Those who answer for a channel: the region's contacts, or the service's leaders. */
export async function responsibleFor(db: Database | Tx, target: ChannelTarget): Promise<string[]> {
  return target.kind === 'region'
    ? await contactsOf(db, target.region)
    : await serviceLeaders(db, target.serviceId);
}

type Row = {
  readonly id: string;
  readonly conversationId: string;
  readonly region: Region | null;
  readonly serviceId: string | null;
  readonly version: number;
  readonly brokenSince: Date | null;
};

function boundChannel({ region, serviceId, brokenSince, ...row }: Row): BoundChannel {
  return { ...row, target: targetOf({ region, serviceId }), isBroken: brokenSince !== null };
}

/** A row has either a region or a service. */
export function targetOf(row: {
  readonly region: Region | null;
  readonly serviceId: string | null;
}): ChannelTarget {
  if (row.region) return { kind: 'region', region: row.region };
  if (row.serviceId) return { kind: 'group', serviceId: row.serviceId };
  throw new Error('A channel belongs to neither a region nor a group');
}
