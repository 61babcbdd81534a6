import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { useState } from 'react';
import {
  type Audience,
  audiencesOf,
  type PolicyKey,
  policyBounds,
  policyKeys,
  type ReminderStep,
  usualPolicies,
} from '../../domain/reminder-policy.ts';
import type { ReminderSettingsView } from '../../domain/views/reminder-preview.ts';
import { dayInWords } from '../../text/dates.ts';
import { capital, listInWords } from '../../text/lists.ts';
import { dayOf } from '../../text/report-words.ts';
import { useHeadings } from '../parts/headings.ts';
import { Notice, PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';
import { DraftPreview } from './draft-preview.tsx';
import { useFields } from './fields.ts';
import { OwnText } from './own-text.tsx';
import { stepInWords } from './step-in-words.ts';

/** When people are reminded of what, and to whom it goes: to be changed within bounds. */
export function Policies() {
  const headings = useHeadings();
  const { reminderPage } = useText();
  const { view, problem, reread } = useView<ReminderSettingsView>('reminder-settings');
  const deed = useDeed(reread);
  const [changing, setChanging] = useState<PolicyKey | null>(null);
  const [receipt, setReceipt] = useState<SavedSteps | null>(null);
  // What is said about a policy is said beside it: the list is longer than a window.
  const isSaidThere = changing !== null && deed.said?.kind === 'error';
  return (
    <section>
      <h2 className={headings.second}>{reminderPage.policies}</h2>
      <p>{reminderPage.policiesLead}</p>
      {deed.said && !isSaidThere && receipt === null && <PressAnswer said={deed.said} />}
      {!view && <PageState problem={problem} reread={reread} isPart />}
      {view &&
        policyKeys.map((key) => (
          <section key={key}>
            <h3 className={headings.third}>{reminderPage.policy[key]}</h3>
            {receipt?.policy === key && (
              <Receipt
                receipt={receipt}
                steps={view.policies[key].steps}
                nextOn={view.nextOn}
                deed={deed}
                undone={() => setReceipt({ ...receipt, isUndone: true })}
              />
            )}
            {changing === key ? (
              <>
                {isSaidThere && <Notice kind="error" text={deed.said?.text ?? ''} />}
                <StepsForm
                  policy={key}
                  given={view.policies[key].steps}
                  deed={deed}
                  saved={(before) => {
                    setChanging(null);
                    setReceipt({ policy: key, before, isUndone: false });
                  }}
                  leave={() => setChanging(null)}
                />
              </>
            ) : (
              <Steps
                steps={view.policies[key].steps}
                change={() => {
                  setReceipt(null);
                  setChanging(key);
                }}
                name={key}
                isListed={receipt?.policy !== key}
              />
            )}
            <OwnText
              policy={key}
              given={view.policies[key].text ?? null}
              example={view.examples[key] ?? null}
              deed={deed}
            />
          </section>
        ))}
    </section>
  );
}

/** What was saved a moment ago, and what held before: null where it was the usual. */
type SavedSteps = {
  readonly policy: PolicyKey;
  readonly before: readonly ReminderStep[] | null;
  readonly isUndone: boolean;
};

type ReceiptProps = {
  readonly receipt: SavedSteps;
  readonly steps: readonly ReminderStep[];
  /** The day of the next round. */
  readonly nextOn: string;
  readonly deed: Deed;
  readonly undone: () => void;
};

/** What holds now and from when, with the way back; undone by whoever saved it, as long as the page is open. */
function Receipt({ receipt, steps, nextOn, deed, undone }: ReceiptProps) {
  const reading = useReading();
  const { reminderPage } = useText();
  const { policy, before, isUndone } = receipt;
  const day = dayInWords(dayOf(nextOn), reading);
  const undo = async () => {
    if (await deed.does('choose-reminder-policy', { policy, steps: before })) undone();
  };
  if (isUndone) {
    return (
      <Notice kind="success" text={reminderPage.undone(day)}>
        <StepsInWords steps={steps} />
      </Notice>
    );
  }
  return (
    <>
      {deed.said?.kind === 'error' && <PressAnswer said={deed.said} />}
      <Notice
        kind="success"
        text={reminderPage.receipt(reminderPage.policy[policy], day)}
        buttons={[{ title: reminderPage.undo, press: () => void undo() }]}
      >
        {steps.length === 0 ? <p>{reminderPage.receiptNothing}</p> : <StepsInWords steps={steps} />}
      </Notice>
    </>
  );
}

function StepsInWords({ steps }: { readonly steps: readonly ReminderStep[] }) {
  const { reminderPage } = useText();
  const { language } = useReading();
  return (
    <ul>
      {steps.map(({ day, to }) => (
        <li key={String(day)}>
          {`${capital(typeof day === 'number' ? stepInWords(day, reminderPage) : reminderPage.toldDays[day], language)}: `}
          {listInWords(
            to.map((audience) => reminderPage.audiences[audience]),
            language,
          )}
        </li>
      ))}
    </ul>
  );
}

type StepsProps = {
  readonly steps: readonly ReminderStep[];
  readonly change: () => void;
  readonly name: PolicyKey;
  /** False where the receipt says them. */
  readonly isListed: boolean;
};

function Steps({ steps, change, name, isListed }: StepsProps) {
  const { reminderPage } = useText();
  return (
    <>
      {isListed && <StepsInWords steps={steps} />}
      <Button
        style={{ marginRight: '8px' }}
        onClick={change}
        aria-label={`${reminderPage.changeSteps}: ${reminderPage.policy[name]}`}
      >
        {reminderPage.changeSteps}
      </Button>
    </>
  );
}

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

function StepsForm({ policy, given, deed, saved, leave }: FormProps) {
  const styles = useFields();
  const { common, reminderPage } = useText();
  const [shown, setShown] = useState<string | null>(null);
  const [rows, setRows] = useState<readonly Row[]>(
    given.map((step) => ({ ...step, key: crypto.randomUUID() })),
  );
  const change = (key: string, part: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const save = async (steps: unknown) => {
    const before = isUsual(policy, given) ? null : given;
    if (await deed.does('choose-reminder-policy', { policy, steps })) saved(before);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save(rows.map(({ day, to }) => ({ day: dayFrom(day), to })));
      }}
    >
      {rows.map((row) => (
        <div key={row.key} className={styles.row}>
          <Day row={row} change={(day) => change(row.key, { day })} />
          {audiencesOf(policy).map((audience) => (
            <Checkbox
              key={audience}
              label={reminderPage.audiences[audience]}
              checked={row.to.includes(audience)}
              onChange={(_, { checked }) =>
                change(row.key, {
                  to: checked ? [...row.to, audience] : row.to.filter((one) => one !== audience),
                })
              }
            />
          ))}
          <Button onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}>
            {reminderPage.removeStep}
          </Button>
        </div>
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
        <Button
          onClick={() => setShown(JSON.stringify(rows.map(({ day, to }) => ({ day: dayFrom(day), to }))))}
        >
          {reminderPage.preview}
        </Button>
        <Button disabled={deed.isBusy} onClick={() => void save(null)}>
          {reminderPage.usual}
        </Button>
        <Button onClick={leave}>{common.cancel}</Button>
      </div>
      {shown !== null && <DraftPreview policy={policy} steps={shown} />}
    </form>
  );
}

function Day({ row, change }: { readonly row: Row; readonly change: (day: string) => void }) {
  const { reminderPage } = useText();
  if (row.day === 'services-told' || row.day === 'groups-told') {
    return <span>{reminderPage.toldDays[row.day]}</span>;
  }
  const day = dayFrom(row.day);
  const words = typeof day === 'number' && Number.isInteger(day) ? stepInWords(day, reminderPage) : '';
  return (
    <Field label={reminderPage.stepDay} hint={words}>
      <Input
        type="number"
        min={policyBounds.earliest}
        max={policyBounds.latest}
        required
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
