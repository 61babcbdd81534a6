import { Link } from '@fluentui/react-link';
import type { ContentFault } from '../../domain/content-faults.ts';
import type { Field } from '../../domain/report-field.ts';
import { numberInWords } from '../../text/lists.ts';
import { nameIn } from '../../text/names.ts';
import { faultText } from '../fields/fault-text.ts';
import { useReader, useText } from '../reader.ts';
import { useHeadings } from './headings.ts';
import { leadTo } from './lead-to.ts';

type FaultListProps = {
  readonly fields: readonly Field[];
  readonly faults: readonly ContentFault[];
  /** Which form the fields are in. */
  readonly at?: 'answer' | 'supplement';
  /** What stands above, with how many there are, where the fields are not a chapter's. */
  readonly title?: (count: string) => string;
};

/** What is missing before the chapter, or another form, is done; each line leads to its field. */
export function FaultList({ fields, faults, at = 'answer', title }: FaultListProps) {
  const headings = useHeadings();
  const { writing } = useText();
  const { language } = useReader();
  if (faults.length === 0) return <p>{`✓ ${writing.complete}`}</p>;
  return (
    <section>
      <h2 className={headings.second}>
        {(title ?? writing.missing)(numberInWords(faults.length, language))}
      </h2>
      <ul>
        {faults.map((fault) => {
          const [, key = ''] = fault.path.split('/');
          const field = fields.find((one) => one.key === key);
          return (
            <li key={`${fault.path} ${fault.code}`}>
              {field && (
                <Link as="button" onClick={() => leadTo(`${at}-${key}`)}>
                  {nameIn(field.title, language)}
                </Link>
              )}
              {` ${faultText(fault, language)}`}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
