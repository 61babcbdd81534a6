import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { useEffect, useRef, useState } from 'react';
import {
  type Audience,
  audiencesOf,
  type PolicyKey,
  policyBounds,
  type ReminderStep,
  type StepFault,
  stepFaults,
  usualPolicies,
} from '../../domain/reminder-policy.ts';
import { numberInWords } from '../../text/lists.ts';
import { useReading, useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';
import { DraftPreview } from './draft-preview.tsx';
import { useFields } from './fields.ts';
import { stepInWords } from './step-in-words.ts';

type Row = {
  readonly key: string;
  readonly day: ReminderStep['day'] | string;
  readonly to: readonly Audience[];
};

type FormProps = {
  readonly policy: PolicyKey;
  readonly given: readonly ReminderStep[];
  readonly deed: Deed;
  readonly saved: (before: readonly ReminderStep[] | null) => void;
  readonly leave: () => void;
};

/** The days of a policy and who hears on each; what does not fit is said at the very one, as soon as it is to be used. */
export function StepsForm({ policy, given, deed, saved, leave }: FormProps) {
  const styles = useFields();
  const { common, reminderPage } = useText();
  const [shown, setShown] = useState<string | null>(null);
  const [rows, setRows] = useState<readonly Row[]>(
    given.map((step) => ({ ...step, key: crypto.randomUUID() })),
  );
  /** From the first try on, until nothing is wrong any more. */
  const [isChecked, setChecked] = useState(false);
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  // To the first that does not fit, once it says so.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[data-fault] input')?.focus();
  }, [tries]);
  const steps = rows.map(({ day, to }) => ({ day: dayFrom(day), to }));
  const faults = stepFaults(steps);
  const use = (uses: () => void) => {
    const isFaulty = faults.some((fault) => fault !== null);
    setChecked(isFaulty);
    if (!isFaulty) uses();
    else setTries(tries + 1);
  };
  const change = (key: string, part: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const save = async (chosen: typeof steps | null) => {
    const before = isUsual(policy, given) ? null : given;
    if (await deed.does('choose-reminder-policy', { policy, steps: chosen })) saved(before);
  };
  return (
    // What does not fit is said here and not by the browser, which speaks its own language.
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        use(() => void save(steps));
      }}
    >
      {rows.map((row, index) => (
        <StepRow
          key={row.key}
          row={row}
          policy={policy}
          fault={(isChecked && faults[index]) || null}
          change={(part) => change(row.key, part)}
          remove={() => setRows(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <div className={styles.row}>
        <Button
          disabled={rows.length >= policyBounds.mostSteps}
          onClick={() => setRows([...rows, { key: crypto.randomUUID(), day: '', to: ['owner'] }])}
        >
          {reminderPage.addStep}
        </Button>
        <Button type="submit" appearance="primary" disabled={deed.isBusy}>
          {reminderPage.save}
        </Button>
        <Button onClick={() => use(() => setShown(JSON.stringify(steps)))}>{reminderPage.preview}</Button>
        <Button disabled={deed.isBusy} onClick={() => void save(null)}>
          {reminderPage.usual}
        </Button>
        <Button onClick={leave}>{common.cancel}</Button>
      </div>
      {shown !== null && <DraftPreview policy={policy} steps={shown} />}
    </form>
  );
}

type StepRowProps = {
  readonly row: Row;
  readonly policy: PolicyKey;
  readonly fault: StepFault | null;
  readonly change: (part: Partial<Row>) => void;
  readonly remove: () => void;
};

function StepRow({ row, policy, fault, change, remove }: StepRowProps) {
  const styles = useFields();
  const { reminderPage } = useText();
  const heard = (audience: Audience, isHeard: boolean) =>
    change({ to: isHeard ? [...row.to, audience] : row.to.filter((one) => one !== audience) });
  return (
    <div className={styles.row}>
      <Day row={row} fault={fault === 'nobody' ? null : fault} change={(day) => change({ day })} />
      <Field
        style={{ flex: '1 1 280px' }}
        {...(fault === 'nobody' && {
          'data-fault': fault,
          validationMessage: reminderPage.stepFaults.nobody,
        })}
      >
        <fieldset aria-label={reminderPage.stepTo} className={styles.choices}>
          {audiencesOf(policy).map((audience) => (
            <Checkbox
              key={audience}
              label={reminderPage.audiences[audience]}
              checked={row.to.includes(audience)}
              onChange={(_, { checked }) => heard(audience, checked === true)}
            />
          ))}
        </fieldset>
      </Field>
      <Button onClick={remove}>{reminderPage.removeStep}</Button>
    </div>
  );
}

type DayProps = {
  readonly row: Row;
  readonly fault: 'day' | 'twice' | null;
  readonly change: (day: string) => void;
};

function Day({ row, fault, change }: DayProps) {
  const { reminderPage } = useText();
  const { language } = useReading();
  if (row.day === 'services-told' || row.day === 'groups-told') {
    return <span>{reminderPage.toldDays[row.day]}</span>;
  }
  const day = dayFrom(row.day);
  const words = typeof day === 'number' && Number.isInteger(day) ? stepInWords(day, reminderPage) : '';
  const [earliest, latest] = [policyBounds.earliest, policyBounds.latest].map((one) =>
    numberInWords(one, language),
  ) as [string, string];
  const { stepFaults: said } = reminderPage;
  const wrong = fault === 'day' ? said.day(earliest, latest) : said.twice;
  return (
    <Field
      label={reminderPage.stepDay}
      hint={words}
      {...(fault && { 'data-fault': fault, validationMessage: wrong })}
    >
      <Input
        type="number"
        min={policyBounds.earliest}
        max={policyBounds.latest}
        value={String(row.day)}
        onChange={(_, { value }) => change(value)}
      />
    </Field>
  );
}

function isUsual(policy: PolicyKey, steps: readonly ReminderStep[]): boolean {
  return JSON.stringify(steps) === JSON.stringify(usualPolicies[policy].steps);
}

/** A number as it is typed; what is none is left for the program to refuse. */
function dayFrom(day: Row['day']): unknown {
  if (typeof day === 'number' || day === 'services-told' || day === 'groups-told') return day;
  return day.trim() === '' ? null : Number(day);
}
