import type { Directory } from '../../bot/directory/directory.ts';
import type { WorldUser } from '../../sandbox/api.ts';

/** People as the demo knows them. The Playground has no directory that a bot could ask, and installs nothing. */
export function directoryOf(users: readonly WorldUser[]): Directory {
  const known = new Map(users.map((user) => [`${user.tenantId} ${user.id}`, user]));
  return {
    async find({ tenantId, objectId }) {
      const user = known.get(`${tenantId} ${objectId}`);
      return user ? { name: user.name, mail: user.mail } : null;
    },
    async install({ tenantId, objectId }) {
      return known.has(`${tenantId} ${objectId}`) ? 'not-allowed' : 'unknown';
    },
  };
}
