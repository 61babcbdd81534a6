import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTokenIssuer } from '../../test/support/token-issuer.ts';
import { fillProposals, tenantId } from '../approve/fill-proposals.ts';
import { appId, appointPress } from '../approve/press.ts';
import { type AimedFigure, figure, median } from '../figure.ts';
import { createPoster, eachOf, type Posted } from '../post.ts';
import { startBenchPostgres } from '../postgres.ts';
import { profileOptions, tellProfile } from '../profile.ts';
import type { BotSettings } from '../programs/bot.ts';
import { type Child, startChild } from '../programs/child.ts';
import type { Replayed, ReplaySettings } from '../programs/replay.ts';
import type { EchoSettings } from '../programs/start-echo.ts';
import type { Scope } from '../scope.ts';

const concurrencies = [1, 8, 32];
const serviceUrl = 'http://127.0.0.1:9/';

type Size = { readonly warmUp: number; readonly rounds: number; readonly presses: number };
const sizes: Readonly<Record<'whole' | 'tiny', Size>> = {
  whole: { warmUp: 240, rounds: 4, presses: 80 },
  tiny: { warmUp: 1, rounds: 1, presses: 2 },
};

/**
 * CPU time of the appoint press: authorised, writes, event, duty, messages, receipt. The baseline is the CPU time of
 * the same SDK and restify answering a constant, and of the very same statements in one transaction by `pg` alone.
 */
export async function approve({ tiny, profile, say }: Scope): Promise<AimedFigure[]> {
  const size = sizes[tiny ? 'tiny' : 'whole'];
  const count = size.warmUp + concurrencies.length * size.rounds * size.presses;
  const issuer = await startTokenIssuer();
  const postgres = await startBenchPostgres();
  const recordFile = join(tmpdir(), `samrad-bench-${process.pid}.presses`);
  const open: Child[] = [];
  try {
    say(`approve: ${count} proposals are put up for appointment`);
    await postgres.make('proposals', (owner) => fillProposals(owner, count, serviceUrl));
    const claims = { aud: appId, serviceurl: serviceUrl };
    const tokens = await Promise.all(
      Array.from(
        { length: 4 },
        async (_, n) => `Bearer ${await issuer.sign({ ...claims, n }, { expiresInSeconds: 3600 })}`,
      ),
    );
    const settings = { appId, tenantId, openIdUrl: issuer.openIdUrl, tokenUrl: issuer.tokenUrl, serviceUrl };
    const startOn = async (database: string, run: BotSettings['run']) => {
      const { appUrl: databaseUrl } = await postgres.copy('proposals', database);
      const profiled = profile && run === 'presses' ? [...profileOptions] : [];
      const bot = await startChild('bot', { ...settings, databaseUrl, run } satisfies BotSettings, [
        '--max-semi-space-size=4',
        ...profiled,
      ]);
      open.push(bot);
      return bot;
    };

    const recorded = await startOn('recorded', 'recorded');
    const answer = await recordAll(recorded, tokens, count, recordFile);
    const bot = await startOn('approved', 'presses');
    const echo = await startChild('echo', { ...settings, port: 0, answer } satisfies EchoSettings);
    open.push(echo);
    const { appUrl: databaseUrl } = await postgres.copy('proposals', 'replayed');
    const replay = await startChild('replay', { databaseUrl, recordFile } satisfies ReplaySettings);
    open.push(replay);

    const ours = await pressing(bot, tokens);
    const constant = await pressing(echo, tokens);
    const statements = (part: Replayed) => cpuOf(replay, part, () => replay.ask('run', part));
    say('approve: warming up');
    let from = 0;
    const next = (presses: number, concurrent: number): Replayed => {
      const part = { from, to: from + presses, concurrent };
      from = part.to;
      return part;
    };
    const warm = next(size.warmUp, 8);
    for (const run of [ours, constant, statements]) await run(warm);
    const figures: AimedFigure[] = [];
    for (const concurrent of concurrencies) {
      const values: number[] = [];
      const sdk: number[] = [];
      const sql: number[] = [];
      for (let round = 0; round < size.rounds; round += 1) {
        const part = next(size.presses, concurrent);
        values.push(await ours(part));
        sdk.push(await constant(part));
        sql.push(await statements(part));
      }
      say(
        `approve at ${concurrent}: ${Math.round(median(values))} µs a press; ` +
          `SDK and restify ${Math.round(median(sdk))}, statements ${Math.round(median(sql))}`,
      );
      figures.push(
        figure(`approve-${concurrent}`, 'µs of CPU', {
          value: median(values),
          baseline: median(sdk) + median(sql),
          aim: { of: 'ratio', most: 0.8 },
        }),
      );
    }
    return figures;
  } finally {
    for (const child of open) await child.stop();
    if (profile) tellProfile(say);
    rmSync(recordFile, { force: true });
    await issuer.close();
    await postgres.stop();
  }
}

/** Presses once on every proposal, keeps what that asked of Postgres, and returns an answer as the constant. */
async function recordAll(
  bot: Child,
  tokens: readonly string[],
  count: number,
  file: string,
): Promise<unknown> {
  const { post, close } = createPoster(await bot.ask<number>('port'), tokens);
  let answer: unknown;
  // One at a time: the n-th recorded press is that of the n-th proposal.
  await eachOf({ from: 0, to: count, concurrent: 1 }, async (proposal) => {
    answer = receiptOf(await post(appointPress(proposal, serviceUrl)));
  });
  close();
  await bot.ask('keepRecord', file);
  await bot.stop();
  return answer;
}

/** Gives the CPU time of one press in microseconds, from so many presses. */
async function pressing(
  child: Child,
  tokens: readonly string[],
): Promise<(part: Replayed) => Promise<number>> {
  const { post } = createPoster(await child.ask<number>('port'), tokens);
  return (part) =>
    cpuOf(child, part, () =>
      eachOf(part, async (proposal) => {
        receiptOf(await post(appointPress(proposal, serviceUrl)));
      }),
    );
}

async function cpuOf(child: Child, { from, to }: Replayed, work: () => Promise<unknown>): Promise<number> {
  const before = await child.usage();
  await work();
  const after = await child.usage();
  return (after.cpuMicros - before.cpuMicros) / (to - from);
}

/** A measure of refusals would be a fine figure and a lie. */
function receiptOf({ status, body }: Posted): unknown {
  if (status === 200 && body.includes('AdaptiveCard') && !body.includes('appoint-member'))
    return JSON.parse(body);
  throw new Error(`The press was not accepted: ${status} ${body.slice(0, 500)}`);
}
