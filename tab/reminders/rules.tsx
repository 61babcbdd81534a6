import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { useState } from 'react';
import { type ReminderRules, ruleBounds } from '../../domain/reminder-rules.ts';
import type { ReminderSettingsView } from '../../domain/views/reminder-preview.ts';
import { dayInWords } from '../../text/dates.ts';
import { dayOf } from '../../text/report-words.ts';
import { useHeadings } from '../parts/headings.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';
import { useFields } from './fields.ts';
import { partIds } from './parts-of-page.tsx';

/** The hours of reminders, and how seldom somebody may choose to hear: the same for everybody, within bounds. */
export function Rules() {
  const headings = useHeadings();
  const { reminderPage } = useText();
  const { view, problem, reread } = useView<ReminderSettingsView>('reminder-settings');
  const deed = useDeed(reread);
  const reading = useReading();
  return (
    <section>
      <h2 id={partIds.rules} tabIndex={-1} className={headings.second}>
        {reminderPage.rules.title}
      </h2>
      <p>{reminderPage.rules.lead}</p>
      {deed.said && <PressAnswer said={deed.said} />}
      {!view && <PageState problem={problem} reread={reread} />}
      {view && (
        <RulesForm
          key={JSON.stringify(view.rules)}
          given={view.rules}
          from={dayInWords(dayOf(view.nextOn), reading)}
          deed={deed}
        />
      )}
    </section>
  );
}

const numbers = ['fromHour', 'untilHour', 'urgentDays'] as const;

type RulesFormProps = {
  readonly given: ReminderRules;
  /** The day from which on what is saved holds, in words. */
  readonly from: string;
  readonly deed: Deed;
};

function RulesForm({ given, from, deed }: RulesFormProps) {
  const styles = useFields();
  const { reminderPage } = useText();
  const [typed, setTyped] = useState<Readonly<Record<(typeof numbers)[number], string>>>({
    fromHour: String(given.fromHour),
    untilHour: String(given.untilHour),
    urgentDays: String(given.urgentDays),
  });
  const [allowsWeekly, setAllowsWeekly] = useState(given.allowsWeekly);
  const save = (rules: object | null) =>
    void deed.does('choose-reminder-policy', { rules }, reminderPage.savedFrom(from));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const [fromHour, untilHour, urgentDays] = numbers.map((name) => Number(typed[name]));
        save({ fromHour, untilHour, urgentDays, allowsWeekly });
      }}
    >
      <div className={styles.row}>
        {numbers.map((name) => (
          <Field key={name} label={reminderPage.rules[name]}>
            <Input
              type="number"
              required
              min={ruleBounds[name][0]}
              max={ruleBounds[name][1]}
              value={typed[name]}
              onChange={(_, { value }) => setTyped({ ...typed, [name]: value })}
            />
          </Field>
        ))}
      </div>
      <Checkbox
        label={reminderPage.rules.allowsWeekly}
        checked={allowsWeekly}
        onChange={(_, { checked }) => setAllowsWeekly(checked === true)}
      />
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabled={deed.isBusy}>
          {reminderPage.save}
        </Button>
        <Button disabled={deed.isBusy} onClick={() => save(null)}>
          {reminderPage.usual}
        </Button>
      </div>
    </form>
  );
}
