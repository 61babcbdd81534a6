import type { SectionContent } from '../../domain/content-faults.ts';
import type { KnownAnswer } from '../../domain/views/report.ts';
import { reportedFacts } from '../reported-facts.ts';
import type { Store } from '../store.ts';
import { lookedAt } from './service-facts.ts';

/**
 * What somebody found on the service's website, and of its registers, since its last report was handed in (R36): the
 * last known answers of the chapter that asks for them, by its questions' keys.
 */
export async function knownAnswers(
  { db }: Store,
  serviceId: string,
  lastYear: SectionContent | null,
): Promise<Readonly<Record<string, KnownAnswer>>> {
  const [looked, reported] = await Promise.all([lookedAt(db, serviceId), reportedFacts(db, serviceId)]);
  if (!looked || (reported && looked.at <= reported.submittedAt)) return {};
  const points = Object.entries(looked.points).map(([key, { isThere, link }]) => [
    key,
    { done: isThere, ...(link && { link }) },
  ]);
  const answers = {
    ...(looked.address && { website: looked.address }),
    ...(points.length > 0 && { 'website-content': Object.fromEntries(points) as unknown }),
    ...(looked.registers.length > 0 && { registers: registersFor(looked.registers, lastYear) }),
  };
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [key, { answer, ...looked.looked }]),
  );
}

/** A register that was reported on last year keeps what was said of it; one that has ended is not reported on. */
function registersFor(
  registers: readonly { readonly name: string; readonly state: string }[],
  lastYear: SectionContent | null,
): readonly object[] {
  const before = Array.isArray(lastYear?.registers) ? (lastYear.registers as { name?: unknown }[]) : [];
  return registers
    .filter(({ state }) => state !== 'ended')
    .map(({ name }) => before.find((one) => one.name === name) ?? { name });
}
