import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { useState } from 'react';
import { longestFileTitle, mostFileBytes } from '../../domain/archive.ts';
import type { ContactsView } from '../../domain/views/contacts.ts';
import { capital } from '../../text/lists.ts';
import { serviceName } from '../../text/names.ts';
import { base64Of } from '../base64-of.ts';
import { useReader, useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import { useSettled } from '../use-settled.ts';
import { useView } from '../use-view.ts';
import { Notice, PressAnswer } from './notice.tsx';
import { Unfold } from './unfold.tsx';

type Chosen = { readonly name: string; readonly content: string; readonly isTooLarge: boolean };

/** A report of an older year, with what is known about it. */
export function AddFile({ added }: { readonly added: () => void }) {
  const { archive, pages } = useText();
  const [said, setSaid] = useState('');
  const deed = useDeed(added);
  const [serviceId, setServiceId] = useState('');
  const [year, setYear] = useState('');
  const [title, setTitle] = useState('');
  const [file, setFile] = useState<Chosen | null>(null);
  const isYear = /^2\d{3}$/.test(year);
  const press = async () => {
    setSaid('');
    const given = { serviceId, year: Number(year), title, name: file?.name, content: file?.content };
    const isDone = await deed.does('add-archive-file', given);
    if (!isDone) return false;
    setSaid(deed.ids().hasText === 'no' ? archive.addedWithoutText : archive.added);
    setTitle('');
    setFile(null);
    return true;
  };
  return (
    <section>
      {said !== '' && <Notice kind="success" text={said} />}
      <Unfold
        title={archive.addTitle}
        does={archive.add}
        isBusy={deed.isBusy}
        isReady={serviceId !== '' && isYear && title.trim() !== '' && file !== null && !file.isTooLarge}
        press={press}
      >
        <p>{archive.addLead}</p>
        {deed.said && <PressAnswer said={deed.said} />}
        <ServiceChoice serviceId={serviceId} choose={setServiceId} />
        <Field label={pages.overview.year} required>
          <Input
            value={year}
            inputMode="numeric"
            maxLength={4}
            onChange={(_event, { value }) => setYear(value.trim())}
          />
        </Field>
        <Field label={archive.fileTitle} required>
          <Input
            value={title}
            maxLength={longestFileTitle}
            onChange={(_event, { value }) => setTitle(value)}
          />
        </Field>
        <label htmlFor="older-file">{archive.file}</label>
        <input
          id="older-file"
          type="file"
          accept="application/pdf,.pdf"
          onChange={({ target }) => void readFile(target.files?.[0]).then(setFile)}
        />
        {file?.isTooLarge && <Notice kind="error" text={archive.tooLarge} />}
      </Unfold>
    </section>
  );
}

async function readFile(file: File | undefined): Promise<Chosen | null> {
  if (!file) return null;
  const isTooLarge = file.size > mostFileBytes;
  return { name: file.name, isTooLarge, content: isTooLarge ? '' : await base64Of(file) };
}

type ServiceChoiceProps = { readonly serviceId: string; readonly choose: (serviceId: string) => void };

/** Found by some of its name, then chosen from what has it. */
function ServiceChoice({ serviceId, choose }: ServiceChoiceProps) {
  const { administration, archive } = useText();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim());
  return (
    <>
      <Field label={archive.findService}>
        <Input
          type="search"
          value={text}
          placeholder={archive.serviceHint}
          onChange={(_event, { value }) => {
            setText(value);
            choose('');
          }}
        />
      </Field>
      <Field label={administration.service} required>
        <Select value={serviceId} onChange={(_event, { value }) => choose(value)}>
          <option value="">{administration.chooseService}</option>
          {asked !== '' && <ServiceOptions text={asked} />}
        </Select>
      </Field>
    </>
  );
}

function ServiceOptions({ text }: { readonly text: string }) {
  const { language } = useReader();
  const { view } = useView<ContactsView>('contacts', { text });
  return view?.services.map(({ service }) => (
    <option key={service.id} value={service.id}>
      {capital(serviceName(service, language), language)}
    </option>
  ));
}
