import type { Actor } from '../../domain/actor.ts';
import { mayAdminister } from '../../domain/administration.ts';
import type { ImportState } from '../../domain/import/state.ts';
import { readImportState } from '../import-state.ts';
import type { Store } from '../store.ts';

/** Everything that is exported; null for whoever may not. */
export async function importSource({ db }: Store, actor: Actor): Promise<ImportState | null> {
  return mayAdminister(actor) ? await readImportState(db) : null;
}
