/**
 * What is pasted from Word or a page, as text with our marks: its lists stay lists, its bold and italic stay. null when
 * there is nothing in it that plain text would lose, so that the browser pastes as always.
 */
export function pastedText(html: string): string | null {
  if (!/<(li|b|strong|i|em|h[1-6])\b|mso-list/i.test(html)) return null;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return blockText(body)
    .replaceAll('\u00a0', ' ')
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

const blocks = new Set([
  'P',
  'DIV',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'UL',
  'OL',
  'TR',
  'TABLE',
  'SECTION',
]);
const unread = new Set(['STYLE', 'SCRIPT', 'HEAD', 'TITLE', 'META', 'LINK']);

function blockText(node: Node): string {
  return [...node.childNodes].map(textOf).join('');
}

function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replaceAll(/\s+/g, ' ');
  if (!(node instanceof HTMLElement) || unread.has(node.tagName)) return '';
  const inner = blockText(node);
  switch (node.tagName) {
    case 'BR':
      return '\n';
    case 'LI':
      return `${'  '.repeat(depthOf(node))}${markOf(node)} ${inner.trim()}\n`;
    case 'B':
    case 'STRONG':
      return isPlain(node) ? inner : marked(inner, '**');
    case 'I':
    case 'EM':
      return marked(inner, '*');
    default:
      if (isWordItem(node)) return `- ${withoutWordBullet(inner)}\n`;
      if (/^H[1-6]$/.test(node.tagName)) return `\n${marked(inner.trim(), '**')}\n\n`;
      return blocks.has(node.tagName) ? `${inner.trim()}\n\n` : inner;
  }
}

/** Word writes its lists as paragraphs with a bullet of their own. */
function isWordItem(node: HTMLElement): boolean {
  return node.tagName === 'P' && /mso-list/i.test(node.getAttribute('style') ?? '');
}

function withoutWordBullet(text: string): string {
  return text.trim().replace(/^(?:[·•o§-]|\d+[.)])\s+/u, '');
}

/** Browsers wrap what they copy in a bold that means nothing. */
function isPlain(node: HTMLElement): boolean {
  return node.style.fontWeight === 'normal';
}

function marked(text: string, mark: string): string {
  const inner = text.trim();
  if (inner === '') return text;
  const [before = '', after = ''] = [/^\s*/.exec(text)?.[0], /\s*$/.exec(text)?.[0]];
  return before + mark + inner + mark + after;
}

function depthOf(item: HTMLElement): number {
  let depth = -1;
  for (let up = item.parentElement; up; up = up.parentElement) {
    if (up.tagName === 'UL' || up.tagName === 'OL') depth += 1;
  }
  return Math.max(0, depth);
}

function markOf(item: HTMLElement): string {
  if (item.parentElement?.tagName !== 'OL') return '-';
  return `${[...item.parentElement.children].indexOf(item) + 1}.`;
}
