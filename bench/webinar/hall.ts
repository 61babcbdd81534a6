import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { QueuedQuestion, ShownQuestion } from '../../domain/views/gathering.ts';
import type { Sent } from '../../tab/json.ts';

/** A webinar as it is played: at several instances, by people whose tokens are known. */
export type Hall = {
  readonly instances: readonly string[];
  readonly gatheringId: string;
  /** Who ask, in turn. */
  readonly askers: readonly string[];
  readonly questions: number;
  /** How many of them are shown at least; the rest waits in the queue. */
  readonly toShow: number;
  /** Of what a moderator shows, one of so many is answered in writing too, and its asker told. */
  readonly answersEvery: number;
  /** All of them ask within this time. */
  readonly withinMilliseconds: number;
  /** Who listen and vote; each has a line of its own. */
  readonly listeners: readonly string[];
  /** Each works at the queue of another instance. */
  readonly moderators: readonly string[];
  /** How long is waited for what is still under way. */
  readonly patienceMilliseconds: number;
};

export type Played = {
  /** The questions that the program said it took, with when each was sent and answered. */
  readonly taken: readonly Taken[];
  /** How often each was shown by a moderator who was told that it was done. */
  readonly shown: ReadonlyMap<string, number>;
  /** The questions that a moderator answered and was told that it was done. */
  readonly answered: ReadonlySet<string>;
  /** Votes that the program said it counted, by question and voter. */
  readonly votes: ReadonlySet<string>;
  /** Milliseconds from a question being shown to a listener having it in the list. */
  readonly lags: readonly number[];
  /** Questions that some listener never got, of those that were shown. */
  readonly missed: number;
  /** What was answered with neither a success nor a refusal. */
  readonly failures: readonly string[];
};

export type Taken = { readonly id: string; readonly sentAt: number; readonly answeredAt: number };

/** Everybody asks, listens, votes and moderates at once; what happened is told, and judged by whoever asked for it. */
export async function playHall(hall: Hall): Promise<Played> {
  const state: State = {
    hall,
    taken: [],
    shown: new Map(),
    shownAt: new Map(),
    answered: new Set(),
    votes: new Set(),
    lags: [],
    failures: [],
    isOver: false,
    stop: new AbortController(),
  };
  const listeners = hall.listeners.map((token, index) => listen(state, token, index));
  await Promise.all(listeners.map(({ isOpen }) => isOpen));
  const moderating = hall.moderators.map((token, index) => moderate(state, token, index));
  await askAll(state);
  await Promise.all(moderating);
  const end = Date.now() + hall.patienceMilliseconds;
  const behind = () => listeners.filter(({ seen }) => seen.size < state.shown.size).length;
  while (behind() > 0 && Date.now() < end) await delay(50);
  state.isOver = true;
  state.stop.abort();
  await Promise.all(listeners.map(({ ended }) => ended));
  const missed = listeners.reduce((sum, { seen }) => sum + state.shown.size - seen.size, 0);
  const { taken, shown, answered, votes, lags, failures } = state;
  return { taken, shown, answered, votes, lags, missed, failures };
}

type State = {
  readonly hall: Hall;
  readonly taken: Taken[];
  readonly shown: Map<string, number>;
  readonly shownAt: Map<string, number>;
  readonly answered: Set<string>;
  readonly votes: Set<string>;
  readonly lags: number[];
  readonly failures: string[];
  isOver: boolean;
  readonly stop: AbortController;
};

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

