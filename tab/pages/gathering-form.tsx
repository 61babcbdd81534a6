import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Link } from '@fluentui/react-link';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { makeStyles } from '@griffel/react';
import { useEffect, useRef, useState } from 'react';
import { audienceRoles, longestTitle } from '../../domain/gathering.ts';
import type { GatheringFormPage as FormView, GatheringView } from '../../domain/views/gathering.ts';
import { languages, regions, serviceTypes } from '../../domain/vocabulary.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { regionName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { DayField } from '../parts/day-field.tsx';
import { type FormFaults, faultsOf, missingIn, type Typed } from '../parts/gathering-faults.ts';
import { useGatheringFormWords } from '../parts/gathering-form-words.ts';
import { useHeadings } from '../parts/headings.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { SeveralField } from '../parts/several-field.tsx';
import { TwoTexts } from '../parts/two-texts.tsx';
import { Unfold } from '../parts/unfold.tsx';
import { useReader, useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import { useTyping } from '../use-typing.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px', maxWidth: '640px' },
  clocks: { display: 'grid', gridTemplateColumns: '1fr 1fr', alignItems: 'start', gap: '12px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0 24px' },
});

/** The coordinator makes a gathering, or changes, invites to and calls off one; the same form as the card's. */
export function GatheringFormPage({ id }: { readonly id: string | null }) {
  const form = useView<FormView>('gathering-form', id ? { id } : {});
  const headings = useHeadings();
  const { gathering } = useText();
  if (!form.view) {
    return <PageState problem={form.problem} reread={form.reread} about={id ?? 'gatherings'} />;
  }
  return (
    <>
      <h1 className={headings.first}>{id ? gathering.form.changeTitle : gathering.form.title}</h1>
      {id && <Inviting id={id} />}
      <Fields id={id} view={form.view} reread={form.reread} />
    </>
  );
}

/** It is made, and nobody is invited to it yet: that is what comes next. */
export function MadeGatheringPage({ id }: { readonly id: string }) {
  const headings = useHeadings();
  const styles = useStyles();
  const { gathering } = useText();
  return (
    <>
      <h1 className={headings.first}>{gathering.form.madeTitle}</h1>
      <p>{gathering.form.madeLead}</p>
      <Inviting id={id} />
      <div className={styles.buttons}>
        <Link href={addressOf({ page: 'change-gathering', id })}>{gathering.change}</Link>
        <Link href={addressOf({ page: 'gatherings' })}>{gathering.pages.list}</Link>
      </div>
    </>
  );
}

/** Before anything is sent to many: how many get it. */
function Inviting({ id }: { readonly id: string }) {
  const { view, reread } = useView<GatheringView>('gathering', { id });
  const deed = useDeed(reread);
  const styles = useStyles();
  const { language } = useReader();
  const { gathering } = useText();
  if (!view?.organising) return null;
  const count = (number: number) => numberInWords(number, language);
  const { toInvite, invited } = view.organising;
  const mayInvite = view.viewer.may.includes('invite-guests') && toInvite > 0;
  return (
    <>
      <p>{toInvite > 0 ? gathering.toInvite(count(toInvite)) : gathering.allInvited(count(invited))}</p>
      {deed.said && <PressAnswer said={deed.said} />}
      {mayInvite && (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabled={deed.isBusy}
            onClick={() =>
              void deed.does('invite-guests', { gatheringId: id }, gathering.invited(count(toInvite)))
            }
          >
            {gathering.invite(count(toInvite))}
          </Button>
        </div>
      )}
    </>
  );
}

type FieldsProps = {
  readonly id: string | null;
  readonly view: Sent<FormView>;
  readonly reread: () => void;
};

