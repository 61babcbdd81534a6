import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { answerTakeover } from './answer-in-card.ts';
import {
  type Answered,
  call,
  callUntilAnswered,
  count,
  type Fire,
  nowAndThen,
  oneOf,
  uniqueNumber,
} from './fire.ts';
import type { Target, Writer } from './targets.ts';

/** Somebody at a tab with a section. */
type Tab = {
  readonly target: Target;
  readonly writer: Writer;
  readonly writerId: string;
  fence: number;
  revision: number;
};

/** Opens a tab, writes for a while with pauses that may outlast the lease, and lets go or just walks away. */
export async function writeInTab(fire: Fire): Promise<void> {
  const target = oneOf(fire.targets.open);
  const writer = oneOf(target.writers);
  const tab: Tab = { target, writer, writerId: randomUUID(), fence: 0, revision: 0 };
  if (!(await take(fire, tab))) return void (await delay(randomInt(20, 200)));
  for (let saves = randomInt(1, 8); saves > 0 && !fire.isOver(); saves -= 1) {
    await delay(randomInt(0, Math.ceil(fire.leaseSeconds * (nowAndThen(3) ? 2_500 : 700))));
    if (nowAndThen(3)) await beat(fire, tab);
    const isRestoring = tab.revision > 1 && nowAndThen(3);
    const kept = isRestoring ? await restore(fire, tab) : await save(fire, tab, saves);
    // Some go on typing after they were told: nothing of it may reach the report.
    if (kept && !nowAndThen(4)) return;
  }
  if (!nowAndThen(3)) await call(fire, writer, 'release-section', named(tab));
}

const named = ({ target, writerId, fence }: Tab) => ({ sectionId: target.sectionId, writerId, fence });

/** A free section; one that somebody holds is asked for, waited for, or taken over. */
async function take(fire: Fire, tab: Tab): Promise<boolean> {
  const { target, writer, writerId } = tab;
  const { sectionId } = target;
  if (await acquire(fire, tab)) return true;
  // Only owners may, from somebody who is idle.
  if (writer === target.writers[0]) {
    const reason = 'Vi må levere i dag';
    const askedAt = Date.now();
    const over = await call(fire, writer, 'take-over-section', { sectionId, writerId, reason });
    const ids = over?.body.ids as { fence: string; revision: string } | undefined;
    if (!ids) return false;
    count(fire, 'sections taken over');
    hold(fire, tab, askedAt, Number(ids.fence), true);
    tab.revision = Number(ids.revision);
    return true;
  }
  if (nowAndThen(3)) await call(fire, writer, 'watch-section', { sectionId });
  const asked = await call(fire, writer, 'request-takeover', { sectionId });
  const { requestId } = (asked?.body.ids ?? {}) as { requestId?: string };
  if (!requestId) return false;
  count(fire, 'takeovers asked for');
  await answerTakeover(fire, target, requestId);
  return await acquire(fire, tab);
}

async function acquire(fire: Fire, tab: Tab): Promise<boolean> {
  const { target, writer, writerId } = tab;
  const askedAt = Date.now();
  const data = { sectionId: target.sectionId, writerId, instead: nowAndThen(2) };
  const answered = await call(fire, writer, 'acquire-section', data);
  if (answered?.body.kind !== 'acquired') return false;
  const { fence, revision } = answered.body as { fence: number; revision: number };
  hold(fire, tab, askedAt, fence, true);
  tab.revision = revision;
  return true;
}

/** The writer knows from now on that the section is theirs, for as long as a lease lasts. */
function hold(fire: Fire, tab: Tab, askedAt: number, fence: number, begins: boolean): void {
  const { target, writer, writerId } = tab;
  tab.fence = fence;
  if (begins) count(fire, 'leases begun');
  fire.said.claims.push({
    ...{ sectionId: target.sectionId, personId: writer.personId, writerId, fence, begins, askedAt },
    answeredAt: Date.now(),
    leaseMilliseconds: fire.leaseSeconds * 1_000,
  });
}

async function beat(fire: Fire, tab: Tab): Promise<void> {
  const askedAt = Date.now();
  const answered = await call(fire, tab.writer, 'heartbeat-section', named(tab));
  if (answered?.body.kind === 'held') hold(fire, tab, askedAt, tab.fence, false);
}

/** True when the text came too late and was kept. */
async function save(fire: Fire, tab: Tab, left: number): Promise<boolean> {
  const { target, writer, revision: baseRevision } = tab;
  const text = target.isNumber ? uniqueNumber() : `${tab.writerId} ${left} ${randomInt(1e9)}`;
  const saveKey = randomUUID();
  const data = { ...named(tab), baseRevision, content: { [target.field]: text } };
  const askedAt = Date.now();
  const answered = await callUntilAnswered(fire, writer, 'save-section', data, saveKey);
  return note(fire, tab, { answered, saveKey, text: String(text), restored: null, askedAt });
}

async function restore(fire: Fire, tab: Tab): Promise<boolean> {
  const { writer, revision: baseRevision } = tab;
  const restored = randomInt(1, baseRevision);
  const saveKey = randomUUID();
  const data = { ...named(tab), baseRevision, revision: restored };
  const askedAt = Date.now();
  const answered = await callUntilAnswered(fire, writer, 'restore-revision', data, saveKey);
  if (answered?.body.kind !== 'saved') return true;
  count(fire, 'texts restored');
  return note(fire, tab, { answered, saveKey, text: null, restored, askedAt });
}

type Told = {
  readonly answered: Answered | null;
  readonly saveKey: string;
  readonly text: string | null;
  readonly restored: number | null;
  readonly askedAt: number;
};

function note(fire: Fire, tab: Tab, { answered, saveKey, text, restored, askedAt }: Told): boolean {
  if (!answered) return true;
  const { kind, revision } = answered.body;
  if (kind !== 'saved' && kind !== 'kept') {
    fire.said.oddities.push(`a text was refused: ${JSON.stringify(answered.body)}`);
    return true;
  }
  const { target, writer, revision: baseRevision } = tab;
  const saved = kind === 'saved' ? Number(revision) : null;
  count(fire, saved === null ? 'texts that came too late and were kept' : 'texts saved');
  fire.said.answers.push({
    ...{ sectionId: target.sectionId, personId: writer.personId, saveKey, kind, text, restored },
    ...{ baseRevision, revision: saved },
  });
  if (saved === null) return true;
  hold(fire, tab, askedAt, tab.fence, false);
  tab.revision = saved;
  return false;
}
