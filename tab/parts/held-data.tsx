import { Button } from '@fluentui/react-button';
import { heldKinds } from '../../domain/held-kinds.ts';
import { useText } from '../reader.ts';
import { useDownload } from '../use-download.ts';
import { PressAnswer } from './notice.tsx';

/** What is kept about the reader, why and for how long, and all of it as a file. */
export function HeldData() {
  const { held } = useText();
  const { isBusy, said, fetches } = useDownload();
  return (
    <details style={{ marginTop: '32px' }}>
      <summary>{held.title}</summary>
      <ul>
        {heldKinds.map((kind) => (
          <li key={kind}>{`${held.kinds[kind].what} ${held.kinds[kind].why} ${held.kinds[kind].kept}`}</li>
        ))}
      </ul>
      <Button disabled={isBusy} onClick={() => void fetches('held-data', {})}>
        {held.download}
      </Button>
      {said && <PressAnswer said={said} />}
    </details>
  );
}
