import type { RequestRoute } from '../domain/candidate-request.ts';
import type { ProposalRoute } from '../domain/nomination.ts';
import type { GroupDeadline } from '../domain/report.ts';
import { prepared } from './prepared.ts';
import type { Database, Tx } from './store.ts';

/** R19: which contact receives a proposal first; the newest mandate's way unless the coordinator chose the older. */
export async function proposalRoute(db: Database | Tx): Promise<ProposalRoute> {
  return (await chosen(db, 'proposal-route')) === 'member-region' ? 'member-region' : 'service-region';
}

/** R21: which contact a request for a candidate goes to first; the newest mandate's way unless the older was chosen. */
export async function requestRoute(db: Database | Tx): Promise<RequestRoute> {
  return (await chosen(db, 'request-route')) === 'member-region' ? 'member-region' : 'service-region';
}

/** R30: the newest deadline for all parts, unless the coordinator chose the older one for groups. */
export async function groupDeadline(db: Database | Tx): Promise<GroupDeadline> {
  return (await chosen(db, 'group-deadline')) === 'march' ? 'march' : 'february';
}

async function chosen(db: Database | Tx, key: string): Promise<unknown> {
  const [row] = await readValue(db, { key });
  return row?.value;
}

const readValue = prepared((db, { key }: { key: string }) =>
  db.selectFrom('setting').select('value').where('key', '=', key),
);
