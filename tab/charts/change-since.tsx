import { changeInPercent } from '../../domain/report-numbers.ts';
import { numberInWords } from '../../text/lists.ts';
import { useReader, useText } from '../reader.ts';

type ChangeProps = { readonly now: unknown; readonly before: unknown };

/** "+4 % siden i fjor"; nothing where there is nothing to compare. */
export function ChangeSince({ now, before }: ChangeProps) {
  const { writing } = useText();
  const { language } = useReader();
  if (typeof now !== 'number' || typeof before !== 'number') return null;
  const percent = changeInPercent(before, now);
  if (percent === null) return null;
  const sign = percent > 0 ? '+' : percent < 0 ? '−' : '';
  return <div>{writing.change(`${sign}${numberInWords(Math.abs(percent), language)} %`)}</div>;
}
