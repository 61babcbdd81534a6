import { sql } from 'kysely';

export type Rate = { readonly most: number; readonly seconds: number };

export type Reckoning = {
  readonly table: 'conversation' | 'tenant';
  readonly column: 'sent_at' | 'opened_at';
  readonly rates: readonly Rate[];
  /** Seconds for which one counts as under way, until it is said that it is over; 0 for what is over at once. */
  readonly underWay: number;
  /** What the row's tenant takes besides, from all conversations together. */
  readonly ofTenant?: TenantRate;
};

/** So many in a second, and at once so many more after a rest. */
export type TenantRate = { readonly perSecond: number; readonly atOnce: number };

/** Seconds after which it is looked again whether what is under way is over. */
const glance = 1.5;

/**
 * Takes a place among what goes at a rate, or says in how many milliseconds there may be one (0 = taken), and as which
 * time it is counted. The row is locked meanwhile, so that all instances share one reckoning, on the database's clock.
 */
export function reserve(id: string, { table, column, rates, underWay, ofTenant }: Reckoning) {
  const [kept, times] = [sql.table(table), sql.ref(column)];
  const after = (seconds: number) => sql`${sql.lit(`${seconds} s`)}::interval`;
  const counted = sql`reckoned.now + ${after(underWay)}`;
  const waits = rates.map(({ most, seconds }) => {
    const time = sql`times[${sql.lit(most)}]`;
    return sql`case when ${time} > clock.now then clock.now + ${after(glance)} else ${time} + ${after(seconds)} end`;
  });
  const [keeper, until] = ofTenant
    ? [sql`(select tenant_id from locked)`, sql`sent_until - ${after(ofTenant.atOnce / ofTenant.perSecond)}`]
    : [sql`null::uuid`, sql`null::timestamptz`];
  return sql<{ wait: number; place: string }>`
    -- Weaker than for an update of keys: whoever writes rows that name the tenant is not waited for.
    with locked as materialized (
      select id, ${times} as times${ofTenant ? sql`, tenant_id` : sql``} from ${kept} where id = ${id} for no key update
    ),
    -- After the first lock, so that a tenant is never held while a conversation is waited for.
    gate as materialized (
      select id as tenant, sent_until from tenant where id = ${keeper} for no key update
    ),
    -- The clock is read after the locks were had: whoever waited for them comes later than those before.
    reckoned as materialized (
      select id, tenant, times, clock.now, greatest(clock.now, ${until}, ${sql.join(waits)}) as free_at
      from locked left join gate on true
        cross join lateral (select clock_timestamp() as now, locked.id as after_lock, gate.tenant as after_gate) clock
    ),
    passed as (
      update tenant set sent_until = greatest(tenant.sent_until, reckoned.now) + ${after(1 / (ofTenant?.perSecond ?? 1))}
      from reckoned
      where tenant.id = reckoned.tenant and reckoned.free_at <= reckoned.now
    ),
    taken as (
      update ${kept} changed
      set ${times} = (array[${counted}] || reckoned.times)[1:${sql.lit(rememberedOf(rates))}]
      from reckoned
      where changed.id = reckoned.id and reckoned.free_at <= reckoned.now
    )
    select ceil(extract(epoch from free_at - now) * 1000)::integer as wait, (${counted})::text as place
    from reckoned`;
}

/** As many times as the reckoning needs. */
export function rememberedOf(rates: readonly Rate[]): number {
  return Math.max(...rates.map(({ most }) => most));
}
