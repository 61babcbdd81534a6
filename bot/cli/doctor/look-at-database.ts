import { examineDatabase } from '../../../store/examine-database.ts';
import { type Finding, fault, good, warning } from './finding.ts';

const oldestMajor = 15;
/** Each instance takes up to ten; two of them, and some for whoever operates the database. */
const enoughConnections = 25;
const mostClockSkewMs = 5_000;

/** Whether the database answers, is migrated, and keeps the program from what it must not do. */
export async function lookAtDatabase(url: string): Promise<Finding[]> {
  const subject = 'Database';
  const seen = await examineDatabase(url).catch((error: Error & { code?: string }) => error);
  if (seen instanceof Error) {
    return [
      fault(
        subject,
        `does not answer: ${reasonOf(seen)}.`,
        'Check DATABASE_URL, the network and the password.',
      ),
    ];
  }
  const findings: Finding[] = [];
  const major = Math.floor(seen.versionNumber / 10_000);
  findings.push(
    major < oldestMajor
      ? fault(subject, `is Postgres ${major}.`, `Use Postgres ${oldestMajor} or newer.`)
      : good(subject, `is Postgres ${major}, and answers.`),
  );
  findings.push(
    seen.schemaFaults.length === 0
      ? good('Schema', 'is up to date, and the role owns nothing.')
      : fault('Schema', seen.schemaFaults.join(' '), 'Then run this again.'),
  );
  if (seen.isOpenToAll) {
    findings.push(
      warning(
        'Who may connect',
        'every role of the server.',
        'Repeat the last two lines of README, “Production”, step 2: a dump does not hold them.',
      ),
    );
  }
  if (seen.connectionsLeft < enoughConnections) {
    findings.push(
      warning(
        'Connections',
        `${seen.connectionsLeft} are free; each instance takes up to ten.`,
        'Raise max_connections, or end what holds them.',
      ),
    );
  }
  if (Math.abs(seen.clockSkewMs) > mostClockSkewMs) {
    findings.push(
      warning(
        'Clock of the database',
        `differs from this machine’s by ${Math.round(Math.abs(seen.clockSkewMs) / 1000)} s.`,
        'Let both follow a time server: locks and deadlines follow the database, tokens this machine.',
      ),
    );
  }
  return findings;
}

/** A failed connection to several addresses has no message of its own. */
function reasonOf(error: Error & { code?: string }): string {
  return error.message || error.code || 'no reason given';
}
