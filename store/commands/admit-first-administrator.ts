import { randomUUID } from 'node:crypto';
import { recordEvent } from '../event.ts';
import { countCoordinators, lockRoles } from '../lock-roles.ts';
import { findOrAddPerson } from '../person.ts';
import type { Store } from '../store.ts';
import { transact } from '../transaction.ts';

export type FirstAdministrator = {
  readonly tenantId: string;
  readonly objectId: string;
  readonly found: { readonly name: string; readonly mail: string | null };
};

/**
 * Whom the operator's setting names is a national coordinator, as long as there is none: an empty installation has
 * somebody who can import and give roles. Returns whether it did anything.
 */
export async function admitFirstAdministrator(store: Store, first: FirstAdministrator): Promise<boolean> {
  return await transact(store, async (tx) => {
    await lockRoles(tx);
    if ((await countCoordinators(tx)) > 0) return false;
    const personId = await findOrAddPerson(tx, { kind: 'directory', ...first });
    if (!personId) return false;
    const grantId = randomUUID();
    await tx
      .insertInto('role_grant')
      .values({ id: grantId, person_id: personId, role: 'national-coordinator' })
      .execute();
    await recordEvent(tx, {
      actor: { kind: 'system', job: 'start' },
      verb: 'give-role',
      subjectType: 'person',
      subjectId: personId,
      codes: { grantId, role: 'national-coordinator' },
      correlationId: grantId,
    });
    return true;
  });
}
