import { readFile, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { findPackageJSON, stripTypeScriptTypes } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';

const webFolder = join(import.meta.dirname, '..', 'web');

/** Which folders of which packages a page may load. */
const vendorFolders: Readonly<Record<string, string>> = {
  'lit-html': '',
  adaptivecards: 'dist',
  'markdown-it': 'dist',
};

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
};

const stripped = new Map<string, { changedAt: number; text: string }>();
let warned = false;

/** Node announces once that this function is young; for people who start the demo that is noise. */
function withoutTypes(source: string): string {
  if (warned) return stripTypeScriptTypes(source);
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
    warned = true;
  }
}

async function scriptOf(file: string, changedAt: number): Promise<string> {
  const known = stripped.get(file);
  if (known?.changedAt === changedAt) return known.text;
  const text = withoutTypes(await readFile(file, 'utf8'));
  stripped.set(file, { changedAt, text });
  return text;
}

function inside(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) ? file : undefined;
}

function vendorFile(path: string): string | undefined {
  const [, , name = '', ...rest] = path.split('/');
  const folder = Object.hasOwn(vendorFolders, name) ? vendorFolders[name] : undefined;
  if (folder === undefined) return undefined;
  const packageFile = findPackageJSON(name, import.meta.url);
  if (!packageFile) return undefined;
  const root = dirname(packageFile);
  const file = inside(root, rest.join('/'));
  return file?.startsWith(join(root, folder) + sep) ? file : undefined;
}

function fileOf(path: string): string | undefined {
  if (path.includes('\0')) return undefined;
  if (path === '/') return join(webFolder, 'index.html');
  return path.startsWith('/vendor/') ? vendorFile(path) : inside(webFolder, path);
}

/**
 * Serves the web client and the few packages it loads. A `.ts` file goes out as JavaScript, its types blanked,
 * so that there is no build step and line numbers stay. False when there is no such file.
 */
export async function serveStatic(path: string, response: ServerResponse): Promise<boolean> {
  const file = fileOf(path);
  const type = file && contentTypes[extname(file)];
  if (!file || !type) return false;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return false;
  const body = extname(file) === '.ts' ? await scriptOf(file, found.mtimeMs) : await readFile(file);
  response.writeHead(200, {
    'content-type': type,
    'cache-control': path.startsWith('/vendor/') ? 'max-age=3600' : 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(body);
  return true;
}
