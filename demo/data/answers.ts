import type { SectionContent } from '../../domain/content-faults.ts';
import { type Column, type Field, fieldsOf } from '../../domain/report-field.ts';
import type { TemplateSection } from '../../domain/report-template.ts';
import { regions } from '../../domain/vocabulary.ts';
import type { Random } from './random.ts';

const sentences = [
  'Dette er en øvingstekst om et år som ikke har vært.',
  'Aktiviteten var omtrent som året før.',
  'Vi har hatt to digitale møter med fagmiljøene i de andre regionene.',
  'Ventetiden gikk ned i første halvår og opp igjen etter sommeren.',
  'Samarbeidet med regionene fungerer godt, men avhenger av få personer.',
  'Vi planlegger en felles fagdag til høsten.',
];

/** Invented answers to everything that a section asks, as somebody would have written them. */
export function answersTo(section: Pick<TemplateSection, 'schema'>, random: Random): SectionContent {
  return Object.fromEntries(fieldsOf(section).map((field) => [field.key, answerTo(field, random)]));
}

function answerTo(field: Field | Column, random: Random): unknown {
  switch (field.kind) {
    case 'long-text':
      return [0, 1, 2].map(() => random.pick(sentences)).join(' ');
    case 'short-text':
      return 'Øvingssvar';
    case 'whole-number':
    case 'decimal':
      return random.between(Math.ceil(field.least), Math.floor(Math.min(field.most, field.least + 90)));
    case 'choice':
      return random.pick(field.options).value;
    case 'date':
      return '2025-05-14';
    case 'link':
      return 'https://tjeneste.example/side';
    case 'tick':
      return random.chance(0.5);
    case 'region-table':
      return Object.fromEntries(regions.map((region) => [region, random.between(2, 60)]));
    case 'yes-no':
      return { answer: random.chance(0.7), explanation: random.pick(sentences) };
    case 'list':
      return [0, 1].map(() =>
        Object.fromEntries(field.columns.map((column) => [column.key, answerTo(column, random)])),
      );
    case 'website-checklist':
      return Object.fromEntries(
        field.points.map(({ key }) => [key, { done: true, link: 'https://tjeneste.example/side' }]),
      );
  }
}
