import type { Directory } from './directory.ts';
import { createHttpDirectory, type HttpDirectoryOptions } from './http-directory.ts';

export type SandboxDirectoryOptions = HttpDirectoryOptions & {
  /** The sandbox's own address, such as `http://127.0.0.1:3979`. */
  readonly baseUrl: string;
};

/** People of the sandbox, where the demo plays. */
export function createSandboxDirectory(options: SandboxDirectoryOptions): Directory {
  const base = options.baseUrl.replace(/\/+$/, '');
  return createHttpDirectory(
    {
      person: ({ tenantId, objectId }) => `${base}/directory/users/${objectId}?tenantId=${tenantId}`,
      install: ({ tenantId, objectId }) => ({
        url: `${base}/directory/users/${objectId}/install?tenantId=${tenantId}`,
        json: {},
      }),
    },
    options,
  );
}
