import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import { type AddedKind, addedKinds, newKey, newQuestion, optionsIn } from '../../domain/edit-template.ts';
import type { Field as Question } from '../../domain/report-field.ts';
import type { Words } from '../../domain/report-schema.ts';
import type { TemplateSection } from '../../domain/report-template.ts';
import { Unfold } from '../parts/unfold.tsx';
import { useText } from '../reader.ts';
import { WordsFields } from './words-fields.tsx';

type NewQuestionProps = {
  readonly chapter: TemplateSection;
  readonly onAdd: (question: Question) => void;
};

const nothing: Words = { nb: '', nn: '', en: null };

/** One more question at the end of the chapter. */
export function NewQuestion({ chapter, onAdd }: NewQuestionProps) {
  const { templates } = useText().pages;
  const [kind, setKind] = useState<AddedKind>('long-text');
  const [title, setTitle] = useState(nothing);
  const [guidance, setGuidance] = useState(nothing);
  const [options, setOptions] = useState('');
  const isFilled = [title, guidance].every(({ nb, nn }) => nb.trim() !== '' && nn.trim() !== '');
  const isChoice = kind === 'choice';
  const add = async () => {
    const key = newKey(title.nb, chapter);
    onAdd(newQuestion({ kind, key, title, guidance, options: optionsIn(options) }));
    setTitle(nothing);
    setGuidance(nothing);
    setOptions('');
    return true;
  };
  return (
    <Unfold
      title={templates.add}
      does={templates.add}
      isBusy={false}
      isReady={isFilled && (!isChoice || optionsIn(options).length > 1)}
      press={add}
    >
      <Field label={templates.kind} required>
        <Select
          value={kind}
          onChange={(_event, { value }) => setKind(addedKinds.find((one) => one === value) ?? kind)}
        >
          {addedKinds.map((one) => (
            <option key={one} value={one}>
              {templates.kinds[one]}
            </option>
          ))}
        </Select>
      </Field>
      <WordsFields label={templates.newQuestion} words={title} onChange={setTitle} />
      <WordsFields label={templates.guidance} words={guidance} isLong onChange={setGuidance} />
      {isChoice && (
        <Field label={templates.options} hint={templates.optionsHint} required>
          <Textarea value={options} onChange={(_event, { value }) => setOptions(value)} />
        </Field>
      )}
    </Unfold>
  );
}
