import { setTimeout as wait } from 'node:timers/promises';
import type { Actor } from '../domain/actor.ts';
import type { AdministrationVerb } from '../domain/administration.ts';
import type { GroupLifeVerb } from '../domain/group-verbs.ts';
import type { ProcessVerb } from '../domain/process-access.ts';
import type { TabQuestionVerb } from '../domain/question-verbs.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { ReportVerb } from '../domain/report-verbs.ts';
import type { SurveyVerb } from '../domain/survey.ts';
import type { Verb } from '../domain/verbs.ts';
import { consumeLink } from './access-link.ts';
import { isConnectionLost } from './connection-lost.ts';
import { prepared } from './prepared.ts';
import type { Store, Tx } from './store.ts';
import { transact } from './transaction.ts';

/** What every command is given beside its own input. */
export type CommandContext = {
  readonly store: Store;
  readonly actor: Actor;
  readonly correlationId: string;
  /** Made when the card was rendered, so that two presses of it count once; null for work without a person. */
  readonly submissionKey: string | null;
  /** The link that the person came by; it is used up in the command's transaction. */
  readonly linkId?: string;
  /** The person came by a link that this does not use up; its event says so. */
  readonly byLink?: boolean;
};

/** What a command did: ids of what it touched, never text. */
export type Done = { readonly kind: 'done'; readonly ids: Readonly<Record<string, string>> };

/** `repeated`: this submission was accepted before, and nothing was done now. */
export type Outcome = (Done & { readonly repeated: boolean }) | Refusal;

export function done(ids: Readonly<Record<string, string>> = {}): Done {
  return { kind: 'done', ids };
}

type CommandVerb =
  | Verb
  | ReportVerb
  | TabQuestionVerb
  | AdministrationVerb
  | ProcessVerb
  | SurveyVerb
  | GroupLifeVerb;

/** Thrown to roll back; never leaves `runCommand`. */
class RefusedInside extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * One command: one transaction, which also consumes the submission key, so that a turn delivered twice has the
 * effect of one. A refusal rolls everything back and consumes nothing. A lost connection is tried again when there
 * is a key: then a first try that did commit is found as a repetition.
 */
export async function runCommand<Ahead = void>(
  context: CommandContext,
  verb: CommandVerb,
  work: (tx: Tx, ahead: Promise<Ahead>) => Promise<Done | Refusal>,
  /** What the work locks and reads first, for it to travel together with the submission key. It must write nothing. */
  ahead?: (tx: Tx) => Promise<Ahead>,
): Promise<Outcome> {
  const pauses = context.submissionKey ? [100, 300, 900] : [];
  for (;;) {
    try {
      return await attempt(context, verb, work, ahead);
    } catch (error) {
      if (error instanceof RefusedInside) return error.refusal;
      const pause = pauses.shift();
      if (pause === undefined || !isConnectionLost(error)) throw error;
      await wait(pause);
    }
  }
}

async function attempt<Ahead>(
  { store, actor, submissionKey, linkId }: CommandContext,
  verb: CommandVerb,
  work: (tx: Tx, ahead: Promise<Ahead>) => Promise<Done | Refusal>,
  ahead?: (tx: Tx) => Promise<Ahead>,
): Promise<Outcome> {
  return await transact(store, async (tx) => {
    const key =
      actor.kind === 'person' && submissionKey
        ? { person_id: actor.personId, verb, key: submissionKey }
        : null;
    const consumed = key && consume(tx, key);
    const begun = (ahead?.(tx) ?? Promise.resolve()) as Promise<Ahead>;
    // Should it fail, so does what waits for it, and the transaction.
    begun.catch(() => undefined);
    const earlier = await consumed;
    if (earlier) return { ...earlier, repeated: true };
    if (linkId && !(await isUsed(tx, linkId, actor))) throw new RefusedInside(refuse('unknown-or-forbidden'));
    const outcome = await work(tx, begun);
    if (isRefusal(outcome)) throw new RefusedInside(outcome);
    // Waited for with the commit, which fails if this does.
    if (key) keepOutcome(tx, { ...key, outcome: JSON.stringify(outcome) }).catch(() => undefined);
    return { ...outcome, repeated: false };
  });
}

async function isUsed(tx: Tx, linkId: string, actor: Actor): Promise<boolean> {
  return actor.kind === 'person' && (await consumeLink(tx, linkId, actor.personId));
}

type SubmissionKey = { readonly person_id: string; readonly verb: string; readonly key: string };

/** Takes the key, or gives the outcome it was taken for. A press under way at the same time is waited for. */
async function consume(tx: Tx, key: SubmissionKey): Promise<Done | null> {
  const [taken] = await takeKey(tx, key);
  if (taken) return null;
  const row = await tx
    .selectFrom('submission')
    .select('outcome')
    .where('person_id', '=', key.person_id)
    .where('verb', '=', key.verb)
    .where('key', '=', key.key)
    .executeTakeFirstOrThrow();
  return row.outcome as unknown as Done;
}

/**
 * Uses up the keys of earlier presses of the same thing whose answers did not come: what one of them did, if it arrived. One
 * that arrives later than this finds what `keep` is given, and does nothing.
 */
export async function endEarlier(
  tx: Tx,
  { actor }: Pick<CommandContext, 'actor'>,
  verb: Verb,
  keys: readonly string[],
): Promise<{ readonly did: Done | null; readonly keep: (outcome: Done) => Promise<void> }> {
  const taken: SubmissionKey[] = [];
  let did: Done | null = null;
  for (const key of actor.kind === 'person' ? keys : []) {
    const one = { person_id: actor.kind === 'person' ? actor.personId : '', verb, key };
    const found = await consume(tx, one);
    if (found) did = found;
    else taken.push(one);
  }
  return {
    did,
    keep: async (outcome) => {
      for (const one of taken) await keepOutcome(tx, { ...one, outcome: JSON.stringify(outcome) });
    },
  };
}

const takeKey = prepared((db, { person_id, verb, key }: SubmissionKey) =>
  db
    .insertInto('submission')
    .values({ person_id, verb, key, outcome: '{}' })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key'),
);

const keepOutcome = prepared((db, { person_id, verb, key, outcome }: SubmissionKey & { outcome: string }) =>
  db
    .updateTable('submission')
    .set({ outcome })
    .where('person_id', '=', person_id)
    .where('verb', '=', verb)
    .where('key', '=', key),
);
