import { isQuiet, quietUntil } from '../../domain/reminder-rules.ts';
import { reminderSettings } from '../reminder-setting.ts';
import type { Store } from '../store.ts';
import { businessTime } from './business-time.ts';

/** Whether reminders are held just now. */
export async function remindersAreQuiet(store: Store): Promise<boolean> {
  return (await msOfQuiet(store)) > 0;
}

/** For how long reminders are held, in milliseconds by the business clock; 0 when they are not. */
export async function msOfQuiet(store: Store): Promise<number> {
  const [{ rules }, now] = await Promise.all([reminderSettings(store.db), businessTime(store)]);
  return isQuiet(now, rules) ? Math.max(1, quietUntil(now, rules).getTime() - now.getTime()) : 0;
}
