import type { SectionContent } from './content-faults.ts';
import type { ChoiceField, Field } from './report-field.ts';
import type { Words } from './report-schema.ts';

/** A criterion as it was judged. */
export type Judged = {
  readonly key: string;
  readonly title: Words;
  /** The verdict in words; null where there is none. */
  readonly verdict: Words | null;
  readonly comment: string;
};

/** The questions of a chapter that are criteria, judged, and the others, which are answered in words. */
export function criteriaOf(
  fields: readonly Field[],
  content: SectionContent,
): { readonly judged: readonly Judged[]; readonly others: readonly Field[] } {
  const commentOf = (key: string) => fields.find((field) => field.key === `${key}-comment`);
  const criteria = fields.filter(
    (field): field is ChoiceField => field.kind === 'choice' && commentOf(field.key) !== undefined,
  );
  const keys = criteria.flatMap(({ key }) => [key, `${key}-comment`]);
  return {
    judged: criteria.map(({ key, title, options }) => ({
      key,
      title,
      verdict: options.find(({ value }) => value === content[key])?.label ?? null,
      comment: String(content[`${key}-comment`] ?? '').trim(),
    })),
    others: fields.filter(({ key }) => !keys.includes(key)),
  };
}
