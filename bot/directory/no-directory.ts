import type { Directory } from './directory.ts';

/** For installations without consent to read a directory: forms ask for name and e-mail, an administrator installs. */
export function createNoDirectory(): Directory {
  return {
    find: async () => 'unavailable',
    install: async () => 'not-allowed',
  };
}
