import { join } from 'node:path';
import { startTokenIssuer } from '../../test/support/token-issuer.ts';
import { type BenchPostgres, startBenchPostgres } from '../postgres.ts';
import { profileOptions } from '../profile.ts';
import type { BotSettings } from '../programs/bot.ts';
import { type Child, ownOptions, startChild } from '../programs/child.ts';
import { measured } from '../programs/measured.ts';
import type { EchoSettings } from '../programs/start-echo.ts';
import { fillProposals, tenantId } from './fill-proposals.ts';
import { appId } from './press.ts';

/** Proposals to be appointed, the channel that vouches for who presses, and the programs that are pressed. */
export type PressStage = {
  readonly postgres: BenchPostgres;
  /** What the channel sends along; a program sees each of them often, as it does from Teams. */
  readonly authorizations: readonly string[];
  /** A bot on a database of its own, in which nothing has been pressed. */
  startBot(
    database: string,
    run: BotSettings['run'],
    options?: { readonly profiled?: boolean },
  ): Promise<Child>;
  startEcho(answer: unknown): Promise<Child>;
  /** Ends with the stage. */
  keep<One extends Child>(child: Promise<One>): Promise<One>;
  close(): Promise<void>;
};

const programs = join(import.meta.dirname, '../programs');
const tokenCount = 4;

export async function startPressStage(proposals: number, serviceUrl: string): Promise<PressStage> {
  const issuer = await startTokenIssuer();
  const postgres = await startBenchPostgres();
  const children: Child[] = [];
  const keep = async <One extends Child>(child: Promise<One>): Promise<One> => {
    const started = await child;
    children.push(started);
    return started;
  };
  const { openIdUrl, tokenUrl } = issuer;
  const claims = { aud: appId, serviceurl: serviceUrl };
  const sign = async (n: number) =>
    `Bearer ${await issuer.sign({ ...claims, n }, { expiresInSeconds: 3600 })}`;
  await postgres.make('proposals', (owner) => fillProposals(owner, proposals, serviceUrl));
  return {
    postgres,
    authorizations: await Promise.all(Array.from({ length: tokenCount }, (_, n) => sign(n))),
    async startBot(database, run, { profiled = false } = {}) {
      const { appUrl: databaseUrl } = await postgres.copy('proposals', database);
      const settings: BotSettings = { appId, tenantId, openIdUrl, tokenUrl, serviceUrl, databaseUrl, run };
      // In one file no profile would know whose time it is.
      const script = profiled ? join(programs, 'bot.ts') : await measured('bot');
      return await keep(startChild(script, settings, [...ownOptions, ...(profiled ? profileOptions : [])]));
    },
    async startEcho(answer) {
      const settings: EchoSettings = { port: 0, appId, tenantId, openIdUrl, answer };
      return await keep(startChild(await measured('echo'), settings));
    },
    keep,
    async close() {
      for (const child of children) await child.stop();
      await issuer.close();
      await postgres.stop();
    },
  };
}
