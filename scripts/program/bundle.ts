import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';

const project = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What stays a package of its own: documents are drawn a few times a year, by libraries that read files of their own
 * beside them; and what others ask for that is not there, and do without.
 */
const ownPackages = [/^(pdfkit|docx|write-excel-file|unpdf)(\/|$)/, 'pg-native', 'dtrace-provider'];

/**
 * Makes one file, `<name>.mjs`, of each entry and all that it needs but `external`: a program starts in a third of
 * the time when it need not look for 2,500 files and take their types away. Names stay as they are, so that a stack
 * can be read.
 */
export async function bundle(
  entries: Readonly<Record<string, string>>,
  folder: string,
  external: readonly (string | RegExp)[] = ownPackages,
): Promise<void> {
  const { rolldown } = await import('rolldown');
  const bundled = await rolldown({
    cwd: project,
    input: { ...entries },
    platform: 'node',
    external: [...external],
    logLevel: 'warn',
  });
  await bundled.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    sourcemap: true,
    // The engine keeps the text as long as the program runs: blanks and comments are a third of it.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    plugins: [inAscii],
  });
  await bundled.close();
}

/** One letter beyond it, and the engine keeps all of the text in twice the memory. */
const inAscii: Plugin = {
  name: 'in-ascii',
  generateBundle(_options, files) {
    for (const file of Object.values(files)) {
      if (file.type === 'chunk') file.code = file.code.replaceAll(/[\u0080-\uffff]/g, escaped);
    }
  },
};

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
