/** Markup that is safe as it stands; everything else is escaped on its way into a page. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type Piece = string | number | Html | readonly Html[] | null;

/** A page is written as markup with values in it: texts are escaped, markup and lists of it stand as they are. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Html {
  const pieces = parts.map(
    (part, index) => part + (index < values.length ? markupOf(values[index] ?? null) : ''),
  );
  return new Html(pieces.join(''));
}

function markupOf(value: Piece): string {
  if (value === null) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map(({ markup }) => markup).join('');
  return escaped(String(value));
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}
