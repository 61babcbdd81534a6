import { Button } from '@fluentui/react-button';
import { useText } from '../reader.ts';

type PagerProps = {
  /** What is paged through, for those who hear the buttons. */
  readonly label: string;
  readonly from: number;
  readonly atATime: number;
  readonly shown: number;
  readonly count: number;
  readonly go: (from: number) => void;
};

/** The way to the lines before and behind those that are shown; nothing where all are. */
export function Pager({ label, from, atATime, shown, count, go }: PagerProps) {
  const { archive } = useText();
  const isMore = from + shown < count;
  if (from === 0 && !isMore) return null;
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '8px 0' }}>
      {from > 0 && (
        <Button aria-label={`${archive.before}: ${label}`} onClick={() => go(Math.max(0, from - atATime))}>
          {archive.before}
        </Button>
      )}
      {isMore && (
        <Button aria-label={`${archive.more}: ${label}`} onClick={() => go(from + atATime)}>
          {archive.more}
        </Button>
      )}
    </div>
  );
}
