import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Textarea } from '@fluentui/react-textarea';
import { makeStyles } from '@griffel/react';
import { audienceRoles } from '../../domain/gathering.ts';
import { type OtherWordings, otherLanguages, type SurveyKind, surveyKinds } from '../../domain/survey.ts';
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

const useStyles = makeStyles({ other: { display: 'grid', gap: '12px' } });

const listed = (text: string) => text.split(',').filter((one) => one !== '');

/** What is asked, and of whom: a draft, which is seen before it is sent. */
export function SurveyForm({ deed, survey: standing }: SurveyFormProps) {
  const { language } = useReader();
  const { common, gathering, survey } = useText();
  const styles = useStyles();
  const { page } = survey;
  const unsent = useUnsentWords(`${standing?.id ?? 'surveys'}/write-survey`, wordsOf(standing));
  const { words } = unsent;
  const type =
    (key: keyof typeof words) =>
    (_event: unknown, { value }: { readonly value: string }) =>
      unsent.type({ [key]: value });
  const press = async () => {
    const { title, question, kind, dueOn, choices, roles, regions: within, types } = words;
    const isDone = await deed.does(
      'write-survey',
      {
        ...{ surveyId: standing?.id ?? null, title, question, kind, dueOn },
        ...{ choices: kind === 'choice' ? linesIn(choices) : [], others: othersIn(words) },
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
      {otherLanguages.map((one) => (
        <details key={one} open={isWorded(words, one)}>
          <summary>{page.languages[one]}</summary>
          <div className={styles.other}>
            <p>{page.languagesHint}</p>
            <Field label={page.titleLabel}>
              <Input value={words[`title-${one}`]} onChange={type(`title-${one}`)} />
            </Field>
            <Field label={page.question}>
              <Textarea value={words[`question-${one}`]} rows={4} onChange={type(`question-${one}`)} />
            </Field>
            {words.kind === 'choice' && (
              <Field label={page.choices} hint={page.choicesHint}>
                <Textarea value={words[`choices-${one}`]} rows={5} onChange={type(`choices-${one}`)} />
              </Field>
            )}
          </div>
        </details>
      ))}
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
    ...othersOf(survey),
  };
}

type Other = (typeof otherLanguages)[number];
type OtherWords = Readonly<Record<`${'title' | 'question' | 'choices'}-${Other}`, string>>;

function othersOf(survey: Sent<SurveyView> | null): OtherWords {
  const { nn, en } = survey?.others ?? {};
  return {
    ...{ 'title-nn': nn?.title ?? '', 'title-en': en?.title ?? '' },
    ...{ 'question-nn': nn?.question ?? '', 'question-en': en?.question ?? '' },
    ...{ 'choices-nn': nn?.choices.join('\n') ?? '', 'choices-en': en?.choices.join('\n') ?? '' },
  };
}

function isWorded(words: OtherWords, one: Other): boolean {
  return [words[`title-${one}`], words[`question-${one}`], words[`choices-${one}`]].some(
    (text) => text.trim() !== '',
  );
}

function othersIn(words: OtherWords): OtherWordings {
  const worded = otherLanguages.filter((one) => isWorded(words, one));
  return Object.fromEntries(
    worded.map((one) => [
      one,
      {
        ...{ title: words[`title-${one}`], question: words[`question-${one}`] },
        choices: linesIn(words[`choices-${one}`]),
      },
    ]),
  );
}

function linesIn(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
