import type { Block, Inline, ListItem } from '../../domain/report-outline.ts';
import { type Html, html } from '../html.ts';

/** An outline as markup. A chart's numbers stand in the table that follows it, so the picture is left out. */
export function outlineHtml(blocks: readonly Block[]): Html[] {
  return blocks.map((block, index) => blockHtml(block, blocks[index - 1]));
}

function blockHtml(block: Block, before: Block | undefined): Html {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block);
    case 'paragraph':
      return html`<p>${block.line.map(inlineHtml)}</p>\n`;
    case 'list':
      return listHtml(block.items, 0);
    case 'table':
      return tableHtml(block, before?.kind === 'heading' && before.text === block.caption);
    case 'note':
      return html`<p class="note">${block.text}</p>\n`;
    case 'chart':
      return html``;
  }
}

function headingHtml({ level, text, id }: Extract<Block, { kind: 'heading' }>): Html {
  const name = html`h${level}`;
  return html`<${name}${id ? html` id="${id}"` : null}>${text}</${name}>\n`;
}

function inlineHtml({ text, bold, italic, link }: Inline): Html {
  const words = linked(text, link);
  const slanted = italic ? html`<em>${words}</em>` : words;
  return bold ? html`<strong>${slanted}</strong>` : slanted;
}

/** Whatever somebody wrote as a link leads to the web or nowhere. */
function linked(text: string, link: string | undefined): Html {
  if (!link || !/^https?:\/\//i.test(link)) return html`${text}`;
  return html`<a href="${link}" rel="nofollow noopener">${text}</a>`;
}

/** Items of a list, with those below each in a list of their own. */
function listHtml(items: readonly ListItem[], depth: number): Html {
  const starts = items.flatMap((item, index) => (item.depth <= depth ? [index] : []));
  const isNumbered = (items[0]?.number ?? null) !== null;
  const lines = starts.map((start, index) => {
    const below = items.slice(start + 1, starts[index + 1] ?? items.length);
    const line = (items[start]?.line ?? []).map(inlineHtml);
    return html`<li>${line}${below.length > 0 ? listHtml(below, depth + 1) : null}</li>`;
  });
  if (!isNumbered) return html`<ul>${lines}</ul>\n`;
  return html`<ol start="${items[0]?.number ?? 1}">${lines}</ol>\n`;
}

/** `isHeaded`: its heading says what its caption does, and need not be seen twice. */
function tableHtml({ caption, columns, rows }: Extract<Block, { kind: 'table' }>, isHeaded: boolean): Html {
  const head = columns.map(({ title, isNumeric }) =>
    isNumeric ? html`<th scope="col" class="number">${title}</th>` : html`<th scope="col">${title}</th>`,
  );
  const body = rows.map((cells) => {
    const shown = cells.map(({ text, link }, index) => {
      const words = linked(text, link);
      if (index === 0) return html`<th scope="row">${words}</th>`;
      return columns[index]?.isNumeric ? html`<td class="number">${words}</td>` : html`<td>${words}</td>`;
    });
    return html`<tr>${shown}</tr>\n`;
  });
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table><caption${isHeaded ? html` class="spoken"` : null}>${caption}</caption>
<thead><tr>${head}</tr></thead><tbody>
${body}</tbody></table></div>\n`;
}
