import { type Refusal, refuse } from './refusal.ts';
import { longestReason, type Part, type PartKind, type SectionState } from './report.ts';

/** What the gate looks at: every part with how its sections stand. */
export type GatePart = {
  readonly part: Part;
  /** Whether somebody has the post or the seat today. */
  readonly hasOwner: boolean;
  readonly sections: readonly { readonly id: string; readonly state: SectionState }[];
};

export type MissingPart = {
  readonly partId: string;
  readonly kind: PartKind;
  /** Sections that are neither done nor left out; none where only the word of the group's leader is missing. */
  readonly sectionIds: readonly string[];
  /** Nobody has the post or the seat: that is reason enough, and nobody needs to write one. */
  readonly isVacant: boolean;
};

export type Gate = {
  /** Everything is there, and the group's leader has said so of the group's part (R35). */
  readonly isComplete: boolean;
  /** `none` for a network (R39). */
  readonly groupPart: 'none' | 'open' | 'complete';
  readonly missing: readonly MissingPart[];
};

const ofGroup: readonly PartKind[] = ['group', 'regional'];

export function isOfGroup(kind: PartKind): boolean {
  return ofGroup.includes(kind);
}

export function isFinished(state: SectionState): boolean {
  return state === 'done' || state === 'left-out';
}

/** What is missing before the report can be handed in without a reason (R35). */
export function gateOf(parts: readonly GatePart[], isGroupCompleted: boolean): Gate {
  const hasGroup = parts.some(({ part }) => isOfGroup(part.kind));
  const groupPart = hasGroup ? (isGroupCompleted ? 'complete' : 'open') : 'none';
  const missing = parts.flatMap((one) => missingOf(one, groupPart) ?? []);
  return { isComplete: missing.length === 0 && groupPart !== 'open', groupPart, missing };
}

function missingOf({ part, hasOwner, sections }: GatePart, groupPart: Gate['groupPart']): MissingPart | null {
  const sectionIds = sections.filter(({ state }) => !isFinished(state)).map(({ id }) => id);
  const lacksWord = part.kind === 'group' && groupPart === 'open';
  if (sectionIds.length === 0 && !lacksWord) return null;
  return { partId: part.id, kind: part.kind, sectionIds, isVacant: !hasOwner };
}

/** Only the word of the group's leader is missing: there is nothing of it to leave out. */
export function lacksOnlyWord({ sectionIds }: MissingPart): boolean {
  return sectionIds.length === 0;
}

/** Whether leaving the part out takes somebody's words (R35). */
export function needsReason(part: MissingPart): boolean {
  return !part.isVacant && !lacksOnlyWord(part);
}

/** Why a section is left out: in somebody's words, or because nobody has the post or the seat. */
export type LeftOut = { readonly reason: string | null; readonly isVacant: boolean };

/** Reasons by part. */
export type Reasons = Readonly<Record<string, string>>;

/** The parts that are left out, each with its reason; a refusal when one has none (R35). */
export function leaveOutMissing(
  missing: readonly MissingPart[],
  reasons: Reasons,
): ReadonlyMap<MissingPart, LeftOut> | Refusal {
  const leftOut = new Map<MissingPart, LeftOut>();
  for (const part of missing) {
    if (lacksOnlyWord(part)) continue;
    const reason = (reasons[part.partId] ?? '').trim();
    const refusal = reason === '' ? null : refuseReason(reason);
    if (refusal) return refusal;
    if (reason === '' && !part.isVacant) return refuse('report-not-complete');
    leftOut.set(part, { reason: reason === '' ? null : reason, isVacant: reason === '' });
  }
  return leftOut;
}

export function refuseReason(reason: string): Refusal | null {
  if (reason.trim() === '') return refuse('reason-missing');
  return reason.length > longestReason ? refuse('comment-too-long', { most: longestReason }) : null;
}

/** The group's leader may mark the group's part: its statement and the regions' parts, and nothing else (R32, R35). */
export function missingOfGroup(gate: Gate): readonly MissingPart[] {
  return gate.missing.filter(({ kind }) => isOfGroup(kind));
}
