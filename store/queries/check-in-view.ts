import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import type { CheckInView } from '../../domain/views/check-in.ts';
import { loadCheckIn } from '../load-check-in.ts';
import type { Store } from '../store.ts';

/** A question to a group, for whoever was asked; with the answers, for whoever asks. Null for everybody else. */
export async function checkInView({ db }: Store, actor: Actor, id: string): Promise<CheckInView | null> {
  return isId(id) ? await loadCheckIn(db, id, actor) : null;
}
