import { faultsOfAnswers, faultsOfDisplaced, faultsOfSupplements } from './faults-of-texts.ts';
import type { History, LeaseEvent, Revision } from './history.ts';

/** Everything that must not be; empty when all is well. Pure: it is tested with planted faults. */
export function faultsIn(history: History): string[] {
  return [
    ...faultsOfLeases(history),
    ...faultsOfClaims(history),
    ...faultsOfRevisions(history),
    ...faultsOfAnswers(history),
    ...faultsOfDisplaced(history),
    ...faultsOfSupplements(history),
  ];
}

type Holding = { readonly fence: number; readonly personId: string; readonly writerId: string | null };
type Section = { holding: Holding | null; newest: number; isHandedIn: boolean };

/** Fences only grow, one holds at a time, whoever saves or lets go is the one who holds, and what is handed in stands. */
function faultsOfLeases({ events, revisions }: History): string[] {
  const faults: string[] = [];
  const sections = new Map<string, Section>();
  const written = new Map(revisions.map((one) => [`${one.sectionId}/${one.revision}`, one]));
  for (const event of events) {
    const known = sections.get(event.sectionId) ?? { holding: null, newest: 0, isHandedIn: false };
    sections.set(event.sectionId, known);
    faults.push(...stepOf(known, event, written));
  }
  return faults;
}

/** What is wrong with the event as the section then stood; `section` is as it stands after it. */
function stepOf(section: Section, event: LeaseEvent, written: ReadonlyMap<string, Revision>): string[] {
  const { sectionId, verb, personId, writerId } = event;
  const fence = event.fence ?? 0;
  const { holding, newest } = section;
  const isHolder = holding?.fence === fence && holding.personId === personId;
  switch (verb) {
    case 'submit-report':
    case 'reopen-report':
      section.holding = null;
      section.isHandedIn = verb === 'submit-report';
      return [];
    case 'acquire-section':
    case 'take-over-section': {
      section.holding = { fence, personId, writerId };
      section.newest = Math.max(fence, newest);
      const isOver = event.endedFence === null || event.endedFence === holding?.fence;
      return [
        ...(fence > newest ? [] : [`the fence ${fence} of ${sectionId} did not grow`]),
        ...(isOver
          ? []
          : [`${sectionId} was taken over from the fence ${event.endedFence}, which nobody held`]),
        ...(section.isHandedIn ? [`${sectionId} was taken after it was handed in`] : []),
      ];
    }
    case 'release-section':
    case 'answer-takeover':
    case 'end-holding':
      section.holding = null;
      return isHolder ? [] : [`${verb} in ${sectionId} under the fence ${fence}, which nobody held`];
    case 'save-section':
    case 'restore-revision': {
      const revision = written.get(`${sectionId}/${event.revision}`);
      const isTheirs = revision?.fence === fence && revision.writerId === holding?.writerId;
      return [
        ...(isHolder ? [] : [`${verb} in ${sectionId} under the fence ${fence}, which nobody held`]),
        ...(isTheirs ? [] : [`the revision ${event.revision} of ${sectionId} is not what its holder saved`]),
        ...(section.isHandedIn ? [`${sectionId} was written in after it was handed in`] : []),
      ];
    }
  }
}

/**
 * Nobody was given a section while somebody else had reason to believe that it was theirs: a lease lasts from when it
 * was asked for at the earliest, and was given when it was answered at the latest. Leases are told apart by the order
 * of their fences; whatever ended one before its time stands between them in the events.
 */
function faultsOfClaims({ claims, events }: History): string[] {
  const began = new Map(
    events
      .filter(({ writerId }) => writerId !== null)
      .map((event) => [`${event.sectionId}/${event.fence}`, event]),
  );
  const faults = claims.flatMap(({ sectionId, personId, writerId, fence }) => {
    const event = began.get(`${sectionId}/${fence}`);
    const isTheirs = event?.personId === personId && event.writerId === writerId;
    return isTheirs ? [] : [`the fence ${fence} of ${sectionId} was given to somebody whom nothing tells of`];
  });
  const ended = endedEarly(events);
  for (const [sectionId, own] of Map.groupBy(claims, (one) => one.sectionId)) {
    const until = new Map<number, { readonly end: number; readonly personId: string }>();
    for (const { fence, askedAt, leaseMilliseconds, personId } of own) {
      const end = Math.max(until.get(fence)?.end ?? 0, askedAt + leaseMilliseconds);
      until.set(fence, { end, personId });
    }
    for (const { fence, begins, personId, answeredAt } of own) {
      const before = until.get(fence - 1);
      // "Write here instead": another tab of the same person gives way before its time.
      if (!begins || !before || before.personId === personId || ended.has(`${sectionId}/${fence - 1}`))
        continue;
      if (answeredAt < before.end) faults.push(`${sectionId} had two holders, ${fence - 1} and ${fence}`);
    }
  }
  return faults;
}

/** Holdings that their holder, a takeover, the end of a right or the handing in ended before the lease ran out. */
function endedEarly(events: readonly LeaseEvent[]): ReadonlySet<string> {
  const newest = new Map<string, number>();
  const ended = new Set<string>();
  for (const { sectionId, verb, fence, endedFence } of events) {
    if (verb === 'release-section' || verb === 'answer-takeover' || verb === 'end-holding')
      ended.add(`${sectionId}/${fence}`);
    if (verb === 'submit-report') ended.add(`${sectionId}/${newest.get(sectionId)}`);
    if (verb === 'take-over-section') ended.add(`${sectionId}/${endedFence}`);
    if (verb === 'acquire-section' || verb === 'take-over-section') newest.set(sectionId, fence ?? 0);
  }
  return ended;
}

/** One after the other from 1 on, each saved once and told of once. */
function faultsOfRevisions({ events, revisions }: History): string[] {
  const faults: string[] = [];
  const saves = new Set(
    events
      .filter(({ verb }) => verb === 'save-section' || verb === 'restore-revision')
      .map((one) => `${one.sectionId}/${one.revision}`),
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
