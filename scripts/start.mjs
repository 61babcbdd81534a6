// Plain JavaScript that an old Node can read too: the first thing it does is to look at the Node that runs it.
import { existsSync } from 'node:fs';
import nodeModule from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeProblem } from './check-node.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
/** A press makes half a megabyte of short-lived garbage: with room for it, little is moved about. */
const memoryOption = '--max-semi-space-size=32';

const problem = nodeProblem(process.versions.node, process.features.typescript);
if (problem !== null) {
  console.error(problem);
  process.exit(1);
}
if (!process.argv.includes('--check-node')) await start();

async function start() {
  // Compiled code is kept for the next start; where nothing may be written, it is compiled anew each time.
  process.env.NODE_COMPILE_CACHE ??= `${project}node_modules/.cache/compiled`;
  nodeModule.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  const program = await findProgram();
  const config = await readSettings(program);
  if (config.mode === 'demo') {
    const { superviseDemo } = await import('../demo/supervisor/main.ts');
    await superviseDemo(config.demo);
    return;
  }
  takeOnMemoryOption();
  const { runProduction } = await import(program.main);
  await runProduction(config.production);
}

/** The program as it was built from these very sources, else the sources themselves, which start more slowly. */
async function findProgram() {
  const { buildFolder } = await import('../bot/build/build-folder.mjs');
  const built = buildFolder('program');
  if (!existsSync(built)) return { config: '../bot/config.ts', main: '../bot/main.ts' };
  return { config: pathToFileURL(join(built, 'config.mjs')), main: pathToFileURL(join(built, 'main.mjs')) };
}

async function readSettings(program) {
  const { ConfigError, readConfig } = await import(program.config);
  try {
    return readConfig(process.env);
  } catch (cause) {
    if (!(cause instanceof ConfigError)) throw cause;
    console.error(`Samråd cannot start with these settings:\n${cause.message}`);
    process.exit(1);
  }
}

/**
 * V8 reads this option only when a process begins, so the process begins again, as the same process: no parent
 * stays behind. Windows cannot do that; there the option is given by hand (`node ${memoryOption} scripts/start.mjs`).
 */
function takeOnMemoryOption() {
  if (
    process.platform === 'win32' ||
    process.execArgv.some((given) => given.startsWith('--max-semi-space-size'))
  ) {
    return;
  }
  process.execve?.(
    process.execPath,
    [process.execPath, ...process.execArgv, memoryOption, ...process.argv.slice(1)],
    process.env,
  );
}
