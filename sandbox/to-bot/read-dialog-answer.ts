import type { Dialog, Failure, Outcome, Violation } from '../api.ts';
import { cardViolations } from '../connector/activity-rules.ts';
import { asRecord, asText } from '../http/read-body.ts';
import { problemsOfCard } from '../state/views.ts';
import type { Delivery } from './deliver-to-bot.ts';
import { somethingWentWrong } from './read-card-answer.ts';

const words = new Set(['small', 'medium', 'large']);

function sizeOf(value: unknown): number | 'small' | 'medium' | 'large' | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && words.has(value) ? (value as 'small' | 'medium' | 'large') : undefined;
}

function dialogOf(info: Record<string, unknown>): Dialog {
  const card = asRecord(info.card).content;
  const [height, width] = [sizeOf(info.height), sizeOf(info.width)];
  const [url, fallbackUrl] = [asText(info.url), asText(info.fallbackUrl)];
  return {
    title: asText(info.title) ?? '',
    ...(height ? { height } : {}),
    ...(width ? { width } : {}),
    ...(card ? { card } : {}),
    ...(url ? { url } : {}),
    ...(fallbackUrl ? { fallbackUrl } : {}),
    problems: card ? problemsOfCard(card) : [],
  };
}

function bad(outcome: Outcome, text: string): { outcome: Outcome; violations: Violation[] } {
  const failure: Failure = { code: 'badAnswer', message: text };
  return {
    outcome: { ...outcome, ok: false, failure, toast: somethingWentWrong },
    violations: [{ code: 'bad-answer', text }],
  };
}

/** In a dialog only Action.Submit reaches the bot. */
function deadButtons(card: unknown): Violation[] {
  const isDead = JSON.stringify(card).includes('"type":"Action.Execute"');
  return isDead ? [{ code: 'dialog-execute', text: 'Action.Execute does nothing in a dialog.' }] : [];
}

/** Reads the answer to `task/fetch` and `task/submit`: a dialog, a text, or (for submit only) nothing, which closes. */
export function readDialogAnswer(
  { outcome, body }: Delivery,
  mayBeEmpty: boolean,
): { outcome: Outcome; violations: Violation[] } {
  if (!outcome.ok) return { outcome: { ...outcome, toast: somethingWentWrong }, violations: [] };
  const task = asRecord(asRecord(body).task);
  if (task.type === 'message')
    return {
      outcome: { ...outcome, toast: { kind: 'message', text: asText(task.value) ?? '' } },
      violations: [],
    };
  if (task.type === 'continue') {
    const dialog = dialogOf(asRecord(task.value));
    if (!dialog.card && !dialog.url) return bad(outcome, 'The dialog has neither a card nor a url.');
    const { card } = dialog;
    return {
      outcome: { ...outcome, dialog },
      violations: card ? [...cardViolations(card), ...deadButtons(card)] : [],
    };
  }
  if (mayBeEmpty && task.type === undefined) return { outcome, violations: [] };
  return bad(outcome, 'The answer to a dialog is {task: {type: continue or message, value}}.');
}
