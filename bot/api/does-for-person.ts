import { z } from 'zod';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import type { PersonReference } from '../../store/person.ts';
import { field, parseInput } from '../input.ts';
import { personReference } from '../person-reference.ts';
import type { TabCommand } from './tab-call.ts';

/** Somebody as a page names them: picked from the directory, or written down. */
const namedPerson = z.object({
  picked: field.optionalId,
  name: field.text(200),
  email: field.text(320),
});

/**
 * A command about somebody whom the page names. Whoever was picked is looked up in the directory of the caller's tenant:
 * the page's word for a name is not taken.
 */
export function doesForPerson<Schema extends z.ZodType>(
  schema: Schema,
  run: (
    context: Parameters<TabCommand>[0],
    input: z.output<Schema> & { readonly person: PersonReference },
  ) => Promise<object>,
): TabCommand {
  return async (context, given, { service, key }) => {
    const input = parseInput(schema, given);
    if (isRefusal(input)) return input;
    const named = parseInput(namedPerson, given);
    if (isRefusal(named)) return named;
    const person = await personReference(service, { key }, named);
    if (person === null) return refuse('input-invalid', { field: 'person' });
    return isRefusal(person) ? person : await run(context, Object.assign({}, input, { person }));
  };
}
