import type { ServerResponse } from 'node:http';
import type { CaughtMail } from '../api.ts';
import type { Sandbox } from '../sandbox.ts';

type Words = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly back: string;
  readonly from: string;
  readonly to: string;
  readonly all: string;
  readonly again: string;
  readonly asText: string;
  readonly gone: string;
  readonly files: string;
};

const inLanguages: Readonly<Record<string, Words>> = {
  nb: {
    title: 'E-post',
    lead: 'Samråd skriver e-post til dem det ikke når i Teams. I demoen kommer alt hit, og ingenting går ut.',
    none: 'Her er ingen e-post ennå. Foreslå noen med navn og e-postadresse, så kommer spørsmålet hit.',
    back: 'Alle e-poster',
    from: 'Fra',
    to: 'Til',
    all: 'Vis alle',
    again: 'Se etter ny e-post',
    asText: 'Slik er den som ren tekst',
    gone: 'E-posten finnes ikke',
    files: 'Vedlegg',
  },
  nn: {
    title: 'E-post',
    lead: 'Samråd skriv e-post til dei det ikkje når i Teams. I demoen kjem alt hit, og ingenting går ut.',
    none: 'Her er ingen e-post enno. Gjer framlegg om nokon med namn og e-postadresse, så kjem spørsmålet hit.',
    back: 'Alle e-postar',
    from: 'Frå',
    to: 'Til',
    all: 'Vis alle',
    again: 'Sjå etter ny e-post',
    asText: 'Slik er han som rein tekst',
    gone: 'E-posten finst ikkje',
    files: 'Vedlegg',
  },
  en: {
    title: 'E-mail',
    lead: 'Samråd writes e-mail to those whom it cannot reach in Teams. In the demo all of it comes here, and none goes out.',
    none: 'No e-mail yet. Propose somebody by name and e-mail address, and the question comes here.',
    back: 'All e-mails',
    from: 'From',
    to: 'To',
    all: 'Show all',
    again: 'Look for new e-mail',
    asText: 'The same as plain text',
    gone: 'There is no such e-mail',
    files: 'Attached',
  },
};

const styles = `:root{color-scheme:light dark;--text:#242424;--soft:#5c5c5c;--line:#d1d1d1;--ground:#f5f5f5;--card:#fff;--accent:#4f52b2}
@media(prefers-color-scheme:dark){:root{--text:#fff;--soft:#c4c4c4;--line:#484848;--ground:#1f1f1f;--card:#292929;--accent:#9ea2ff}}
body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.5 'Segoe UI',system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:48rem;margin:0 auto;padding:1rem 1.25rem 2rem}h1{font-size:1.4rem}a{color:var(--accent)}
ul{margin:0;padding:0;list-style:none}li{margin:0 0 .5rem;border:1px solid var(--line);border-radius:.4rem;background:var(--card)}
li a{display:block;padding:.75rem 1rem;color:inherit;text-decoration:none}li a:hover strong,li a:focus-visible strong{text-decoration:underline}
small,dt{color:var(--soft)}strong{display:block}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dd{margin:0}
iframe{width:100%;height:36rem;border:1px solid var(--line);border-radius:.4rem;background:#fff;color-scheme:light}
pre{white-space:pre-wrap;font:inherit}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`;

/** The mailbox of everybody: a list at `/mail`, a mail at `/mail/<id>`. False for any other path. */
export function serveMailbox(sandbox: Sandbox, url: URL, response: ServerResponse): boolean {
  const [, place, id, more] = url.pathname.split('/');
  if (place !== 'mail' || more) return false;
  const asked = url.searchParams.get('lang') ?? 'nb';
  const language = Object.hasOwn(inLanguages, asked) ? asked : 'nb';
  const words = inLanguages[language] as Words;
  const mails = sandbox.state.mails();
  if (!id) {
    const to = url.searchParams.get('to');
    const shown = to ? mails.filter((mail) => mail.to.includes(to)) : mails;
    send(response, 200, words.title, language, listOf(shown, to, words, language));
    return true;
  }
  const mail = mails.find((one) => one.id === id);
  if (mail) send(response, 200, mail.subject, language, pageOf(mail, words, language));
  else send(response, 404, words.gone, language, `<p><a href="/mail?lang=${language}">${words.back}</a></p>`);
  return true;
}

function listOf(mails: readonly CaughtMail[], to: string | null, words: Words, language: string): string {
  const lines = mails.map(
    (mail) => `<li><a href="/mail/${mail.id}?lang=${language}"><strong>${escaped(mail.subject)}</strong>
<small>${words.to} ${escaped(mail.toName)} (${escaped(mail.to.join(', '))}), ${timeOf(mail, language)}</small></a></li>`,
  );
  const filter = to && `<p>${escaped(to)} · <a href="/mail?lang=${language}">${words.all}</a></p>`;
  const here = `/mail?lang=${language}${to ? `&amp;to=${encodeURIComponent(to)}` : ''}`;
  return `<p>${words.lead}</p><p><a href="${here}">${words.again}</a></p>${filter ?? ''}${lines.length > 0 ? `<ul>${lines.join('\n')}</ul>` : `<p>${words.none}</p>`}`;
}

/** A mail may hold anything: its HTML is shown without scripts, and its links open beside the page. */
function pageOf(mail: CaughtMail, words: Words, language: string): string {
  const inside = `<base target="_blank">${mail.html}`;
  return `<p><a href="/mail?lang=${language}">${words.back}</a></p>
<dl><dt>${words.from}</dt><dd>${escaped(mail.fromName)} (${escaped(mail.from)})</dd>
<dt>${words.to}</dt><dd>${escaped(mail.toName)} (<a href="/mail?lang=${language}&amp;to=${encodeURIComponent(mail.to[0] ?? '')}">${escaped(mail.to.join(', '))}</a>), ${timeOf(mail, language)}</dd>${filesOf(mail, words)}</dl>
<iframe title="${escaped(mail.subject)}" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${escaped(inside)}"></iframe>
<details><summary>${words.asText}</summary><pre>${escaped(mail.text)}</pre></details>`;
}

/** To be opened with whatever the machine has for it. */
function filesOf({ files = [] }: CaughtMail, words: Words): string {
  const links = files.map(({ name, type, text }) => {
    const address = `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
    return `<a href="${escaped(address)}" download="${escaped(name)}">${escaped(name)}</a>`;
  });
  return links.length > 0 ? `<dt>${words.files}</dt><dd>${links.join(', ')}</dd>` : '';
}

function send(response: ServerResponse, status: number, title: string, language: string, body: string): void {
  const page = `<!doctype html><html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${styles}</style></head>
<body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(page),
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  response.end(page);
}

function timeOf({ at }: CaughtMail, language: string): string {
  const locale = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }[language] ?? 'nb-NO';
  return new Date(at).toLocaleString(locale, {
    timeZone: 'Europe/Oslo',
    dateStyle: 'long',
    timeStyle: 'short',
  });
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? '');
}
