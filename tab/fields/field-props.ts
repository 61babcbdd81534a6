import type { ContentFault } from '../../domain/content-faults.ts';

/** What every question's drawing is given. */
export type FieldProps<Asked> = {
  readonly field: Asked;
  readonly value: unknown;
  readonly lastYear: unknown;
  /** Faults of this question; paths begin under it. */
  readonly faults: readonly ContentFault[];
  readonly isReadOnly: boolean;
  readonly onChange: (value: unknown) => void;
};

/** The faults under one key of a value, with the rest of their path. */
export function faultsUnder(faults: readonly ContentFault[], key: string | number): ContentFault[] {
  return faults.flatMap((fault) => {
    const [, first = '', ...rest] = fault.path.split('/');
    return first === String(key) ? [{ ...fault, path: rest.length > 0 ? `/${rest.join('/')}` : '' }] : [];
  });
}

/** The fault of the value itself. */
export function ownFault(faults: readonly ContentFault[]): ContentFault | undefined {
  return faults.find(({ path }) => path === '');
}

/** A value's part, whatever came. */
export function partOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/** The object with one part changed; a part that is undefined is left out. */
export function withPart(value: unknown, key: string, part: unknown): Readonly<Record<string, unknown>> {
  const { [key]: _, ...rest } =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : {};
  return part === undefined ? rest : { ...rest, [key]: part };
}
