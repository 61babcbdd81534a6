import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Textarea } from '@fluentui/react-textarea';
import { makeStyles } from '@griffel/react';
import { type AudienceRole, audienceRoles } from '../../domain/gathering.ts';
import { type OtherWordings, otherLanguages, type SurveyKind, surveyKinds } from '../../domain/survey.ts';
import type { SurveyView } from '../../domain/views/survey.ts';
import { type Region, regions, type ServiceType, serviceTypes } from '../../domain/vocabulary.ts';
import { fullDay } from '../../text/dates.ts';
import { regionName } from '../../text/names.ts';
import { dayOf } from '../../text/report-words.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { useReader, useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';
import { useTyping } from '../use-typing.ts';
import { useUnsentWords } from '../writing/use-unsent-words.ts';
import { ChoiceField } from './choice-field.tsx';
import { DayField } from './day-field.tsx';
import { SeveralField } from './several-field.tsx';
import { TwoTexts } from './two-texts.tsx';
import { Unfold } from './unfold.tsx';
import { UnsentForm } from './unsent-form.tsx';

const useStyles = makeStyles({ other: { display: 'grid', gap: '12px' } });

const listed = (text: string) => text.split(',').filter((one) => one !== '');

/** What is asked, and of whom: a draft, which is seen before it is sent. */
export function SurveyForm({ deed }: { readonly deed: Deed }) {
  const { page } = useText().survey;
  const unsent = useUnsentWords('surveys/write-survey', wordsOf(null));
  const { words } = unsent;
  const press = async () => {
    const draft = { surveyId: null, version: null, ...askedIn(words) };
    const isDone = await deed.does('write-survey', draft, page.saved, unsent.key);
    const { surveyId } = deed.ids();
    if (isDone && surveyId) location.hash = addressOf({ page: 'survey', id: surveyId });
    return isDone;
  };
  return (
    <UnsentForm
      title={page.make}
      does={page.save}
      isBusy={deed.isBusy}
      isReady={isFilledIn(words)}
      unsent={unsent}
      press={press}
    >
      <SurveyFields words={words} onChange={unsent.type} />
    </UnsentForm>
  );
}

type ChangeSurveyProps = { readonly deed: Deed; readonly survey: Sent<SurveyView> };

/** A draft that is changed: what another coordinator saved meanwhile is shown beside it, and not written over. */
export function ChangeSurvey({ deed, survey }: ChangeSurveyProps) {
  const { page } = useText().survey;
  const labels = useLabels();
  const inWords = useInWords();
  const standing = { version: survey.version, words: wordsOf(survey) };
  const typing = useTyping<SurveyWords>(standing, `${survey.id}/write-survey`);
  const press = () =>
    typing.save((words, version) =>
      deed.does('write-survey', { surveyId: survey.id, version, ...askedIn(words) }, page.saved),
    );
  return (
    <Unfold
      title={page.change}
      does={page.save}
      isBusy={deed.isBusy}
      isReady={isFilledIn(typing.typed) && !typing.isClash}
      opens={typing.wasFound}
      press={press}
    >
      <TwoTexts
        typing={typing}
        standing={standing.words}
        labels={labels}
        inWords={inWords}
        by={survey.changedBy}
      />
      <SurveyFields words={typing.typed} onChange={typing.type} />
    </Unfold>
  );
}

function useLabels() {
  const { gathering, survey } = useText();
  const { page } = survey;
  const labelsOf = (other: Other) => {
    const label = (part: string) => `${page.languages[other]}: ${part}`;
    return [label(page.titleLabel), label(page.question), label(page.choices)] as const;
  };
  const [nn, en] = [labelsOf('nn'), labelsOf('en')];
  const { roles, regions: within, types } = gathering.form;
  return {
    ...{ title: page.titleLabel, question: page.question, kind: page.kind, choices: page.choices },
    ...{ 'title-nn': nn[0], 'question-nn': nn[1], 'choices-nn': nn[2] },
    ...{ 'title-en': en[0], 'question-en': en[1], 'choices-en': en[2] },
    ...{ dueOn: page.dueOn, roles, regions: within, types },
  };
}

/** What is chosen, as it is read. */
function useInWords() {
  const { language } = useReader();
  const { common, gathering, survey } = useText();
  const each = (text: string, name: (one: never) => string) =>
    listed(text)
      .map((one) => name(one as never))
      .join(', ');
  return (key: string, text: string): string => {
    if (key === 'kind') return survey.page.kinds[text as SurveyKind];
    if (key === 'dueOn') return text === '' ? '' : fullDay(dayOf(text), language);
    if (key === 'roles') return each(text, (one: AudienceRole) => gathering.roles[one]);
    if (key === 'regions') return each(text, (one: Region) => regionName(one, language));
    return key === 'types' ? each(text, (one: ServiceType) => common.serviceTypes[one]) : text;
  };
}

function isFilledIn({ title, question, dueOn }: SurveyWords): boolean {
  return title.trim() !== '' && question.trim() !== '' && dueOn !== '';
}

/** As the program takes it. */
function askedIn(words: SurveyWords) {
  const { title, question, kind, dueOn, choices, roles, regions: within, types } = words;
  return {
    ...{ title, question, kind, dueOn },
    ...{ choices: kind === 'choice' ? linesIn(choices) : [], others: othersIn(words) },
    ...{ roles: listed(roles), regions: listed(within), types: listed(types) },
  };
}

type SurveyFieldsProps = {
  readonly words: SurveyWords;
  readonly onChange: (change: Partial<SurveyWords>) => void;
};

function SurveyFields({ words, onChange }: SurveyFieldsProps) {
  const { language } = useReader();
  const { common, gathering, survey } = useText();
  const styles = useStyles();
  const { page } = survey;
  const type =
    (key: keyof SurveyWords) =>
    (_event: unknown, { value }: { readonly value: string }) =>
      onChange({ [key]: value });
  return (
    <>
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
        choose={(kind: SurveyKind) => onChange({ kind })}
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
      <DayField label={page.dueOn} day={words.dueOn} onChange={(dueOn) => onChange({ dueOn })} />
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
    </>
  );
}

type SurveyWords = ReturnType<typeof wordsOf>;

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
