import { type Actor, holdsRole, isContactOf, isCoordinator, leadsService, leadsSite } from './actor.ts';
import { hasPartIn, isOfService, mayAssess } from './assessment-access.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Part } from './report.ts';
import type { Region } from './vocabulary.ts';

/** What is known about the reader beside the roles that somebody was given. */
export type ReportFacts = {
  readonly serviceId: string;
  /** The service's responsible region. */
  readonly serviceRegion: Region;
  readonly leadsGroup: boolean;
  /** Regions whose seat in the group the reader holds today; a seat is one person's, never a deputy's (R10). */
  readonly seatRegions: readonly Region[];
  /** Whether the reader holds any seat in the group today. */
  readonly isMember: boolean;
  /** Sections that their owner lets the reader write, the newest first. */
  readonly delegatedSections: readonly string[];
};

/** The owner of a part: whoever leads service, site or group, or holds the region's seat (R31 to R33). */
export function ownsPart(actor: Actor, facts: ReportFacts, part: Part): boolean {
  switch (part.kind) {
    case 'service':
      return leadsService(actor, facts.serviceId);
    case 'site':
      return part.siteId !== null && leadsSite(actor, part.siteId);
    case 'group':
      return facts.leadsGroup;
    case 'regional':
      return part.region !== null && facts.seatRegions.includes(part.region);
    case 'assessment':
      return part.region !== null && mayAssess(actor, facts, part.region);
  }
}

/** The owner, or whom the owner lets. Nobody else, whatever else they lead: all others read. */
export function mayWrite(actor: Actor, facts: ReportFacts, part: Part, sectionId: string): boolean {
  return ownsPart(actor, facts, part) || isDelegate(actor, facts, sectionId);
}

function isDelegate(actor: Actor, facts: ReportFacts, sectionId: string): boolean {
  return actor.kind === 'person' && facts.delegatedSections.includes(sectionId);
}

/** A section of the report is seen with it; one of its assessment by those who assess. */
export function maySeeSection(actor: Actor, facts: ReportFacts, part: Part): boolean {
  if (part.kind !== 'assessment') return maySeeReport(actor, facts);
  return part.region !== null && mayAssess(actor, facts, part.region);
}

/** The service, its group, those who help to write, the contacts who review (R40) and the coordinator. */
export function maySeeReport(actor: Actor, facts: ReportFacts): boolean {
  if (actor.kind !== 'person') return false;
  return isOfService(actor, facts) || facts.delegatedSections.length > 0 || seesOverview(actor);
}

/** Who oversees the reports of all services: contacts and the coordinator. */
export function seesOverview(actor: Actor): boolean {
  return isCoordinator(actor) || holdsRole(actor, 'regional-contact');
}

/** R35: the service's leader hands in. */
export function maySubmit(actor: Actor, facts: ReportFacts): boolean {
  return leadsService(actor, facts.serviceId);
}

/** Opened again by a contact of the service's region without a part in it (P24), and by nobody else. */
export function mayReopenReport(actor: Actor, facts: ReportFacts): boolean {
  return refuseReopening(actor, facts) === null;
}

/** That stops colleagues who assess it, and takes it from the public: a contact with a part in it is told why not. */
export function refuseReopening(actor: Actor, facts: ReportFacts): Refusal | null {
  if (!isContactOf(actor, facts.serviceRegion)) return refuse('unknown-or-forbidden');
  return hasPartIn(actor, facts) ? refuse('reopens-own-report') : null;
}

/**
 * Who may say that a section is left out: its owner, the group's leader for the regions' parts (R32), and the
 * service's leader, who hands the whole in (R35).
 */
export function mayLeaveOut(actor: Actor, facts: ReportFacts, part: Part): boolean {
  // Every chapter of an assessment is written.
  if (part.kind === 'assessment') return false;
  if (ownsPart(actor, facts, part)) return true;
  if (leadsService(actor, facts.serviceId)) return true;
  return part.kind === 'regional' && facts.leadsGroup;
}

/** The owner of a part lets others write it; contacts assess themselves (P24). */
export function mayDelegate({ owns, part }: { readonly owns: boolean; readonly part: Part }): boolean {
  return owns && part.kind !== 'assessment';
}

/** Who asks others for what is missing: those who wait for it, and the contacts and the coordinator who follow it. */
export function mayRemind(actor: Actor, facts: ReportFacts): boolean {
  return leadsService(actor, facts.serviceId) || facts.leadsGroup || mayExtend(actor, facts);
}

/** Who gives one report more time: a contact of the service's region, or the coordinator. */
export function mayExtend(actor: Actor, facts: ReportFacts): boolean {
  return isContactOf(actor, facts.serviceRegion) || isCoordinator(actor);
}
