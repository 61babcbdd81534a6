import { heldKinds } from '../../domain/held-kinds.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { heldData } from '../../store/queries/held-data.ts';
import { textIn } from '../../text/text-in.ts';
import type { TabCall } from './tab-call.ts';
import { type TabFile, tabFile } from './tab-file.ts';

/** What is kept about whoever asks, with why, as a file: all of it, and nothing about anybody else. */
export async function heldFile({ service, actor, reading }: TabCall): Promise<TabFile | Refusal> {
  const places = await heldData(service.store, actor);
  if (!places) return refuse('unknown-or-forbidden');
  const { held } = textIn(reading.language);
  const parts = heldKinds.flatMap((kind) => {
    const found = places.filter((place) => place.kind === kind);
    return found.length > 0
      ? [{ ...held.kinds[kind], places: found.map(({ table, rows }) => ({ table, rows })) }]
      : [];
  });
  const content = { title: held.title, at: reading.now.toISOString(), parts };
  return tabFile({
    name: `${held.title}.json`,
    type: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`),
  });
}
