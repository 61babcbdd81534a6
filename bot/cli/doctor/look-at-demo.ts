import { findPlatformPackage } from '../../../store/embedded/platform-package.ts';
import type { DemoConfig } from '../../config.ts';
import { ask } from './ask.ts';
import { type Finding, fault, good, warning } from './finding.ts';

/** Whether the demo would start on this machine. */
export async function lookAtDemo(demo: DemoConfig): Promise<Finding[]> {
  return [
    embedded(),
    await port('Port of the bot', demo.port),
    await port('Port of the sandbox', demo.sandboxPort),
  ];
}

function embedded(): Finding {
  const subject = 'Embedded Postgres';
  try {
    return good(subject, `is Postgres ${findPlatformPackage().major}.`);
  } catch (error) {
    return fault(subject, error instanceof Error ? error.message : String(error), 'Then run this again.');
  }
}

async function port(subject: string, number: number): Promise<Finding> {
  const answer = await ask(`http://127.0.0.1:${number}/healthz`);
  if ('reason' in answer && answer.reason === 'ECONNREFUSED') return good(subject, `${number} is free.`);
  const text = 'text' in answer ? answer.text : '';
  if (text.includes('"alive":true')) return good(subject, `${number} has Samråd on it, running.`);
  return warning(
    subject,
    `${number} is taken by another program.`,
    'Choose others with PORT and SANDBOX_PORT.',
  );
}
