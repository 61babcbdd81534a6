import fc from 'fast-check';
import type { SectionContent } from '../../domain/content-faults.ts';
import { type Column, type Field, fieldsOf } from '../../domain/report-field.ts';
import type { TemplateSection } from '../../domain/report-template.ts';
import { regions } from '../../domain/vocabulary.ts';

/** Content that somebody may have written so far: any question may be left out, and any text may be in it. */
export function draftContent(section: Pick<TemplateSection, 'schema'>): fc.Arbitrary<SectionContent> {
  return someOf(Object.fromEntries(fieldsOf(section).map((field) => [field.key, answerTo(field)])));
}

function answerTo(field: Field | Column): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'long-text':
    case 'short-text':
      return text(field.most);
    case 'whole-number':
      return fc.integer({ min: field.least, max: field.most });
    case 'decimal':
      return fc.double({ min: field.least, max: field.most, noNaN: true });
    case 'choice':
      return fc.constantFrom(...field.options.map(({ value }) => value));
    case 'date':
      return fc.constantFrom('2026-02-28', '2026-', '');
    case 'link':
      return fc.constantFrom('https://helse.example/a?b=c', 'htt', '');
    case 'tick':
      return fc.boolean();
    case 'region-table':
      return someOf(Object.fromEntries(regions.map((region) => [region, fc.nat(field.most)])));
    case 'yes-no':
      return someOf({ answer: fc.boolean(), explanation: text(field.most) });
    case 'list':
      return fc.array(
        someOf(Object.fromEntries(field.columns.map((column) => [column.key, answerTo(column)]))),
        {
          maxLength: 4,
        },
      );
    case 'website-checklist':
      return someOf(
        Object.fromEntries(
          field.points.map(({ key }) => [
            key,
            someOf({ done: fc.boolean(), link: fc.constant('https://x.example') }),
          ]),
        ),
      );
  }
}

/** Everything that people paste, but what Postgres cannot keep. */
function text(most: number): fc.Arbitrary<string> {
  return fc
    .string({ unit: 'grapheme', maxLength: Math.min(most, 40) })
    .map((value) => [...value.replaceAll('\0', '').toWellFormed()].slice(0, most).join(''));
}

function someOf(parts: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(parts, { requiredKeys: [], noNullPrototype: true });
}
