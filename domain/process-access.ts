import {
  type Actor,
  type ChannelActor,
  holdsRole,
  isContactOf,
  isCoordinator,
  leadsService,
  leadsSiteOf,
} from './actor.ts';
import type { ProcessDefinition, ProcessState, ProcessStep, StepOwner, StepState } from './process.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Region } from './vocabulary.ts';

/** Who may do what with a service's process. */

export const processVerbs = [
  'start-process',
  'save-process-step',
  'complete-process-step',
  'undo-process-step',
  'stop-process',
  'plan-service',
  'move-process-step',
  'end-services',
  'note-standing-facts',
] as const;
export type ProcessVerb = (typeof processVerbs)[number];

export type ProcessFacts = {
  /** null for an application for a service that does not exist yet. */
  readonly serviceId: string | null;
  /** Whose contacts look after it. */
  readonly region: Region;
  readonly leadsGroup: boolean;
  readonly isMember: boolean;
};

/** P24: a seat in the group, leading it, or a post at the service. */
function hasPartInService(actor: Actor, { serviceId, leadsGroup, isMember }: ProcessFacts): boolean {
  if (serviceId === null) return false;
  return leadsGroup || isMember || leadsService(actor, serviceId) || leadsSiteOf(actor, serviceId);
}

/** The four regions are one interregional group: their contacts see all, and so does everybody with a part in the service. */
export function seesProcess(actor: Actor, facts: ProcessFacts): boolean {
  if (actor.kind !== 'person') return false;
  return holdsRole(actor, 'regional-contact') || isCoordinator(actor) || hasPartInService(actor, facts);
}

/** A region's channel is shown the steps that its own region is asked for. */
export function channelSeesStep({ target }: ChannelActor, region: Region | null): boolean {
  return target.kind === 'region' && target.region === region;
}

/**
 * What a step offers in a channel to whoever of its readers has the right. A draft is its writers' alone: what somebody
 * has begun is gone on with where only they see it.
 */
export function offeredInChannel(
  step: Pick<StepPlace, 'state'> & { readonly revision: number },
  process: ProcessState,
): StepVerb[] {
  return step.state === 'open' && process === 'open' && step.revision === 0 ? ['complete-process-step'] : [];
}

/** Presses on steps that are taken where a region's contacts read together. */
export const stepVerbsInChannels = ['complete-process-step', 'undo-process-step'] as const;

/** A contact, or a coordinator, with no part in the service. */
function judges(actor: Actor, facts: ProcessFacts, region: Region | null): boolean {
  if (hasPartInService(actor, facts)) return false;
  return region === null ? isCoordinator(actor) : isContactOf(actor, region);
}

const ownsAsJudge: readonly StepOwner[] = ['region', 'other-regions', 'all-regions'];

/**
 * Who writes the step and says that it is done. The coordinator helps a service and its group, and records what was
 * decided; a region speaks for itself (R49, R53), and the coordinator in its place only where it has no contact who may.
 */
function ownsStep(
  actor: Actor,
  facts: ProcessFacts,
  { owner, region, isUnattended }: Pick<StepPlace, 'owner' | 'region' | 'isUnattended'>,
): boolean {
  if (owner === 'service-leader' && facts.serviceId && leadsService(actor, facts.serviceId)) return true;
  if (owner === 'group-leader' && facts.leadsGroup) return true;
  if (!ownsAsJudge.includes(owner) || region === null) return judges(actor, facts, null);
  return judges(actor, facts, region) || (isUnattended && judges(actor, facts, null));
}

/** Those who look after it can end it too, and say what is to become of the service: the region's contacts, and the coordinator. */
export function mayStop(actor: Actor, facts: ProcessFacts): boolean {
  return judges(actor, facts, facts.region) || judges(actor, facts, null);
}

/** Days are the coordinator's to move: what one region needs longer for, the others wait for. */
export function mayMove(actor: Actor, facts: ProcessFacts): boolean {
  return judges(actor, facts, null);
}

export function mayStart(
  actor: Actor,
  facts: ProcessFacts,
  { starters }: Pick<ProcessDefinition, 'starters'>,
): boolean {
  const { serviceId, region } = facts;
  if (actor.kind !== 'person') return false;
  if (starters.includes('service-leader') && serviceId && leadsService(actor, serviceId)) return true;
  if (starters.includes('region') && judges(actor, facts, region)) return true;
  return starters.includes('national-coordinator') && judges(actor, facts, null);
}

export type StepPlace = {
  readonly state: StepState;
  readonly owner: ProcessStep['owner'];
  readonly region: Region | null;
  /** Its region has no contact without a part in the service. */
  readonly isUnattended: boolean;
  /** No step that comes after it is done. */
  readonly isNewest: boolean;
};

export const stepVerbs = ['save-process-step', 'complete-process-step', 'undo-process-step'] as const;
export type StepVerb = (typeof stepVerbs)[number];

/** `process` may be over with the step that is taken back, and then goes on; one that was stopped does not. */
export function mayWithStep(
  actor: Actor,
  facts: ProcessFacts,
  step: StepPlace,
  process: ProcessState,
): StepVerb[] {
  if (!ownsStep(actor, facts, step)) return [];
  if (step.state === 'open' && process === 'open') return ['save-process-step', 'complete-process-step'];
  return step.state === 'done' && step.isNewest && process !== 'stopped' ? ['undo-process-step'] : [];
}

/** Whoever owns the step hears that it moved on; a contact with a part in the service, why it is not theirs. */
export function refuseStep(
  actor: Actor,
  facts: ProcessFacts,
  step: StepPlace,
  process: ProcessState,
  verb: StepVerb,
): Refusal | null {
  if (mayWithStep(actor, facts, step, process).includes(verb)) return null;
  if (ownsStep(actor, facts, step)) return refuse('process-moved-on');
  return isPartialJudge(actor, facts, step) ? refuse('judges-own-service') : refuse('unknown-or-forbidden');
}

function isPartialJudge(actor: Actor, facts: ProcessFacts, { owner, region }: StepPlace): boolean {
  if (!hasPartInService(actor, facts)) return false;
  return (
    isCoordinator(actor) || (ownsAsJudge.includes(owner) && region !== null && isContactOf(actor, region))
  );
}
