import { type Actor, holdsRole, isContactOf, isCoordinator, leadsService, leadsSiteOf } from './actor.ts';
import type { AssessmentState } from './assessment.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { ReportFacts } from './report-access.ts';
import type { Region } from './vocabulary.ts';

/** Who may do what with the assessment of a report, as data. */

export const assessmentVerbs = [
  'complete-assessment',
  'reopen-assessment',
  'send-feedback',
  'add-follow-up',
] as const;
export type AssessmentVerb = (typeof assessmentVerbs)[number];

/**
 * `assessor`: a contact of the region that assesses (R40). `partial`: a contact or coordinator with a seat or a post at
 * the service, who assesses nothing of it and is shown nothing of it before the service is (P24).
 */
export const assessmentRelations = ['assessor', 'partial', 'other-contact', 'coordinator'] as const;
export type AssessmentRelation = (typeof assessmentRelations)[number];

/** `text`: all that is written, from the state on; `progress`: only how far it has come. */
type Sight = {
  readonly text: readonly AssessmentState[];
  readonly may: Readonly<Partial<Record<AssessmentState, readonly AssessmentVerb[]>>>;
};

const always: readonly AssessmentState[] = ['open', 'completed', 'sent', 'paused'];

export const assessmentRights: Readonly<Record<AssessmentRelation, Sight>> = {
  assessor: {
    text: always,
    may: {
      open: ['complete-assessment', 'add-follow-up'],
      completed: ['reopen-assessment', 'send-feedback', 'add-follow-up'],
      sent: ['add-follow-up'],
    },
  },
  partial: { text: [], may: {} },
  // The four regions are the interregional group, which looks for what is common once it is there (R41).
  'other-contact': { text: ['completed', 'sent'], may: {} },
  coordinator: {
    text: ['completed', 'sent'],
    may: { completed: ['add-follow-up'], sent: ['add-follow-up'] },
  },
};

/** null for whoever has nothing to do with assessments: the service and its group are told by the feedback. */
export function assessmentRelationOf(
  actor: Actor,
  facts: ReportFacts,
  region: Region,
): AssessmentRelation | null {
  if (actor.kind !== 'person') return null;
  const isContact = holdsRole(actor, 'regional-contact');
  if (!isContact && !isCoordinator(actor)) return null;
  if (hasPartIn(actor, facts)) return 'partial';
  if (isContactOf(actor, region)) return 'assessor';
  return isContact ? 'other-contact' : 'coordinator';
}

/** P24: a seat in the group, leading it, a post at the service, or helping to write its report. */
export function hasPartIn(actor: Actor, facts: ReportFacts): boolean {
  return isOfService(actor, facts) || facts.delegatedSections.length > 0;
}

/** A seat in the group, leading it, or a post at the service: those whom the feedback is for. */
export function isOfService(actor: Actor, facts: ReportFacts): boolean {
  return (
    facts.isMember ||
    facts.leadsGroup ||
    leadsService(actor, facts.serviceId) ||
    leadsSiteOf(actor, facts.serviceId)
  );
}

/**
 * Who writes it, and reads its chapters meanwhile: the contacts of its region who have no part in what is assessed.
 * Others read what was completed, as a whole.
 */
export function mayAssess(actor: Actor, facts: ReportFacts, region: Region): boolean {
  return assessmentRelationOf(actor, facts, region) === 'assessor';
}

export function seesAssessmentText(relation: AssessmentRelation, state: AssessmentState): boolean {
  return assessmentRights[relation].text.includes(state);
}

/**
 * Whether it may be done: unknown and forbidden look alike, but a contact with a part in the service is told why it is
 * not for them, since they know that there is something to assess.
 */
export function refuseAssessing(
  relation: AssessmentRelation | null,
  state: AssessmentState,
  verb: AssessmentVerb,
): Refusal | null {
  if (relation === null) return refuse('unknown-or-forbidden');
  if (relation === 'partial') return refuse('assesses-own-service');
  const { may } = assessmentRights[relation];
  if (may[state]?.includes(verb)) return null;
  const everMay = Object.values(may).some((verbs) => verbs.includes(verb));
  return refuse(everMay ? 'assessment-moved-on' : 'unknown-or-forbidden');
}
