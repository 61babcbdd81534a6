import { createHash } from 'node:crypto';
import { type Language, languages } from '../../domain/vocabulary.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';
import { pagePolicy } from '../page-policy.ts';
import { styles } from './styles.ts';

/** What stands on a page, below its heading. */
export type Page = {
  readonly title: string;
  readonly body: Html;
  /** Of a form that was refused: its title says so too. */
  readonly isRefused?: boolean;
  /** The answer to what was sent: it cannot be opened again in another language. */
  readonly isReceipt?: boolean;
};

const styleHash = createHash('sha256').update(styles.markup).digest('base64');

export const policy = pagePolicy(`'sha256-${styleHash}'`);

/** The whole document. The languages are links to the same page, so that nothing has to be remembered. */
export function documentOf({ title, body, isRefused, isReceipt }: Page, language: Language): string {
  const { page } = textIn(language).outside;
  const head = isRefused ? `${page.wrong}: ${title}` : title;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${head} – Samråd</title>
<style>${styles}</style>
</head>
<body>
<a class="skip" href="#main">${page.skip}</a>
<header>
<p class="brand">Samråd</p>
${
  !isReceipt &&
  html`<nav aria-label="${page.languages}"><ul>${languages.map((one) => languageLink(one, language))}</ul></nav>`
}
</header>
<main id="main">
<h1>${title}</h1>
${body}
</main>
<footer><p>${page.fromMail}</p></footer>
</body>
</html>
`.markup;
}

function languageLink(one: Language, current: Language): Html {
  const name = textIn(one).common.languageName;
  return html`<li><a href="?lang=${one}" lang="${one}" hreflang="${one}"${one === current && html` aria-current="true"`}>${name}</a></li>`;
}
