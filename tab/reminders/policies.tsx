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
} from '../../domain/reminder-policy.ts';
import type { ReminderSettingsView } from '../../domain/views/reminder-preview.ts';
import { capital, listInWords } from '../../text/lists.ts';
import { useHeadings } from '../parts/headings.ts';
import { Notice } from '../parts/notice.tsx';
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
  return (
    <section>
      <h2 className={headings.second}>{reminderPage.policies}</h2>
      <p>{reminderPage.policiesLead}</p>
      {deed.said && <Notice kind={deed.said.kind} text={deed.said.text} />}
      {!view && <PageState problem={problem} reread={reread} isPart />}
      {view &&
        policyKeys.map((key) => (
          <section key={key}>
            <h3 className={headings.third}>{reminderPage.policy[key]}</h3>
            {changing === key ? (
              <StepsForm
                policy={key}
                given={view.policies[key].steps}
                deed={deed}
                done={() => setChanging(null)}
              />
            ) : (
              <Steps steps={view.policies[key].steps} change={() => setChanging(key)} name={key} />
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

type StepsProps = {
  readonly steps: readonly ReminderStep[];
  readonly change: () => void;
  readonly name: PolicyKey;
};

function Steps({ steps, change, name }: StepsProps) {
  const { reminderPage } = useText();
  const { language } = useReading();
  return (
    <>
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
      <Button onClick={change} aria-label={`${reminderPage.change}: ${reminderPage.policy[name]}`}>
        {reminderPage.change}
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
  readonly done: () => void;
};

function StepsForm({ policy, given, deed, done }: FormProps) {
  const styles = useFields();
  const { common, reminderPage } = useText();
  const [shown, setShown] = useState<string | null>(null);
  const [rows, setRows] = useState<readonly Row[]>(
    given.map((step) => ({ ...step, key: crypto.randomUUID() })),
  );
  const change = (key: string, part: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const save = async (steps: unknown) => {
    const isDone = await deed.does('choose-reminder-policy', { policy, steps }, reminderPage.saved);
    if (isDone) done();
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
        <Button onClick={done}>{common.cancel}</Button>
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

/** A number as it is typed; what is none is left for the program to refuse. */
function dayFrom(day: Row['day']): unknown {
  if (typeof day === 'number' || day === 'services-told' || day === 'groups-told') return day;
  return day.trim() === '' ? null : Number(day);
}
