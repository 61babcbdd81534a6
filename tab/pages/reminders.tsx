import { useHeadings } from '../parts/headings.ts';
import { useText } from '../reader.ts';
import { PartsOfPage } from '../reminders/parts-of-page.tsx';
import { Policies } from '../reminders/policies.tsx';
import { QuietDaysPart } from '../reminders/quiet-days.tsx';
import { Reach } from '../reminders/reach.tsx';
import { Rules } from '../reminders/rules.tsx';
import { RemindersToCome } from '../reminders/to-come.tsx';

/** The coordinator's page about reminders: those to come, whom they do not reach, and when people are reminded. */
export function RemindersPage() {
  const headings = useHeadings();
  const { reminderPage } = useText();
  return (
    <>
      <h1 className={headings.first}>{reminderPage.title}</h1>
      <PartsOfPage />
      <RemindersToCome />
      <Reach />
      <Rules />
      <QuietDaysPart />
      <Policies />
    </>
  );
}
