import type { ArchiveFilter } from '../../domain/views/archive.ts';
import { type Language, languages } from '../../domain/vocabulary.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';

/** Where the public pages begin. */
export const publicPath = '/arkiv';
export const stylePath = `${publicPath}/stil.css`;
export const feedPath = `${publicPath}/feed.json`;

export function listPath(language: Language, query: Readonly<Record<string, string>> = {}): string {
  const words = new URLSearchParams(query).toString();
  return `${publicPath}/${language}${words === '' ? '' : `?${words}`}`;
}

/** What of an address says what is shown; nothing else in it is kept. */
export function queryOf({ text, year, region, type, from }: ArchiveFilter): Record<string, string> {
  return {
    ...(text && { q: text }),
    ...(year && { aar: String(year) }),
    ...(region && { region }),
    ...(type && { type }),
    ...(from > 0 && { fra: String(from) }),
  };
}

export function reportPath(language: Language, id: string): string {
  return `${publicPath}/${language}/${id}`;
}

export function filePath(id: string): string {
  return `${publicPath}/fil/${id}.pdf`;
}

type PublicPage = {
  readonly language: Language;
  readonly title: string;
  readonly body: Html | readonly Html[];
  /** The same page in each language. */
  readonly inLanguage: (language: Language) => string;
};

/** The frame of every public page: no script, no cookie, nothing from elsewhere. */
export function pageHtml({ language, title, body, inLanguage }: PublicPage): string {
  const { publicArchive } = textIn(language);
  const others = languages.filter((one) => one !== language);
  const alternates = others.map(
    (one) => html`<link rel="alternate" hreflang="${one}" href="${inLanguage(one)}">\n`,
  );
  const links = others.map(
    (one) =>
      html`<li><a href="${inLanguage(one)}" lang="${one}" hreflang="${one}">${textIn(one).common.languageName}</a></li>`,
  );
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${stylePath}">
<link rel="alternate" type="application/feed+json" href="${feedPath}" title="${publicArchive.feed}">
${alternates}</head>
<body>
<header><nav aria-label="${publicArchive.languages}"><ul>${links}</ul></nav></header>
<main>
${body}
</main>
<footer><a href="${feedPath}">${publicArchive.feed}</a></footer>
</body>
</html>
`.markup;
}
