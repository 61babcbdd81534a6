import { examine } from './doctor/examine.ts';
import type { Finding } from './doctor/finding.ts';

/** `npm run doctor`: what the program needs, whether it is there, and what to mend. Ends with 1 when it cannot run. */
const marks = { good: 'ok  ', warning: 'look', fault: 'MEND' } as const;

const findings = await examine({ environment: process.env });
for (const finding of findings) console.log(line(finding));
const faults = findings.filter(({ state }) => state === 'fault').length;
const warnings = findings.filter(({ state }) => state === 'warning').length;
console.log(`\n${faults} to mend, ${warnings} to look at, ${findings.length - faults - warnings} in order`);
process.exitCode = faults > 0 ? 1 : 0;

function line({ subject, state, found, remedy }: Finding): string {
  return `${marks[state]}  ${subject}: ${found}${remedy === null ? '' : `\n      ${remedy}`}`;
}
