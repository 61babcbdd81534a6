/** How documents look: few sizes, one accent, dark enough to read in print. */
export const look = {
  accent: '#1f4e79',
  accentLight: '#9dbad5',
  ink: '#1b1b1b',
  subtle: '#595959',
  line: '#c8c8c8',
  shade: '#f0f4f8',
  /** In points. */
  sizes: { text: 10.5, small: 9, headings: { 1: 24, 2: 16, 3: 12.5, 4: 11, 5: 10.5 } },
} as const;

/** The language as PDF and Word name it. */
export const documentLanguage = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;
