import { daysFrom, onTheWall } from '../../domain/calendar.ts';
import type { PolicyKey } from '../../domain/reminder-policy.ts';
import type { ReminderPreview } from '../../domain/views/reminder-preview.ts';
import { numberInWords } from '../../text/lists.ts';
import { PageState } from '../parts/page-state.tsx';
import { useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';
import { DaysPicture } from './days.tsx';

const days = 60;

/** What would come of a policy if it were saved as it stands in the form. */
export function DraftPreview({ policy, steps }: { readonly policy: PolicyKey; readonly steps: string }) {
  const { reminderPage } = useText();
  const { now, language } = useReading();
  const today = onTheWall(now).day;
  const { view, problem, reread } = useView<ReminderPreview>('reminder-preview', {
    from: daysFrom(today, 1),
    until: daysFrom(today, days),
    policy,
    steps,
  });
  if (problem) return <p role="alert">{reminderPage.previewWrong}</p>;
  if (!view) return <PageState problem={problem} reread={reread} />;
  return (
    <section aria-label={reminderPage.preview} aria-live="polite">
      <p>{reminderPage.previewLead}</p>
      <p>{view.total === 0 ? reminderPage.none : reminderPage.total(numberInWords(view.total, language))}</p>
      <DaysPicture view={view} name={reminderPage.previewLead} />
    </section>
  );
}