/** As a page does, it tries again when the program has no database to ask just now; what was sent is sent once. */
async function call(
  state: State,
  at: number,
  token: string,
  path: string,
  data?: Readonly<Record<string, unknown>>,
  submission: string = randomUUID(),
  tries = 10,
): Promise<Answer> {
  const url = state.hall.instances[at % state.hall.instances.length];
  const response = await fetch(`${url}/api/tab/${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(data && { method: 'POST', body: JSON.stringify({ submission, data }) }),
  });
  const body = (await response.json().catch(() => ({}))) as Answer['body'];
  if (response.status === 503 && tries > 0) {
    await delay(1_000);
    return await call(state, at, token, path, data, submission, tries - 1);
  }
  if (response.status !== 200 && response.status !== 422) {
    state.failures.push(`${path.split('?')[0]}: ${response.status}`);
  }
  return { status: response.status, body };
}

function idOf({ body }: Answer, name: string): string {
  return (body.ids as Readonly<Record<string, string>> | undefined)?.[name] ?? '';
}

async function askAll(state: State): Promise<void> {
  const { hall } = state;
  const pause = hall.withinMilliseconds / hall.questions;
  const asking: Promise<void>[] = [];
  for (let number = 0; number < hall.questions; number += 1) {
    asking.push(ask(state, number));
    await delay(pause);
  }
  await Promise.all(asking);
}

const sentTwiceEvery = 8;

/** By which what is asked here is told from what was there. */
const beginning = 'Spørsmål nummer';

async function ask(state: State, number: number): Promise<void> {
  const { askers, gatheringId } = state.hall;
  const sentAt = performance.now();
  const asker = askers[number % askers.length] ?? '';
  const submission = randomUUID();
  const question = {
    gatheringId,
    text: `${beginning} ${number} om noe som ingen andre lurer på?`,
    itemId: null,
    scope: 'everybody',
    showsName: number % 2 === 0,
  };
  const sent = [call(state, number, asker, 'ask-question', question, submission)];
  // A line that is cut and tried again: the same press arrives at another instance too, and counts once.
  if (number % sentTwiceEvery === 0) {
    sent.push(call(state, number + 1, asker, 'ask-question', question, submission));
  }
  const [answer = { status: 0, body: {} }] = await Promise.all(sent);
  if (answer.status !== 200) return;
  state.taken.push({ id: idOf(answer, 'questionId'), sentAt, answeredAt: performance.now() });
}

/** Takes what nobody has in hand and shows it, until everything that was asked is shown. */
async function moderate(state: State, token: string, at: number): Promise<void> {
  const { hall } = state;
  const writerId = randomUUID();
  const end = Date.now() + hall.withinMilliseconds + hall.patienceMilliseconds;
  while (state.shown.size < hall.toShow && Date.now() < end) {
    const { body } = await call(state, at, token, `queue?id=${hall.gatheringId}`);
    const queue = (body.questions ?? []) as readonly Sent<QueuedQuestion>[];
    const free = queue.filter(
      (one) => one.step === 'waiting' && !one.isPublished && !one.heldBy && one.text.startsWith(beginning),
    );
    // Each begins at another place of the queue, as people do.
    const one = free[Math.min(at, free.length - 1)];
    if (!one) {
      await delay(50);
      continue;
    }
    const { id: questionId, version } = one;
    const claim = await call(state, at, token, 'claim-question', { questionId, writerId, version });
    if (claim.status !== 200) continue;
    const fence = Number(idOf(claim, 'fence'));
    const held = { questionId: one.id, writerId, fence, wording: '' };
    // From the press on: a listener may have it before the moderator is told that it is done.
    if (!state.shownAt.has(one.id)) state.shownAt.set(one.id, Date.now());
    const done = await call(state, at, token, 'publish-question', held);
    if (done.status !== 200) continue;
    state.shown.set(one.id, (state.shown.get(one.id) ?? 0) + 1);
    if (state.shown.size % hall.answersEvery === 0) await answer(state, token, at, one.id, writerId);
  }
}

async function answer(state: State, token: string, at: number, questionId: string, writerId: string) {
  const claim = await call(state, at, token, 'claim-question', { questionId, writerId });
  if (claim.status !== 200) return;
  const held = { questionId, writerId, fence: Number(idOf(claim, 'fence')) };
  const done = await call(state, at, token, 'answer-question', { ...held, answer: 'Ja, slik er det.' });
  if (done.status === 200) state.answered.add(questionId);
}

type Listener = {
  readonly seen: ReadonlySet<string>;
  readonly isOpen: Promise<void>;
  readonly ended: Promise<void>;
};

/** Reads the list when the line says that it changed, as the page does: once at a time, and once more if it changed meanwhile. */
function listen(state: State, token: string, at: number): Listener {
  const { hall, stop } = state;
  const seen = new Set<string>();
  const opened = Promise.withResolvers<void>();
  let isReading = false;
  let isAsked = false;
  async function read(): Promise<void> {
    isAsked = true;
    if (isReading) return;
    isReading = true;
    while (isAsked && !state.isOver) {
      isAsked = false;
      const { body } = await call(state, at, token, `questions?id=${hall.gatheringId}&order=time`);
      for (const one of (body.questions ?? []) as readonly Sent<ShownQuestion>[]) {
        if (!state.shownAt.has(one.id) || seen.has(one.id)) continue;
        seen.add(one.id);
        state.lags.push(Math.max(0, Date.now() - (state.shownAt.get(one.id) ?? 0)));
        if (seen.size % votesEvery === at % votesEvery) void vote(state, token, at, one.id);
      }
    }
    isReading = false;
  }
  async function follow(): Promise<void> {
    const url = hall.instances[at % hall.instances.length];
    const response = await fetch(`${url}/api/tab/events?gathering=${hall.gatheringId}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: stop.signal,
    });
    if (!response.body) throw new Error(`A line was answered with ${response.status}`);
    opened.resolve();
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      if (text.includes('event: changed')) void read();
    }
  }
  const ended = follow().catch((error: unknown) => {
    if (stop.signal.aborted) return;
    state.failures.push(`events: ${error}`);
    opened.resolve();
  });
  return { seen, isOpen: opened.promise, ended };
}

