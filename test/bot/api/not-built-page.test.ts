import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { servePages } from '../../../bot/api/pages.ts';
import { type BotServer, createServer } from '../../../bot/server.ts';
import { languages } from '../../../domain/vocabulary.ts';
import { textIn } from '../../../text/text-in.ts';
import { noChromium, startChromium } from '../../support/chromium.ts';

let folder: string;
let isBuilt: boolean;
let server: BotServer;
let url: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samrad-not-built-'));
  isBuilt = false;
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  server = createServer({
    face: { process: async () => undefined },
    handle: () => Promise.reject(new Error('no turn is expected')),
    ready: async () => ({ ready: true, checks: {} }),
    log: silent,
    extraRoutes: (routes) => {
      servePages(routes, { frameAncestors: ["'self'"], keys: { sandboxOrigin: 'http://127.0.0.1' } }, () =>
        isBuilt ? folder : null,
      );
    },
  });
  const { port } = await server.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${port}/tab/`;
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('While the pages are being built', () => {
  it.each(languages)('it is said in the language that the browser asks for (%s)', async (language) => {
    const answer = await fetch(url, { headers: { 'accept-language': `sv, ${language};q=0.8` } });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    const markup = await answer.text();
    const { title, lead } = textIn(language).tab.notBuilt;
    for (const said of [`<html lang="${language}">`, title, lead]) {
      expect(markup).toContain(said);
    }
    // Its style is taken, and the one script is a file of ours.
    const nonce = /<style nonce="([^"]+)">/.exec(markup)?.[1] ?? '';
    expect(nonce).not.toBe('');
    expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(markup.match(/<script[^>]*>/g)).toEqual(['<script src="reloading.js" defer>']);
  });

  it.skipIf(noChromium !== undefined)(
    'the page is readable in light and dark, and gives way to the built one by itself, at the same place',
    { timeout: 120_000 },
    async () => {
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      const browser = await startChromium();
      try {
        for (const colorScheme of ['light', 'dark'] as const) {
          isBuilt = false;
          // Nothing moves on while it is looked at.
          const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 600 } });
          const page = await context.newPage();
          await page.route('**/reloading.js', (route) => route.fulfill({ body: '' }));
          await page.goto(`${url}#/reminders`);
          const grounds = { light: 'rgb(255, 255, 255)', dark: 'rgb(41, 41, 41)' };
          const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor');
          expect(ground).toBe(grounds[colorScheme]);
          const faults = await page.evaluate(
            `${axe}; axe.run(document, { resultTypes: ['violations'] })
              .then(({ violations }) => violations.map(({ id }) => id))`,
          );
          expect(faults).toEqual([]);
          await page.unroute('**/reloading.js');
          await page.reload();
          await writeFile(join(folder, 'index.html'), '<!doctype html><title>Samråd</title><h1>Fanen</h1>');
          isBuilt = true;
          await page.getByRole('heading', { name: 'Fanen' }).waitFor();
          expect(new URL(page.url()).hash).toBe('#/reminders');
          await context.close();
        }
      } finally {
        await browser.close();
      }
    },
  );
});
