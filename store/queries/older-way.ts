import type { Actor } from '../../domain/actor.ts';
import { type SettingKey, settingChoices } from '../../domain/settings.ts';
import { settingOf } from '../setting.ts';
import type { Store } from '../store.ts';

/** Whether the older document's way was chosen. Everybody whom the program knows may know which rules apply. */
export async function isOlderWay({ db }: Store, _actor: Actor, key: SettingKey): Promise<boolean> {
  return (await settingOf(db, key)) !== settingChoices[key][0];
}
