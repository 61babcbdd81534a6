import { onTheWall } from '../domain/calendar.ts';
import { businessTime } from './queries/business-time.ts';
import type { Database, Tx } from './store.ts';

/** The day in Oslo, by the business clock. */
export async function osloToday(db: Database | Tx): Promise<string> {
  return onTheWall(await businessTime({ db })).day;
}
