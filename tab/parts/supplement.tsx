import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { ContentFault } from '../../domain/content-faults.ts';
import type { SectionPageView } from '../../domain/views/tab.ts';
import { momentInWords } from '../../text/dates.ts';
import { Answer } from '../fields/answer.tsx';
import { faultsUnder, withPart } from '../fields/field-props.ts';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';
import { isOpenToWrite, type Supplementing, type Writing } from '../writing/use-section-writer.ts';
import { Answers } from './answers.tsx';
import { FaultList } from './fault-list.tsx';
import { useHeadings } from './headings.ts';
import { Notice } from './notice.tsx';

const useStyles = makeStyles({ form: { display: 'grid', gap: '24px', margin: '16px 0' } });

type SupplementProps = {
  readonly view: Sent<SectionPageView>;
  readonly supplementing: Supplementing | null;
  readonly writing: Writing | null;
};

/** What came after the report was handed in without this chapter, and sending in more of it. */
export function Supplement({ view, supplementing, writing }: SupplementProps) {
  const headings = useHeadings();
  const reading = useReading();
  const { section } = useText().pages;
  // Where the report was opened again, what came late can go on from.
  const { writer, state } = writing ?? {};
  const mayPutIn = isOpenToWrite(view) && state?.mode !== 'blocked' && (!view.holder || view.holder.isYou);
  return (
    <>
      {view.care.supplements.map((one) => (
        <section key={one.id}>
          <h2 className={headings.second}>
            {section.supplementFrom(one.addedBy, momentInWords(new Date(one.addedAt), reading))}
          </h2>
          <Answers fields={view.fields} content={one.content} />
          {writer && mayPutIn && (
            <Button onClick={() => void writer.replace(() => one.content)}>{section.useKept}</Button>
          )}
        </section>
      ))}
      {view.care.maySupplement && supplementing && <Sending view={view} supplementing={supplementing} />}
    </>
  );
}

type SendingProps = { readonly view: Sent<SectionPageView>; readonly supplementing: Supplementing };

/** The first is asked for; another one is only where somebody wants it, so that none is sent twice by mistake. */
function Sending({ view, supplementing }: SendingProps) {
  const { ownTexts, pages } = useText();
  const { state } = supplementing;
  const [isWanted, setWanted] = useState(false);
  const isFirst = view.care.supplements.length === 0 && state.step !== 'sent';
  if (isFirst || isWanted || state.isUnsent) {
    return <Form view={view} supplementing={supplementing} onSent={() => setWanted(false)} />;
  }
  return (
    <>
      {state.step === 'sent' && <Notice kind="success" text={pages.section.supplementSent} />}
      <p>
        <Button onClick={() => setWanted(true)}>{ownTexts.supplement.another}</Button>
      </p>
    </>
  );
}

/** Begins with what had been written when the report was handed in. It is sent as a whole, once. */
function Form({ view, supplementing, onSent }: SendingProps & { readonly onSent: () => void }) {
  const styles = useStyles();
  const headings = useHeadings();
  const { ownTexts, pages } = useText();
  const { section } = pages;
  const { writer, state } = supplementing;
  const { content, step, refusal } = state;
  const faults = (refusal?.details.faults ?? []) as readonly ContentFault[];
  const isOnTheWay = step === 'sending' || step === 'unanswered';
  const send = async () => {
    await writer.send();
    if (writer.state.step === 'sent') onSent();
  };
  return (
    <section>
      <h2 className={headings.second}>{section.supplementTitle}</h2>
      <p>{section.supplementLead}</p>
      {state.wasRecovered && <Notice kind="success" text={ownTexts.supplement.recovered} />}
      <p>{state.isFragile ? `⚠ ${ownTexts.supplement.fragile}` : ownTexts.supplement.kept}</p>
      <div className={styles.form}>
        {view.fields.map((field) => (
          <div key={field.key} id={`supplement-${field.key}`}>
            <Answer
              field={field}
              value={content[field.key]}
              lastYear={view.lastYear?.[field.key]}
              faults={faultsUnder(faults, field.key)}
              isReadOnly={isOnTheWay}
              onChange={(value) => writer.type(withPart(writer.state.content, field.key, value))}
            />
          </div>
        ))}
      </div>
      {faults.length > 0 && <FaultList fields={view.fields} faults={faults} at="supplement" />}
      {refusal && refusal.message !== '' && <Notice kind="error" text={refusal.message} />}
      {step === 'unanswered' && <Notice kind="warning" text={ownTexts.supplement.unanswered} />}
      <Button
        appearance="primary"
        disabled={isOnTheWay || (view.care.supplements.length > 0 && !state.isUnsent)}
        onClick={() => void send()}
      >
        {step === 'sending' ? ownTexts.supplement.sending : section.supplementSend}
      </Button>
    </section>
  );
}
