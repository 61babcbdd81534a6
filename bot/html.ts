/** A piece of HTML. Only {@link html} makes it, so that what people wrote is always escaped. */
class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

export type { Html };

type Piece = Html | string | number | null | false | undefined | readonly Piece[];

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template of HTML: texts in it are escaped, for elements as for quoted attributes; nothing is left out. */
export function html(markup: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(markup.reduce((all, part, index) => `${all}${markupOf(pieces[index - 1])}${part}`));
}

function markupOf(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.markup;
  if (typeof piece === 'object') return piece.map(markupOf).join('');
  return String(piece).replace(/[&<>"']/g, (sign) => signs[sign] ?? '');
}
