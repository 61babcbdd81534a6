const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text that came from outside can be an id at all: the database takes no other. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}
