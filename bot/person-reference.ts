import { type Refusal, refuse } from '../domain/refusal.ts';
import type { PersonReference } from '../store/person.ts';
import type { Request, Service } from './service.ts';

/** What a mail program makes a link of: a name stands in mail to others. */
const webAddress = /https?:|www\.|:\/\//i;

const addressShape = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

/**
 * The person that a form names: an object id from the people picker, asked for in the directory of the tenant of
 * whoever filled it in, or a name and an e-mail address. null when the form names nobody.
 */
export async function personReference(
  service: Service,
  request: Pick<Request, 'key'>,
  named: { readonly picked: string | null; readonly name: string; readonly email: string },
): Promise<PersonReference | Refusal | null> {
  const name = named.name.trim();
  const email = named.email.trim();
  if (named.picked && (name !== '' || email !== '')) return refuse('person-named-twice');
  if (named.picked) {
    const { tenantId } = request.key;
    const found = await service.directory.find({ tenantId, objectId: named.picked });
    return {
      kind: 'directory',
      tenantId,
      objectId: named.picked,
      found: found === 'unavailable' || found === null ? null : { name: found.name, mail: found.mail },
    };
  }
  return writtenPerson(named);
}

/** Somebody who is named where no directory can be asked: null when nobody is. */
export function writtenPerson(named: {
  readonly name: string;
  readonly email: string;
}): PersonReference | Refusal | null {
  const name = named.name.trim();
  const email = named.email.trim();
  if (name === '' && email === '') return null;
  if (name === '' || email === '') return refuse('person-needs-name-and-email');
  if (!addressShape.test(email)) return refuse('email-invalid');
  if (webAddress.test(name)) return refuse('name-with-address');
  return { kind: 'written', name, email };
}
