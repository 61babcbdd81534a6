import type { SectionContent } from './content-faults.ts';
import type { ProcessDefinition, ProcessKind } from './process.ts';
import { fieldsOfStep, processDefinitions, stepOf } from './process-kinds/kinds.ts';
import type { Field } from './report-field.ts';
import { type CardField, isShort } from './short-answers.ts';

/** Which steps of a process are answered on their card; the others are written in the tab. */

/** More than that in one card is not filled in. */
const mostFields = 4;
/** Words that may become longer are not for a card, which forgets them when the chat is left. */
const longestComment = 4_000;

/**
 * The questions of a step that a card can ask: yes or no, a choice, a number, a day, and one comment. null for a step
 * that asks for more, and for one whose press makes, changes or ends a service: that is looked through first.
 */
export function cardFieldsOf(kind: ProcessKind, key: string): readonly CardField[] | null {
  const step = stepOf(kind, key);
  if (!step || hasEffect(processDefinitions[kind], key)) return null;
  const fields = fieldsOfStep(step);
  const fitting = fields.filter(fits);
  const comments = fields.filter(isComment);
  return fields.length <= mostFields && fitting.length === fields.length && comments.length <= 1
    ? fitting
    : null;
}

/** Whether something happens to the service itself with the step. */
export function hasEffect({ effects = [] }: Pick<ProcessDefinition, 'effects'>, key: string): boolean {
  return effects.some(({ step }) => step === key);
}

function fits(field: Field): field is CardField {
  return isShort(field) || field.kind === 'date' || (isComment(field) && field.most <= longestComment);
}

function isComment(field: Field): field is Extract<Field, { kind: 'long-text' }> {
  return field.kind === 'long-text';
}

/** What everybody who reads a region's channel sees of the answers: what was chosen, and no words of anybody's. */
export function withoutWords(kind: ProcessKind, key: string, content: SectionContent): SectionContent {
  const fields = cardFieldsOf(kind, key) ?? [];
  const shown = fields.flatMap((field) => {
    const answer = content[field.key];
    if (answer === undefined || field.kind === 'long-text' || field.kind === 'short-text') return [];
    return [[field.key, field.kind === 'yes-no' ? onlyAnswer(answer) : answer] as const];
  });
  return Object.fromEntries(shown);
}

function onlyAnswer(value: unknown): object {
  return { answer: (value as { readonly answer?: boolean }).answer };
}
