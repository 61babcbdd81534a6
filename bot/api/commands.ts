import { z } from 'zod';
import { isRefusal } from '../../domain/refusal.ts';
import { languages } from '../../domain/vocabulary.ts';
import { chooseLanguage } from '../../store/commands/choose-language.ts';
import { parseInput } from '../input.ts';
import type { TabCommand } from './tab-call.ts';

/** What pages may do, by the verb in the address: the same commands as the cards'. */
export const tabCommands: Readonly<Record<string, TabCommand>> = {
  'choose-language': does(z.object({ language: z.enum(languages) }), chooseLanguage),
};

/** A command with the schema of what it takes; nothing is believed that the schema does not say. */
function does<Schema extends z.ZodType>(
  schema: Schema,
  run: (context: Parameters<TabCommand>[0], input: z.output<Schema>) => Promise<object>,
): TabCommand {
  return async (context, given) => {
    const input = parseInput(schema, given);
    return isRefusal(input) ? input : await run(context, input);
  };
}
