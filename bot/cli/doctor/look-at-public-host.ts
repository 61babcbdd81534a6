import { ask } from './ask.ts';
import { type Finding, fault, good, warning } from './finding.ts';

/** Whether Teams, the tab and the links in mail would find the program at its name, and strangers be refused there. */
export async function lookAtPublicHost(origin: string | null, sendsMail: boolean): Promise<Finding[]> {
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
  const messages =
    answer.status === 401
      ? good(subject, `${origin} is reached, and strangers are refused.`)
      : fault(
          subject,
          `${origin}/api/messages answered ${answer.status} where 401 was expected.`,
          'See that the proxy passes POST /api/messages on to the program, with its body and headers.',
        );
  return [
    messages,
    ...(
      await Promise.all(
        others.filter(({ path }) => sendsMail || path !== '/svar/x').map((one) => lookAt(origin, one)),
      )
    ).flat(),
  ];
}

/** What else is reached from outside, and by what it is known that the program answered and nothing before it. */
const others = [
  { path: '/tab/', subject: 'Address of the tab', expected: 200, says: 'Samråd' },
  { path: '/api/tab/reader', subject: 'Address of the tab’s calls', expected: 401, says: 'text' },
  { path: '/svar/x', subject: 'Address of the links in mail', expected: 404, says: 'Samråd' },
] as const;

async function lookAt(
  origin: string,
  { path, subject, expected, says }: (typeof others)[number],
): Promise<Finding[]> {
  const answer = await ask(`${origin}${path}`, { method: 'GET' });
  if ('reason' in answer) {
    return [
      warning(subject, `${origin}${path} was not reached from here (${answer.reason}).`, remedyOf(path)),
    ];
  }
  if (answer.status === expected && answer.text.includes(says))
    return [good(subject, `${origin}${path} is reached.`)];
  return [
    fault(
      subject,
      `${origin}${path} answered ${answer.status}, and not as the program does.`,
      remedyOf(path),
    ),
  ];
}

function remedyOf(path: string): string {
  return `See that the proxy passes ${path.replace(/x$|reader$/, '')} on to the program, as it does /api/messages.`;
}
