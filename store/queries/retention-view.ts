import { type Actor, isCoordinator } from '../../domain/actor.ts';
import { type MonthsKept, retainedKinds } from '../../domain/retention.ts';
import { mayChooseSettings } from '../../domain/settings.ts';
import type { RetentionPreview, RetentionView } from '../../domain/views/retention.ts';
import { countAll, monthsKept, retentionJob } from '../retention.ts';
import type { Store } from '../store.ts';

/** How long what people wrote is kept: whoever has something kept may know. */
export async function retentionView({ db }: Store, actor: Actor): Promise<RetentionView | null> {
  if (actor.kind !== 'person') return null;
  const [months, tick] = await Promise.all([
    monthsKept(db),
    db.selectFrom('job_tick').select('at').where('job', '=', retentionJob).executeTakeFirst(),
  ]);
  return { months, mayChoose: mayChooseSettings(actor), ranAt: tick?.at ?? null };
}

/** What the next round would take with other months, beside what it will take; null for whoever may not choose. */
export async function retentionPreview(
  { db }: Store,
  actor: Actor,
  wanted: MonthsKept,
): Promise<RetentionPreview | null> {
  if (!isCoordinator(actor)) return null;
  const months = await monthsKept(db);
  const [now, later] = [await countAll(db, months), await countAll(db, wanted)];
  return { taken: retainedKinds.map((kind) => ({ kind, now: now[kind], later: later[kind] })) };
}
