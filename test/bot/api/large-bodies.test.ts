import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProgram } from '../../support/running-bot.ts';

let program: Awaited<ReturnType<typeof startProgram>>;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

/** A file of which a part is sent, and no more. */
async function begins(
  name: string,
  verb: string,
): Promise<{ asked: ClientRequest; answered: Promise<number> }> {
  const { token } = await (await program.sandbox.person(name)).opensTab();
  const asked = request(`${program.botUrl}/api/tab/${verb}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': 10_900_000,
    },
  });
  asked.on('error', () => undefined);
  const answered = once(asked, 'response').then(
    ([response]) => (response as IncomingMessage).statusCode ?? 0,
  );
  // Whoever is read on is cut off in the end.
  answered.catch(() => undefined);
  asked.write('{"data":{"files":[{"name":"a.csv","content":"');
  return { asked, answered };
}

it.each(['preview-import', 'import-list', 'apply-import', 'add-archive-file'])(
  'nothing is read of what somebody sends who may not: %s',
  async (verb) => {
    const { asked, answered } = await begins('Ola Øving', verb);
    expect(await answered).toBe(404);
    asked.destroy();
  },
);

it('three files at once are read, and whoever sends another is told to wait', async () => {
  const page = await (await program.sandbox.person('Nina Skisse')).opensTab();
  const looks = async () => (await page.does('preview-import', { files: [] })).status;
  expect(await looks()).toBe(422);
  const begun: ClientRequest[] = [];
  for (let n = 0; n < 3; n += 1) begun.push((await begins('Nina Skisse', 'preview-import')).asked);
  await expect.poll(looks, { timeout: 30_000 }).toBe(429);
  for (const asked of begun) asked.destroy();
  await expect.poll(looks, { timeout: 30_000 }).toBe(422);
}, 90_000);
