/**
 * What people typed, made safe for every place in a card that reads Markdown: TextBlock, Fact, and titles. Signs that
 * would mean something are escaped, and only where they would, so that ordinary names carry no backslash. Not for
 * input values and button titles, which are shown as they are.
 */
export function asTyped(text: string): string {
  // Most of what people type means nothing in Markdown, and a card holds much of it.
  if (!mayMean.test(text)) return text.trim();
  return text
    .replace(unseen, '')
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => escapeLine(line.trim()))
    .filter((line) => line !== '')
    .join('\n\n');
}

/** Every text of a view, so that none can be forgotten. Dates, numbers and codes are left as they are. */
export function allAsTyped<View>(view: View): View {
  return escapeAll(view) as View;
}

/** Control signs, and those that turn the direction of the text that follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const unseen = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** Emphasis, code, links, HTML, mentions, strikethrough, and the client's own {{DATE()}}. */
const meaningAnywhere = /[\\`*_[\]<{}~|]|&(?=#?\w+;)/g;

/** What the others look for, in one glance. Ids and numbers are many, and pass as names do. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are among what is taken out.
const mayMean = /^\s*(?:\d{1,9}[.)]|[#>+=-])|[\\`*_[\]<{}~|&\u0000-\u001f\u007f\u2028-\u202e\u2066-\u2069]/;

/** Headings, quotes, lists, and lines that make the one before a heading. In `1.` it is the dot that counts. */
const meaningAtTheStart = /^(\d{1,9})(?=[.)])|^(?=[#>+=-])/;

function escapeLine(line: string): string {
  return line.replace(meaningAnywhere, '\\$&').replace(meaningAtTheStart, '$1\\');
}

function escapeAll(value: unknown): unknown {
  if (typeof value === 'string') return asTyped(value);
  if (Array.isArray(value)) return value.map(escapeAll);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const escaped: Record<string, unknown> = {};
  for (const key of Object.keys(value)) escaped[key] = escapeAll((value as Record<string, unknown>)[key]);
  return escaped;
}
