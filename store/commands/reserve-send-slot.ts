import { sql } from 'kysely';
import { prepared } from '../prepared.ts';
import { type Rate, reserve, type TenantRate } from '../send-rate.ts';
import type { Store } from '../store.ts';

/**
 * Teams' rates for one conversation: 7 sends in 1 s, 8 in 2 s, 60 in 30 s and 1800 in an hour. What is delivered
 * leaves two places free, since an answer in its own turn does not wait; and the windows are a little longer, since
 * sends that leave apart may arrive closer together. The last two limits are kept by one stricter rule, which allows
 * at most 1800 in any hour without remembering an hour's sends; nobody is written to so often in two minutes.
 */
const sendRates: readonly Rate[] = [
  { most: 5, seconds: 1.3 },
  { most: 6, seconds: 2.4 },
  { most: 55, seconds: 120 },
];

/**
 * Teams takes 50 in a second for an app and a tenant. Messages have their moments ({@link reserveMoments}), but leave a
 * little before or after them; so they are counted once more when they leave. Some places are left free for opening
 * conversations and for what arrives closer together than it left.
 */
const tenantRate: TenantRate = { perSecond: 42, atOnce: 4 };

/**
 * Counts an answer that is given in its own turn among the conversation's sends and the tenant's. It does not wait:
 * whoever asked comes first, and what else is sent comes a little later.
 */
export async function noteAnswer(store: Store, conversationId: string): Promise<void> {
  await note(store.db, { id: conversationId });
}

const note = prepared(
  (_, { id }: { readonly id: string }) => sql`
    with counted as (
      update conversation set sent_at = (array[clock_timestamp()] || sent_at)[1:60] where id = ${id}
      returning tenant_id
    )
    update tenant
    set sent_until = greatest(sent_until, clock_timestamp()) + make_interval(secs => ${sql.lit(1 / tenantRate.perSecond)})
    from counted where tenant.id = counted.tenant_id`,
);

/**
 * Takes a place among the conversation's sends and among the tenant's, or says in how many milliseconds there may be
 * one (0 = taken).
 *
 * @param of whose rates are kept: the tenant's too, except where nobody's are to be
 */
export async function reserveSendSlot(
  store: Store,
  conversationId: string,
  of: 'conversation' | 'tenant' = 'tenant',
): Promise<number> {
  const reserveSend = of === 'tenant' ? reserveOfTenant : reserveOfConversation;
  const [row] = await reserveSend(store.db, { id: conversationId });
  return row?.wait ?? 0;
}

const ofConversation = { table: 'conversation', column: 'sent_at', rates: sendRates, underWay: 0 } as const;

const reserveOfConversation = prepared((_, { id }: { readonly id: string }) => reserve(id, ofConversation));
const reserveOfTenant = prepared((_, { id }: { readonly id: string }) =>
  reserve(id, { ...ofConversation, ofTenant: tenantRate }),
);
