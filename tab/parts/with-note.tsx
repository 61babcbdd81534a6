import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { useState } from 'react';
import type { Deed } from '../use-deed.ts';
import { Unfold } from './unfold.tsx';

type WithNoteProps = {
  readonly title: string;
  /** What the form's own button says; as the title unless it is named. */
  readonly does?: string;
  readonly label: string;
  readonly deed: Deed;
  readonly press: (text: string) => Promise<boolean>;
};

/** A button that asks for a few words first; they stay until the program has taken them. */
export function WithNote({ title, does = title, label, deed, press }: WithNoteProps) {
  const [text, setText] = useState('');
  const send = async () => {
    const isDone = await press(text);
    if (isDone) setText('');
    return isDone;
  };
  return (
    <Unfold title={title} does={does} isBusy={deed.isBusy} isReady={text.trim() !== ''} press={send}>
      <Field label={label} required>
        <Textarea value={text} onChange={(_event, { value }) => setText(value)} />
      </Field>
    </Unfold>
  );
}
