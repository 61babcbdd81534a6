import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import type { ReportView } from '../../domain/views/report.ts';
import { numberInWords } from '../../text/lists.ts';
import { nameIn, regionName } from '../../text/names.ts';
import type { Sent } from '../json.ts';
import { useReader, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { DayField } from './day-field.tsx';
import { useHeadings } from './headings.ts';
import { PressAnswer } from './notice.tsx';
import { Unfold } from './unfold.tsx';

type CareProps = { readonly view: Sent<ReportView>; readonly reread: () => void };

/** What contacts and the coordinator can do for a report: more time, and opening it again. */
export function ReportCare({ view, reread }: CareProps) {
  const headings = useHeadings();
  const { care } = useText().pages;
  const deed = useDeed(reread);
  if (!view.viewer.mayExtend && !view.viewer.mayReopen && !deed.said) return null;
  return (
    <section>
      <h2 className={headings.second}>{care.title}</h2>
      {deed.said && <PressAnswer said={deed.said} />}
      {view.viewer.mayExtend && <Extend view={view} deed={deed} />}
      {view.viewer.mayReopen && <Reopen view={view} deed={deed} />}
    </section>
  );
}

type FormProps = { readonly view: Sent<ReportView>; readonly deed: Deed };

function Extend({ view, deed }: FormProps) {
  const { care } = useText().pages;
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  return (
    <Unfold
      title={care.extend}
      does={care.extendYes}
      isBusy={deed.isBusy}
      isReady={to !== '' && reason.trim() !== ''}
      press={() => deed.does('extend-report', { reportId: view.id, to, reason }, care.extended)}
    >
      <p>{care.extendLead}</p>
      <DayField label={care.extendTo} day={to} earliest={view.dueOn} onChange={setTo} />
      <Field label={care.extendReason} required>
        <Textarea value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
    </Unfold>
  );
}

function Reopen({ view, deed }: FormProps) {
  const { care } = useText().pages;
  const { writing } = useText();
  const { language } = useReader();
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (id: string, isOn: boolean) =>
    setChosen(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <Unfold
      title={care.reopen}
      does={care.reopenYes}
      isBusy={deed.isBusy}
      isReady={reason.trim() !== ''}
      press={() =>
        deed.does('reopen-report', { reportId: view.id, reason, sectionIds: chosen }, care.reopened)
      }
    >
      <p>{care.reopenLead}</p>
      <fieldset style={{ margin: 0, padding: 0, border: 'none' }}>
        <legend>{care.reopenChapters}</legend>
        {view.sections.map((section) => {
          const part = view.parts.find(({ id }) => id === section.partId);
          const place = part?.region ? regionName(part.region, language) : (part?.site?.name ?? '');
          const title = writing.chapter(
            numberInWords(section.ordinal, language),
            nameIn(section.title, language),
          );
          return (
            <div key={section.id}>
              <Checkbox
                label={place === '' ? title : `${title}, ${place}`}
                checked={chosen.includes(section.id)}
                onChange={(_event, { checked }) => toggle(section.id, checked === true)}
              />
            </div>
          );
        })}
      </fieldset>
      <Field label={care.reopenReason} required>
        <Textarea value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
    </Unfold>
  );
}
