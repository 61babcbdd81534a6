import type { IStylesOptions } from 'docx';
import { look } from '../look.ts';

/** Sizes in Word are half points, spacing twentieths of a point. */
export function styles(language: string): IStylesOptions {
  const heading = (level: 1 | 2 | 3 | 4 | 5) => ({
    run: {
      size: look.sizes.headings[level] * 2,
      bold: true,
      color: (level <= 3 ? look.accent : look.ink).slice(1),
    },
    // What navigation and tables of contents go by, whatever the style is called in the reader's language.
    paragraph: {
      outlineLevel: level - 1,
      keepNext: true,
      spacing: { before: level <= 2 ? 360 : 200, after: 80 },
    },
  });
  return {
    default: {
      document: {
        run: {
          font: 'Calibri',
          size: look.sizes.text * 2,
          color: look.ink.slice(1),
          language: { value: language },
        },
        paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
      },
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      heading4: heading(4),
      heading5: heading(5),
    },
  };
}
