import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { SectionContent } from '../../domain/content-faults.ts';
import type { KeptDraftView } from '../../domain/views/report.ts';
import type { SectionPageView } from '../../domain/views/tab.ts';
import { momentInWords } from '../../text/dates.ts';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { Answers } from './answers.tsx';
import { useHeadings } from './headings.ts';
import { Notice } from './notice.tsx';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0 16px' },
});

type KeptTextsProps = {
  readonly view: Sent<SectionPageView>;
  readonly reread: () => void;
  /** Puts a kept text in the fields; null for whoever cannot write now. */
  readonly onUse: ((content: SectionContent) => void) | null;
};

/** The reader's own texts that came too late or were displaced: to read, to put in, or to throw away. */
export function KeptTexts({ view, reread, onUse }: KeptTextsProps) {
  const headings = useHeadings();
  const { writing } = useText();
  const deed = useDeed(reread);
  if (view.drafts.length === 0 && !deed.said) return null;
  return (
    <section>
      <h2 className={headings.second}>{writing.keptTexts}</h2>
      {deed.said && <Notice kind={deed.said.kind} text={deed.said.text} />}
      {view.drafts.map((draft) => (
        <KeptText key={draft.id} view={view} draft={draft} deed={deed} onUse={onUse} />
      ))}
    </section>
  );
}

type KeptTextProps = Pick<KeptTextsProps, 'view' | 'onUse'> & {
  readonly draft: Sent<KeptDraftView>;
  readonly deed: Deed;
};

/** Thrown away with the second press: it cannot be had back. */
function KeptText({ view, draft, deed, onUse }: KeptTextProps) {
  const styles = useStyles();
  const reading = useReading();
  const { pages, writing } = useText();
  const { section } = pages;
  const [isSure, setSure] = useState(false);
  const discard = () =>
    isSure ? void deed.does('discard-draft', { draftId: draft.id }, section.discarded) : setSure(true);
  return (
    <details>
      <summary className={styles.summary}>
        {writing.keptAt(momentInWords(new Date(draft.keptAt), reading))}
      </summary>
      <Answers fields={view.fields} content={draft.content} against={view.content} />
      <div className={styles.buttons}>
        {onUse && <Button onClick={() => onUse(draft.content)}>{section.useKept}</Button>}
        <Button disabled={deed.isBusy} onClick={discard}>
          {isSure ? section.discardSure : section.discard}
        </Button>
      </div>
    </details>
  );
}
