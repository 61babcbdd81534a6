import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import {
  isWithinBounds,
  monthsBounds,
  type Retained,
  retainedKinds,
  usualMonths,
} from '../../domain/retention.ts';
import type { RetentionPreview, RetentionView } from '../../domain/views/retention.ts';
import { numberInWords } from '../../text/lists.ts';
import { ask } from '../api.ts';
import type { Sent } from '../json.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { useTables } from '../parts/tables.ts';
import { pressFailed } from '../press-failed.ts';
import { useReading, useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '12px', maxWidth: '640px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '16px' },
  number: { maxWidth: '120px' },
});

type Typed = Readonly<Record<Retained, string>>;

type FormProps = {
  readonly view: Sent<RetentionView>;
  readonly deed: Deed;
  readonly saved: () => void;
  readonly leave: () => void;
};

/** The months of each kind, within their bounds; they are saved once it was seen what the next round takes because of them. */
export function RetentionForm({ view, deed, saved, leave }: FormProps) {
  const styles = useStyles();
  const words = useText();
  const { retention } = words.held;
  // What was seen when it was opened: what another chose meanwhile is not written over.
  const [seen] = useState(view.months);
  const [typed, setTyped] = useState<Typed>(asTyped(view.months));
  const [shown, setShown] = useState<Sent<RetentionPreview> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const change = (months: Typed) => {
    setTyped(months);
    setShown(null);
    setProblem(null);
  };
  const isRight = retainedKinds.every((kind) => isTypedRight(kind, typed[kind]));
  const preview = async () => {
    try {
      setShown(await ask<Sent<RetentionPreview>>('retention-preview', typed));
    } catch (error) {
      setProblem(pressFailed(error, words));
    }
  };
  const save = async () => {
    const months = Object.fromEntries(retainedKinds.map((kind) => [kind, Number(typed[kind])]));
    if (await deed.does('choose-retention', { months, seen })) saved();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) void (shown ? save() : preview());
      }}
    >
      <div className={styles.fields}>
        {retainedKinds.map((kind) => (
          <MonthsField
            key={kind}
            kind={kind}
            value={typed[kind]}
            change={(value) => change({ ...typed, [kind]: value })}
          />
        ))}
      </div>
      <div className={styles.buttons}>
        {!shown && (
          <Button type="submit" appearance="primary" disabled={!isRight}>
            {retention.preview}
          </Button>
        )}
        <Button onClick={() => change(asTyped(usualMonths))}>{retention.usual}</Button>
        <Button onClick={leave}>{words.common.cancel}</Button>
      </div>
      <div aria-live="polite">
        {shown && (
          <>
            <Preview preview={shown} />
            <Button type="submit" appearance="primary" disabled={deed.isBusy}>
              {retention.save}
            </Button>
          </>
        )}
      </div>
      {problem && <PressAnswer said={{ kind: 'error', text: problem }} />}
      {deed.said?.kind === 'error' && <PressAnswer said={deed.said} />}
    </form>
  );
}

type MonthsFieldProps = {
  readonly kind: Retained;
  readonly value: string;
  readonly change: (value: string) => void;
};

function MonthsField({ kind, value, change }: MonthsFieldProps) {
  const styles = useStyles();
  const { retention } = useText().held;
  const [least, most] = [String(monthsBounds[kind].least), String(monthsBounds[kind].most)];
  const isRight = isTypedRight(kind, value);
  return (
    <Field
      label={retention.kinds[kind]}
      hint={retention.bounds(least, most)}
      {...(!isRight && { validationMessage: retention.wrong(least, most) })}
    >
      <Input
        className={styles.number}
        type="number"
        min={least}
        max={most}
        required
        value={value}
        onChange={(_event, data) => change(data.value)}
      />
    </Field>
  );
}

function Preview({ preview: { taken } }: { readonly preview: Sent<RetentionPreview> }) {
  const tables = useTables();
  const { language } = useReading();
  const { retention } = useText().held;
  const other = taken.filter(({ now, later }) => now !== later);
  if (other.length === 0) return <p>{retention.same}</p>;
  return (
    <>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{retention.what}</th>
            <th scope="col">{retention.now}</th>
            <th scope="col">{retention.later}</th>
          </tr>
        </thead>
        <tbody>
          {other.map(({ kind, now, later }) => (
            <tr key={kind}>
              <th scope="row">{retention.kinds[kind]}</th>
              <td>{numberInWords(now, language)}</td>
              <td>{numberInWords(later, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {other.some(({ now, later }) => later > now) && <p>{retention.noWay}</p>}
    </>
  );
}

function asTyped(months: Readonly<Record<Retained, number>>): Typed {
  return Object.fromEntries(retainedKinds.map((kind) => [kind, String(months[kind])])) as Record<
    Retained,
    string
  >;
}

function isTypedRight(kind: Retained, value: string): boolean {
  return value.trim() !== '' && isWithinBounds(kind, Number(value));
}
