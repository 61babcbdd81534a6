import type { Language } from '../../domain/vocabulary.ts';
import { textIn } from '../../text/text-in.ts';
import { html } from '../html.ts';

/** How often it looks whether the pages are there. */
export const secondsBetween = 2;

/** Loads it again at the place that the address names, which a refresh of the page's own would not do. */
export const reloading = `setTimeout(() => location.reload(), ${secondsBetween * 1000});\n`;

/** The colours of the tab, as dark as the reader's device: what Teams looks like is told to a script, and here is none. */
const styles = html`
:root{color-scheme:light dark;--text:#242424;--soft:#616161;--ground:#fff;--track:#d1d1d1;--accent:#5b5fc7}
@media (prefers-color-scheme:dark){:root{--text:#fff;--soft:#d6d6d6;--ground:#292929;--track:#666;--accent:#9ea2ff}}
body{margin:0;padding:16px 20px;background:var(--ground);color:var(--text);font:14px/20px 'Segoe UI',system-ui,-apple-system,'Helvetica Neue',Arial,sans-serif;overflow-wrap:break-word}
main{max-width:640px}
h1{margin:0 0 8px;font-size:24px;line-height:32px;font-weight:700}
p{margin:0 0 8px}
.soft{color:var(--soft)}
.waits{width:28px;height:28px;margin:16px 0;border:3px solid var(--track);border-top-color:var(--accent);border-radius:50%;animation:turns 1.5s linear infinite}
@keyframes turns{to{transform:rotate(1turn)}}
@media (prefers-reduced-motion:reduce){.waits{animation:none}}
`;

/** What stands in the tab's place while its pages are being built; it looks for them again by itself. */
export function notBuiltPage(language: Language, nonce: string): string {
  const { notBuilt } = textIn(language).tab;
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Samråd</title><script src="reloading.js" defer></script><style nonce="${nonce}">${styles}</style></head>
<body><main><h1>${notBuilt.title}</h1><p>${notBuilt.lead}</p><div class="waits" aria-hidden="true"></div>
<p class="soft">${notBuilt.production('npm run build')}</p></main></body></html>`.markup;
}
