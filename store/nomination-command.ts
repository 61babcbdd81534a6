import { mayEver, mayNow, refuseOwnCase, relationsTo } from '../domain/access.ts';
import type { Nomination } from '../domain/nomination.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { NominationVerb } from '../domain/verbs.ts';
import type { NominationRelation } from '../domain/views/nomination.ts';
import { type Advance, advanceNomination } from './advance-nomination.ts';
import { type CommandContext, done, type Outcome, runCommand } from './command.ts';
import { type LoadedNomination, lockNomination } from './load-nomination.ts';
import type { Tx } from './store.ts';

export type NominationInput = {
  readonly nominationId: string;
  /** The version that the pressed card shows; without one nothing is said of what was seen. */
  readonly version?: number | null | undefined;
};

/** What a decision sees: the nomination, locked and authorised. */
export type AuthorisedNomination = LoadedNomination & { readonly relations: readonly NominationRelation[] };

/**
 * The frame of every command on a nomination: lock it, authorise, let the rules decide, advance. Unknown and
 * forbidden look alike; somebody who has a right to it at another step hears that the step is over.
 */
export async function runNominationCommand(
  context: CommandContext,
  verb: NominationVerb,
  input: NominationInput,
  decide: (tx: Tx, loaded: AuthorisedNomination) => Promise<Omit<Advance, 'verb'> | Refusal>,
): Promise<Outcome> {
  const lock = (tx: Tx) => lockNomination(tx, input.nominationId, context.actor);
  const advance = async (tx: Tx, locked: ReturnType<typeof lock>) => {
    const loaded = await authorisedNomination(tx, context, verb, input, locked);
    if (isRefusal(loaded)) return loaded;
    const decision = await decide(tx, loaded);
    if (isRefusal(decision)) return decision;
    const codes = { ...decision.codes, shown: input.version ?? null };
    await advanceNomination(tx, context, loaded.nomination, { ...decision, codes, verb });
    return done({ nominationId: loaded.nomination.id });
  };
  return await runCommand(context, verb, advance, lock);
}

export async function authorisedNomination(
  tx: Tx,
  context: CommandContext,
  verb: NominationVerb,
  input: NominationInput,
  locked = lockNomination(tx, input.nominationId, context.actor),
): Promise<AuthorisedNomination | Refusal> {
  const loaded = await locked;
  if (!loaded) return refuse('unknown-or-forbidden');
  const relations = relationsTo(context.actor, loaded);
  return (
    refuseVerb(relations, verb, loaded.nomination) ??
    refuseOutdated(verb, input, loaded) ?? { ...loaded, relations }
  );
}

function refuseVerb(
  relations: readonly NominationRelation[],
  verb: NominationVerb,
  nomination: Nomination,
): Refusal | null {
  if (!mayEver(relations, verb)) return refuse('unknown-or-forbidden');
  return (
    refuseOwnCase(relations, verb) ??
    (mayNow(relations, verb, nomination.step) ? null : refuse('step-is-over'))
  );
}

/** What binds whoever says it to terms that the card shows. */
const agreesToTerms: readonly NominationVerb[] = [
  'accept-nomination',
  'clear-candidate',
  'forward-nomination',
  'appoint-member',
];

/** Nobody agrees to what they were not shown: the terms may have changed since their card was drawn. */
function refuseOutdated(
  verb: NominationVerb,
  { version }: NominationInput,
  { stepVersion }: LoadedNomination,
): Refusal | null {
  const isOutdated = typeof version === 'number' && version < stepVersion;
  return isOutdated && agreesToTerms.includes(verb) ? refuse('card-outdated') : null;
}
