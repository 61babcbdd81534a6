/** What happened to sections while many wrote at once, and whether it is what may happen. Pure: it is tested with planted faults. */

/** From the audit trail, in its order: written while the section's lease is locked, so it is the order of the leases. */
export type LeaseEvent = {
  readonly sectionId: string;
  readonly verb: 'acquire-section' | 'take-over-section' | 'release-section' | 'save-section';
  readonly fence: number;
  readonly personId: string;
  /** Only where a lease begins. */
  readonly writerId: string | null;
  /** Of a save: the revision that it wrote. */
  readonly revision: number | null;
};

export type Revision = {
  readonly sectionId: string;
  readonly revision: number;
  readonly fence: number;
  readonly personId: string;
  readonly writerId: string;
  readonly saveKey: string;
};

/** What a writer was answered. */
export type Answer = {
  readonly sectionId: string;
  readonly saveKey: string;
  readonly kind: 'saved' | 'kept';
  /** Of what was saved. */
  readonly revision: number | null;
};

export type History = {
  readonly events: readonly LeaseEvent[];
  readonly revisions: readonly Revision[];
  readonly drafts: readonly { readonly sectionId: string; readonly saveKey: string }[];
  readonly answers: readonly Answer[];
};

/** Everything that must not be; empty when all is well. */
export function faultsIn(history: History): string[] {
  return [...faultsOfLeases(history), ...faultsOfRevisions(history), ...faultsOfAnswers(history)];
}

type Holding = { readonly fence: number; readonly personId: string; readonly writerId: string | null };

/** Fences only grow, one holds at a time, and whoever saves or lets go is the one who holds. */
function faultsOfLeases({ events, revisions }: History): string[] {
  const faults: string[] = [];
  const holding = new Map<string, Holding | null>();
  const newest = new Map<string, number>();
  const written = new Map(revisions.map((one) => [`${one.sectionId}/${one.revision}`, one]));
  for (const event of events) {
    const { sectionId, fence, personId, writerId } = event;
    const holder = holding.get(sectionId) ?? null;
    if (event.verb === 'acquire-section' || event.verb === 'take-over-section') {
      if (fence <= (newest.get(sectionId) ?? 0))
        faults.push(`the fence ${fence} of ${sectionId} did not grow`);
      newest.set(sectionId, Math.max(fence, newest.get(sectionId) ?? 0));
      holding.set(sectionId, { fence, personId, writerId });
      continue;
    }
    const isHolder = holder?.fence === fence && holder.personId === personId;
    if (!isHolder) faults.push(`${event.verb} in ${sectionId} under the fence ${fence}, which nobody held`);
    if (event.verb === 'release-section') holding.set(sectionId, null);
    else {
      const revision = written.get(`${sectionId}/${event.revision}`);
      const isTheirs = revision?.fence === fence && revision.writerId === holder?.writerId;
      if (!isTheirs)
        faults.push(`the revision ${event.revision} of ${sectionId} is not what its holder saved`);
    }
  }
  return faults;
}

/** One after the other from 1 on, each saved once and told of once. */
function faultsOfRevisions({ events, revisions }: History): string[] {
  const faults: string[] = [];
  const saves = new Set(
    events.filter(({ verb }) => verb === 'save-section').map((one) => `${one.sectionId}/${one.revision}`),
  );
  for (const [sectionId, own] of Map.groupBy(revisions, (one) => one.sectionId)) {
    const numbers = own.map(({ revision }) => revision).sort((a, b) => a - b);
    if (numbers.some((number, index) => number !== index + 1)) {
      faults.push(`the revisions of ${sectionId} have gaps or doubles`);
    }
    for (const { revision } of own) {
      if (!saves.has(`${sectionId}/${revision}`))
        faults.push(`nothing tells of the revision ${revision} of ${sectionId}`);
    }
  }
  return faults;
}

/** What was answered is so: a text that was saved is a revision, one that came too late is a draft and no revision. */
function faultsOfAnswers({ answers, revisions, drafts }: History): string[] {
  const byKey = new Map(revisions.map((one) => [`${one.sectionId}/${one.saveKey}`, one]));
  const kept = new Set(drafts.map((one) => `${one.sectionId}/${one.saveKey}`));
  return answers.flatMap(({ sectionId, saveKey, kind, revision }) => {
    const key = `${sectionId}/${saveKey}`;
    if (kind === 'saved') {
      return byKey.get(key)?.revision === revision
        ? []
        : [`the saved text ${key} is no revision ${revision}`];
    }
    if (byKey.has(key)) return [`the text ${key} came too late and became a revision`];
    return kept.has(key) ? [] : [`the text ${key} came too late and is lost`];
  });
}
