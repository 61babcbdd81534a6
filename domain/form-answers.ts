import type { SectionContent } from './content-faults.ts';
import { type ChecklistField, type Column, type Field, fieldsOf, type ListField } from './report-field.ts';
import type { TemplateSection } from './report-template.ts';
import { answerOf, inputName, isShort } from './short-answers.ts';
import { keepNumber } from './typed-number.ts';

/** What a form without a script sends: texts by the names of its fields, and nothing for what is not ticked. */
export type TypedForm = Readonly<Record<string, string>>;

/** Free lines below those of a list that are filled in: more come when it is saved. */
export const freeLines = 2;

/**
 * The section's content as the form has it; what it does not ask stays. What is no number stays as it was typed, and
 * lines of a list with nothing in them are none.
 */
export function contentOfForm(
  standing: SectionContent,
  section: Pick<TemplateSection, 'schema'>,
  typed: TypedForm,
): SectionContent {
  const fields = fieldsOf(section);
  const asked = new Set(fields.map(({ key }) => key));
  const kept = Object.entries(standing).filter(([key]) => !asked.has(key));
  const given = fields.map((field) => [field.key, typedAnswer(field, typed)] as const);
  return Object.fromEntries([...kept, ...given.filter(([, answer]) => answer !== undefined)]);
}

function typedAnswer(field: Field, typed: TypedForm): unknown {
  if (isShort(field)) return answerOf(field, typed, undefined);
  switch (field.kind) {
    case 'list':
      return typedLines(field, typed);
    case 'website-checklist':
      return typedChecklist(field, typed);
    default:
      return typedText(typed[inputName(field)]);
  }
}

/** As it was typed, line breaks included; only blanks are nothing. */
function typedText(text = ''): string | undefined {
  return text.trim() === '' ? undefined : text.trimEnd();
}

function typedLines(field: ListField, typed: TypedForm): object[] | undefined {
  const numbers = Object.keys(typed).flatMap((name) => {
    const [number] = name.startsWith(`${inputName(field)}.`) ? name.split('.').slice(2) : [];
    return number && /^\d{1,3}$/.test(number) ? [Number(number)] : [];
  });
  const lines = [...new Set(numbers)]
    .sort((a, b) => a - b)
    .flatMap((number) => {
      const cells = field.columns.flatMap((column) => {
        const answer = typedCell(column, typed[lineInput(field, number, column)]);
        return answer === undefined ? [] : [[column.key, answer] as const];
      });
      return cells.length > 0 ? [Object.fromEntries(cells)] : [];
    });
  return lines.length > 0 ? lines : undefined;
}

export function lineInput(field: Pick<Field, 'key'>, line: number, { key }: Pick<Column, 'key'>): string {
  return inputName(field, `${line}.${key}`);
}

function typedCell({ kind }: Column, text: string | undefined): unknown {
  if (kind === 'tick') return text === undefined ? undefined : true;
  return kind === 'whole-number' || kind === 'decimal' ? keepNumber(text ?? '') : typedText(text);
}

function typedChecklist({ points, ...field }: ChecklistField, typed: TypedForm): object | undefined {
  const given = points.flatMap(({ key }) => {
    const done = typed[inputName(field, `${key}.done`)] !== undefined;
    const link = typedText(typed[inputName(field, `${key}.link`)]);
    return done || link ? [[key, { done, ...(link && { link }) }] as const] : [];
  });
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}
