import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { mayAdminister } from '../../domain/administration.ts';
import type { ImportFault } from '../../domain/import/faults.ts';
import type { ImportRow } from '../../domain/import/kinds.ts';
import { orderFaults } from '../../domain/import/order-faults.ts';
import { planImport } from '../../domain/import/plan-import.ts';
import type { ImportPreview } from '../../domain/views/import.ts';
import { importFingerprint } from '../import-fingerprint.ts';
import { readImportState } from '../import-state.ts';
import type { Store } from '../store.ts';

/**
 * What the rows would change, and what is wrong with them; null for whoever may not import.
 *
 * @param misread what was wrong already when the files were read
 */
export async function importPreview(
  { db }: Store,
  actor: Actor,
  rows: readonly ImportRow[],
  misread: readonly ImportFault[] = [],
): Promise<ImportPreview | null> {
  if (!mayAdminister(actor)) return null;
  const plan = planImport(await readImportState(db), rows, randomUUID);
  const { changes, unchanged, marks } = plan;
  const faults = orderFaults(misread, plan.faults, rows);
  return { changes, unchanged, faults, marks, fingerprint: importFingerprint(plan) };
}
