import type { Actor } from '../../domain/actor.ts';
import { mayOversee } from '../../domain/region-figures.ts';
import type { RegionView } from '../../domain/views/region.ts';
import { type Region, regions } from '../../domain/vocabulary.ts';
import { figuresOf } from '../region-figures.ts';
import type { Store } from '../store.ts';

/** A region's seats in figures; null for whoever does not oversee it. */
export async function regionView(store: Store, actor: Actor, region: Region): Promise<RegionView | null> {
  if (!mayOversee(actor, region)) return null;
  return { region, figures: await figuresOf(store.db, region) };
}

/** Every region that the actor oversees. */
export async function regionViews(store: Store, actor: Actor): Promise<RegionView[]> {
  const own = regions.filter((region) => mayOversee(actor, region));
  return await Promise.all(
    own.map(async (region) => ({ region, figures: await figuresOf(store.db, region) })),
  );
}
