import { makeStyles } from '@griffel/react';
import type { FoundPiece } from '../../domain/views/archive.ts';
import type { Sent } from '../json.ts';

const useStyles = makeStyles({
  // The system's own colours for what is marked, so that it is seen in every theme.
  hit: { backgroundColor: 'Mark', color: 'MarkText', padding: '0 1px', borderRadius: '2px' },
});

/** A piece of a text with what was searched for marked in it. All of it is text. */
export function FoundText({ pieces }: { readonly pieces: readonly Sent<FoundPiece>[] }) {
  const styles = useStyles();
  return (
    <>
      {pieces.map(({ text, isHit }, index) =>
        isHit ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: all of it is drawn anew
          <mark key={index} className={styles.hit}>
            {text}
          </mark>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: all of it is drawn anew
          <span key={index}>{text}</span>
        ),
      )}
    </>
  );
}
