import { useEffect, useState } from 'react';
import type { AdministrationView } from '../../domain/views/administration.ts';
import type { ErasurePreview } from '../../domain/views/erasure.ts';
import { numberInWords } from '../../text/lists.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { PageState } from '../parts/page-state.tsx';
import { Unfold } from '../parts/unfold.tsx';
import { useReading, useText } from '../reader.ts';
import type { Deed } from '../use-deed.ts';
import { useView } from '../use-view.ts';
import { Obstacles } from './erasure-obstacles.tsx';
import { PersonChoice } from './join-people.tsx';

type ErasureProps = { readonly people: Sent<AdministrationView>['people']; readonly deed: Deed };

/** Takes a name away, once it has been seen what goes, what stays, and what is in the way. */
export function ErasePerson({ people, deed }: ErasureProps) {
  const { administration } = useText();
  const words = administration.erasure;
  const [personId, setPersonId] = useState('');
  const [mayErase, setMayErase] = useState('');
  const chosen = people.find(({ id }) => id === personId);
  const isChosen = chosen !== undefined;
  return (
    <Unfold
      isHeaded
      title={words.title}
      does={words.erase}
      sure={{
        words: words.sure([chosen?.name, chosen?.email].filter(Boolean).join(', ')),
        does: words.yes,
      }}
      isBusy={deed.isBusy}
      isReady={isChosen && mayErase === personId}
      press={() => deed.does('erase-person', { personId }, words.erased)}
    >
      <p>{words.lead}</p>
      <p>{administration.joinSearch}</p>
      <PersonChoice label={words.who} people={people} value={personId} onChange={setPersonId} />
      {isChosen && <Preview key={personId} personId={personId} onSeen={setMayErase} />}
    </Unfold>
  );
}

type PreviewProps = { readonly personId: string; readonly onSeen: (personId: string) => void };

function Preview({ personId, onSeen }: PreviewProps) {
  const { view, problem, reread } = useView<ErasurePreview>('erasure-preview', { personId });
  const { erasure } = useText().administration;
  const isFree = view?.obstacles.length === 0;
  useEffect(() => onSeen(isFree ? personId : ''), [isFree, personId, onSeen]);
  if (!view) return <PageState problem={problem} reread={reread} isPart />;
  return (
    <>
      {!isFree && <Obstacles obstacles={view.obstacles} />}
      <Counts
        title={erasure.goes}
        always={view.person.email ? erasure.nameAndEmail : erasure.name}
        lines={view.goes}
        words={erasure.kindsThatGo}
      />
      <Counts title={erasure.stays} lines={view.stays} words={erasure.kindsThatStay} />
    </>
  );
}

type CountsProps<Kind extends string> = {
  readonly title: string;
  /** What is there whatever else is. */
  readonly always?: string;
  readonly lines: readonly { readonly kind: Kind; readonly count: number }[];
  readonly words: Readonly<Record<Kind, string>>;
};

function Counts<Kind extends string>({ title, always, lines, words }: CountsProps<Kind>) {
  const headings = useHeadings();
  const { language } = useReading();
  const { nothing } = useText().administration.erasure;
  return (
    <section>
      <h3 className={headings.third}>{title}</h3>
      {lines.length === 0 && !always ? (
        <p>{nothing}</p>
      ) : (
        <ul>
          {always && <li>{always}</li>}
          {lines.map(({ kind, count }) => (
            <li key={kind}>
              {words[kind]} ({numberInWords(count, language)})
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
