import { sql } from 'kysely';
import type { Language } from '../../domain/vocabulary.ts';
import { prepared } from '../prepared.ts';
import { conversationRates, waitBefore } from '../send-rate.ts';
import type { Database } from '../store.ts';

/** Somewhere to send to. `seen` stands for when it was last heard from, and is only compared. */
export type OpenConversation = {
  readonly id: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly locale: string | null;
  readonly language: Language | null;
  readonly seen: string;
  /** Milliseconds until one more send may be due there, by what was sent last. */
  readonly waitMs: number;
};

export type ClosedState =
  | 'not-in-roster'
  | 'blocked-by-user'
  | 'disabled-by-admin'
  | 'not-installed'
  | 'gone';

/** The conversation, or the person's personal one: the open one that was heard from last, or the state it is in. */
export async function conversationOf(
  db: Database,
  to: { readonly conversationId: string | null; readonly personId: string | null },
): Promise<OpenConversation | { readonly closed: ClosedState } | null> {
  const [row] =
    to.conversationId === null
      ? await readPersonal(db, { personId: to.personId })
      : await readNamed(db, { id: to.conversationId });
  if (!row) return null;
  if (row.state !== 'open') return { closed: row.state };
  return {
    id: row.id,
    serviceUrl: row.service_url,
    tenantId: row.tenant_id,
    locale: row.locale,
    language: row.language,
    seen: row.seen,
    waitMs: row.wait,
  };
}

const readNamed = prepared((db, { id }: { id: string }) => bestOf(db).where('id', '=', id));

const readPersonal = prepared((db, { personId }: { personId: string | null }) =>
  bestOf(db).where('person_id', '=', personId).where('kind', '=', 'personal'),
);

function bestOf(db: Database) {
  return db
    .selectFrom('conversation')
    .select(['id', 'service_url', 'tenant_id', 'locale', 'language', 'state'])
    .select(sql<string>`seen_at::text`.as('seen'))
    .select(waitBefore({ column: 'sent_at', rates: conversationRates }).as('wait'))
    .orderBy(sql`state = 'open'`, 'desc')
    .orderBy('seen_at', 'desc')
    .limit(1);
}

/** A way to a person whom the bot has not spoken with: `serviceUrl` is the newest seen of that tenant. */
export type KnownIdentity = {
  readonly tenantId: string;
  readonly objectId: string;
  readonly serviceUrl: string | null;
};

/** The person's identities, the home tenant's first. */
export async function identitiesOf(db: Database, personId: string): Promise<KnownIdentity[]> {
  const rows = await db
    .selectFrom('identity')
    .innerJoin('tenant', 'tenant.id', 'identity.tenant_id')
    .select(['identity.tenant_id', 'identity.object_id'])
    .select((eb) =>
      eb
        .selectFrom('conversation')
        .select('conversation.service_url')
        .whereRef('conversation.tenant_id', '=', 'identity.tenant_id')
        .orderBy('conversation.seen_at', 'desc')
        .limit(1)
        .as('service_url'),
    )
    .where('identity.person_id', '=', personId)
    .orderBy('tenant.is_home', 'desc')
    .orderBy('identity.object_id')
    .execute();
  return rows.map((row) => ({
    tenantId: row.tenant_id,
    objectId: row.object_id,
    serviceUrl: row.service_url,
  }));
}
