import { type Actor, holdsRole, isCoordinator } from './actor.ts';
import { refuseWords, refuseWordsIfAny } from './feedback.ts';
import { type Refusal, refuse } from './refusal.ts';

/** What the assessments of a year have in common (R41), gathered by the four regions, and the case that it becomes. */

export const nationalVerbs = [
  'add-challenge',
  'change-challenge',
  'drop-challenge',
  'write-case',
  'complete-case',
  'reopen-case',
] as const;
export type NationalVerb = (typeof nationalVerbs)[number];

/** `group`: the contacts of the four regions, who are the interregional group. The coordinator leads it (R56). */
export const nationalRelations = ['coordinator', 'group'] as const;
export type NationalRelation = (typeof nationalRelations)[number];

type Rights = { readonly open: readonly NationalVerb[]; readonly completed: readonly NationalVerb[] };

export const nationalRights: Readonly<Record<NationalRelation, Rights>> = {
  coordinator: {
    open: ['add-challenge', 'change-challenge', 'drop-challenge', 'write-case', 'complete-case'],
    completed: ['reopen-case'],
  },
  group: { open: ['add-challenge', 'change-challenge'], completed: [] },
};

export function nationalRelationOf(actor: Actor): NationalRelation | null {
  if (actor.kind !== 'person') return null;
  if (isCoordinator(actor)) return 'coordinator';
  return holdsRole(actor, 'regional-contact') ? 'group' : null;
}

export function mayWithCase(relation: NationalRelation, isCompleted: boolean): readonly NationalVerb[] {
  return nationalRights[relation][isCompleted ? 'completed' : 'open'];
}

/** Whoever could do it in the other state hears that it moved on. */
export function refuseNational(
  relation: NationalRelation | null,
  isCompleted: boolean,
  verb: NationalVerb,
): Refusal | null {
  if (relation === null) return refuse('unknown-or-forbidden');
  if (mayWithCase(relation, isCompleted).includes(verb)) return null;
  const everMay = mayWithCase(relation, !isCompleted).includes(verb);
  return refuse(everMay ? 'case-moved-on' : 'unknown-or-forbidden');
}

export const longestChallenge = 4_000;
export const longestTitle = 200;
/** Reports that one challenge may name. */
export const mostReferences = 100;

export type ChallengeWords = { readonly title: string; readonly text: string; readonly proposal: string };

export function refuseChallenge({ title, text, proposal }: ChallengeWords): Refusal | null {
  return (
    refuseWords(title, longestTitle) ??
    refuseWords(text, longestChallenge) ??
    refuseWordsIfAny(proposal, longestChallenge)
  );
}
