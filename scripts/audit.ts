import { spawnSync } from 'node:child_process';
import { outcomeOf } from './audit/outcome.ts';

/**
 * `npm run audit`: whether a known hole of weight is in what the program runs with. Ends with 1 when there is one, and
 * with 2 when the registry answers no audits: a step of CI that says nothing is not a step that found nothing.
 */
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
const outcome = outcomeOf(stdout);
switch (outcome.kind) {
  case 'clean':
    console.log(`No hole of weight is known in the dependencies; ${outcome.lesser} lesser ones are.`);
    break;
  case 'found':
    console.error(outcome.holes.join('\n'));
    process.exitCode = 1;
    break;
  case 'unanswered':
    console.error(`Nothing is known: the registry answered no audit (${outcome.why}).`);
    process.exitCode = 2;
    break;
}
