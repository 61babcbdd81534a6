import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';

/** Bars under what they show in words: the list of them, and the track that the parts of one lie in. */
export const useTracks = makeStyles({
  bars: { display: 'grid', gap: '12px', margin: 0, padding: 0, listStyle: 'none' },
  track: {
    display: 'flex',
    height: '16px',
    marginTop: '4px',
    borderRadius: '4px',
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    // Contrast themes of the system would take the colours away.
    forcedColorAdjust: 'none',
  },
  full: { backgroundColor: tokens.colorBrandBackground },
});
