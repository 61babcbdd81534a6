import type { Refusal, RefusalCode } from '../../domain/refusal.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { refusalText } from '../../text/refusal-text.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';

/** What the pages are made of. */

/** Why it was not taken: at the top, and where the focus is. */
export function refusalBox(refusal: Refusal | null, language: Language, title?: string): Html | null {
  if (!refusal) return null;
  const { page } = textIn(language).outside;
  return wrongBox(title ?? page.wrong, html`<p>${saidOf(refusal, language)}</p>`);
}

/** The refusal in words for a page, which has other things to point at than a card. */
export function saidOf(refusal: Refusal, language: Language): string {
  const { outside, outsidePart } = textIn(language);
  const own: Readonly<Partial<Record<RefusalCode, string>>> = { ...outside.refused, ...outsidePart.refused };
  return own[refusal.code] ?? refusalText(refusal, language);
}

export function wrongBox(title: string, inside: Html): Html {
  return html`<div class="wrong" role="alert" tabindex="-1" autofocus>
<h2>${title}</h2>${inside}</div>`;
}

export function factList(facts: readonly { readonly title: string; readonly value: string }[]): Html {
  return html`<dl>${facts.map(({ title, value }) => html`<dt>${title}</dt><dd>${value}</dd>`)}</dl>`;
}

export type Field = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** What is wrong with what stands there, and what to do. */
  readonly wrong?: string | undefined;
  /** Room for several paragraphs. */
  readonly isLong?: boolean;
  /** Signs, where it is not the usual. */
  readonly most?: number;
};

export function textField(asked: Field, type: 'text' | 'email' | 'date' | 'digits' = 'text'): Html {
  const { name, value, most = 200 } = asked;
  const shape = type === 'digits' ? html`text" inputmode="numeric` : type;
  return html`<div class="field">${labelled(asked)}
<input type="${shape}" id="${name}" name="${name}" value="${value}" maxlength="${most}" autocomplete="${type === 'digits' ? 'one-time-code' : 'off'}"${described(asked)}></div>`;
}

export function textArea(asked: Field): Html {
  const { name, value, isLong } = asked;
  // A line break right after the start is not taken for part of the text.
  return html`<div class="field">${labelled(asked)}
<textarea id="${name}" name="${name}"${isLong && html` class="long"`}${described(asked)}>
${value}</textarea></div>`;
}

/** On when its value is not empty. */
export function checkBox(asked: Field): Html {
  const { name, label, value } = asked;
  return html`<div class="field"><div class="choice"><input type="checkbox" id="${name}" name="${name}" value="yes"${value !== '' && html` checked`}${described(asked)}>
<label for="${name}">${label}</label></div>${below(asked)}</div>`;
}

type Choice = { readonly value: string; readonly title: string };

export function selectField(asked: Field, choices: readonly Choice[]): Html {
  const { name, value } = asked;
  return html`<div class="field">${labelled(asked)}
<select id="${name}" name="${name}"${described(asked)}>${choices.map(
    (one) =>
      html`<option value="${one.value}"${one.value === value && html` selected`}>${one.title}</option>`,
  )}</select></div>`;
}

/** Stands in a group that has the question as its name. */
export function radioButtons(
  { name, value }: Pick<Field, 'name' | 'value'>,
  choices: readonly Choice[],
): Html {
  return html`<div class="field choices">${choices.map(
    (
      one,
    ) => html`<div class="choice"><input type="radio" id="${name}.${one.value}" name="${name}" value="${one.value}"${one.value === value && html` checked`}>
<label for="${name}.${one.value}">${one.title}</label></div>`,
  )}</div>`;
}

function labelled(asked: Field): Html {
  return html`<label for="${asked.name}">${asked.label}</label>${below(asked)}`;
}

function below({ name, hint, wrong }: Field): Html {
  return html`${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}${wrong && html`<p class="bad" id="${name}-bad">${wrong}</p>`}`;
}

function described({ name, hint, wrong }: Field): Html | null {
  const ids = [...(hint ? [`${name}-hint`] : []), ...(wrong ? [`${name}-bad`] : [])];
  if (ids.length === 0) return null;
  return html` aria-describedby="${ids.join(' ')}"${wrong && html` aria-invalid="true"`}`;
}

export type AnswerForm = {
  /** What the form says is done: the command's own name. */
  readonly answer: string;
  readonly version?: number;
  readonly fields: Html | readonly Html[] | null;
  readonly button: string;
  readonly isFirst?: boolean;
  /** A second button beside it, which sends the same as another answer. */
  readonly orElse?: { readonly answer: string; readonly button: string };
  /** Where it goes; to the page itself when left out. */
  readonly action?: string;
};

/** A form of its own for each answer, so that a button sends what stands beside it. */
export function answerForm({ answer, version, fields, button, isFirst, orElse, action }: AnswerForm): Html {
  return html`<form method="post" novalidate${action && html` action="${action}"`}>
${!orElse && html`<input type="hidden" name="answer" value="${answer}">`}
${version !== undefined && html`<input type="hidden" name="version" value="${version}">`}
${fields}
<button type="submit"${orElse && html` name="answer" value="${answer}"`}${isFirst && html` class="first"`}>${button}</button>${
    orElse && html`<button type="submit" name="answer" value="${orElse.answer}">${orElse.button}</button>`
  }</form>`;
}

/** What not everybody needs to see. */
export function folded(title: string, isOpen: boolean, inside: Html): Html {
  return html`<details${isOpen && html` open`}><summary>${title}</summary>${inside}</details>`;
}
