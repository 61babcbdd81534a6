import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { ReadChapter } from '../../domain/views/assessment.ts';
import { numberInWords } from '../../text/lists.ts';
import { nameIn, regionName } from '../../text/names.ts';
import type { Sent } from '../json.ts';
import { useReader, useText } from '../reader.ts';
import { Answers } from './answers.tsx';
import { useHeadings } from './headings.ts';

const useStyles = makeStyles({
  chapter: { padding: '4px 0 20px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** A chapter as it was handed in, or completed: question by question, or why it is left out. */
export function ChapterToRead({ chapter }: { readonly chapter: Sent<ReadChapter> }) {
  const styles = useStyles();
  const headings = useHeadings();
  const { language } = useReader();
  const { assessment, writing } = useText();
  const { region, site } = chapter.place;
  const place = region ? regionName(region, language) : site;
  const title = writing.chapter(numberInWords(chapter.ordinal, language), nameIn(chapter.title, language));
  const { leftOut, content } = chapter;
  return (
    <section className={styles.chapter}>
      <h3 className={headings.third}>{place ? `${title}, ${place}` : title}</h3>
      {content && <Answers fields={chapter.fields} content={content} />}
      {!content && leftOut && (
        <p>{leftOut.reason ? assessment.page.leftOut(leftOut.reason) : assessment.page.leftOutVacant}</p>
      )}
    </section>
  );
}
