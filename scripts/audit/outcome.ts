/** What an audit of the dependencies found: `unanswered` is no good news, since nothing was looked at. */
export type AuditOutcome =
  | { readonly kind: 'clean'; readonly lesser: number }
  | { readonly kind: 'found'; readonly holes: readonly string[] }
  | { readonly kind: 'unanswered'; readonly why: string };

type Report = {
  readonly auditReportVersion?: number;
  readonly vulnerabilities?: Readonly<Record<string, Hole>>;
  readonly message?: string;
  readonly error?: { readonly summary?: string };
};
type Hole = {
  readonly name: string;
  readonly severity: string;
  readonly range: string;
  readonly fixAvailable: boolean | { readonly name: string; readonly version: string };
};

const grave: readonly string[] = ['high', 'critical'];

/** Reads what `npm audit --json` wrote. Anything that is no report of an audit counts as unanswered. */
export function outcomeOf(written: string): AuditOutcome {
  const report = parsed(written);
  if (report?.auditReportVersion === undefined || !report.vulnerabilities) {
    return { kind: 'unanswered', why: report?.error?.summary || report?.message || 'no report came back' };
  }
  const all = Object.values(report.vulnerabilities);
  const holes = all.filter(({ severity }) => grave.includes(severity));
  if (holes.length === 0) return { kind: 'clean', lesser: all.length };
  return { kind: 'found', holes: holes.map(inWords) };
}

function inWords({ name, severity, range, fixAvailable }: Hole): string {
  const way =
    typeof fixAvailable === 'object'
      ? `mended by ${fixAvailable.name} ${fixAvailable.version}`
      : fixAvailable
        ? 'npm audit fix mends it'
        : 'nothing mends it yet';
  return `${severity}: ${name} ${range}; ${way}`;
}

function parsed(written: string): Report | null {
  try {
    return JSON.parse(written) as Report | null;
  } catch {
    return null;
  }
}
