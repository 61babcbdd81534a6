import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { useState } from 'react';
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
import { ChoiceField } from './choice-field.tsx';
import { DayField } from './day-field.tsx';
import { Unfold } from './unfold.tsx';

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
  const [serviceId, setServiceId] = useState('');
  const [kind, setKind] = useState<ProcessKind | ''>('');
  const [day, setDay] = useState('');
  const chosen = startable.find(({ service }) => service.id === serviceId) ?? null;
  const isTerm = kind !== '' && processDefinitions[kind].reckonedFrom === 'term-end';
  const from = day || (isTerm ? (chosen?.termEndsOn ?? '') : today);
  const press = async () => {
    const isDone = await deed.does('start-process', { kind, serviceId, from }, list.begun);
    if (isDone) goToBegun(deed);
    return isDone;
  };
  return (
    <Unfold
      title={list.start}
      does={list.begin}
      isBusy={deed.isBusy}
      isReady={chosen !== null && kind !== '' && from !== ''}
      press={press}
    >
      <Field label={list.search}>
        <Input type="search" value={text} onChange={(_event, { value }) => search(value)} />
      </Field>
      <ChoiceField
        label={list.chooseService}
        value={chosen ? serviceId : ''}
        choices={[
          ['', list.choose],
          ...startable.map(({ service }) => [service.id, serviceName(service, language)] as const),
        ]}
        choose={setServiceId}
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
          choose={setKind}
        />
      )}
      {chosen && kind !== '' && (
        <DayField
          label={isTerm ? list.fromTerm : list.from}
          hint={list.fromHint}
          day={from}
          onChange={setDay}
        />
      )}
    </Unfold>
  );
}

/** An application for a service that does not exist yet. */
export function Apply({ view, deed }: Omit<StartProps, 'text' | 'search'>) {
  const { language } = useReader();
  const { now } = useReading();
  const { common, process } = useText();
  const { list } = process;
  const { mayApplyIn } = view.viewer;
  const [title, setTitle] = useState('');
  const [type, setType] = useState<ServiceType>('national-treatment');
  const [region, setRegion] = useState<Region | null>(mayApplyIn[0] ?? null);
  if (mayApplyIn.length === 0) return null;
  const press = async () => {
    const given = { kind: 'application', serviceId: null, title, type, region, from: dateIn(now) };
    const isDone = await deed.does('start-process', given, list.begun);
    if (isDone) goToBegun(deed);
    return isDone;
  };
  return (
    <Unfold
      title={list.apply}
      does={list.begin}
      isBusy={deed.isBusy}
      isReady={title.trim() !== '' && region !== null}
      press={press}
    >
      <p>{nameIn(processDefinitions.application.about, language)}</p>
      <Field label={list.name} required>
        <Input value={title} onChange={(_event, { value }) => setTitle(value)} />
      </Field>
      <ChoiceField
        label={list.type}
        value={type}
        choices={serviceTypes.map((one) => [one, common.serviceTypes[one]] as const)}
        choose={setType}
      />
      {mayApplyIn.length > 1 && region && (
        <ChoiceField
          label={list.region}
          value={region}
          choices={mayApplyIn.map((one) => [one, regionName(one, language)] as const)}
          choose={setRegion}
        />
      )}
    </Unfold>
  );
}
