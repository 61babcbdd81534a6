/** What the demo says to whoever started it. */
export type ReadyFacts = {
  readonly sandboxUrl: string;
  readonly botUrl: string;
  readonly databasePort: number;
  readonly clockUrl: string;
  readonly stateFolder: string;
  readonly seconds: number;
  /** What else the bot says is off, and why. */
  readonly off: readonly string[];
};

const offInDemo = [
  'Microsoft Teams and sign-in with Entra ID: the sandbox stands in for both, on this machine only',
  'production: set MICROSOFT_APP_ID and its fellows (README) to run against your own tenant',
];

/** The last screen of a start: where to go first, since that is what everybody looks for. */
export function readyScreen(facts: ReadyFacts): string {
  const off = [...offInDemo, ...facts.off];
  return [
    '',
    `  Samråd is ready (${facts.seconds.toFixed(1)} s). Open ${facts.sandboxUrl}`,
    '',
    '  Try first',
    '    1. Choose Kari Demo, who lacks a member from Helse Nord, and propose Anne Eksempel.',
    '    2. Answer as Anne Eksempel, then as Per Prøve, Nina Mal and Siv Demo, and see the cards follow.',
    `    3. Let a week pass: curl ${facts.clockUrl} --json '{"advanceSeconds":604800}'`,
    '',
    '  Runs here, all on 127.0.0.1',
    `    sandbox   ${facts.sandboxUrl}   people, chats, channels: Teams for one machine`,
    `    bot       ${facts.botUrl}   the program itself`,
    `    database  port ${facts.databasePort}, data and logs in ${facts.stateFolder}`,
    '',
    '  Off',
    ...off.map((line) => `    ${line}`),
    '',
    '  Ctrl-C ends everything. `npm run demo:reset` begins anew.',
    '',
  ].join('\n');
}

/** What to say when a demo already runs on this folder. */
export function alreadyRuns(holder: { readonly pid: number; readonly address: string } | null): string {
  if (holder === null) return 'A demo of this folder already runs. End it with Ctrl-C where it was started.';
  return (
    `A demo of this folder already runs (process ${holder.pid}): open ${holder.address}\n` +
    `To start anew, end it first: Ctrl-C where it was started, or kill ${holder.pid}`
  );
}
