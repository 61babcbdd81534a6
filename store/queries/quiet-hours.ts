import { isQuiet } from '../../domain/reminder-rules.ts';
import { reminderSettings } from '../reminder-setting.ts';
import type { Store } from '../store.ts';
import { businessTime } from './business-time.ts';

/** Whether reminders are held just now. */
export async function remindersAreQuiet(store: Store): Promise<boolean> {
  const [{ rules }, now] = await Promise.all([reminderSettings(store.db), businessTime(store)]);
  return isQuiet(now, rules);
}
