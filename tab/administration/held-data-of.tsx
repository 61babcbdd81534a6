import { useState } from 'react';
import type { AdministrationView } from '../../domain/views/administration.ts';
import type { Sent } from '../json.ts';
import { PressAnswer } from '../parts/notice.tsx';
import { Unfold } from '../parts/unfold.tsx';
import { useText } from '../reader.ts';
import { useDownload } from '../use-download.ts';
import { PersonChoice } from './join-people.tsx';

type HeldDataProps = { readonly people: Sent<AdministrationView>['people'] };

/** All that is kept about somebody as a file, to be given to them: who is not in Teams cannot fetch it themselves. */
export function HeldDataOf({ people }: HeldDataProps) {
  const { administration } = useText();
  const words = administration.heldData;
  const [personId, setPersonId] = useState('');
  const { isBusy, said, fetches } = useDownload();
  return (
    <Unfold
      isHeaded
      title={words.title}
      does={words.fetch}
      isBusy={isBusy}
      isReady={people.some(({ id }) => id === personId)}
      press={async () => {
        await fetches('held-data-of', { personId });
        // The form stays, with what came of it.
        return false;
      }}
    >
      <p>{words.lead}</p>
      <p>{administration.joinSearch}</p>
      <PersonChoice label={words.who} people={people} value={personId} onChange={setPersonId} />
      {said && <PressAnswer said={said} />}
    </Unfold>
  );
}
