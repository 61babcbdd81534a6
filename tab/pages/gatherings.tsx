import { Link } from '@fluentui/react-link';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { GatheringBrief } from '../../domain/views/gathering.ts';
import { whenItIs } from '../../text/gathering-words.ts';
import { addressOf } from '../address.ts';
import type { Sent } from '../json.ts';
import { useHeadings } from '../parts/headings.ts';
import { framed, unmarked } from '../parts/lines.ts';
import { PageState } from '../parts/page-state.tsx';
import { useReader, useReading, useText } from '../reader.ts';
import { useView } from '../use-view.ts';

const useStyles = makeStyles({
  list: { ...unmarked, display: 'grid', gap: '8px', margin: '12px 0' },
  line: framed,
  title: { fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground3 },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', marginTop: '4px' },
});

/** The gatherings that one arranges, moderates or is invited to, with the way into each. */
export function GatheringsPage() {
  const { view, problem, reread } = useView<{ gatherings: readonly GatheringBrief[] }>('gatherings');
  const headings = useHeadings();
  const styles = useStyles();
  const { isCoordinator } = useReader();
  const { gathering: words } = useText();
  if (!view) return <PageState problem={problem} reread={reread} />;
  return (
    <>
      <h1 className={headings.first}>{words.pages.list}</h1>
      <p>
        <Link href={addressOf({ page: 'own-questions' })}>{words.pages.own}</Link>
      </p>
      {view.gatherings.length === 0 && <p>{words.listEmpty}</p>}
      {isCoordinator && (
        <p>
          <Link href={addressOf({ page: 'new-gathering' })}>{words.create}</Link>
        </p>
      )}
      <ul className={styles.list}>
        {view.gatherings.map((one) => (
          <Line key={one.id} one={one} />
        ))}
      </ul>
    </>
  );
}

function Line({ one }: { readonly one: Sent<GatheringBrief> }) {
  const styles = useStyles();
  const reading = useReading();
  const { isCoordinator } = useReader();
  const { gathering: words } = useText();
  const when = whenItIs({ startsAt: new Date(one.startsAt), endsAt: new Date(one.endsAt) }, reading);
  const title = one.cancelledAt ? words.cancelledTitle(one.title) : one.title;
  const links = [
    ...(one.organises ? [['queue', words.openQueue] as const] : []),
    ['questions', words.openQuestions] as const,
    ...(isCoordinator ? [['change-gathering', words.change] as const] : []),
    ...(one.phase === 'over' ? [['answers', words.openAnswers] as const] : []),
  ];
  return (
    <li className={styles.line}>
      <div className={styles.title}>{title}</div>
      <div className={styles.detail}>{`${words.phases[one.phase]}: ${when}`}</div>
      {!one.cancelledAt && (
        <div className={styles.links}>
          {links.map(([page, label]) => (
            <Link key={page} href={addressOf({ page, id: one.id })} aria-label={`${label}: ${one.title}`}>
              {label}
            </Link>
          ))}
        </div>
      )}
    </li>
  );
}
