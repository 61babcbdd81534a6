import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { SectionContent } from '../../domain/content-faults.ts';
import { hasIdentityNumber } from '../../domain/identity-number.ts';
import type { SectionHistory, WritingSpell } from '../../domain/views/report.ts';
import type { SectionPageView } from '../../domain/views/tab.ts';
import { momentInWords } from '../../text/dates.ts';
import { numberInWords } from '../../text/lists.ts';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';
import { Answers } from './answers.tsx';
import { Differences } from './differences.tsx';
import { useHeadings } from './headings.ts';
import { Notice } from './notice.tsx';

const useStyles = makeStyles({
  spell: { padding: '4px 0' },
  summary: { cursor: 'pointer' },
  revisions: { margin: '4px 0', display: 'grid', gap: '4px' },
  text: { margin: '8px 0 16px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '12px 0' },
});

type Restore = (revision: number) => Promise<boolean>;
type HistoryProps = {
  readonly view: Sent<SectionPageView>;
  /** Makes an earlier text the newest; null for whoever may only read. */
  readonly onRestore: Restore | null;
};

/** Every text that was saved, by who wrote when; each can be read, compared with what stands, and restored. */
export function History({ view, onRestore }: HistoryProps) {
  const headings = useHeadings();
  const { pages, writing } = useText();
  const [isOpen, setOpen] = useState(false);
  const [isRestored, setRestored] = useState(false);
  if (view.revision === 0) return null;
  const restore: Restore | null =
    onRestore &&
    (async (revision) => {
      const isDone = await onRestore(revision);
      setRestored(isDone);
      return isDone;
    });
  return (
    <section>
      <h2 className={headings.second}>{writing.history}</h2>
      {isRestored && <Notice kind="success" text={pages.section.restored} />}
      {isOpen ? (
        <Spells view={view} onRestore={restore} />
      ) : (
        <Button onClick={() => setOpen(true)}>{writing.showHistory}</Button>
      )}
    </section>
  );
}

/** So many texts at a time; what is older than those comes when it is asked for. */
function Spells({ view, onRestore, before }: HistoryProps & { readonly before?: number }) {
  const [isOpen, setOpen] = useState(false);
  const { keptTexts } = useText();
  const { view: history } = useView<SectionHistory>('section-history', {
    id: view.id,
    ...(before !== undefined && { before: String(before) }),
  });
  if (!history) return null;
  const { spells, earlier } = history;
  return (
    <>
      {spells.map((spell, index) => (
        <Spell
          key={`${spell.from} ${spell.by}`}
          view={view}
          spell={spell}
          isNewest={before === undefined && index === 0}
          onRestore={onRestore}
        />
      ))}
      {earlier !== null && !isOpen && <Button onClick={() => setOpen(true)}>{keptTexts.olderSaves}</Button>}
      {earlier !== null && isOpen && <Spells view={view} onRestore={onRestore} before={earlier} />}
    </>
  );
}

type SpellProps = HistoryProps & { readonly spell: Sent<WritingSpell>; readonly isNewest: boolean };

/** One person's sitting; its texts unfold. */
function Spell({ view, spell, isNewest, onRestore }: SpellProps) {
  const styles = useStyles();
  const reading = useReading();
  const { pages, writing } = useText();
  const [shown, setShown] = useState<number | null>(null);
  const when = momentInWords(new Date(spell.to), reading);
  const count = numberInWords(spell.revisions.length, reading.language);
  return (
    <details className={styles.spell} open={isNewest}>
      <summary className={styles.summary}>{pages.section.spell(spell.by, when, count)}</summary>
      <ul className={styles.revisions}>
        {spell.revisions.map(({ revision, at, how }) => (
          <li key={revision}>
            <Link
              as="button"
              aria-expanded={shown === revision}
              onClick={() => setShown(shown === revision ? null : revision)}
            >
              {pages.section.atMoment(momentInWords(new Date(at), reading))}
            </Link>
            {how === 'restored' && ` ${pages.section.wasRestored}`}
            {revision === view.revision && ` ${writing.standsNow}`}
            {shown === revision && <Text view={view} revision={revision} onRestore={onRestore} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** An earlier text, and what became of it since. */
function Text({ view, revision, onRestore }: HistoryProps & { readonly revision: number }) {
  const styles = useStyles();
  const headings = useHeadings();
  const { handing, pages, writing } = useText();
  const { view: text } = useView<{ readonly content: SectionContent }>('revision', {
    id: view.id,
    revision: String(revision),
  });
  if (!text) return null;
  if (revision === view.revision) return <Answers fields={view.fields} content={text.content} />;
  return (
    <div className={styles.text}>
      {hasIdentityNumber(JSON.stringify(text.content)) && (
        <Notice kind="warning" text={handing.identityNumberKept} />
      )}
      <Answers fields={view.fields} content={text.content} />
      <h3 className={headings.third}>{pages.section.compared}</h3>
      <Differences fields={view.fields} before={text.content} after={view.content} />
      {onRestore && (
        <div className={styles.buttons}>
          <Button onClick={() => void onRestore(revision)}>{writing.restore}</Button>
        </div>
      )}
    </div>
  );
}
