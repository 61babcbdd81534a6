import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Part, presserOf } from '../approve/press-on.ts';
import { type PressStage, startPressStage } from '../approve/press-stage.ts';
import { type AimedFigure, figure, median } from '../figure.ts';
import { tellProfile } from '../profile.ts';
import { type Child, startChild } from '../programs/child.ts';
import { measured } from '../programs/measured.ts';
import type { ReplaySettings } from '../programs/replay.ts';
import type { Scope } from '../scope.ts';

const concurrencies = [1, 8, 32];
/** Nothing is delivered here. */
const serviceUrl = 'http://127.0.0.1:9/';

type Size = { readonly warmUp: number; readonly rounds: number; readonly presses: number };
const sizes: Readonly<Record<'whole' | 'tiny', Size>> = {
  // Many short turns: what else the machine does for a moment falls on one of them, and a median leaves it out.
  whole: { warmUp: 1_500, rounds: 9, presses: 60 },
  tiny: { warmUp: 1, rounds: 1, presses: 2 },
};

/**
 * CPU time of the appoint press: authorised, writes, event, duty, messages, receipt. The baseline is the CPU time of
 * the same SDK and restify answering a constant, and of the very same statements in one transaction by `pg` alone.
 */
export async function approve({ tiny, profile, say }: Scope): Promise<AimedFigure[]> {
  const size = sizes[tiny ? 'tiny' : 'whole'];
  const count = size.warmUp + concurrencies.length * size.rounds * size.presses;
  const recordFile = join(tmpdir(), `samrad-bench-${process.pid}.presses`);
  say(`approve: ${count} proposals are put up for appointment`);
  const stage = await startPressStage(count, serviceUrl);
  try {
    const ways = await startWays(stage, { count, recordFile, profile });
    say(`approve: ${ways.statements} statements in a press; warming up`);
    let from = 0;
    const next = (presses: number, concurrent: number): Part => {
      const part = { from, to: from + presses, concurrent };
      from = part.to;
      return part;
    };
    const warm = next(size.warmUp, 8);
    for (const way of [ways.ours, ways.sdk, ways.sql]) await way(warm);
    const taken = concurrencies.map((concurrent) => ({
      concurrent,
      took: { ours: [] as number[], sdk: [] as number[], sql: [] as number[] },
    }));
    // In turns too: what the engine still compiles falls on none of them alone.
    for (let round = 0; round < size.rounds; round += 1) {
      for (const { concurrent, took } of taken) {
        const part = next(size.presses, concurrent);
        for (const way of ['ours', 'sdk', 'sql'] as const) took[way].push(await ways[way](part));
      }
    }
    return taken.map(({ concurrent, took }) => {
      const [value, sdk, sql] = [median(took.ours), median(took.sdk), median(took.sql)];
      say(
        `approve at ${concurrent}: SDK and restify ${Math.round(sdk)} µs, statements ${Math.round(sql)} µs`,
      );
      const aim = { of: 'ratio', most: 0.8 } as const;
      return figure(`approve-${concurrent}`, 'µs of CPU', { value, baseline: sdk + sql, aim });
    });
  } finally {
    await stage.close();
    if (profile) tellProfile(say);
    rmSync(recordFile, { force: true });
  }
}

/** Gives the CPU time of one press in microseconds, from so many presses. */
type Way = (part: Part) => Promise<number>;

async function startWays(
  stage: PressStage,
  { count, recordFile, profile }: { count: number; recordFile: string; profile: boolean },
): Promise<{ readonly ours: Way; readonly sdk: Way; readonly sql: Way; readonly statements: number }> {
  const answer = await recordPresses(stage, count, recordFile);
  const bot = await stage.startBot('approved', 'presses', { profiled: profile });
  const echo = await stage.startEcho(answer);
  const { appUrl: databaseUrl } = await stage.postgres.copy('proposals', 'replayed');
  const replaySettings: ReplaySettings = { databaseUrl, recordFile };
  const replay = await stage.keep(startChild(await measured('replay'), replaySettings));
  const ours = await presserOf(bot, stage.authorizations, serviceUrl);
  const sdk = await presserOf(echo, stage.authorizations, serviceUrl);
  return {
    ours: (part) => cpuOf(bot, part, () => ours.press(part)),
    sdk: (part) => cpuOf(echo, part, () => sdk.press(part)),
    sql: (part) => cpuOf(replay, part, () => replay.ask('run', part)),
    statements: await replay.ask<number>('statements'),
  };
}

/** Presses once on every proposal, keeps what that asks of Postgres, and returns an answer as the constant. */
async function recordPresses(stage: PressStage, count: number, file: string): Promise<unknown> {
  const bot = await stage.startBot('recorded', 'recorded');
  const presser = await presserOf(bot, stage.authorizations, serviceUrl);
  const answer = await presser.press({ from: 0, to: count, concurrent: 8 });
  presser.close();
  await bot.ask('keepRecord', file);
  await bot.stop();
  return answer;
}

async function cpuOf(child: Child, { from, to }: Part, work: () => Promise<unknown>): Promise<number> {
  const before = await child.usage();
  await work();
  const after = await child.usage();
  return (after.cpuMicros - before.cpuMicros) / (to - from);
}
