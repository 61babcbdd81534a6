import type { TypedForm } from '../../domain/form-answers.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';

/** Fields that people write more than a word or two in. */
const written = ['reason', 'comment', 'question', 'competence'];

/** Whether answers of a chapter are among what was sent. */
export function hasAnswers(values: TypedForm): boolean {
  return Object.keys(values).some((name) => name.startsWith('answer.'));
}

/** What somebody wrote, to be copied: from what they sent, so that it tells nothing else. null where nothing was. */
export function typedBack(values: TypedForm, language: Language): Html | null {
  const texts = Object.entries(values).flatMap(([name, text]) =>
    text.trim() !== '' && (written.includes(name) || name.startsWith('answer.')) ? [text] : [],
  );
  if (texts.length === 0) return null;
  const { outsidePart: words } = textIn(language);
  return html`<section><h2>${words.typedTitle}</h2>
<p>${hasAnswers(values) ? words.typedKept : words.typedLead}</p>
${texts.map((text) => html`<div class="said"><p>${text}</p></div>`)}</section>`;
}
