import type { Language } from '../../domain/vocabulary.ts';
import { textIn } from '../../text/text-in.ts';
import { html } from '../html.ts';

/** What a mail says, before it is text and HTML. */
export type Letter = {
  readonly subject: string;
  readonly name: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly link: { readonly label: string; readonly url: string } | null;
  /** Below the link, in small letters. */
  readonly notes: readonly string[];
};

/** The mail as plain text and as simple HTML: both say the same, and nothing in it is fetched from anywhere. */
export function written(
  { subject, name, paragraphs, facts, link, notes }: Letter,
  language: Language,
): { readonly subject: string; readonly text: string; readonly html: string } {
  const { letter } = textIn(language).outside;
  const greeting = letter.greeting({ name });
  const below = [...notes, letter.why, `${letter.notYou} ${letter.noReply}`];
  const text = [
    greeting,
    ...paragraphs,
    facts.map(({ title, value }) => `${title}: ${value}`).join('\n'),
    link && `${link.label}:\n${link.url}`,
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
<td style="padding:2px 0">${value}</td></tr>\n`,
)}</table>`
}
${
  link &&
  html`<p style="margin:0 0 24px"><a href="${link.url}" style="display:inline-block;padding:10px 20px;border-radius:4px;background:#4f52b2;color:#ffffff;text-decoration:none;font-weight:600">${link.label}</a></p>`
}
${below.map((one) => html`<p style="margin:0 0 8px;font-size:13px;color:#616161">${one}</p>\n`)}
<p style="margin:16px 0 0;font-size:13px;color:#616161">Samråd</p>
</div></body></html>`;
  return {
    subject,
    text: `${text.filter((one): one is string => typeof one === 'string' && one !== '').join('\n\n')}\n`,
    html: page.markup,
  };
}
