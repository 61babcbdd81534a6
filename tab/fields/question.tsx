import { Field } from '@fluentui/react-field';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { ReactElement, ReactNode } from 'react';
import type { ContentFault } from '../../domain/content-faults.ts';
import type { Words } from '../../domain/report-schema.ts';
import { nameIn } from '../../text/names.ts';
import { useReader, useText } from '../reader.ts';
import { faultText } from './fault-text.ts';
import { ownFault } from './field-props.ts';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3, whiteSpace: 'pre-line' },
  set: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  required: { color: tokens.colorPaletteRedForeground1 },
  fault: { color: tokens.colorPaletteRedForeground1, marginTop: '4px' },
  rest: { display: 'grid', gap: '8px', marginTop: '8px' },
});

export type Asked = {
  readonly title: Words;
  readonly guidance: Words | null;
  readonly required: boolean;
};
type QuestionProps = {
  readonly asked: Asked;
  readonly faults: readonly ContentFault[];
  /** What is only missing is told at the end of the page, not at each field that nobody has come to yet. */
  readonly isEmpty: boolean;
};

/** A question with one field. */
export function Question({
  asked,
  faults,
  isEmpty,
  children,
}: QuestionProps & { readonly children: ReactElement }) {
  const { language } = useReader();
  const styles = useStyles();
  const fault = faultToShow(faults, isEmpty);
  const hint = asked.guidance ? nameIn(asked.guidance, language) : undefined;
  return (
    <Field
      label={{ children: nameIn(asked.title, language), weight: 'semibold' }}
      required={asked.required}
      {...(hint && { hint: <span className={styles.hint}>{hint}</span> })}
      {...(fault && { validationMessage: faultText(fault, language), validationState: 'error' as const })}
    >
      {children}
    </Field>
  );
}

/** A question with several fields. */
export function QuestionSet({
  asked,
  faults,
  isEmpty,
  children,
}: QuestionProps & { readonly children: ReactNode }) {
  const { language } = useReader();
  const { writing } = useText();
  const styles = useStyles();
  const fault = faultToShow(faults, isEmpty);
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>
        {nameIn(asked.title, language)}
        {asked.required && (
          <span className={styles.required} title={writing.required}>
            {' *'}
          </span>
        )}
      </legend>
      {asked.guidance && <div className={styles.hint}>{nameIn(asked.guidance, language)}</div>}
      <div className={styles.rest}>{children}</div>
      {fault && (
        <div className={styles.fault} role="alert">
          {faultText(fault, language)}
        </div>
      )}
    </fieldset>
  );
}

function faultToShow(faults: readonly ContentFault[], isEmpty: boolean): ContentFault | undefined {
  const fault = ownFault(faults);
  return fault?.code === 'missing' && isEmpty ? undefined : fault;
}