/** One question of so many moves somebody to vote. */
const votesEvery = 40;

async function vote(state: State, token: string, at: number, questionId: string): Promise<void> {
  const answer = await call(state, at, token, 'vote-question', { questionId, vote: true });
  if (answer.status === 200) state.votes.add(`${questionId} ${at}`);
}

/** What is wrong with how it went: nothing may be lost, done twice, or stand in another order than it was taken in. */
export function faultsOf(played: Played, hall: Hall, kept: readonly Kept[], votes: number): string[] {
  const place = new Map(kept.map(({ id }, index) => [id, index]));
  const inOrder = played.taken.toSorted((one, other) => one.answeredAt - other.answeredAt);
  const overtaken = inOrder.filter((one) =>
    inOrder.some(
      (other) => other.answeredAt < one.sentAt && (place.get(other.id) ?? 0) > (place.get(one.id) ?? 0),
    ),
  );
  const lost = played.taken.filter(({ id }) => !place.has(id));
  const told = new Map(kept.map((one) => [one.id, one.told]));
  const untold = [...played.answered].filter((id) => told.get(id) !== 1);
  const twice = [...played.shown.values()].filter((times) => times !== 1);
  return [
    ...played.failures,
    ...(played.taken.length === hall.questions ? [] : [`${played.taken.length} questions were taken`]),
    ...(kept.length === hall.questions ? [] : [`${kept.length} questions are kept`]),
    ...(lost.length === 0 ? [] : [`${lost.length} questions were lost`]),
    ...(twice.length === 0 ? [] : [`${twice.length} questions were shown twice`]),
    ...(played.shown.size >= hall.toShow ? [] : [`${played.shown.size} questions were shown`]),
    ...(overtaken.length === 0 ? [] : [`${overtaken.length} questions were overtaken`]),
    ...(untold.length === 0 ? [] : [`${untold.length} askers were not told of their answer once`]),
    ...(played.missed === 0 ? [] : [`${played.missed} times somebody never saw a question`]),
    ...(votes === played.votes.size
      ? []
      : [`${votes} votes are kept, and ${played.votes.size} were counted`]),
  ];
}

/** A question as it is kept, in the order of the queue, and how often its asker was sent its answer. */
export type Kept = { readonly id: string; readonly told: number };

/** The value that so many of a hundred are at most. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
