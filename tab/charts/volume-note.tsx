import type { Field } from '../../domain/report-field.ts';
import { numberOf, volumeFlagOf } from '../../domain/report-numbers.ts';
import { numberInWords } from '../../text/lists.ts';
import { Notice } from '../parts/notice.tsx';
import { useReader, useText } from '../reader.ts';

/** R46: few or many in a year is shown where the number is written, and nothing is decided by it. */
export function VolumeNote({ field, value }: { readonly field: Field; readonly value: unknown }) {
  const { language } = useReader();
  const { figures } = useText().pages;
  const flag = volumeFlagOf(field, value);
  const count = numberOf(field, value);
  if (flag === null || count === null) return null;
  const text = `${figures.flags[flag](numberInWords(count, language))} ${figures.flagsNote}`;
  return <Notice kind="info" text={text} />;
}
