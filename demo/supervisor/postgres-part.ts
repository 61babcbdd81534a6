import { EmbeddedPostgresError } from '../../store/embedded/embedded-error.ts';
import { type EmbeddedServer, startEmbedded } from '../../store/embedded/launcher.ts';
import type { RunningPart } from './kept-part.ts';

export type PostgresPart = RunningPart & { readonly server: EmbeddedServer };

/**
 * How the demo's database is started, and started again: on the port it had, so that whoever uses it finds it
 * there; on another one only when somebody took that in the meantime, which `onMoved` is told.
 */
export function createPostgresStarter(
  folder: string,
  log: (line: string) => void,
  onMoved: () => void,
): () => Promise<PostgresPart> {
  let port = 0;
  const start = (wanted: number) => startEmbedded({ folder, port: wanted, durability: 'full', log });
  return async () => {
    const server = await start(port).catch((problem: unknown) => {
      if (problem instanceof EmbeddedPostgresError && problem.code === 'port-busy') return start(0);
      throw problem;
    });
    if (port !== 0 && port !== server.port) setImmediate(onMoved);
    port = server.port;
    return {
      server,
      exited: server.exited.then(() => 'its process is gone'),
      stop: (hurry) => server.stop({ hurry }),
    };
  };
}
