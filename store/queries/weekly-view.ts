import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { mayOversee } from '../../domain/region-figures.ts';
import type { WeeklyView } from '../../domain/views/region.ts';
import type { Region } from '../../domain/vocabulary.ts';
import type { Store } from '../store.ts';
import { mostOldest, type WeeklyFigures, weekDue } from '../weekly-figures.ts';
import { vacantLines } from './region-list.ts';

/** A region's card of a week, with what it is to show; null for whoever does not oversee the region. */
export async function weeklyView(store: Store, actor: Actor, id: string): Promise<WeeklyView | null> {
  const { rows } = await sql<Row>`
    select region, week::text, version, figures, week < ${weekDue} as "isPast",
      (select max(other.week)::text from weekly_card other where other.region = weekly_card.region) as "newestWeek"
    from weekly_card where id = ${id}`.execute(store.db);
  const [row] = rows;
  if (!row || !mayOversee(actor, row.region)) return null;
  const { region, week, newestWeek, version, figures, isPast } = row;
  const isNewest = week === newestWeek;
  const wanted = { region, from: 0, most: mostOldest };
  const { oldest: _oldest, ...shown } = figures;
  return {
    id,
    version,
    region,
    week,
    newestWeek,
    isOvertaken: isPast || !isNewest,
    figures: shown,
    oldest: isNewest ? (await vacantLines(store.db, wanted)).lines : [],
  };
}

type Row = {
  readonly region: Region;
  readonly week: string;
  readonly newestWeek: string;
  readonly isPast: boolean;
  readonly version: number;
  readonly figures: WeeklyFigures;
};
