import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { QueuedQuestion } from '../../domain/views/gathering.ts';
import { momentInWords } from '../../text/dates.ts';
import type { Sent } from '../json.ts';
import { useReading, useText } from '../reader.ts';

const useStyles = makeStyles({
  words: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  detail: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** What a question says, who asks, and who has it in hand: the moderators always know who. */
export function Waiting({
  one,
  isOthers,
}: {
  readonly one: Sent<QueuedQuestion>;
  readonly isOthers: boolean;
}) {
  const styles = useStyles();
  const reading = useReading();
  const { asking, moderation, pages } = useText().gathering;
  const parts = [
    one.showsName ? one.askedBy : moderation.hiddenName(one.askedBy),
    momentInWords(new Date(one.askedAt), reading),
    one.item,
    one.votes > 0 ? asking.votes(one.votes) : null,
    one.isPublished ? `✔\u00a0${pages.isShown}` : null,
  ];
  return (
    <>
      <div className={styles.words}>{one.wording ?? one.text}</div>
      {one.wording !== null && <div className={styles.detail}>{`${moderation.original}: ${one.text}`}</div>}
      <div className={styles.detail}>{parts.filter(Boolean).join(' · ')}</div>
      {isOthers && one.heldBy && <div>{`⚠ ${moderation.heldBy(one.heldBy.name)}`}</div>}
    </>
  );
}
