import { fileURLToPath } from 'node:url';
import { buildFolder } from '../../bot/build/build-folder.mjs';
import { type Built, buildOnce } from '../build-once.ts';

const root = fileURLToPath(new URL('../../tab', import.meta.url));

/** Bundles the pages of the tab. */
export async function buildTab(): Promise<Built> {
  return await buildOnce(buildFolder('tab'), async (outDir) => {
    const { build } = await import('vite');
    await build({
      configFile: false,
      root,
      // Relative addresses: the pages work behind any path.
      base: './',
      // Fluent's files are marked for frameworks that this is none of; that is said of each of them.
      logLevel: 'error',
      build: {
        outDir,
        emptyOutDir: true,
        target: 'es2022',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 2_000,
      },
    });
  });
}
