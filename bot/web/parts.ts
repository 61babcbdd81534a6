import type { Refusal, RefusalCode } from '../../domain/refusal.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { refusalText } from '../../text/refusal-text.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';

/** What the pages are made of. */

/** Why it was not taken: at the top, and where the focus is. */
export function refusalBox(refusal: Refusal | null, language: Language): Html | null {
  if (!refusal) return null;
  const { page, refused } = textIn(language).outside;
  const own: Readonly<Partial<Record<RefusalCode, string>>> = refused;
  return html`<div class="wrong" role="alert" tabindex="-1" autofocus>
<h2>${page.wrong}</h2><p>${own[refusal.code] ?? refusalText(refusal, language)}</p></div>`;
}

export function factList(facts: readonly { readonly title: string; readonly value: string }[]): Html {
  return html`<dl>${facts.map(({ title, value }) => html`<dt>${title}</dt><dd>${value}</dd>`)}</dl>`;
}

type Field = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
};

export function textField({ name, label, value, hint }: Field, type: 'text' | 'email' = 'text'): Html {
  return html`<div class="field"><label for="${name}">${label}</label>${hintOf(name, hint)}
<input type="${type}" id="${name}" name="${name}" value="${value}" maxlength="200" autocomplete="off"${describedBy(name, hint)}></div>`;
}

export function textArea({ name, label, value, hint }: Field): Html {
  // A line break right after the start is not taken for part of the text.
  return html`<div class="field"><label for="${name}">${label}</label>${hintOf(name, hint)}
<textarea id="${name}" name="${name}"${describedBy(name, hint)}>
${value}</textarea></div>`;
}

/** On when its value is not empty. */
export function checkBox({ name, label, value, hint }: Field): Html {
  return html`<div class="field"><div class="choice"><input type="checkbox" id="${name}" name="${name}" value="yes"${value !== '' && html` checked`}${describedBy(name, hint)}>
<label for="${name}">${label}</label></div>${hintOf(name, hint)}</div>`;
}

export function selectField(
  { name, label, value }: Field,
  choices: readonly { readonly value: string; readonly title: string }[],
): Html {
  return html`<div class="field"><label for="${name}">${label}</label>
<select id="${name}" name="${name}">${choices.map(
    (one) =>
      html`<option value="${one.value}"${one.value === value && html` selected`}>${one.title}</option>`,
  )}</select></div>`;
}

function describedBy(name: string, hint: string | undefined): Html | null {
  return hint ? html` aria-describedby="${name}-hint"` : null;
}

function hintOf(name: string, hint: string | undefined): Html | null {
  return hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : null;
}

export type AnswerForm = {
  /** What the form says is done: the command's own name. */
  readonly answer: string;
  readonly version?: number;
  readonly fields: Html | readonly Html[] | null;
  readonly button: string;
  readonly isFirst?: boolean;
  /** Where it goes; to the page itself when left out. */
  readonly action?: string;
};

/** A form of its own for each answer, so that a button sends what stands beside it. */
export function answerForm({ answer, version, fields, button, isFirst, action }: AnswerForm): Html {
  return html`<form method="post" novalidate${action && html` action="${action}"`}>
<input type="hidden" name="answer" value="${answer}">
${version !== undefined && html`<input type="hidden" name="version" value="${version}">`}
${fields}
<button type="submit"${isFirst && html` class="first"`}>${button}</button></form>`;
}

/** What not everybody needs to see. */
export function folded(title: string, isOpen: boolean, inside: Html): Html {
  return html`<details${isOpen && html` open`}><summary>${title}</summary>${inside}</details>`;
}
