import type { Region } from '../../domain/vocabulary.ts';
import { castNames } from './cast.ts';
import type { Account } from './demo-data.ts';
import { nameGiver } from './people-names.ts';
import { idsFrom, type Random, randomFrom } from './random.ts';
import { noRows, type Row, type Rows } from './rows.ts';
import { type TenantKey, tenants } from './tenants.ts';
import { type TrustKey, trusts } from './trusts.ts';

export type DraftEvent = {
  readonly row: Omit<Row<'event'>, 'id' | 'at'> & { readonly at: string };
  readonly remark: Omit<Row<'remark'>, 'event_id'> | null;
};

/** Everything that is being made up, and what it is made with. */
export type Draft = {
  readonly now: Date;
  readonly random: Random;
  readonly id: (path: string) => string;
  readonly newName: () => string;
  readonly rows: Rows;
  readonly events: DraftEvent[];
  readonly accounts: Account[];
  readonly planted: Record<string, string>;
  readonly trust: (key: TrustKey) => { readonly id: string; readonly name: string; readonly region: Region };
  readonly tenantId: (key: TenantKey) => string;
};

/** A draft with tenants and trusts and nothing else. */
export function newDraft(seed: number, now: Date): Draft {
  const random = randomFrom(seed);
  const id = idsFrom(seed);
  const rows = noRows();
  for (const { key, name, isHome } of tenants)
    rows.tenant.push({ id: id(`tenant/${key}`), name, is_home: isHome });
  const known = new Map(
    trusts.map(({ key, name, region }) => [key, { id: id(`trust/${key}`), name, region }] as const),
  );
  rows.trust.push(...known.values());
  return {
    now,
    random,
    id,
    newName: nameGiver(random.shuffled, castNames),
    rows,
    events: [],
    accounts: [],
    planted: {},
    trust: (key) => known.get(key) ?? missing(key),
    tenantId: (key) => id(`tenant/${key}`),
  };
}

/** Numbers the events in the order in which they happened, and ties each remark to its event. */
export function finishEvents(draft: Draft): void {
  const inOrder = [...draft.events].sort((one, other) => (one.row.at < other.row.at ? -1 : 1));
  for (const [index, { row, remark }] of inOrder.entries()) {
    draft.rows.event.push({ id: index + 1, ...row });
    if (remark) draft.rows.remark.push({ event_id: index + 1, ...remark });
  }
}

function missing(key: string): never {
  throw new Error(`No health trust has the key ${key}`);
}
