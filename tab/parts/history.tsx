import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { useState } from 'react';
import type { SectionContent } from '../../domain/content-faults.ts';
import type { SectionHistory } from '../../domain/views/report.ts';
import type { SectionPageView } from '../../domain/views/tab.ts';
import { momentInWords } from '../../text/dates.ts';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';
import { Answers } from './answers.tsx';
import { useHeadings } from './headings.ts';

type HistoryProps = {
  readonly view: Sent<SectionPageView>;
  /** Puts an earlier text in; null for whoever may only read. */
  readonly onRestore: ((content: SectionContent) => void) | null;
};

/** Every text that was saved, by who wrote when; each can be read, compared with what stands, and put in again. */
export function History({ view, onRestore }: HistoryProps) {
  const headings = useHeadings();
  const { writing } = useText();
  const [isOpen, setOpen] = useState(false);
  if (view.revision === 0) return null;
  return (
    <section>
      <h2 className={headings.second}>{writing.history}</h2>
      {isOpen ? (
        <Spells view={view} onRestore={onRestore} />
      ) : (
        <Button onClick={() => setOpen(true)}>{writing.showHistory}</Button>
      )}
    </section>
  );
}

function Spells({ view, onRestore }: HistoryProps) {
  const { view: history } = useView<SectionHistory>('section-history', { id: view.id });
  const reading = useReading();
  const { writing } = useText();
  const [shown, setShown] = useState<number | null>(null);
  return (
    <ul>
      {history?.spells.map((spell) => (
        <li key={`${spell.from} ${spell.by}`}>
          {`${spell.by}, ${momentInWords(new Date(spell.to), reading)}`}
          <ul>
            {spell.revisions.map(({ revision, at }) => (
              <li key={revision}>
                <Link
                  as="button"
                  aria-expanded={shown === revision}
                  onClick={() => setShown(shown === revision ? null : revision)}
                >
                  {momentInWords(new Date(at), reading)}
                </Link>
                {revision === view.revision && ` ${writing.standsNow}`}
                {shown === revision && <Text view={view} revision={revision} onRestore={onRestore} />}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Text({ view, revision, onRestore }: HistoryProps & { readonly revision: number }) {
  const { writing } = useText();
  const { view: text } = useView<{ readonly content: SectionContent }>('revision', {
    id: view.id,
    revision: String(revision),
  });
  if (!text) return null;
  return (
    <>
      <Answers fields={view.fields} content={text.content} against={view.content} />
      {onRestore && revision !== view.revision && (
        <Button onClick={() => onRestore(text.content)}>{writing.restore}</Button>
      )}
    </>
  );
}
