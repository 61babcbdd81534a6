import { Button } from '@fluentui/react-button';
import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { GroupBrief } from '../../domain/views/group.ts';
import { groupInShort } from '../../text/group-words.ts';
import { capital, numberInWords } from '../../text/lists.ts';
import { serviceName } from '../../text/names.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { PageState } from '../parts/page-state.tsx';
import { useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '8px', margin: '12px 0', padding: 0, listStyle: 'none' },
  line: { padding: '8px 12px', borderRadius: '6px', border: `1px solid ${tokens.colorNeutralStroke2}` },
  detail: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const atATime = 50;

type View = { readonly groups: readonly GroupBrief[]; readonly count: number };

/** The groups that one has to do with, the own ones first, with the way into each. */
export function GroupsPage() {
  const [from, setFrom] = useState(0);
  const { view, problem, reread } = useView<View>('groups', { from: String(from) });
  const headings = useHeadings();
  const styles = useStyles();
  const { language } = useReading();
  const { archive, group } = useText();
  if (!view) return <PageState problem={problem} reread={reread} />;
  return (
    <>
      <h1 className={headings.first}>{group.listTitle(numberInWords(view.count, language))}</h1>
      {view.count === 0 && <p>{group.listEmpty}</p>}
      <ul className={styles.list}>
        {view.groups.map((one) => (
          <Line key={one.service.id} one={one} />
        ))}
      </ul>
      <div className={styles.buttons}>
        {from > 0 && <Button onClick={() => setFrom(Math.max(0, from - atATime))}>{archive.before}</Button>}
        {from + view.groups.length < view.count && (
          <Button onClick={() => setFrom(from + atATime)}>{archive.more}</Button>
        )}
      </div>
    </>
  );
}

function Line({ one }: { readonly one: Sent<GroupBrief> }) {
  const styles = useStyles();
  const reading = useReading();
  const oldestVacancy = one.oldestVacancy === null ? null : new Date(one.oldestVacancy);
  return (
    <li className={styles.line}>
      <Link href={addressOf({ page: 'group', id: one.service.id })}>
        {capital(serviceName(one.service, reading.language), reading.language)}
      </Link>
      <div className={styles.detail}>{groupInShort({ ...one, oldestVacancy }, reading)}</div>
    </li>
  );
}
