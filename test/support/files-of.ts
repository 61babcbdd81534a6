import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Every TypeScript and JSON file below the folders of the project. */
export async function filesOf(root: string, folders: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  return lists.flat();
}
