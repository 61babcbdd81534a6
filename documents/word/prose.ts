import { ExternalHyperlink, LevelFormat, Paragraph, type ParagraphChild, ShadingType, TextRun } from 'docx';
import type { Block, Inline, ListItem } from '../../domain/report-outline.ts';
import { clean } from '../clean.ts';
import { look } from '../look.ts';

const depths = [0, 1, 2, 3, 4];

export const bullets = {
  reference: 'bullets',
  levels: depths.map((level) => ({ level, format: LevelFormat.BULLET, text: '•', style: indent(level) })),
};

export const numbers = {
  reference: 'numbers',
  levels: depths.map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    style: indent(level),
  })),
};

function indent(level: number) {
  return { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } };
}

export function headingOf({ level, text }: Extract<Block, { kind: 'heading' }>): Paragraph {
  return new Paragraph({ heading: `Heading${level}`, children: [new TextRun(clean(text))] });
}

export function paragraphOf(line: readonly Inline[], color: string): Paragraph {
  return new Paragraph({ children: runsOf(line, color) });
}

export function noteOf(text: string): Paragraph {
  const border = { style: 'single', size: 18, space: 8, color: look.accent.slice(1) } as const;
  return new Paragraph({
    border: { left: border },
    shading: { type: ShadingType.CLEAR, fill: look.shade.slice(1) },
    children: [new TextRun(clean(text))],
  });
}

/** Each list counts anew: `list` is its own instance of the numbering. */
export function listOf(items: readonly ListItem[], list: number): Paragraph[] {
  return items.map(({ depth, number, line }) => {
    const level = Math.min(depth, depths.length - 1);
    return new Paragraph({
      numbering: { reference: (number === null ? bullets : numbers).reference, level, instance: list },
      children: runsOf(line, look.ink),
    });
  });
}

function runsOf(line: readonly Inline[], color: string): ParagraphChild[] {
  return line.flatMap(({ text, bold, italic, link }): ParagraphChild[] => {
    const runs = clean(text)
      .split('\n')
      .map(
        (part, index) =>
          new TextRun({
            text: part,
            ...(index > 0 && { break: 1 }),
            ...(bold && { bold }),
            ...(italic && { italics: true }),
            color: (link ? look.accent : color).slice(1),
            ...(link && { underline: {} }),
          }),
      );
    return link ? [new ExternalHyperlink({ link, children: runs })] : runs;
  });
}
