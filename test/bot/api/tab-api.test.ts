import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foreignTenantId, type RunningProgram, startProgram } from '../../support/running-bot.ts';

const foreigner = { id: randomUUID(), name: 'Frida Fremmed' };
let program: RunningProgram;

beforeAll(async () => {
  program = await startProgram({ locales: { appointingContact: 'en-US' }, foreigners: [foreigner] });
});
afterAll(() => program.close());

const tabOf = async (name: string) => await (await program.sandbox.person(name)).opensTab();

describe('What a page asks', () => {
  it('is answered for whoever the token means, in their language', async () => {
    const kari = await tabOf('Kari Demo');
    expect(await kari.asks('reader')).toMatchObject({
      status: 200,
      body: { name: 'Kari Demo', language: 'nb', seesOverview: false },
    });
    const siv = await tabOf('Siv Demo');
    expect(await siv.asks('reader')).toMatchObject({
      body: { language: 'en', seesOverview: true, ownRegion: 'nord' },
    });
    expect(await kari.asks('home')).toMatchObject({ status: 200, body: { name: 'Kari Demo' } });
  });

  it('is the same for anything that is not there', async () => {
    const kari = await tabOf('Kari Demo');
    for (const name of ['constructor', '__proto__', 'toString', 'nothing-here']) {
      expect(await kari.asks(name)).toMatchObject({ status: 404, body: { code: 'unknown-or-forbidden' } });
    }
  });

  it('needs a token: without one, with a foreign one or a late one there is nothing', async () => {
    const page = await tabOf('Kari Demo');
    page.token = `${page.token}x`;
    expect(await page.asks('home')).toEqual({ status: 401, body: { error: 'sign-in-needed' } });
    const bare = await fetch(`${program.botUrl}/api/tab/home`);
    expect(bare.status).toBe(401);
    expect(bare.headers.get('www-authenticate')).toBe('Bearer');
    const late = await (await program.sandbox.person('Kari Demo')).opensTab({ expiresInSeconds: -90 });
    expect((await late.asks('home')).status).toBe(401);
    const foreign = await tabOf(foreigner.name);
    expect((await foreign.asks('home')).status).toBe(401);
    expect(foreignTenantId).not.toBe(program.fixture.tenantId);
  });

  it('is told how to be let in, for somebody of the tenant whom Samråd does not know', async () => {
    const world = await program.sandbox.world();
    const { store, tenantId } = program.fixture;
    await store.db.deleteFrom('identity').where('object_id', '=', program.fixture.people.stranger).execute();
    expect(world.users.some(({ id }) => id === program.fixture.people.stranger)).toBe(true);
    const stranger = await tabOf('Tor Test');
    const answer = await stranger.asks('home');
    expect(answer).toMatchObject({ status: 403, body: { error: 'not-known' } });
    expect(JSON.stringify(answer.body)).toContain('Samråd kjenner deg ikke ennå');
    expect(tenantId).toBeTruthy();
  });
});

describe('What a page does', () => {
  it('counts once, however often it arrives', async () => {
    const kari = await tabOf('Kari Demo');
    const first = await kari.does('choose-language', { language: 'nn' }, 'the same press');
    expect(first).toMatchObject({ status: 200, body: { kind: 'done', repeated: false } });
    const again = await kari.does('choose-language', { language: 'nn' }, 'the same press');
    expect(again).toMatchObject({ status: 200, body: { repeated: true } });
    expect(await kari.asks('reader')).toMatchObject({ body: { language: 'nn' } });
    await kari.does('choose-language', { language: 'nb' });
  });

  it.each([
    ['wrong words', { language: 'klingon' }],
    ['nothing', {}],
    ['a list', []],
  ])('is refused with %s, in words', async (_name, data) => {
    const kari = await tabOf('Kari Demo');
    const answer = await kari.does('choose-language', data as Record<string, unknown>);
    expect(answer).toMatchObject({ status: 422, body: { error: 'refused', code: 'input-invalid' } });
    expect(JSON.stringify(answer.body)).toContain('Vi forstår ikke');
  });

  it.each(['constructor', 'appoint-nobody'])('is nothing for the verb %s', async (verb) => {
    const kari = await tabOf('Kari Demo');
    expect(await kari.does(verb, {})).toMatchObject({ status: 404 });
  });

  it('is refused unless it is JSON of a bearable size', async () => {
    const { token } = await tabOf('Kari Demo');
    const post = async (body: string | Buffer, headers: Record<string, string>) =>
      (
        await fetch(`${program.botUrl}/api/tab/choose-language`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, ...headers },
          body,
        })
      ).status;
    const json = { 'content-type': 'application/json' };
    expect(await post('language=nn', { 'content-type': 'application/x-www-form-urlencoded' })).toBe(415);
    expect(await post('{}', { ...json, 'content-encoding': 'gzip' })).toBe(415);
    expect(await post('{', json)).toBe(400);
    expect(await post('[]', json)).toBe(400);
    expect(await post(Buffer.from([0x7b, 0xff, 0x7d]), json)).toBe(400);
    expect(await post(JSON.stringify({ data: 'x'.repeat(1_000_001) }), json)).toBe(413);
  });
});

describe('The pages', () => {
  it('may be shown by Teams only, and run nothing but their own', async () => {
    const response = await fetch(`${program.botUrl}/tab/`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`frame-ancestors ${program.sandboxUrl}`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const other = await fetch(`${program.botUrl}/tab/`);
    expect(other.headers.get('content-security-policy')).not.toBe(policy);
  });

  it.each([
    '/tab/assets/..%2findex.html',
    '/tab/assets/%2e%2e/package.json',
    '/tab/assets/none.js',
    '/tab/assets/x',
  ])('give nothing for %s', async (path) => {
    const status = await new Promise<number | undefined>((resolve) => {
      request(`${program.botUrl}${path}`, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).end();
    });
    expect(status).toBe(404);
  });

  it('reach the program through the sandbox, as pages of its own', async () => {
    const { token } = await tabOf('Kari Demo');
    const through = await fetch(`${program.sandboxUrl}/api/tab/reader`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(through.status).toBe(200);
    const foreign = await fetch(`${program.sandboxUrl}/api/tab/reader`, {
      headers: { authorization: `Bearer ${token}`, origin: 'https://evil.example' },
    });
    expect(foreign.status).toBe(403);
  });
});
