import type { Actor } from '../../domain/actor.ts';
import { mayChooseSettings } from '../../domain/settings.ts';
import type { ReminderSettingsView } from '../../domain/views/reminder-preview.ts';
import { reminderSettings } from '../reminder-setting.ts';
import type { Store } from '../store.ts';

/** What holds for everybody's reminders; null for whoever may not change it. */
export async function reminderSettingsView(
  { db }: Store,
  actor: Actor,
): Promise<ReminderSettingsView | null> {
  return mayChooseSettings(actor) ? await reminderSettings(db) : null;
}
