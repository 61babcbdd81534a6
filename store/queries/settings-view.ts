import type { Actor } from '../../domain/actor.ts';
import { mayChooseSettings, type Settings } from '../../domain/settings.ts';
import { settingOf } from '../setting.ts';
import type { Store } from '../store.ts';

/** What is chosen now; null for whoever may not choose. */
export async function settingsView({ db }: Store, actor: Actor): Promise<Settings | null> {
  if (!mayChooseSettings(actor)) return null;
  return {
    'proposal-route': await settingOf(db, 'proposal-route'),
    'request-route': await settingOf(db, 'request-route'),
    'group-deadline': await settingOf(db, 'group-deadline'),
    'deciding-authority': await settingOf(db, 'deciding-authority'),
  };
}
