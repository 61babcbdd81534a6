import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { onTheWall } from '../../domain/calendar.ts';
import type { QuietEntry } from '../../domain/quiet-days.ts';
import type { ReminderSettingsView } from '../../domain/views/reminder-preview.ts';
import { dayInWords } from '../../text/dates.ts';
import { capital } from '../../text/lists.ts';
import { quietDaysInWords } from '../../text/quiet-days.ts';
import { dayOf } from '../../text/report-words.ts';
import { useHeadings } from '../parts/headings.ts';
import { Notice, PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';
import { DraftPreview } from './draft-preview.tsx';
import { useFields } from './fields.ts';
import { NewQuietDays } from './new-quiet-days.tsx';
import { partIds } from './parts-of-page.tsx';

/** A line that came or went a moment ago. */
type Done = { readonly verb: Verb; readonly entry: QuietEntry; readonly isUndone: boolean };
type Verb = 'add-quiet-days' | 'remove-quiet-days';

const opposite = { 'add-quiet-days': 'remove-quiet-days', 'remove-quiet-days': 'add-quiet-days' } as const;

/** Days on which nobody is reminded though people are at work: each year, and of one year. What is over is not listed. */
export function QuietDaysPart() {
  const headings = useHeadings();
  const { reminderPage } = useText();
  const { now } = useReading();
  const { quiet } = reminderPage;
  const { view, problem, reread } = useView<ReminderSettingsView>('reminder-settings');
  const deed = useDeed(reread);
  const [receipt, setReceipt] = useState<Done | null>(null);
  const today = onTheWall(now).day;
  const does = async (verb: Verb, entry: QuietEntry) => {
    setReceipt(null);
    const isDone = await deed.does(verb, { entry });
    if (isDone) setReceipt({ verb, entry, isUndone: false });
    return isDone;
  };
  const undo = async ({ verb, entry }: Done) => {
    if (await deed.does(opposite[verb], { entry })) setReceipt({ verb, entry, isUndone: true });
  };
  const listed: QuietEntry[] = view
    ? [
        ...view.rules.quietDays.yearly.map((yearly) => ({ yearly })),
        ...view.rules.quietDays.spans.filter(({ until }) => until >= today),
      ]
    : [];
  return (
    <section>
      <h2 id={partIds.quiet} tabIndex={-1} className={headings.second}>
        {quiet.title}
      </h2>
      <p>{quiet.lead}</p>
      {deed.said?.kind === 'error' && <PressAnswer said={deed.said} />}
      {view && receipt && <Receipt done={receipt} nextOn={view.nextOn} undo={() => void undo(receipt)} />}
      {!view && <PageState problem={problem} reread={reread} isPart />}
      {view && listed.length === 0 && <p>{quiet.none}</p>}
      {listed.length > 0 && (
        <ul>
          {listed.map((entry) => (
            <Line key={JSON.stringify(entry)} entry={entry} deed={deed} does={does} />
          ))}
        </ul>
      )}
      {view && <NewQuietDays deed={deed} add={(entry) => does('add-quiet-days', entry)} />}
    </section>
  );
}

type ReceiptProps = { readonly done: Done; readonly nextOn: string; readonly undo: () => void };

/** What holds now and from when, with the way back; undone by whoever saved it, as long as the page is open. */
function Receipt({ done, nextOn, undo }: ReceiptProps) {
  const reading = useReading();
  const { reminderPage } = useText();
  const from = dayInWords(dayOf(nextOn), reading);
  if (done.isUndone) return <Notice kind="success" text={reminderPage.undone(from)} />;
  const said = done.verb === 'add-quiet-days' ? reminderPage.quiet.added : reminderPage.quiet.removed;
  return (
    <Notice
      kind="success"
      text={said(quietDaysInWords(done.entry, reading), from)}
      buttons={[{ title: reminderPage.undo, press: undo }]}
    />
  );
}

type LineProps = {
  readonly entry: QuietEntry;
  readonly deed: Deed;
  readonly does: (verb: Verb, entry: QuietEntry) => Promise<boolean>;
};

/** What is taken away shows first what it changes. */
function Line({ entry, deed, does }: LineProps) {
  const styles = useFields();
  const reading = useReading();
  const { common, reminderPage } = useText();
  const { quiet } = reminderPage;
  const [isLeaving, setLeaving] = useState(false);
  const days = quietDaysInWords(entry, reading);
  return (
    <li style={{ margin: '6px 0' }}>
      {capital(days, reading.language)}{' '}
      {!isLeaving && (
        <Button size="small" aria-label={`${quiet.remove}: ${days}`} onClick={() => setLeaving(true)}>
          {quiet.remove}
        </Button>
      )}
      {isLeaving && (
        <section aria-label={quiet.removing(days)}>
          <DraftPreview remove={JSON.stringify(entry)} />
          <div className={styles.row}>
            <Button
              appearance="primary"
              disabled={deed.isBusy}
              aria-label={`${quiet.remove}: ${days}`}
              onClick={() => void does('remove-quiet-days', entry)}
            >
              {quiet.remove}
            </Button>
            <Button onClick={() => setLeaving(false)}>{common.cancel}</Button>
          </div>
        </section>
      )}
    </li>
  );
}
