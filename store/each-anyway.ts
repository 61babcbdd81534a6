/**
 * Does the work for each, whatever becomes of the others, and counts those for which there was something to do. What was thrown
 * is thrown when all have had their turn, together.
 */
export async function eachAnyway<One>(
  all: readonly One[],
  work: (one: One) => Promise<boolean>,
): Promise<number> {
  const errors: unknown[] = [];
  let count = 0;
  for (const one of all) {
    try {
      if (await work(one)) count += 1;
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${all.length} failed`);
  return count;
}
