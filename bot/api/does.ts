import type { z } from 'zod';
import { isRefusal } from '../../domain/refusal.ts';
import { parseInput } from '../input.ts';
import type { TabCommand } from './tab-call.ts';

/** A command with the schema of what it takes; nothing is believed that the schema does not say. */
export function does<Schema extends z.ZodType>(
  schema: Schema,
  run: (context: Parameters<TabCommand>[0], input: z.output<Schema>) => Promise<object>,
): TabCommand {
  return async (context, given) => {
    const input = parseInput(schema, given);
    return isRefusal(input) ? input : await run(context, input);
  };
}