function Fields({ id, view, reread }: FieldsProps) {
  const styles = useStyles();
  const headings = useHeadings();
  const { language } = useReader();
  const { common, gathering } = useText();
  const { form } = gathering;
  const usual = { kind: 'webinar', language, opens: 'now', closes: 'week' };
  const standing = { version: view.version ?? 0, words: { ...emptyFields, ...usual, ...view.filled } };
  const typing = useTyping<Typed>(standing, id ? `${id}/change-gathering` : 'gatherings/create-gathering');
  const { typed } = typing;
  const { labels, inWords } = useGatheringFormWords(view);
  const deed = useDeed(() => undefined);
  const [faults, setFaults] = useState<FormFaults>({});
  const place = useRef<HTMLDivElement>(null);
  const { refused } = deed;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed after the refusal does not change what it was about
  useEffect(() => setFaults(refused ? faultsOf(refused, typed) : {}), [refused]);
  useEffect(() => {
    const [first] = fieldOrder.filter((name) => faults[name]);
    const found = first && place.current?.querySelector<HTMLElement>(`[data-field="${first}"]`);
    if (found) (found.querySelector<HTMLElement>('input') ?? found).focus();
  }, [faults]);
  const said = (name: string) => faults[name] && { validationMessage: faults[name] };
  const valueIn = (name: string) => typed[name] ?? '';
  const put = (name: string) => (_event: unknown, data: { readonly value: string }) =>
    typing.type({ [name]: data.value });
  const text = (name: string, label: string, more: { hint?: string; isRequired?: boolean } = {}) => (
    <Field
      label={label}
      required={more.isRequired === true}
      {...(more.hint && { hint: more.hint })}
      {...said(name)}
    >
      <Input data-field={name} value={valueIn(name)} maxLength={longestTitle * 5} onChange={put(name)} />
    </Field>
  );
  const choice = (name: string, label: string, choices: Readonly<Record<string, string>>) => (
    <Field label={label} {...said(name)}>
      <Select data-field={name} value={valueIn(name)} onChange={put(name)}>
        {Object.entries(choices).map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
  const several = (name: string, label: string, choices: readonly (readonly [string, string])[]) => (
    <SeveralField
      name={name}
      label={label}
      choices={choices}
      chosen={valueIn(name)}
      fault={faults[name]}
      onChange={put(name)}
    />
  );
  const clock = (name: string, label: string) => (
    <Field label={label} required {...said(name)}>
      <Input data-field={name} type="time" value={valueIn(name)} onChange={put(name)} />
    </Field>
  );
  const keep = id ? { keep: form.keep } : {};
  async function send(): Promise<void> {
    const missing = missingIn(typed, gathering);
    setFaults(missing);
    if (Object.keys(missing).length > 0) return;
    const isDone = await typing.save((words, version) => {
      const about = id ? { gatheringId: id, version } : {};
      return deed.does(
        id ? 'change-gathering' : 'create-gathering',
        { ...words, ...about },
        gathering.changed,
      );
    });
    if (!isDone) return;
    reread();
    if (id) return;
    // The next one begins empty; to where people are invited to this one.
    typing.end();
    const { gatheringId = '' } = deed.ids();
    location.hash = addressOf({ page: 'made-gathering', id: gatheringId });
  }
  return (
    <div className={styles.form} ref={place}>
      <TwoTexts
        typing={typing}
        standing={standing.words}
        labels={labels}
        inWords={inWords}
        by={view.changedBy}
      />
      {choice('kind', form.kind, gathering.kinds)}
      {text('title', form.name, { isRequired: true })}
      {choice(
        'language',
        form.language,
        Object.fromEntries(languages.map((one) => [one, textIn(one).common.languageName])),
      )}
      <DayField
        name="day"
        label={form.day}
        day={valueIn('day')}
        fault={faults.day}
        onChange={(value) => put('day')(null, { value })}
      />
      <div className={styles.clocks}>
        {clock('from', form.from)}
        {clock('to', form.to)}
      </div>
      {text('link', form.link, { hint: form.linkHint })}
      {text('place', form.place, { hint: form.placeHint })}
      <Field label={form.items} hint={form.itemsHint} {...said('items')}>
        <Textarea
          data-field="items"
          value={valueIn('items')}
          resize="vertical"
          rows={5}
          onChange={put('items')}
        />
      </Field>
      {several(
        'moderators',
        form.moderators,
        view.moderators.map(({ id: personId, name }) => [personId, name] as const),
      )}
      {choice('opens', form.opens, { ...keep, ...form.opensChoices })}
      {choice('closes', form.closes, { ...keep, ...form.closesChoices })}
      {text('presentation', form.presentation, { hint: form.linkHint })}
      <h2 className={headings.second}>{form.audience}</h2>
      <div>{form.audienceNote}</div>
      {several(
        'regions',
        form.regions,
        regions.map((one) => [one, regionName(one, language)] as const),
      )}
      {several(
        'roles',
        form.roles,
        audienceRoles.map((one) => [one, gathering.roles[one]] as const),
      )}
      {several(
        'types',
        form.types,
        serviceTypes.map((one) => [one, capital(common.serviceTypes[one], language)] as const),
      )}
      {deed.said && Object.keys(faults).length === 0 && <PressAnswer said={deed.said} />}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={deed.isBusy || typing.isClash}
          onClick={() => void send()}
        >
          {id ? form.save : form.send}
        </Button>
      </div>
      {id && view.mayCancel && (
        <div>
          <Unfold
            title={form.cancelTitle}
            does={form.cancelNow}
            isReady
            isBusy={deed.isBusy}
            isPrimary={false}
            press={() => deed.does('cancel-gathering', { gatheringId: id }, gathering.cancelledNow)}
          >
            <p>{form.cancelMeans}</p>
          </Unfold>
        </div>
      )}
    </div>
  );
}

/** The fields that can be at fault, from the top. */
const fieldOrder = [
  'title',
  'day',
  'from',
  'to',
  'link',
  'items',
  'moderators',
  'opens',
  'presentation',
] as const;

/** What a form that was not filled in sends. */
const emptyFields = Object.fromEntries(
  [
    'title',
    'day',
    'from',
    'to',
    'link',
    'place',
    'items',
    'moderators',
    'presentation',
    'regions',
    'roles',
    'types',
  ].map((name) => [name, '']),
);
