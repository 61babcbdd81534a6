import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { heldKinds } from '../../domain/held-kinds.ts';
import type { RetentionView } from '../../domain/views/retention.ts';
import { keptInWords } from '../../text/held-words.ts';
import { useReading, useText } from '../reader.ts';
import { useDownload } from '../use-download.ts';
import { useView } from '../use-view.ts';
import { PressAnswer } from './notice.tsx';
import { PageState } from './page-state.tsx';

/** What is kept about the reader, why and for how long, and all of it as a file. */
export function HeldData() {
  const { held } = useText();
  const { isBusy, said, fetches } = useDownload();
  // Few open it, and nothing is asked for the others.
  const [isOpen, setOpen] = useState(false);
  return (
    <details style={{ marginTop: '32px' }} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{held.title}</summary>
      {isOpen && <Kinds />}
      <Button disabled={isBusy} onClick={() => void fetches('held-data', {})}>
        {held.download}
      </Button>
      {said && <PressAnswer said={said} />}
    </details>
  );
}

function Kinds() {
  const { held } = useText();
  const { language } = useReading();
  const { view, problem, reread } = useView<RetentionView>('retention');
  if (!view) return <PageState problem={problem} reread={reread} isPart />;
  return (
    <ul>
      {heldKinds.map((kind) => (
        <li
          key={kind}
        >{`${held.kinds[kind].what} ${held.kinds[kind].why} ${keptInWords(kind, view.months, language)}`}</li>
      ))}
    </ul>
  );
}
