import { z } from 'zod';
import { isRefusal } from '../../domain/refusal.ts';
import { languages } from '../../domain/vocabulary.ts';
import { acquireSection } from '../../store/commands/acquire-section.ts';
import { chooseLanguage } from '../../store/commands/choose-language.ts';
import { giveDraftKey } from '../../store/commands/give-draft-key.ts';
import { heartbeatSection } from '../../store/commands/heartbeat-section.ts';
import { releaseSection } from '../../store/commands/release-section.ts';
import { saveSection } from '../../store/commands/save-section.ts';
import { field, parseInput } from '../input.ts';
import type { TabCommand } from './tab-call.ts';

const writer = z.object({ sectionId: field.id, writerId: field.id });
const held = writer.extend({ fence: z.int().min(0) });

/** What pages may do, by the verb in the address: the same commands as the cards'. */
export const tabCommands: Readonly<Record<string, TabCommand>> = {
  'choose-language': does(z.object({ language: z.enum(languages) }), chooseLanguage),
  'draft-key': async (context) => await giveDraftKey(context),
  'acquire-section': does(writer.extend({ instead: z.boolean().default(false) }), acquireSection),
  'heartbeat-section': does(held, heartbeatSection),
  'save-section': does(
    held.extend({ baseRevision: z.int().min(0), content: z.record(z.string(), z.unknown()) }),
    saveSection,
  ),
  'release-section': does(held, releaseSection),
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
