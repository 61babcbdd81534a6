import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = join(tmpdir(), `samrad-bench-profile-${process.pid}`);

/** For a measured process: it writes its profile when it ends. */
export const profileOptions: readonly string[] = ['--cpu-prof', `--cpu-prof-dir=${folder}`];

type Profile = {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
};
type ProfileNode = {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
};

/** Says which packages and folders the time went to, by what ran itself; the whole lies in the file that it names. */
export function tellProfile(say: (line: string) => void): void {
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    say(`Profile: ${path} (Chromium's and VS Code's developer tools open it)`);
    for (const [place, share] of sharesOf(JSON.parse(readFileSync(path, 'utf8'))).slice(0, 20)) {
      say(`${(share * 100).toFixed(1).padStart(6)} %  ${place}`);
    }
  }
}

function sharesOf({ nodes, samples, timeDeltas }: Profile): [place: string, share: number][] {
  const placeOf = new Map(nodes.map((node) => [node.id, placeOfNode(node)]));
  const spent = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const place = placeOf.get(id) ?? '';
    if (place === '(idle)') continue;
    spent.set(place, (spent.get(place) ?? 0) + (timeDeltas[index] ?? 0));
  }
  const all = [...spent.values()].reduce((sum, micros) => sum + micros, 0);
  return [...spent]
    .map(([place, micros]): [string, number] => [place, micros / all])
    .sort(([, a], [, b]) => b - a);
}

function placeOfNode({ callFrame: { functionName, url } }: ProfileNode): string {
  if (url === '') return functionName.startsWith('(') ? functionName : 'V8';
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/');
  const parts = url.split('/node_modules/');
  const inside =
    parts.length > 1 ? (parts.at(-1) ?? '') : (url.split(`${join(import.meta.dirname, '..')}/`)[1] ?? url);
  return inside.split('/').slice(0, 2).join('/');
}
