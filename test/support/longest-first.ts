import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Where the files lie that take the longest: whole programs, browsers, kills. A later one is shorter. */
const longest = [
  'stories/tab',
  'scripts',
  'bench',
  'demo',
  'year',
  'store/commands/matrix',
  'stories',
  'bot/web',
];

/**
 * The longest files first, so that no worker is left with one when the other is done. Vitest remembers how long each
 * took, but in a fresh clone it goes by the files' sizes, and a test that starts a whole country is a short file.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted
      .map((file, at) => ({ file, at, rank: rankOf(file.moduleId) }))
      .toSorted((one, other) => one.rank - other.rank || one.at - other.at)
      .map(({ file }) => file);
  }
}

function rankOf(moduleId: string): number {
  const path = relative(`${import.meta.dirname}/..`, moduleId).replaceAll('\\', '/');
  const rank = longest.findIndex((folder) => path.startsWith(`${folder}`));
  return rank === -1 ? longest.length : rank;
}
