import type { Actor } from './actor.ts';
import type { Nomination } from './nomination.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What whoever did it may take back until the next person has acted. */
const undoable = [
  'accept-nomination',
  'decline-invitation',
  'ask-service',
  'answer-candidate',
  'clear-candidate',
  'refuse-clearance',
  'name-other-leader',
  'forward-nomination',
  'return-nomination',
  'appoint-member',
  'decline-nomination',
  'record-answer',
] as const;

/** An appointment is told to the whole group and every region at once, so it can be taken back for an hour only. */
export const minutesToUndoAppointment = 60;

/** The newest step of a nomination, and how it stood before. */
export type LastStep = {
  readonly verb: string;
  /** null for what the program did by itself. */
  readonly actorId: string | null;
  readonly before: Pick<Nomination, 'step' | 'returnedFrom' | 'lineLeaderId'>;
  /** Whether it was done within {@link minutesToUndoAppointment}. */
  readonly isRecent: boolean;
  /** Whether somebody began something else for the seat after the nomination had ended. */
  readonly seatMovedOn: boolean;
};

/**
 * Whether the actor may take the newest step back. Everything that changes a nomination is a step, so the newest is
 * the actor's own only while nobody has acted after it. A reminder changes nothing, and is no step.
 */
export function refuseUndo(actor: Actor, last: LastStep | null): Refusal | null {
  if (actor.kind !== 'person' || !last) return refuse('undo-too-late');
  if (last.actorId !== actor.personId) return refuse('not-your-answer');
  return isOver(last) ? refuse('undo-too-late') : null;
}

function isOver({ verb, isRecent, seatMovedOn }: LastStep): boolean {
  const isLate = seatMovedOn || (verb === 'appoint-member' && !isRecent);
  return isLate || !(undoable as readonly string[]).includes(verb);
}

/** Who may take the newest step back; null for nobody any more. */
export function whoMayUndo(last: LastStep | null): string | null {
  if (!last || last.actorId === null || isOver(last)) return null;
  return last.actorId;
}

/** The nomination as it stood before its newest step; its version grows all the same. */
export function undone(nomination: Nomination, last: LastStep): Nomination {
  // From the leader to another leader: the one who handed it on has the question again.
  const isHandedOn = last.before.step === 'clearance' && nomination.step === 'clearance';
  return {
    ...nomination,
    ...last.before,
    formerLeaderIds: isHandedOn ? nomination.formerLeaderIds.slice(0, -1) : nomination.formerLeaderIds,
    version: nomination.version + 1,
  };
}
