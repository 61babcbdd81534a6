import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Textarea } from '@fluentui/react-textarea';
import { audienceRoles } from '../../domain/gathering.ts';
import { type SurveyKind, surveyKinds } from '../../domain/survey.ts';
import type { SurveyView } from '../../domain/views/survey.ts';
import { regions, serviceTypes } from '../../domain/vocabulary.ts';
import { regionName } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { useReader, useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';
import { useUnsentWords } from '../writing/use-unsent-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { DayField } from './day-field.tsx';
import { SeveralField } from './several-field.tsx';
import { UnsentForm } from './unsent-form.tsx';

type SurveyFormProps = {
  readonly deed: Deed;
  /** What is changed; null for a new one. */
  readonly survey: Sent<SurveyView> | null;
};

const listed = (text: string) => text.split(',').filter((one) => one !== '');

/** What is asked, and of whom: a draft, which is seen before it is sent. */
export function SurveyForm({ deed, survey: standing }: SurveyFormProps) {
  const { language } = useReader();
  const { common, gathering, survey } = useText();
  const { page } = survey;
  const unsent = useUnsentWords(`${standing?.id ?? 'surveys'}/write-survey`, wordsOf(standing));
  const { words } = unsent;
  const type =
    (key: keyof typeof words) =>
    (_event: unknown, { value }: { readonly value: string }) =>
      unsent.type({ [key]: value });
  const press = async () => {
    const { choices, roles, regions: within, types, ...rest } = words;
    const lines = choices.split('\n').filter((line) => line.trim() !== '');
    const isDone = await deed.does(
      'write-survey',
      {
        ...{ surveyId: standing?.id ?? null, ...rest, choices: rest.kind === 'choice' ? lines : [] },
        ...{ roles: listed(roles), regions: listed(within), types: listed(types) },
      },
      page.saved,
      unsent.key,
    );
    const { surveyId } = deed.ids();
    if (isDone && !standing && surveyId) location.hash = addressOf({ page: 'survey', id: surveyId });
    return isDone;
  };
  const isReady = words.title.trim() !== '' && words.question.trim() !== '' && words.dueOn !== '';
  return (
    <UnsentForm
      title={standing ? page.change : page.make}
      does={page.save}
      isBusy={deed.isBusy}
      isReady={isReady}
      unsent={unsent}
      press={press}
    >
      <Field label={page.titleLabel} hint={page.titleHint} required>
        <Input value={words.title} onChange={type('title')} />
      </Field>
      <Field label={page.question} required>
        <Textarea value={words.question} rows={4} onChange={type('question')} />
      </Field>
      <ChoiceField
        label={page.kind}
        value={words.kind}
        choices={surveyKinds.map((one) => [one, page.kinds[one]] as const)}
        choose={(kind: SurveyKind) => unsent.type({ kind })}
      />
      {words.kind === 'choice' && (
        <Field label={page.choices} hint={page.choicesHint} required>
          <Textarea value={words.choices} rows={5} onChange={type('choices')} />
        </Field>
      )}
      <DayField label={page.dueOn} day={words.dueOn} onChange={(dueOn) => unsent.type({ dueOn })} />
      <p>{gathering.form.audienceNote}</p>
      <SeveralField
        name="roles"
        label={gathering.form.roles}
        choices={audienceRoles.map((one) => [one, gathering.roles[one]])}
        chosen={words.roles}
        onChange={type('roles')}
      />
      <SeveralField
        name="regions"
        label={gathering.form.regions}
        choices={regions.map((one) => [one, regionName(one, language)])}
        chosen={words.regions}
        onChange={type('regions')}
      />
      <SeveralField
        name="types"
        label={gathering.form.types}
        choices={serviceTypes.map((one) => [one, common.serviceTypes[one]])}
        chosen={words.types}
        onChange={type('types')}
      />
    </UnsentForm>
  );
}

function wordsOf(survey: Sent<SurveyView> | null) {
  return {
    title: survey?.title ?? '',
    question: survey?.question ?? '',
    kind: survey?.kind ?? ('choice' as SurveyKind),
    choices: survey?.kind === 'choice' ? survey.choices.join('\n') : '',
    dueOn: survey?.dueOn ?? '',
    roles: survey?.roles.join(',') ?? '',
    regions: survey?.regions.join(',') ?? '',
    types: survey?.types.join(',') ?? '',
  };
}
