import { makeStyles } from '@griffel/react';
import { criteriaOf } from '../../domain/criteria.ts';
import type { ReadChapter } from '../../domain/views/assessment.ts';
import { nameIn } from '../../text/names.ts';
import type { Sent } from '../json.ts';
import { useReader, useText } from '../reader.ts';
import { Answers } from './answers.tsx';
import { useHeadings } from './headings.ts';
import { Sideways } from './sideways.tsx';
import { useTables } from './tables.ts';

const useStyles = makeStyles({
  // A verdict is a word or two, and stays whole beside a long comment.
  whole: { overflowWrap: 'normal', minWidth: '5em' },
});

/** A chapter of an assessment to read: its criteria in one table, and what was written in words. */
export function AssessedChapter({ chapter }: { readonly chapter: Sent<ReadChapter> }) {
  const styles = useStyles();
  const headings = useHeadings();
  const tables = useTables();
  const { language } = useReader();
  const { assessment, writing } = useText();
  const { criterion, verdict, comment } = assessment.page;
  const content = chapter.content ?? {};
  const { judged, others } = criteriaOf(chapter.fields, content);
  const said = others.filter(({ key }) => content[key] !== undefined && content[key] !== '');
  return (
    <section>
      <h3 className={headings.third}>{nameIn(chapter.title, language)}</h3>
      {judged.length > 0 && (
        <Sideways label={nameIn(chapter.title, language)}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">{criterion}</th>
                <th scope="col" className={styles.whole}>
                  {verdict}
                </th>
                <th scope="col">{comment}</th>
              </tr>
            </thead>
            <tbody>
              {judged.map((one) => (
                <tr key={one.key}>
                  <th scope="row">{nameIn(one.title, language)}</th>
                  <td className={styles.whole}>
                    {one.verdict ? nameIn(one.verdict, language) : writing.noAnswer}
                  </td>
                  <td>{one.comment}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sideways>
      )}
      <Answers fields={said} content={content} />
    </section>
  );
}
