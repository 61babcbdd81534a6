import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { type PolicyKey, policyKeys, type ReminderStep } from '../../domain/reminder-policy.ts';
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
import { OwnText } from './own-text.tsx';
import { partIds } from './parts-of-page.tsx';
import { stepInWords } from './step-in-words.ts';
import { StepsForm } from './steps-form.tsx';

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
      <h2 id={partIds.policies} tabIndex={-1} className={headings.second}>
        {reminderPage.policies}
      </h2>
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
