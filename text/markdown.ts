import MarkdownIt from 'markdown-it';
import type { Block, Inline, ListItem } from '../domain/report-outline.ts';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/**
 * The part of Markdown that long answers are written in: headings, bold, italic, lists, links. Everything else, HTML
 * among it, is text.
 */
const parser = new MarkdownIt('zero', { html: false, breaks: true }).enable([
  'heading',
  'list',
  'emphasis',
  'link',
  'newline',
  'escape',
  'balance_pairs',
  'fragments_join',
]);
parser.validateLink = (address) => /^https?:\/\//i.test(address);

/** A long answer as blocks. Its headings come below the heading of the question, which is of level 3. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  const numbers: (number | null)[] = [];
  let items: ListItem[] | null = null;
  let heading: 4 | 5 | null = null;
  for (const token of parser.parse(markdown, {})) {
    switch (token.type) {
      case 'heading_open':
        heading = token.tag === 'h1' || token.tag === 'h2' ? 4 : 5;
        break;
      case 'heading_close':
        heading = null;
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        items ??= [];
        numbers.push(token.type === 'bullet_list_open' ? null : startOf(token));
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        numbers.pop();
        if (numbers.length === 0 && items) {
          blocks.push({ kind: 'list', items });
          items = null;
        }
        break;
      case 'list_item_close':
        numbers.push(nextAfter(numbers.pop() ?? null));
        break;
      case 'inline': {
        const line = lineOf(token.children ?? []);
        if (items) items.push({ depth: numbers.length - 1, number: numbers.at(-1) ?? null, line });
        else if (heading) blocks.push({ kind: 'heading', level: heading, text: plain(line) });
        else blocks.push({ kind: 'paragraph', line });
        break;
      }
    }
  }
  return blocks;
}

function startOf(token: Token): number {
  return Number(token.attrGet('start') ?? 1);
}

function nextAfter(number: number | null): number | null {
  return number === null ? null : number + 1;
}

function lineOf(tokens: readonly Token[]): Inline[] {
  const line: Inline[] = [];
  let bold = 0;
  let italic = 0;
  let link: string | null = null;
  for (const token of tokens) {
    if (token.type === 'strong_open') bold += 1;
    else if (token.type === 'strong_close') bold -= 1;
    else if (token.type === 'em_open') italic += 1;
    else if (token.type === 'em_close') italic -= 1;
    else if (token.type === 'link_open') link = String(token.attrGet('href'));
    else if (token.type === 'link_close') link = null;
    else {
      const text = token.type === 'softbreak' || token.type === 'hardbreak' ? '\n' : token.content;
      if (text === '') continue;
      line.push({
        text,
        ...(bold > 0 && { bold: true }),
        ...(italic > 0 && { italic: true }),
        ...(link !== null && { link }),
      });
    }
  }
  return line;
}

function plain(line: readonly Inline[]): string {
  return line.map(({ text }) => text).join('');
}
