import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askHolder, takeLock } from '../../../demo/supervisor/lock.ts';
import { freePortNear, requirePorts } from '../../../demo/supervisor/ports.ts';

const me = { pid: process.pid, address: 'http://127.0.0.1:3979' };

describe('the lock', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samrad-lock-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  test('is for one at a time, and says whose it is', async () => {
    const lock = await takeLock(folder, me);

    expect(lock).not.toBeNull();
    expect(await takeLock(folder, { pid: 1, address: 'elsewhere' })).toBeNull();
    expect(await askHolder(folder)).toEqual(me);
    await lock?.release();
  });

  test('can be had again after it was given back', async () => {
    await (await takeLock(folder, me))?.release();

    expect(await askHolder(folder)).toBeNull();
    const again = await takeLock(folder, me);
    expect(again).not.toBeNull();
    await again?.release();
  });
});

describe('a port', () => {
  let other: Server;
  let taken: number;

  beforeEach(async () => {
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    taken = (other.address() as AddressInfo).port;
  });

  afterEach(async () => {
    await new Promise((resolve) => other.close(resolve));
  });

  test('that is taken is refused with who has it and how to choose another', async () => {
    const asked = requirePorts([{ port: taken, what: 'the bot', variable: 'PORT' }]);

    await expect(asked).rejects.toThrow(`Port ${taken}, for the bot, is used by`);
    await expect(asked).rejects.toThrow(/PORT=\d+ npm start/);
  });

  test.runIf(process.platform === 'linux')('names the process that has it', async () => {
    const asked = requirePorts([{ port: taken, what: 'the bot', variable: 'PORT' }]);

    await expect(asked).rejects.toThrow(`process ${process.pid}`);
  });

  test('gives way to any other where the number does not matter', async () => {
    expect(await freePortNear(taken)).toBe(0);
  });
});
