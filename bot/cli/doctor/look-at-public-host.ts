import { ask } from './ask.ts';
import { type Finding, fault, good, warning } from './finding.ts';

/** Whether Teams would find the program at its name, and the program refuse strangers there. */
export async function lookAtPublicHost(origin: string | null): Promise<Finding[]> {
  const subject = 'Address for Teams';
  if (origin === null) {
    return [
      warning(
        subject,
        'PUBLIC_HOST is not set, so it was not tried.',
        'Set it to the name in the app package.',
      ),
    ];
  }
  const answer = await ask(`${origin}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', channelId: 'msteams', text: 'hjelp' }),
  });
  if ('reason' in answer) {
    return [
      warning(
        subject,
        `${origin} was not reached from here (${answer.reason}).`,
        'Start the program, and see that the proxy before it passes /api/messages on; from outside it may work.',
      ),
    ];
  }
  if (answer.status === 401) return [good(subject, `${origin} is reached, and strangers are refused.`)];
  return [
    fault(
      subject,
      `${origin}/api/messages answered ${answer.status} where 401 was expected.`,
      'See that the proxy passes POST /api/messages on to the program, with its body and headers.',
    ),
  ];
}
