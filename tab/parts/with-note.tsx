import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import type { Deed } from '../use-deed.ts';
import { useUnsentWords } from '../writing/use-unsent-words.ts';
import { NewSince, type News } from './new-since.tsx';
import { UnsentForm } from './unsent-form.tsx';

type WithNoteProps = {
  readonly title: string;
  /** What the form's own button says; as the title unless it is named. */
  readonly does?: string;
  readonly label: string;
  readonly deed: Deed;
  /** Of the form among all that a person can type in. */
  readonly place: string;
  readonly isOffered?: boolean;
  /** What goes on beside it while the words are typed. */
  readonly news?: News;
  readonly isPrimary?: boolean;
  /** @param key sent again under it, the same words count once */
  readonly press: (text: string, key: string) => Promise<boolean>;
};

const nothing = { text: '' };

/** A button that asks for a few words first; they stay until the program has taken them. */
export function WithNote({
  title,
  does = title,
  label,
  deed,
  place,
  news,
  press,
  ...offered
}: WithNoteProps) {
  const unsent = useUnsentWords(place, nothing);
  const { text } = unsent.words;
  return (
    <UnsentForm
      {...offered}
      title={title}
      does={does}
      isBusy={deed.isBusy}
      isReady={text.trim() !== ''}
      unsent={unsent}
      press={() => press(text, unsent.key)}
    >
      {news && <NewSince {...news} isTouched={unsent.isTouched} />}
      <Field label={label} required>
        <Textarea value={text} onChange={(_event, { value }) => unsent.type({ text: value })} />
      </Field>
    </UnsentForm>
  );
}
