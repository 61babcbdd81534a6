import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { World } from '../../sandbox/api.ts';
import { type Child, type ChildProgram, startChild } from './child.ts';

const startMilliseconds = 20_000;

/** Starts the sandbox and waits until it listens. Throws with what it said when it does not. */
export async function startSandbox(program: ChildProgram): Promise<Child> {
  const child = startChild(program);
  const listening = untilListening(child).then(() => true);
  const ended = child.exited.then(() => false);
  const outOfTime = once(AbortSignal.timeout(startMilliseconds), 'abort').then(() => false);
  if (await Promise.race([listening, ended, outOfTime])) return child;
  await child.stop(true);
  throw new Error(`The sandbox did not start: ${child.lastWords() || (await child.exited)}`);
}

/** Gives the sandbox its people, teams and bot. Putting the same world again keeps all chats. */
export async function putWorld(sandboxUrl: string, world: World): Promise<void> {
  const response = await fetch(`${sandboxUrl}/api/world`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(world),
    signal: AbortSignal.timeout(startMilliseconds),
  });
  if (response.ok) return;
  throw new Error(`The sandbox refused the demo's people: ${response.status} ${await response.text()}`);
}

/** It prints one line of JSON with `listening` in it when it is there. */
async function untilListening({ process: { stdout } }: Child): Promise<void> {
  if (stdout === null) return;
  const lines = createInterface({ input: stdout });
  await new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line.includes('"listening"')) resolve();
    });
  });
}
