import { z } from 'zod';
import { type HeldRows, heldKinds } from '../../domain/held-kinds.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { MonthsKept } from '../../domain/retention.ts';
import type { Reading } from '../../domain/views/brief.ts';
import { giveHeldData } from '../../store/commands/give-held-data.ts';
import { heldData, heldDataOf } from '../../store/queries/held-data.ts';
import { retentionView } from '../../store/queries/retention-view.ts';
import { keptInWords } from '../../text/held-words.ts';
import { textIn } from '../../text/text-in.ts';
import { field, parseInput } from '../input.ts';
import type { TabCall, TabInput } from './tab-call.ts';
import { fileNameOf, type TabFile, tabFile } from './tab-file.ts';

const about = z.object({ personId: field.id });

/** What is kept about whoever asks, with why, as a file: all of it, and nothing about anybody else. */
export async function heldFile({ service, actor, reading }: TabCall): Promise<TabFile | Refusal> {
  const places = await heldData(service.store, actor);
  const retention = await retentionView(service.store, actor);
  return places && retention
    ? fileOf(places, textIn(reading.language).held.title, reading, retention.months)
    : refuse('unknown-or-forbidden');
}

/** The same about somebody else, for a coordinator who gives it to them. */
export async function heldFileOf(
  { service, actor, reading, correlationId }: TabCall,
  given: TabInput,
): Promise<TabFile | Refusal> {
  const input = parseInput(about, given);
  if (isRefusal(input)) return input;
  // Written down first: nothing is read without a trace.
  const context = { store: service.store, actor, correlationId, submissionKey: null };
  const outcome = await giveHeldData(context, input);
  if (isRefusal(outcome)) return outcome;
  const held = await heldDataOf(service.store, actor, input.personId);
  const retention = await retentionView(service.store, actor);
  if (!held || !retention) return refuse('unknown-or-forbidden');
  const title = textIn(reading.language).held.titleOf(held.name);
  return fileOf(held.places, title, reading, retention.months);
}

function fileOf(
  places: readonly HeldRows[],
  title: string,
  { language, now }: Reading,
  months: MonthsKept,
): TabFile {
  const { held } = textIn(language);
  const parts = heldKinds.flatMap((kind) => {
    const found = places.filter((place) => place.kind === kind);
    return found.length > 0
      ? [
          {
            ...held.kinds[kind],
            kept: keptInWords(kind, months, language),
            places: found.map(({ table, rows }) => ({ table, rows })),
          },
        ]
      : [];
  });
  const content = { title, at: now.toISOString(), parts };
  return tabFile({
    name: fileNameOf(title, 'json'),
    type: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`),
  });
}
