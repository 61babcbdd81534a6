import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { useEffect } from 'react';
import type { ProcessKind } from '../../domain/process.ts';
import { processDefinitions } from '../../domain/process-kinds/kinds.ts';
import type { ProcessesView } from '../../domain/views/process.ts';
import { type Region, type ServiceType, serviceTypes } from '../../domain/vocabulary.ts';
import { dateIn } from '../../text/dates.ts';
import { nameIn, regionName, serviceName } from '../../text/names.ts';
import { processKindName } from '../../text/process-words.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { useReader, useReading, useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';
import { useOnceMore } from '../use-once-more.ts';
import { useUnsentWords } from '../writing/use-unsent-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { DayField } from './day-field.tsx';
import { UnsentForm } from './unsent-form.tsx';

type StartProps = {
  readonly view: Sent<ProcessesView>;
  readonly deed: Deed;
  /** What was typed of the service's name. */
  readonly text: string;
  readonly search: (text: string) => void;
};

/** Whoever began something goes there. */
export function goToBegun({ ids }: Deed): void {
  const { processId } = ids();
  if (processId) location.hash = addressOf({ page: 'process', id: processId });
}

/** Something that is to begin at a service that is found by its name. */
export function StartProcess({ view, deed, text, search }: StartProps) {
  const { language } = useReader();
  const { now } = useReading();
  const { list } = useText().process;
  const today = dateIn(now);
  const { startable } = view.viewer;
  const unsent = useUnsentWords('processes/start-process', notBegun);
  const { serviceId, kind, day, sought } = unsent.words;
  // What was looked for is looked for again, so that the service that was chosen is on the list.
  useEffect(() => {
    if (unsent.wasFound && sought !== '') search(sought);
  }, [unsent.wasFound, sought, search]);
  const chosen = startable.find(({ service }) => service.id === serviceId) ?? null;
  const isTerm = kind !== '' && processDefinitions[kind].reckonedFrom === 'term-end';
  const from = day || (isTerm ? (chosen?.termEndsOn ?? '') : today);
  const onceMore = useOnceMore(deed, 'process-beside');
  const about = `${serviceId} ${kind}`;
  const press = async () => {
    const given = { kind, serviceId, from };
    const isDone = await onceMore.does(about, 'start-process', given, list.begun, unsent.key);
    if (isDone) goToBegun(deed);
    return isDone;
  };
  return (
    <UnsentForm
      title={list.start}
      unsent={unsent}
      does={onceMore.isAsked(about) ? list.beginAnyway : list.begin}
      isBusy={deed.isBusy}
      isReady={chosen !== null && kind !== '' && from !== ''}
      press={press}
    >
      <Field label={list.search}>
        <Input
          type="search"
          value={text}
          onChange={(_event, { value }) => {
            unsent.type({ sought: value });
            search(value);
          }}
        />
      </Field>
      <ChoiceField
        label={list.chooseService}
        {...(view.viewer.mayFindMore && { hint: list.more })}
        value={chosen ? serviceId : ''}
        choices={[
          ['', list.choose],
          ...startable.map(({ service }) => [service.id, serviceName(service, language)] as const),
        ]}
        choose={(value) => unsent.type({ serviceId: value })}
      />
      {chosen && (
        <ChoiceField<ProcessKind | ''>
          label={list.chooseKind}
          {...(kind && { hint: nameIn(processDefinitions[kind].about, language) })}
          value={kind && chosen.kinds.includes(kind) ? kind : ''}
          choices={[
            ['', list.choose],
            ...chosen.kinds.map((one) => [one, processKindName(one, language)] as const),
          ]}
          choose={(value) => unsent.type({ kind: value })}
        />
      )}
      {chosen && kind !== '' && (
        <DayField
          label={isTerm ? list.fromTerm : list.from}
          hint={list.fromHint}
          day={from}
          onChange={(value) => unsent.type({ day: value })}
        />
      )}
    </UnsentForm>
  );
}

const notBegun: {
  readonly serviceId: string;
  readonly kind: ProcessKind | '';
  readonly day: string;
  readonly sought: string;
} = { serviceId: '', kind: '', day: '', sought: '' };

type Applied = { readonly title: string; readonly type: ServiceType; readonly region: Region };

/** An application for a service that does not exist yet. */
export function Apply({ view, deed }: Omit<StartProps, 'text' | 'search'>) {
  const { language } = useReader();
  const { now } = useReading();
  const { common, process } = useText();
  const { list } = process;
  const { mayApplyIn } = view.viewer;
  const [first] = mayApplyIn;
  const unsent = useUnsentWords<Applied>('processes/apply', {
    ...{ title: '', type: 'national-treatment', region: first ?? 'sor-ost' },
  });
  const { title, type, region } = unsent.words;
  if (mayApplyIn.length === 0) return null;
  const press = async () => {
    const given = { kind: 'application', serviceId: null, title, type, region, from: dateIn(now) };
    const isDone = await deed.does('start-process', given, list.begun, unsent.key);
    if (isDone) goToBegun(deed);
    return isDone;
  };
  return (
    <UnsentForm
      title={list.apply}
      unsent={unsent}
      does={list.begin}
      isBusy={deed.isBusy}
      isReady={title.trim() !== ''}
      press={press}
    >
      <p>{nameIn(processDefinitions.application.about, language)}</p>
      <Field label={list.name} required>
        <Input value={title} onChange={(_event, { value }) => unsent.type({ title: value })} />
      </Field>
      <ChoiceField
        label={list.type}
        value={type}
        choices={serviceTypes.map((one) => [one, common.serviceTypes[one]] as const)}
        choose={(value) => unsent.type({ type: value })}
      />
      {mayApplyIn.length > 1 && (
        <ChoiceField
          label={list.region}
          value={region}
          choices={mayApplyIn.map((one) => [one, regionName(one, language)] as const)}
          choose={(value) => unsent.type({ region: value })}
        />
      )}
    </UnsentForm>
  );
}
