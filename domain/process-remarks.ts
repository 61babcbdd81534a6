import { isBlank } from './blank.ts';
import type { ContentFault, SectionContent } from './content-faults.ts';

/** The answer that supports something with remarks, and the question for them. */
const withRemarks = 'with-conditions';

/** Whoever supports something with remarks makes them: what they are is what the others decide upon. */
export function remarkFaults({ standpoint, remarks }: SectionContent): ContentFault[] {
  return standpoint === withRemarks && (remarks === undefined || isBlank(remarks))
    ? [{ path: '/remarks', code: 'remark-missing', params: {} }]
    : [];
}
