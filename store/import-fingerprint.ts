import type { ImportPlan } from '../domain/import/plan-import.ts';
import { sha256Of } from './canonical-json.ts';

/** Two plans that show the same have the same; ids that are made up anew for each plan do not count. */
export function importFingerprint({ changes, faults }: Pick<ImportPlan, 'changes' | 'faults'>): string {
  const shown = changes.map(({ kind, what, place, cells, fields }) => {
    const { id: _, ...told } = cells;
    return { kind, what, place, told, fields };
  });
  return sha256Of({ shown, faults });
}
