import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { type MonthsKept, retainedKinds } from '../../domain/retention.ts';
import type { RetentionView } from '../../domain/views/retention.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { Notice, PressAnswer } from '../parts/notice.tsx';
import { PageState } from '../parts/page-state.tsx';
import { useTables } from '../parts/tables.ts';
import { useText } from '../reader.ts';
import { type Deed, useDeed } from '../use-deed.ts';
import { useView } from '../use-view.ts';
import { RetentionForm } from './retention-form.tsx';

const useStyles = makeStyles({ months: { whiteSpace: 'nowrap' } });

/** What was saved a moment ago: what held before it, and when it had last been looked through then. */
type Saved = { readonly before: MonthsKept; readonly ranAt: string | null; readonly isUndone: boolean };

/** What goes by itself, and when: to be read by whoever answers for it, and changed within bounds. */
export function Retention() {
  const headings = useHeadings();
  const { retention } = useText().held;
  const { view, problem, reread } = useView<RetentionView>('retention');
  const deed = useDeed(reread);
  const [isChanging, setChanging] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  return (
    <section aria-labelledby="retention">
      <h2 id="retention" className={headings.second}>
        {retention.title}
      </h2>
      <p>{retention.lead}</p>
      {!view && <PageState problem={problem} reread={reread} isPart />}
      {view && saved && (
        <Receipt
          view={view}
          saved={saved}
          deed={deed}
          undone={() => setSaved({ ...saved, isUndone: true })}
        />
      )}
      {view && isChanging && (
        <RetentionForm
          view={view}
          deed={deed}
          saved={() => {
            setSaved({ before: view.months, ranAt: view.ranAt, isUndone: false });
            setChanging(false);
          }}
          leave={() => setChanging(false)}
        />
      )}
      {view && !isChanging && <Months view={view} />}
      {view?.mayChoose && !isChanging && (
        <Button
          style={{ marginTop: '8px' }}
          onClick={() => {
            setSaved(null);
            setChanging(true);
          }}
        >
          {retention.change}
        </Button>
      )}
    </section>
  );
}

function Months({ view: { months } }: { readonly view: Sent<RetentionView> }) {
  const tables = useTables();
  const styles = useStyles();
  const { retention } = useText().held;
  return (
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
            <td className={styles.months}>{retention.months(String(months[kind]))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ReceiptProps = {
  readonly view: Sent<RetentionView>;
  readonly saved: Saved;
  readonly deed: Deed;
  readonly undone: () => void;
};

/** What holds from the next round on, with the way back for as long as nothing was taken because of it. */
function Receipt({ view, saved, deed, undone }: ReceiptProps) {
  const { retention } = useText().held;
  if (saved.isUndone) return <Notice kind="success" text={retention.undone} />;
  const hasRun = view.ranAt !== saved.ranAt;
  const undo = async () => {
    if (await deed.does('choose-retention', { months: saved.before, seen: view.months })) undone();
  };
  return (
    <>
      {deed.said?.kind === 'error' && <PressAnswer said={deed.said} />}
      <Notice
        kind="success"
        text={hasRun ? retention.ranSince : retention.saved}
        buttons={hasRun ? [] : [{ title: retention.undo, press: () => void undo() }]}
      />
    </>
  );
}
