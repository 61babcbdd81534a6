import MarkdownIt from 'markdown-it';

/** HTML stays off: what a person or the bot wrote is text, never markup of this page. */
const blocks = new MarkdownIt({ html: false, linkify: true, breaks: true });
const lists = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable([
  'heading',
  'table',
  'fence',
  'code',
  'image',
  'hr',
  'lheading',
  'blockquote',
]);
blocks.disable('image');

for (const parser of [blocks, lists]) {
  parser.renderer.rules.link_open = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('target', '_blank');
    tokens[index]?.attrSet('rel', 'noopener noreferrer');
    return self.renderToken(tokens, index, options);
  };
}

/** A message's Markdown as HTML; links open in a new tab and cannot reach this page. */
export function messageHtml(text: string): string {
  return blocks.render(text);
}

/** The smaller Markdown of card texts: bold, italic, links and lists. */
export function cardHtml(text: string): string {
  return lists.render(text);
}

/** Text as HTML that says exactly that text, with its line breaks. */
export function escapeHtml(text: string): string {
  return blocks.utils.escapeHtml(text).replaceAll('\n', '<br>');
}
