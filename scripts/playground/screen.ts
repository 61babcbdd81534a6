import type { Seat } from './seats.ts';

const licence =
  'Microsoft 365 Agents Playground comes from npm for this run. Its licence is that of a pre-release, for evaluation.';
const openToNetwork =
  'WARNING: a Playground listens on all networks of this machine and cannot be told otherwise. Whoever reaches this ' +
  'machine can act as any of the five made-up people while it runs. Use it where you trust the network.';

/** Said before anything is started. */
export const warning = `${licence}\n${openToNetwork}\n`;

/** Where everybody is, in the order of the story, and what to press. */
export function guide(seats: readonly Seat[], logFile: string): string {
  const lines = seats.map(
    ({ player, client }) => `  ${player.name.padEnd(14)} ${client.url}\n    ${player.hint}`,
  );
  return [
    '',
    'Open all five first: somebody whose Playground is not open has not installed the app.',
    ...lines,
    '',
    'Kari Demo writes "foreslå" and goes on from there; `help` or `hjelp` shows what can be written.',
    `The bot logs to ${logFile}. Ctrl-C ends everything.`,
  ].join('\n');
}
