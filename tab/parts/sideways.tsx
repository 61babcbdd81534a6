import { tokens } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../reader.ts';

const edge = '24px';

const useStyles = makeStyles({
  frame: { position: 'relative' },
  // What can be moved sideways has no need of words that are parted, nor makes its page wider.
  moves: {
    overflowX: 'auto',
    contain: 'inline-size',
    '& th, & td': { overflowWrap: 'break-word' },
    '& thead th': { overflowWrap: 'normal' },
  },
  hint: { margin: '8px 0 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  before: {
    '::before': {
      content: '""',
      ...{ position: 'absolute', left: 0, bottom: 0, zIndex: 1, width: edge, height: '100%' },
      background: `linear-gradient(to right, ${tokens.colorNeutralShadowKeyDarker}, transparent)`,
      pointerEvents: 'none',
    },
  },
  after: {
    '::after': {
      content: '""',
      ...{ position: 'absolute', right: 0, bottom: 0, width: edge, height: '100%' },
      background: `linear-gradient(to left, ${tokens.colorNeutralShadowKeyDarker}, transparent)`,
      pointerEvents: 'none',
    },
  },
});

type SidewaysProps = {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly children: ReactNode;
};

/**
 * A table that may be wider than its page. Where it is, it says so, and is shaded at the side at which there is more;
 * it is moved by hand, and with the keys.
 */
export function Sideways({ label, children }: SidewaysProps) {
  const styles = useStyles();
  const { tab } = useText();
  const box = useRef<HTMLElement>(null);
  const [more, setMore] = useState(nothingMore);
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    const look = () => setMore(moreOf(current));
    const watch = new ResizeObserver(look);
    watch.observe(current);
    for (const child of current.children) watch.observe(child);
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      current.removeEventListener('scroll', look);
    };
  }, []);
  return (
    <>
      {(more.before || more.after) && <p className={styles.hint}>{tab.movesSideways}</p>}
      <div className={mergeClasses(styles.frame, more.before && styles.before, more.after && styles.after)}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard */}
        <section className={styles.moves} tabIndex={0} aria-label={label} ref={box}>
          {children}
        </section>
      </div>
    </>
  );
}

const nothingMore = { before: false, after: false };

/** A part of a pixel is nothing that anybody could move. */
function moreOf({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): typeof nothingMore {
  return { before: scrollLeft > 1, after: scrollLeft + clientWidth < scrollWidth - 1 };
}
