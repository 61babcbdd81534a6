import type { ContentFault } from '../domain/content-faults.ts';
import { type Field, fieldOfKey } from '../domain/report-field.ts';
import type { TemplateSection } from '../domain/report-template.ts';
import { isRegion, type Language } from '../domain/vocabulary.ts';
import { capital, numberInWords } from './lists.ts';
import { nameIn, regionName } from './names.ts';
import { textIn } from './text-in.ts';

/** What is asked: a chapter of a report, or a step of a process. */
type Asked = Pick<TemplateSection, 'title' | 'schema'>;

/** "«Nye pasienter i året» er ikke besvart. Fyll ut feltet." */
export function faultText(fault: ContentFault, section: Asked, language: Language): string {
  const { faults } = textIn(language).reportForm;
  const { most, least } = fault.params;
  const limits = {
    most: most === undefined ? '' : numberInWords(most, language),
    least: least === undefined ? '' : numberInWords(least, language),
  };
  return capital(faults[fault.code](faultPlace(fault, section, language), limits), language);
}

/** "«Publikasjoner», linje 2, «Type»". */
function faultPlace(fault: ContentFault, section: Asked, language: Language): string {
  const { quoted, line, within } = textIn(language).reportForm;
  const [key = '', second, third] = stepsOf(fault.path);
  const field = fieldOfKey(section, key);
  if (!field) return quoted(nameIn(section.title, language));
  const place = quoted(nameIn(field.title, language));
  if (second === undefined || second === 'answer') return place;
  if (field.kind !== 'list') return within(place, partOf(field, second, language));
  const row = line(place, numberInWords(Number(second) + 1, language));
  const column = field.columns.find((one) => one.key === third);
  return column ? within(row, quoted(nameIn(column.title, language))) : row;
}

/** A region of a table, a point of the checklist, or the explanation of a yes or no. */
function partOf(field: Field, key: string, language: Language): string {
  if (isRegion(key)) return regionName(key, language);
  const point = field.kind === 'website-checklist' && field.points.find((one) => one.key === key);
  const { quoted, explanation } = textIn(language).reportForm;
  return point ? quoted(nameIn(point.title, language)) : explanation;
}

function stepsOf(path: string): string[] {
  return path
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
