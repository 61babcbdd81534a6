import { sql } from 'kysely';
import type { RegionFigures } from '../domain/region-figures.ts';
import type { Region } from '../domain/vocabulary.ts';
import { vacantLines } from './queries/region-list.ts';
import { figuresOf } from './region-figures.ts';
import type { Database, Tx } from './store.ts';

/** How many of the seats that are vacant longest a week's card names. */
export const mostOldest = 5;

/** The week that is due, as its Monday: it is another from Monday, 08:00 in Oslo, on, whether it was begun or not. */
export const weekDue = sql<string>`date_trunc('week', (business_now() at time zone 'Europe/Oslo') - interval '8 hours')::date`;

/** What a week's card shows, as it is kept: when this changes, the card is brought up to date. */
export type WeeklyFigures = RegionFigures & { readonly oldest: readonly string[] };

export async function weeklyFigures(db: Database | Tx, region: Region): Promise<WeeklyFigures> {
  const figures = await figuresOf(db, region);
  const { lines } = await vacantLines(db, { region, from: 0, most: mostOldest });
  return { ...figures, oldest: lines.map(({ seat }) => seat.id) };
}
