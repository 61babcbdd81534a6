import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { onStopSignals } from '../demo/supervisor/stop-signals.ts';
import { isLanguage, type Language } from '../domain/vocabulary.ts';
import { startChromium } from '../test/support/chromium.ts';
import { botFaults } from './playground/bot-faults.ts';
import { drive } from './playground/drive/drive.ts';
import { tableOf } from './playground/drive/table.ts';
import { guide, warning } from './playground/screen.ts';
import { type RunningPlayground, startPlayground } from './playground/start-playground.ts';

/**
 * A whole nomination in Microsoft's Agents Playground, a client that knows nothing of this project (docs/playground.md).
 *
 *     npm run playground
 *     npm run playground -- --drive --language en --pictures <folder>
 */
const { values } = parseArgs({
  options: {
    drive: { type: 'boolean', default: false },
    language: { type: 'string', default: 'nb' },
    pictures: { type: 'string' },
  },
});
const driveMilliseconds = 165_000;
/** Ending takes a few seconds; when it hangs, the processes are ended without waiting. */
const endMilliseconds = 12_000;

const stopped = Promise.withResolvers<'stopped'>();
onStopSignals((hurry) => (hurry ? process.exit(1) : stopped.resolve('stopped')));
process.exit(await run());

async function run(): Promise<number> {
  const { language } = values;
  if (!isLanguage(language)) throw new Error('The language is nb, nn or en.');
  if (values.drive) setTimeout(() => process.exit(1), driveMilliseconds + endMilliseconds).unref();
  console.log(warning);
  const playground = await startPlayground(language);
  try {
    if (values.drive) return await driveAll(playground, language);
    console.log(guide(playground.seats, playground.logFile));
    await stopped.promise;
    return 0;
  } finally {
    console.log('Ending ...');
    await playground.close();
  }
}

async function driveAll({ seats, logFile }: RunningPlayground, language: Language): Promise<number> {
  const folder = values.pictures ?? mkdtempSync(join(tmpdir(), 'samrad-playground-pictures-'));
  const browser = await startChromium();
  try {
    const overdue = new Promise<'overdue'>((resolve) => {
      setTimeout(resolve, driveMilliseconds - performance.now(), 'overdue').unref();
    });
    const outcomes = await Promise.race([drive(browser, seats, language, folder), stopped.promise, overdue]);
    if (typeof outcomes === 'string') {
      console.error(outcomes === 'overdue' ? 'It took too long.' : 'Stopped.');
      return 1;
    }
    const faults = botFaults(logFile).map((seen) => ({
      who: 'Samråd',
      does: '(its log)',
      seen,
      isFault: true,
    }));
    console.log(tableOf([...outcomes, ...faults]));
    console.log(`Pictures: ${folder}`);
    return [...outcomes, ...faults].some(({ isFault }) => isFault) ? 1 : 0;
  } finally {
    await browser.close();
  }
}
