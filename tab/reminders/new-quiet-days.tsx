import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { useState } from 'react';
import { daysUntil, onTheWall } from '../../domain/calendar.ts';
import {
  type QuietEntry,
  quietBounds,
  quietEntryFrom,
  wednesdayBeforeEaster,
} from '../../domain/quiet-days.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { ChoiceField } from '../parts/choice-field.tsx';
import { DayField } from '../parts/day-field.tsx';
import { Unfold } from '../parts/unfold.tsx';
import { useReading, useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';
import { DraftPreview } from './draft-preview.tsx';
import { useFields } from './fields.ts';
import { dayIn, daysOfMonth } from './yearly-day.ts';

const kinds = ['span', 'yearly', 'easter'] as const;
type Kind = (typeof kinds)[number];

type Typed = {
  readonly kind: Kind;
  readonly from: string;
  readonly until: string;
  readonly name: string;
  readonly month: string;
  readonly day: string;
};
const nothing: Typed = { kind: 'span', from: '', until: '', name: '', month: '', day: '' };

type NewQuietDaysProps = {
  readonly deed: Deed;
  /** True when they were added. */
  readonly add: (entry: QuietEntry) => Promise<boolean>;
};

/** Days to add, with what they change before they are saved. */
export function NewQuietDays({ deed, add }: NewQuietDaysProps) {
  const { reminderPage } = useText();
  const { quiet } = reminderPage;
  const { language } = useReading();
  const [typed, setTyped] = useState(nothing);
  const [shown, setShown] = useState<string | null>(null);
  const change = (part: Partial<Typed>) => {
    setTyped({ ...typed, ...part });
    setShown(null);
  };
  const entry = entryOf(typed);
  return (
    <Unfold
      title={quiet.add}
      does={reminderPage.save}
      isReady={entry !== null}
      isBusy={deed.isBusy}
      press={async () => {
        const isDone = entry !== null && (await add(entry));
        if (isDone) change(nothing);
        return isDone;
      }}
    >
      <ChoiceField
        label={quiet.how}
        value={typed.kind}
        choices={kinds.map((kind) => [kind, capital(quiet.kinds[kind], language)] as const)}
        choose={(kind) => change({ kind })}
      />
      {typed.kind === 'span' && <Span typed={typed} change={change} />}
      {typed.kind === 'yearly' && <Yearly typed={typed} change={change} />}
      <div>
        <Button disabled={entry === null} onClick={() => setShown(JSON.stringify(entry))}>
          {reminderPage.preview}
        </Button>
      </div>
      {shown !== null && <DraftPreview add={shown} />}
    </Unfold>
  );
}

/** null as long as it is none. */
function entryOf({ kind, from, until, name, month, day }: Typed): QuietEntry | null {
  if (kind === 'span') return quietEntryFrom({ from, until: until === '' ? from : until, name });
  return quietEntryFrom({ yearly: kind === 'easter' ? wednesdayBeforeEaster : yearlyOf(month, day) });
}

function yearlyOf(month: string, day: string): string {
  return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

type PartProps = { readonly typed: Typed; readonly change: (part: Partial<Typed>) => void };

function Span({ typed, change }: PartProps) {
  const styles = useFields();
  const { quiet } = useText().reminderPage;
  const { now, language } = useReading();
  const { from, until, name } = typed;
  const days = from === '' || until === '' ? 1 : daysUntil(from, until) + 1;
  const isWrong = days < 1 || days > quietBounds.mostDays;
  return (
    <>
      <div className={styles.row} style={{ alignItems: 'start' }}>
        <DayField
          label={quiet.from}
          day={from}
          earliest={onTheWall(now).day}
          onChange={(day) => change({ from: day })}
        />
        <DayField
          label={quiet.until}
          day={until}
          earliest={from}
          isOptional
          {...(until === '' && { hint: quiet.untilHint })}
          fault={isWrong ? quiet.untilFault(numberInWords(quietBounds.mostDays, language)) : undefined}
          onChange={(day) => change({ until: day })}
        />
      </div>
      <Field label={quiet.name} hint={quiet.nameHint}>
        <Input
          value={name}
          maxLength={quietBounds.longestName}
          onChange={(_event, { value }) => change({ name: value })}
        />
      </Field>
    </>
  );
}

/** No day that there is not: the days follow the month. It starts empty: what is on the list already is offered to nobody. */
function Yearly({ typed, change }: PartProps) {
  const styles = useFields();
  const { process, reminderPage, time } = useText();
  const { quiet } = reminderPage;
  const { language } = useReading();
  const none = ['', process.list.choose] as const;
  return (
    <div className={styles.row}>
      <ChoiceField
        label={quiet.day}
        value={typed.day}
        choices={[none, ...daysOfMonth(typed.month).map((day) => [day, day] as const)]}
        choose={(day) => change({ day })}
      />
      <ChoiceField
        label={quiet.month}
        value={typed.month}
        choices={[
          none,
          ...time.monthNames.map((name, index) => [String(index + 1), capital(name, language)] as const),
        ]}
        choose={(month) => change({ month, day: dayIn(month, typed.day) })}
      />
    </div>
  );
}
