import { Button } from '@fluentui/react-button';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useEffect } from 'react';
import type { AssessmentSection } from '../../domain/views/assessment.ts';
import type { SectionPageView } from '../../domain/views/tab.ts';
import { numberInWords } from '../../text/lists.ts';
import { nameIn } from '../../text/names.ts';
import { isGone } from '../api.ts';
import { useChanges } from '../changes.ts';
import type { Sent } from '../json.ts';
import { useReader, useText } from '../reader.ts';
import { useLeaseEnd } from '../use-lease-end.ts';
import { useView } from '../use-view.ts';
import { useOwnTexts } from '../writing/use-section-writer.ts';
import { useHeadings } from './headings.ts';
import { TextsWithoutChapter } from './kept-texts.tsx';
import { PageState } from './page-state.tsx';
import { Writer } from './writer.tsx';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: '8px 0 16px', padding: 0, listStyle: 'none' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  state: { color: tokens.colorNeutralForeground3 },
  chapter: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, marginBottom: '24px' },
});

type ChaptersProps = {
  readonly sections: readonly Sent<AssessmentSection>[];
  /** The chapter that was opened; the first that is not answered until then. */
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
  readonly reread: () => void;
};

/** The chapters of an assessment, one open at a time: colleagues can each have their own. */
export function AssessmentChapters({ sections, chosen, choose, reread }: ChaptersProps) {
  const styles = useStyles();
  const { language } = useReader();
  const { assessment, writing } = useText();
  const { page } = assessment;
  const [first] = [...sections.filter(({ isAnswered, holder }) => !isAnswered && !holder), ...sections];
  const open = sections.find(({ id }) => id === chosen) ?? first;
  const openId = open?.id;
  // It stays open, whatever else is answered meanwhile.
  useEffect(() => {
    if (openId && openId !== chosen) choose(openId);
  }, [openId, chosen, choose]);
  if (!open) return null;
  return (
    <>
      <ol className={styles.list}>
        {sections.map((section) => {
          const { id, holder, isAnswered } = section;
          const stands = isAnswered ? `✓ ${page.answered}` : `○ ${page.unanswered}`;
          return (
            <li key={id} className={styles.line}>
              <Button
                size="small"
                appearance={id === open.id ? 'primary' : 'secondary'}
                aria-pressed={id === open.id}
                onClick={() => choose(id)}
              >
                {writing.chapter(numberInWords(section.ordinal, language), nameIn(section.title, language))}
              </Button>
              <span className={styles.state}>
                {holder && !holder.isYou ? page.writesNow(holder.name) : stands}
              </span>
            </li>
          );
        })}
      </ol>
      <Chapter key={open.id} id={open.id} rereadAll={reread} />
    </>
  );
}

type ChapterProps = {
  readonly id: string;
  readonly rereadAll: () => void;
};

/** One chapter to write in, by the same lease as every section has. */
function Chapter({ id, rereadAll }: ChapterProps) {
  const { view, problem, reread } = useView<SectionPageView>('section', { id });
  const styles = useStyles();
  const headings = useHeadings();
  const { language } = useReader();
  const rereadBoth = () => {
    reread();
    rereadAll();
  };
  useChanges(view?.reportId, reread);
  useLeaseEnd(view, [view?.holder ?? null], reread);
  const own = useOwnTexts(id, view, isGone(problem), rereadBoth);
  if (!view) {
    return (
      <>
        <PageState problem={problem} reread={reread} />
        <TextsWithoutChapter own={own} />
      </>
    );
  }
  return (
    <section className={styles.chapter}>
      <h3 className={headings.third}>{nameIn(view.title, language)}</h3>
      <p>{nameIn(view.guidance, language)}</p>
      {own.writing && <Writer view={view} writing={own.writing} own={own} reread={rereadBoth} />}
    </section>
  );
}
