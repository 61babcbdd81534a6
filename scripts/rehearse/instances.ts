import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareDemo } from '../../demo/seed.ts';
import type { BotAnswer, BotSettings } from '../../demo/supervisor/bot-part.ts';
import { connectSandbox } from '../../sandbox/person/connect-sandbox.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { freePort } from '../free-port.ts';
import { nowhere, startDebianPostgres } from './debian-postgres.ts';
import { end, type Stage } from './stage.ts';

const nginx = '/usr/sbin/nginx';
export const botProcess = fileURLToPath(new URL('../../demo/bot-process.ts', import.meta.url));
const tries = 60;

/**
 * Two instances behind nginx, each replaced by another while somebody keeps asking: every question is answered once,
 * by whichever is there.
 */
export async function rehearseInstances(stage: Stage): Promise<void> {
  if (!existsSync(nginx)) throw new Error('nginx is not here: apt-get install nginx-light');
  const { urls } = await startDebianPostgres(stage);
  const proxyPort = await freePort();
  const place = {
    ...nowhere,
    ownerUrl: urls.owner,
    appUrl: urls.app,
    botEndpoint: `http://127.0.0.1:${proxyPort}/api/messages`,
    log: (line: string) => stage.say(line),
  };
  const sandbox = await startSandbox({ world: (await prepareDemo(place)).world });
  stage.atTheEnd(() => sandbox.close());
  const { world } = await prepareDemo({ ...place, sandboxUrl: sandbox.url });
  const settings = {
    kind: 'settings',
    databaseUrl: urls.app,
    sandboxUrl: sandbox.url,
    world,
    logLevel: 'warn',
  } as const;
  const ports = [await freePort(), await freePort()];
  const instances = await Promise.all(ports.map((port) => startInstance(stage, { ...settings, port })));
  await startNginx(stage, proxyPort, ports);
  stage.say('two instances behind nginx');

  const people = await connectSandbox(sandbox.url);
  const asking = askInTurns(people);
  for (const [index, instance] of instances.entries()) {
    await end(instance, 'SIGTERM');
    await startInstance(stage, { ...settings, port: ports[index] ?? 0 });
    stage.say(`instance ${index + 1} was replaced`);
  }
  await asking;
  await people.expectNoViolations({ except: whatMayCome });
  stage.say(`${tries} questions, ${tries} answers`);
}

/**
 * A machine that is busy with two instances lets what was spaced out arrive in a bunch: tried again, nothing is lost. And
 * that somebody in the demo is not reached is known only from trying.
 */
export const whatMayCome = [
  'Throttled',
  'BotNotInConversationRoster',
  'ConversationBlockedByUser',
  'Forbidden',
];

/** Several people, since Teams takes some seven messages in two seconds for one chat. */
export async function askInTurns(
  people: Awaited<ReturnType<typeof connectSandbox>>,
  words: readonly string[] = ['hjelp'],
): Promise<void> {
  const names = ['Kari Demo', 'Anne Eksempel', 'Per Prøve', 'Nina Mal', 'Siv Demo', 'Leif Kladd'];
  const askers = await Promise.all(names.map((name) => people.person(name)));
  for (let count = 0; count < tries; count += 1) {
    const asker = askers[count % askers.length];
    if (!asker) throw new Error('Nobody asks');
    const mark = await asker.marks();
    await asker.says(words[count % words.length] ?? 'hjelp');
    await asker.waitsFor(() => true, { after: mark, timeoutMs: 20_000 });
  }
}

/** @param program the bot of this version, or of another */
export async function startInstance(
  stage: Stage,
  settings: BotSettings,
  program = botProcess,
): Promise<ChildProcess> {
  const child = fork(program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  stage.atTheEnd(() => end(child, 'SIGTERM'));
  child.send(settings);
  const [answer] = (await once(child, 'message')) as [BotAnswer];
  if (answer.kind !== 'ready') throw new Error(`An instance did not start: ${JSON.stringify(answer)}`);
  return child;
}

/** As the README asks for: long answers unbuffered, and the next instance tried only when one cannot be reached. */
export async function startNginx(stage: Stage, port: number, ports: readonly number[]): Promise<void> {
  const folder = join(stage.folder, 'nginx');
  mkdirSync(folder);
  const servers = ports.map((one) => `server 127.0.0.1:${one} fail_timeout=1s;`).join(' ');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const paths = temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/pid; error_log ${folder}/error.log warn;
events {}
http {
  access_log off; ${paths}
  upstream samrad { ${servers} }
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass http://samrad; proxy_set_header Host $host; proxy_next_upstream error; proxy_buffering off; }
  }
}
`,
  );
  stage.start(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')]);
  for (;;) {
    if (
      await fetch(`http://127.0.0.1:${port}/healthz`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
