import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { audienceRoles, longestTitle } from '../../domain/gathering.ts';
import type { GatheringFormPage as FormView, GatheringView } from '../../domain/views/gathering.ts';
import { languages, regions, serviceTypes } from '../../domain/vocabulary.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { regionName } from '../../text/names.ts';
import { textIn } from '../../text/text-in.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { DayField } from '../parts/day-field.tsx';
import { useHeadings } from '../parts/headings.ts';
import { Notice } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { Unfold } from '../parts/unfold.tsx';
import { useReader, useText } from '../reader.ts';
import { useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px', maxWidth: '640px' },
  clocks: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '12px' },
  group: { margin: 0, padding: 0, border: 'none', display: 'grid' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0 24px' },
});

/** The coordinator makes a gathering, or changes, invites to and calls off one; the same form as the card's. */
export function GatheringFormPage({ id }: { readonly id: string | null }) {
  const form = useView<FormView>('gathering-form', id ? { id } : {});
  const headings = useHeadings();
  const { gathering } = useText();
  if (!form.view) return <PageState problem={form.problem} reread={form.reread} />;
  return (
    <>
      <h1 className={headings.first}>{id ? gathering.form.changeTitle : gathering.form.title}</h1>
      {id && <Inviting id={id} />}
      {/* Drawn anew when somebody else has changed it, and not while one writes. */}
      <Fields key={form.view.version ?? 0} id={id} view={form.view} />
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
      {deed.said && <Notice kind={deed.said.kind} text={deed.said.text} />}
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

type FieldsProps = { readonly id: string | null; readonly view: Sent<FormView> };

function Fields({ id, view }: FieldsProps) {
  const styles = useStyles();
  const headings = useHeadings();
  const { language } = useReader();
  const { common, gathering } = useText();
  const { form } = gathering;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({
    kind: 'webinar',
    language,
    opens: 'now',
    closes: 'week',
    ...view.filled,
  });
  const deed = useDeed(() => undefined);
  const valueIn = (name: string) => typed[name] ?? '';
  const put = (name: string) => (_event: unknown, data: { readonly value: string }) =>
    setTyped((before) => ({ ...before, [name]: data.value }));
  const text = (name: string, label: string, more: { hint?: string; isRequired?: boolean } = {}) => (
    <Field label={label} required={more.isRequired === true} {...(more.hint && { hint: more.hint })}>
      <Input value={valueIn(name)} maxLength={longestTitle * 5} onChange={put(name)} />
    </Field>
  );
  const choice = (name: string, label: string, choices: Readonly<Record<string, string>>) => (
    <Field label={label}>
      <Select value={valueIn(name)} onChange={put(name)}>
        {Object.entries(choices).map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
  const several = (name: string, label: string, choices: readonly (readonly [string, string])[]) => (
    <Several label={label} choices={choices} chosen={valueIn(name)} onChange={put(name)} />
  );
  const clock = (name: string, label: string) => (
    <Field label={label} required>
      <Input type="time" value={valueIn(name)} onChange={put(name)} />
    </Field>
  );
  const keep = id ? { keep: form.keep } : {};
  async function send(): Promise<void> {
    const verb = id ? 'change-gathering' : 'create-gathering';
    const about = id ? { gatheringId: id, version: view.version } : {};
    if (await deed.does(verb, { ...emptyFields, ...typed, ...about }, gathering.changed)) {
      if (!id) location.hash = addressOf({ page: 'gatherings' });
    }
  }
  return (
    <div className={styles.form}>
      {choice('kind', form.kind, gathering.kinds)}
      {text('title', form.name, { isRequired: true })}
      {choice(
        'language',
        form.language,
        Object.fromEntries(languages.map((one) => [one, textIn(one).common.languageName])),
      )}
      <DayField
        label={form.day}
        day={valueIn('day')}
        onChange={(day) => setTyped((before) => ({ ...before, day }))}
      />
      <div className={styles.clocks}>
        {clock('from', form.from)}
        {clock('to', form.to)}
      </div>
      {text('link', form.link, { hint: form.linkHint })}
      {text('place', form.place, { hint: form.placeHint })}
      <Field label={form.items} hint={form.itemsHint}>
        <Textarea value={valueIn('items')} resize="vertical" rows={5} onChange={put('items')} />
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
      {deed.said && <Notice kind={deed.said.kind} text={deed.said.text} />}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={deed.isBusy} onClick={() => void send()}>
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

type SeveralProps = {
  readonly label: string;
  readonly choices: readonly (readonly [value: string, title: string])[];
  /** With commas between, as the card's form has it. */
  readonly chosen: string;
  readonly onChange: (event: unknown, data: { readonly value: string }) => void;
};

function Several({ label, choices, chosen, onChange }: SeveralProps) {
  const styles = useStyles();
  const values = chosen.split(',').filter((value) => value !== '');
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {choices.map(([value, title]) => (
        <Checkbox
          key={value}
          label={title}
          checked={values.includes(value)}
          onChange={(event, data) => {
            const rest = values.filter((one) => one !== value);
            onChange(event, { value: (data.checked ? [...rest, value] : rest).join(',') });
          }}
        />
      ))}
    </fieldset>
  );
}
