import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { ContentFault, SectionContent } from '../../domain/content-faults.ts';
import type { SectionPageView } from '../../domain/views/tab.ts';
import { momentInWords } from '../../text/dates.ts';
import { Answer } from '../fields/answer.tsx';
import { faultsUnder, withPart } from '../fields/field-props.ts';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import { Answers } from './answers.tsx';
import { FaultList } from './fault-list.tsx';
import { useHeadings } from './headings.ts';
import { Notice } from './notice.tsx';

const useStyles = makeStyles({ form: { display: 'grid', gap: '24px', margin: '16px 0' } });

type SupplementProps = { readonly view: Sent<SectionPageView>; readonly reread: () => void };

/** What came after the report was handed in without this chapter, and sending in more of it. */
export function Supplement({ view, reread }: SupplementProps) {
  const headings = useHeadings();
  const reading = useReading();
  const { section } = useText().pages;
  return (
    <>
      {view.care.supplements.map((one) => (
        <section key={one.id}>
          <h2 className={headings.second}>
            {section.supplementFrom(one.addedBy, momentInWords(new Date(one.addedAt), reading))}
          </h2>
          <Answers fields={view.fields} content={one.content} />
        </section>
      ))}
      {view.care.maySupplement && <Form view={view} reread={reread} />}
    </>
  );
}

/** Begins with what had been written when the report was handed in. It is sent as a whole, once. */
function Form({ view, reread }: SupplementProps) {
  const styles = useStyles();
  const headings = useHeadings();
  const { section } = useText().pages;
  const [content, setContent] = useState<SectionContent>(view.content);
  const deed = useDeed(reread);
  const faults = (deed.refused?.details.faults ?? []) as readonly ContentFault[];
  const send = () =>
    void deed.does('add-supplement', { sectionId: view.id, content }, section.supplementSent);
  return (
    <section>
      <h2 className={headings.second}>{section.supplementTitle}</h2>
      <p>{section.supplementLead}</p>
      <div className={styles.form}>
        {view.fields.map((field) => (
          <div key={field.key} id={`answer-${field.key}`}>
            <Answer
              field={field}
              value={content[field.key]}
              lastYear={view.lastYear?.[field.key]}
              faults={faultsUnder(faults, field.key)}
              isReadOnly={false}
              onChange={(value) => setContent(withPart(content, field.key, value))}
            />
          </div>
        ))}
      </div>
      {faults.length > 0 && <FaultList fields={view.fields} faults={faults} />}
      {deed.said && <Notice kind={deed.said.kind} text={deed.said.text} />}
      <Button appearance="primary" disabled={deed.isBusy} onClick={send}>
        {section.supplementSend}
      </Button>
    </section>
  );
}
