import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNoDirectory } from '../../../bot/directory/no-directory.ts';
import { createLog } from '../../../bot/log.ts';
import { servePublicPages } from '../../../bot/public/serve-public-pages.ts';
import { type BotServer, createServer } from '../../../bot/server.ts';
import { withdrawEntry } from '../../../store/commands/withdraw-entry.ts';
import { archived, filed, publish } from '../../support/archive-steps.ts';
import { createGroupFixture, type GroupFixture } from '../../support/group-fixture.ts';
import { idsOf } from '../../support/nomination-steps.ts';

const limit = { burst: 40, perSecond: 0.001 };
let fixture: GroupFixture;
let server: BotServer;
let origin: string;

beforeEach(async () => {
  fixture = await createGroupFixture();
  const log = createLog({ level: 'silent' });
  const service = {
    store: fixture.store,
    appId: '',
    tabUrl: 'https://samrad.example.org/tab/',
    directory: createNoDirectory(),
    log,
    wakeDelivery: () => undefined,
  };
  server = createServer({
    face: { process: async () => undefined },
    handle: async () => ({ kind: 'text', text: '' }),
    ready: async () => ({ ready: true, checks: {} }),
    log,
    extraRoutes: (routes) => servePublicPages(routes, service, { limit }),
  });
  const { port } = await server.listen(0, '127.0.0.1');
  origin = `http://127.0.0.1:${port}`;
});
afterEach(async () => {
  await server.close();
  await fixture.drop();
});

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${origin}${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function names(): Promise<string[]> {
  const people = await fixture.store.db.selectFrom('person').select('name').execute();
  return people.map(({ name }) => name);
}

describe('What everybody may read', () => {
  it('is what a coordinator made public, and nothing else: no draft, no name, no reason, no script', async () => {
    const entryId = await archived(
      fixture,
      'Ventetiden <script>alert(1)</script> [her](javascript:alert) & der',
    );
    const page = `/arkiv/nb/${entryId}`;
    const nothing = await get(page);
    expect(nothing.status).toBe(404);
    expect((await get('/arkiv/nb')).text).not.toContain(entryId);
    expect(JSON.parse((await get('/arkiv/feed.json')).text)).toMatchObject({ items: [] });

    await publish(fixture, entryId);
    const { status, headers, text } = await get(page);
    expect(status).toBe(200);
    expect(text).toContain('Ventetiden &lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toMatch(/<script|href="javascript|Ikke tid i år/i);
    expect((await names()).filter((name) => text.includes(name))).toEqual([]);
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'self'; .*frame-ancestors 'none'$/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('set-cookie')).toBeNull();
    for (const [language, said] of [
      ['nn', 'Dette kapittelet er ikkje med.'],
      ['en', 'This chapter is not included.'],
    ]) {
      expect((await get(`/arkiv/${language}/${entryId}`)).text).toContain(said);
    }
    expect((await get('/arkiv?q=ventetider&region=vest')).text).toContain(`/arkiv/nb/${entryId}`);
    const inEnglish = await get('/arkiv', { 'accept-language': 'de-DE,en;q=0.8,nb;q=0.5' });
    expect(inEnglish.text).toContain('<html lang="en">');
    expect(inEnglish.headers.get('vary')).toContain('Accept-Language');
    expect((await get('/arkiv/nn', { 'accept-language': 'en' })).text).toContain('<html lang="nn">');
    expect((await get('/arkiv?q=%3Cb%3E&aar=&type=')).text).toContain('value="&lt;b&gt;"');
  });

  it('is kept by others until it changes, and is gone at once when it is withdrawn', async () => {
    const entryId = await archived(fixture);
    await publish(fixture, entryId);
    const page = `/arkiv/nb/${entryId}`;
    const feed = await get('/arkiv/feed.json');
    const item = { id: entryId, url: `https://samrad.example.org${page}`, _samrad: { year: 2026 } };
    expect(JSON.parse(feed.text)).toMatchObject({ items: [item] });
    const tag = feed.headers.get('etag') ?? '';
    expect((await get('/arkiv/feed.json', { 'if-none-match': `W/${tag}` })).status).toBe(304);
    const sinceNow = { 'if-modified-since': new Date(Date.now() - 1_000).toUTCString() };
    // Within the second in which something changed, a moment proves nothing.
    expect((await get('/arkiv/feed.json', sinceNow)).status).toBe(200);
    await fixture.store.db
      .updateTable('archive_entry')
      .set({ public_changed_at: new Date(Date.now() - 60_000) })
      .execute();
    const sinceThen = { 'if-modified-since': new Date(Date.now() - 30_000).toUTCString() };
    expect((await get('/arkiv/feed.json', sinceThen)).status).toBe(304);
    const read = await get(page);
    expect(read.headers.get('cache-control')).toBe('public, no-cache');
    const pageTag = read.headers.get('etag') ?? '';
    expect((await get(page, { 'if-none-match': pageTag })).status).toBe(304);

    idsOf(await withdrawEntry(await fixture.as('coordinator'), { entryId }));
    expect((await get(page, { 'if-none-match': pageTag })).status).toBe(410);
    const after = await get('/arkiv/feed.json', { 'if-none-match': tag });
    expect(after.status).toBe(200);
    expect(JSON.parse(after.text)).toMatchObject({ items: [] });
    expect((await get('/arkiv/nb')).text).not.toContain(entryId);
  });

  it('is read by any website’s browser, which asks first and finds the tag in the answer', async () => {
    await publish(fixture, await archived(fixture));
    const website = { Origin: 'https://tjenester.example.org' };
    const asked = await fetch(`${origin}/arkiv/feed.json`, {
      method: 'OPTIONS',
      headers: {
        ...website,
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'if-none-match',
      },
    });
    const listed = (name: string) => asked.headers.get(name)?.toLowerCase().split(', ');
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(listed('access-control-allow-methods')).toEqual(['get', 'head']);
    expect(listed('access-control-allow-headers')).toEqual(['if-none-match', 'if-modified-since']);
    const { headers } = await get('/arkiv/feed.json', website);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')?.split(', ')).toContain('ETag');
    const known = await get('/arkiv/feed.json', { ...website, 'if-none-match': headers.get('etag') ?? '' });
    expect([known.status, known.headers.get('access-control-allow-origin')]).toEqual([304, '*']);
    // The feed is data; a page is read by people.
    expect((await get('/arkiv/nb', website)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('gives the head alone to whoever asks for it: the same headers, and what is gone is gone', async () => {
    const entryId = await archived(fixture);
    await publish(fixture, entryId);
    for (const path of ['/arkiv', '/arkiv/nb', `/arkiv/nb/${entryId}`, '/arkiv/feed.json']) {
      const [whole, head] = [await get(path), await fetch(`${origin}${path}`, { method: 'HEAD' })];
      expect([head.status, await head.text()], path).toEqual([200, '']);
      for (const name of ['etag', 'content-length', 'content-type', 'last-modified']) {
        expect(head.headers.get(name), `${path} ${name}`).toBe(whole.headers.get(name));
      }
    }
    idsOf(await withdrawEntry(await fixture.as('coordinator'), { entryId }));
    expect((await fetch(`${origin}/arkiv/nb/${entryId}`, { method: 'HEAD' })).status).toBe(410);
  });

  it('gives a file, which is not read again for whoever has it', async () => {
    const entryId = await filed(fixture);
    await publish(fixture, entryId);
    const file = await get(`/arkiv/fil/${entryId}.pdf`);
    const { sha256 } = await fixture.store.db
      .selectFrom('archive_file')
      .select('sha256')
      .executeTakeFirstOrThrow();
    expect([file.status, file.headers.get('etag')]).toEqual([200, `"${sha256}"`]);
    expect((await get(`/arkiv/fil/${entryId}.pdf`, { 'if-none-match': `"${sha256}"` })).status).toBe(304);
  });

  it('has no page at addresses that were made up, and is given within a limit', async () => {
    const madeUp = [
      '/arkiv/se',
      '/arkiv/nb/1',
      '/arkiv/nb/..%2f..',
      '/arkiv/nb?aar=1',
      '/arkiv/nb?q=%00',
      '/arkiv/feed.json?region=oslo',
    ];
    for (const path of madeUp) expect((await get(path)).status, path).toBe(404);
    for (let asked = 0; asked < limit.burst; asked += 1) await get('/arkiv/nb/1');
    const refused = await get('/arkiv/nb');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
    expect(refused.text).toContain('svært mange');
  });
});
