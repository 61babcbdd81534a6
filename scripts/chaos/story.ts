import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Verb } from '../../domain/verbs.ts';
import type { connectSandbox } from '../../sandbox/person/connect-sandbox.ts';
import type { Person } from '../../sandbox/person/person.ts';
import type { RunningDemo } from './running-demo.ts';

export type Sandbox = Awaited<ReturnType<typeof connectSandbox>>;

/** Somebody of the demo: person, the account that cards come to, and what others write to name them. */
export type Player = {
  readonly personId: string;
  readonly objectId: string;
  readonly name: string;
  readonly email: string;
};

/** A seat and everybody who takes part in filling it. */
export type Plan = {
  readonly seatId: string;
  readonly trustId: string;
  readonly leader: Player;
  readonly candidate: Player;
  readonly lineLeader: Player;
  readonly receiving: Player;
  readonly appointing: Player;
};

/** How a story went. `presses` counts those that were made again since nothing came of them. */
export type Played = {
  readonly plan: Plan;
  readonly nominationId: string | null;
  readonly step: string;
  readonly presses: number;
  readonly seconds: number;
};

type Nomination = { readonly id: string; readonly step: string };

/**
 * Plays a story to its end, pressing again whatever came to nothing, as a person would; gives up at the deadline.
 *
 * @param onStep is waited for whenever the nomination has come to another step
 */
export async function playStory(
  demo: RunningDemo,
  sandbox: Sandbox,
  plan: Plan,
  deadline: number,
  onStep: (step: string) => Promise<unknown> = async () => null,
): Promise<Played> {
  const began = Date.now();
  let presses = 0;
  let found: Nomination | null = null;
  const proposal = randomUUID();
  while (Date.now() < deadline && found === null) {
    presses += 1;
    await propose(sandbox, plan, proposal).catch(() => delay(200));
    found = await nominationOf(demo, plan);
  }
  while (found && found.step !== 'appointed' && Date.now() < deadline) {
    const { step } = found;
    presses += 1;
    await answer(sandbox, plan, found).catch(() => delay(200));
    found = await nominationOf(demo, plan);
    if (found && found.step !== step) await onStep(found.step);
  }
  return {
    plan,
    nominationId: found?.id ?? null,
    step: found?.step ?? 'not proposed',
    presses,
    seconds: (Date.now() - began) / 1000,
  };
}

/** The service leader's proposal; the same submission each time, as from the same form. */
async function propose(sandbox: Sandbox, { leader, candidate, seatId, trustId }: Plan, key: string) {
  const person = await sandbox.person(leader.objectId);
  if (!(await person.seesAll()).some(({ cardJson }) => cardJson !== null)) {
    await person.says('hjelp');
    await person.waitsFor(({ cardJson }) => cardJson !== null, { timeoutMs: 3_000 });
  }
  const verb: Verb = 'propose-member';
  const inputs = { name: candidate.name, email: candidate.email, trust: trustId, competence: 'Kirurgi' };
  const outcome = await person.forges({ verb, data: { verb, seatId, key }, inputs });
  if (!outcome.ok) throw new Error(outcome.failure?.message ?? 'The proposal was not taken.');
}

/** What whoever has the case does at each step. */
const turns: Readonly<Record<string, { readonly who: (plan: Plan) => Player; readonly verb: Verb }>> = {
  consent: { who: (plan) => plan.candidate, verb: 'accept-nomination' },
  clearance: { who: (plan) => plan.lineLeader, verb: 'clear-candidate' },
  forward: { who: (plan) => plan.receiving, verb: 'forward-nomination' },
  appointment: { who: (plan) => plan.appointing, verb: 'appoint-member' },
};

async function answer(sandbox: Sandbox, plan: Plan, { id, step }: Nomination): Promise<void> {
  const turn = turns[step];
  if (!turn) throw new Error(`Nobody knows what to do at ${step}.`);
  const { lineLeader } = plan;
  const inputs =
    turn.verb === 'accept-nomination' ? { leaderName: lineLeader.name, leaderEmail: lineLeader.email } : {};
  const person = await sandbox.person(turn.who(plan).objectId);
  await pressesOn(person, turn.verb, id, inputs);
}

/** Presses the button with the verb on the newest card that offers it, whatever language it is in. */
async function pressesOn(
  person: Person,
  verb: Verb,
  nominationId: string,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  const seen = await person.waitsFor(({ cardJson }) => actionIn(cardJson, verb, nominationId) !== null, {
    timeoutMs: 3_000,
  });
  const data = actionIn(seen.cardJson, verb, nominationId);
  const outcome = await person.forges({ verb, data, inputs: { ...inputs }, on: seen.message?.id ?? '' });
  if (!outcome.ok || !outcome.replaced) throw new Error(outcome.toast?.text ?? 'Nothing came of the press.');
}

type Data = Readonly<Record<string, unknown>>;

/** What the card sends when the button with this verb about this nomination is pressed; null without one. */
function actionIn(node: unknown, verb: Verb, nominationId: string): Data | null {
  if (typeof node !== 'object' || node === null) return null;
  const { verb: named, data } = node as { verb?: unknown; data?: Data };
  if (named === verb && data?.nominationId === nominationId) return data;
  for (const inner of Object.values(node)) {
    const found = actionIn(inner, verb, nominationId);
    if (found) return found;
  }
  return null;
}

async function nominationOf(demo: RunningDemo, { seatId, candidate }: Plan): Promise<Nomination | null> {
  const [row] = await demo.ask<Nomination>(
    `select id, step from nomination where seat_id = $1 and candidate_id = $2
     order by created_at desc limit 1`,
    [seatId, candidate.personId],
  );
  return row ?? null;
}
