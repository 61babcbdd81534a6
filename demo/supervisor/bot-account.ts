import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** What the bot and the sandbox know each other by, as an app registration would give it in Teams. */
export type BotAccount = { readonly appId: string; readonly appPassword: string };

/** The account of this demo, made the first time and kept in a file that only its user may read. */
export function readBotAccount(file: string): BotAccount {
  const made: BotAccount = { appId: randomUUID(), appPassword: randomBytes(24).toString('base64url') };
  try {
    writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' });
    return made;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
    return JSON.parse(readFileSync(file, 'utf8')) as BotAccount;
  }
}
