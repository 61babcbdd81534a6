import { isBlank } from '../../domain/blank.ts';
import type { ContentFault, SectionContent } from '../../domain/content-faults.ts';
import type { Field } from '../../domain/report-field.ts';
import { isSameText } from '../writing/same-text.ts';

type Looked = { readonly content: SectionContent; readonly faults: readonly ContentFault[] };

/**
 * What is wrong with what stands in the fields. The program has looked at what was saved; of an answer that was changed
 * since, what can be seen here is said at once, and the rest when it is saved.
 */
export function faultsWhileTyping(
  fields: readonly Field[],
  { content, faults }: Looked,
  typed: SectionContent,
): ContentFault[] {
  const isOf = (fault: ContentFault, { key }: Field) => fault.path.split('/')[1] === key;
  const others = faults.filter((fault) => !fields.some((field) => isOf(fault, field)));
  const own = fields.flatMap((field) => {
    const value = typed[field.key];
    const before = faults.filter((fault) => isOf(fault, field));
    return isSameText(value, content[field.key]) ? before : faultsOf(field, value, before);
  });
  return [...own, ...others];
}

function faultsOf(field: Field, value: unknown, before: readonly ContentFault[]): readonly ContentFault[] {
  const path = `/${field.key}`;
  if (value === undefined || isBlank(value)) {
    return field.required ? [{ path, code: 'missing', params: {} }] : [];
  }
  switch (field.kind) {
    case 'long-text':
    case 'short-text':
    case 'link': {
      const used = String(value).length;
      return used > field.most ? [{ path, code: 'too-long', params: { most: field.most, used } }] : [];
    }
    case 'whole-number':
      return typeof value === 'number' && Number.isInteger(value)
        ? boundsOf(field, path, value)
        : [{ path, code: 'not-whole-number', params: {} }];
    case 'decimal':
      return typeof value === 'number'
        ? boundsOf(field, path, value)
        : [{ path, code: 'not-number', params: {} }];
    default:
      return before.filter((fault) => !(fault.path === path && fault.code === 'missing'));
  }
}

type Bounds = { readonly least: number; readonly most: number };

function boundsOf({ least, most }: Bounds, path: string, value: number): readonly ContentFault[] {
  if (value < least) return [{ path, code: 'too-small', params: { least } }];
  return value > most ? [{ path, code: 'too-large', params: { most } }] : [];
}
