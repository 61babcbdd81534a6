import type { Language } from '../../domain/vocabulary.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';
import { unlinked } from './unlinked.ts';

export type LetterLink = { readonly label: string; readonly url: string };

export type LetterFact = {
  readonly title: string;
  readonly value: string;
  /** Meant to be followed: where a meeting is. Nothing else that somebody wrote becomes a link. */
  readonly isAddress?: boolean;
};

/** What a mail says, before it is text and HTML. */
export type Letter = {
  readonly subject: string;
  readonly name: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly LetterFact[];
  readonly link: LetterLink | null;
  /** Several things, each with a link where it is done without Teams. */
  readonly items: readonly { readonly text: string; readonly link: LetterLink | null }[];
  /** Below the link, in small letters. */
  readonly notes: readonly string[];
};

/** The mail as plain text and as simple HTML: both say the same, and nothing in it is fetched from anywhere. */
export function written(
  { subject, name, link, notes, ...said }: Letter,
  language: Language,
): { readonly subject: string; readonly text: string; readonly html: string } {
  const { letter } = textIn(language).outside;
  const greeting = unlinked(letter.greeting({ name }));
  const paragraphs = said.paragraphs.map(unlinked);
  const facts = said.facts.map((fact) => (fact.isAddress ? fact : { ...fact, value: unlinked(fact.value) }));
  const items = said.items.map((item) => ({ ...item, text: unlinked(item.text) }));
  const below = [...notes, letter.why, `${letter.notYou} ${letter.noReply}`];
  const text = [
    greeting,
    ...paragraphs,
    facts.map(({ title, value }) => `${title}: ${value}`).join('\n'),
    link && inText(link),
    ...items.map((item) => [`– ${item.text}`, ...(item.link ? [inText(item.link)] : [])].join('\n')),
    ...below,
    'Samråd',
  ];
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${subject}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#242424;font:16px/1.5 'Segoe UI',Helvetica,Arial,sans-serif">
<div style="max-width:560px">
<p style="margin:0 0 16px">${greeting}</p>
${paragraphs.map((one) => html`<p style="margin:0 0 16px">${one}</p>\n`)}
${
  facts.length > 0 &&
  html`<table role="presentation" style="margin:0 0 16px;border-collapse:collapse">
${facts.map(
  ({
    title,
    value,
  }) => html`<tr><td style="padding:2px 16px 2px 0;color:#616161;vertical-align:top">${title}</td>
<td style="padding:2px 0;vertical-align:top">${value}</td></tr>\n`,
)}</table>`
}
${link && button(link)}
${items.map(({ text: what, link: own }) => html`<p style="margin:0 0 ${own ? 8 : 16}px">${what}</p>${own && button(own)}\n`)}
${below.map((one) => html`<p style="margin:0 0 8px;font-size:13px;color:#616161">${one}</p>\n`)}
<p style="margin:16px 0 0;font-size:13px;color:#616161">Samråd</p>
</div></body></html>`;
  return {
    subject,
    text: `${text.filter((one): one is string => typeof one === 'string' && one !== '').join('\n\n')}\n`,
    html: page.markup,
  };
}

function inText({ label, url }: LetterLink): string {
  return `${label}:\n${url}`;
}

function button({ label, url }: LetterLink): Html {
  return html`<p style="margin:0 0 24px"><a href="${url}" style="display:inline-block;padding:10px 20px;border-radius:4px;background:#4f52b2;color:#ffffff;text-decoration:none;font-weight:600">${label}</a></p>`;
}
