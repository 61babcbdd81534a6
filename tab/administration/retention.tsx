import { makeStyles } from '@griffel/react';
import { monthsKept, retainedKinds } from '../../domain/retention.ts';
import { useHeadings } from '../parts/headings.ts';
import { useTables } from '../parts/tables.ts';
import { useText } from '../reader.ts';

const useStyles = makeStyles({ months: { whiteSpace: 'nowrap' } });

/** What goes by itself, and when: to be read by whoever answers for it. */
export function Retention() {
  const headings = useHeadings();
  const tables = useTables();
  const styles = useStyles();
  const { retention } = useText().held;
  return (
    <section aria-labelledby="retention">
      <h2 id="retention" className={headings.second}>
        {retention.title}
      </h2>
      <p>{retention.lead}</p>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{retention.what}</th>
            <th scope="col">{retention.howLong}</th>
          </tr>
        </thead>
        <tbody>
          {retainedKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{retention.kinds[kind]}</th>
              <td className={styles.months}>{retention.months(String(monthsKept[kind]))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
