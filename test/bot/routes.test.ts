import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { routes } from '../../bot/routes.ts';
import { isVerb, verbs } from '../../domain/verbs.ts';
import { commandWords } from '../../text/nb/help.ts';

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

async function sourcesIn(folder: string, end: string): Promise<readonly { name: string; text: string }[]> {
  const entries = await readdir(join(project, folder), { recursive: true });
  const names = entries.filter((name) => name.endsWith(end));
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(project, folder, name), 'utf8') })),
  );
}

/** Verbs of commands are named after the command's file; what only opens something begins with `open-`. */
const opens = (verb: string): boolean => verb.startsWith('open-');

describe('Verbs and routes', () => {
  test('are the same', () => {
    expect(Object.keys(routes).sort()).toEqual([...verbs].sort());
  });

  test('what opens something writes nothing, everything else writes', () => {
    for (const verb of verbs) expect([verb, routes[verb].writes]).toEqual([verb, !opens(verb)]);
  });

  test('every verb that writes has a command of its name', async () => {
    const commands = await readdir(join(project, 'store', 'commands'));
    for (const verb of verbs.filter((one) => !opens(one))) expect(commands).toContain(`${verb}.ts`);
  });

  test('every word that is taught leads to something that only opens', () => {
    for (const verb of Object.keys(commandWords)) expect([isVerb(verb), opens(verb)]).toEqual([true, true]);
  });

  test('names of the language itself are no verbs', () => {
    for (const name of ['__proto__', 'constructor', 'toString', '']) expect(isVerb(name)).toBe(false);
  });
});

describe('Verbs and cards', () => {
  test('renderers ask for known verbs, and every verb is asked for somewhere', async () => {
    const sources = await sourcesIn('cards', '.ts');
    const named = sources.flatMap(({ name, text }) =>
      [...text.matchAll(/'((?:open|[a-z]+)-[a-z]+(?:-[a-z]+)*)'/g)].map((found) => ({
        name,
        verb: found[1] ?? '',
      })),
    );
    const asked = new Set(named.map(({ verb }) => verb));
    for (const verb of verbs) expect([verb, asked.has(verb)]).toEqual([verb, true]);
    // Whatever opens something is a verb: nothing else in the renderers begins so.
    for (const { name, verb } of named.filter((one) => opens(one.verb)))
      expect([name, verb, isVerb(verb)]).toEqual([name, verb, true]);
  });

  test('templates spell no verb themselves: each comes from the renderer, and from the same button twice', async () => {
    const templates = await sourcesIn('cards', '.card.json');
    expect(templates.length).toBeGreaterThan(0);
    for (const { name, text } of templates) {
      for (const action of executesIn(JSON.parse(text))) {
        const of = /^\$\{(?<button>[\w.]*?)\.?verb\}$/.exec(String(action.verb));
        expect([name, action.verb, of !== null]).toEqual([name, action.verb, true]);
        const data = String(action.verb).replace(/verb\}$/, 'data}');
        expect([name, action.data]).toEqual([name, data]);
        // A client without Action.Execute reaches the same handler.
        expect([name, action.fallback]).toMatchObject([name, { type: 'Action.Submit', data }]);
      }
    }
  });
});

type Action = { readonly verb?: unknown; readonly data?: unknown; readonly fallback?: unknown };

function executesIn(node: unknown): readonly Action[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.values(node).flatMap(executesIn);
  return (node as { type?: unknown }).type === 'Action.Execute' ? [node as Action, ...inner] : inner;
}
