import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';

// Most of a start is reading the program; what Node has read once it need not read again.
enableCompileCache();
const { startSandbox } = await import('./start-sandbox.ts');

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    data: { type: 'string' },
    'mail-port': { type: 'string' },
    'with-parent': { type: 'boolean', default: false },
  },
});

const sandbox = await startSandbox({
  port: Number(values.port),
  ...(values.data ? { dataFolder: values.data } : {}),
  ...(values['mail-port'] ? { mailPort: Number(values['mail-port']) } : {}),
});
process.stdout.write(`${JSON.stringify({ listening: sandbox.url })}\n`);

let ending = false;

async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await sandbox.close();
  process.exit(0);
}

process.on('SIGTERM', end);
process.on('SIGINT', end);

/** A parent that is killed can tell nobody; its end of the line closing can. */
if (values['with-parent']) {
  process.on('disconnect', end);
  if (!process.connected) {
    process.stdin.on('end', end).on('close', end).on('error', end);
    process.stdin.resume();
  }
}
