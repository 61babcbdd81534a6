import type { TypedForm } from '../../domain/form-answers.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { textIn } from '../../text/text-in.ts';
import { type Html, html } from '../html.ts';
import { answerForm } from './parts.ts';

/** Fields that people write more than a word or two in. */
const written = ['reason', 'comment', 'question', 'competence'];

/** Whether answers of a chapter are among what was sent. */
export function hasAnswers(values: TypedForm): boolean {
  return Object.keys(values).some((name) => name.startsWith('answer.'));
}

/**
 * What somebody wrote, to be copied: from what they sent, so that it tells nothing else. null where nothing was.
 *
 * @param isKept answers of a chapter are kept for their writer
 */
export function typedBack(values: TypedForm, language: Language, isKept: boolean): Html | null {
  const texts = Object.entries(values).flatMap(([name, text]) =>
    text.trim() !== '' && (written.includes(name) || name.startsWith('answer.')) ? [text] : [],
  );
  if (texts.length === 0) return null;
  const { outsidePart: words } = textIn(language);
  return html`<section><h2>${words.typedTitle}</h2>
<p>${isKept && hasAnswers(values) ? words.typedKept : words.typedLead}</p>
${texts.map((text) => html`<div class="said"><p>${text}</p></div>`)}</section>`;
}

/** What was sent and not looked at, to be read and sent once more as it is. */
export function sendAgain(values: TypedForm, language: Language): Html | null {
  const { answer, ...rest } = values;
  if (answer === undefined) return null;
  const { sendAgain: button } = textIn(language).outside.failed;
  const fields = Object.entries(rest).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`${answerForm({ answer, isFirst: true, fields, button })}${typedBack(values, language, false)}`;
}
