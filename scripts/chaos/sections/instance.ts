import { randomInt, randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { isRefusal } from '../../../domain/refusal.ts';
import type { CommandContext } from '../../../store/command.ts';
import { acquireSection } from '../../../store/commands/acquire-section.ts';
import { heartbeatSection } from '../../../store/commands/heartbeat-section.ts';
import { releaseSection } from '../../../store/commands/release-section.ts';
import { saveSection } from '../../../store/commands/save-section.ts';
import { takeOverSection } from '../../../store/commands/take-over-section.ts';
import { isConnectionLost } from '../../../store/connection-lost.ts';
import { actorById } from '../../../store/queries/actor-of.ts';
import { openStore } from '../../../store/store.ts';

/**
 * One instance of the program with many writers at their tabs, in a process that can be killed. Each line it prints
 * is an answer that a writer got; what was not printed was not answered.
 */
export type InstanceSettings = {
  readonly url: string;
  readonly personIds: readonly string[];
  readonly sectionIds: readonly string[];
  readonly writers: number;
  readonly leaseSeconds: number;
  readonly milliseconds: number;
};

for await (const line of createInterface({ input: process.stdin })) {
  await write(JSON.parse(line) as InstanceSettings);
  break;
}
process.exit(0);

async function write(settings: InstanceSettings): Promise<void> {
  const { url, leaseSeconds } = settings;
  const store = await openStore({ url, leaseSeconds, connections: 12 });
  const end = Date.now() + settings.milliseconds;
  const contextOf = async (personId: string): Promise<CommandContext | null> => {
    const actor = await actorById(store, personId);
    return actor && { store, actor, correlationId: randomUUID(), submissionKey: randomUUID() };
  };
  await Promise.all(Array.from({ length: settings.writers }, () => keepWriting(settings, contextOf, end)));
  await store.close();
}

type ContextOf = (personId: string) => Promise<CommandContext | null>;

/** A lost connection is what happens here: the writer tries again, as a tab does. */
async function keepWriting(settings: InstanceSettings, contextOf: ContextOf, end: number): Promise<void> {
  while (Date.now() < end) {
    try {
      await sitting(settings, contextOf, end);
    } catch (error) {
      // Anything else is a defect: it ends the process, and that is found.
      if (!isConnectionLost(error) && !/timeout/i.test(String(error))) throw error;
      await delay(20);
    }
  }
}

function one<T>(from: readonly T[]): T {
  return from[randomInt(from.length)] as T;
}

/** Opens a tab, writes for a while with pauses that may outlast the lease, and lets go or just walks away. */
async function sitting(settings: InstanceSettings, contextOf: ContextOf, end: number): Promise<void> {
  const sectionId = one(settings.sectionIds);
  const personId = one(settings.personIds);
  const writerId = randomUUID();
  const as = async () => {
    const context = await contextOf(personId);
    if (!context) throw new Error('nobody');
    return context;
  };
  const taken = await take(await as(), sectionId, writerId);
  if (!taken) return void (await delay(randomInt(5, 40)));
  const { fence } = taken;
  let { revision } = taken;
  for (let saves = randomInt(1, 8); saves > 0 && Date.now() < end; saves -= 1) {
    await delay(randomInt(0, Math.ceil(settings.leaseSeconds * 1_400)));
    if (randomInt(4) === 0) await heartbeatSection(await as(), { sectionId, writerId, fence });
    const context = await as();
    const content = { text: `${writerId} ${saves}` };
    const save = { sectionId, writerId, fence, baseRevision: revision, content };
    const answer = await saveSection(context, save);
    if (isRefusal(answer)) continue;
    const kept = answer.kind === 'kept';
    const said = { sectionId, saveKey: context.submissionKey, kind: answer.kind };
    process.stdout.write(`${JSON.stringify({ ...said, revision: kept ? null : answer.revision })}\n`);
    if (!kept) revision = answer.revision;
    // Some go on typing after they were told: nothing of it may reach the report.
    if (kept && randomInt(4) > 0) return;
  }
  if (randomInt(3) > 0) await releaseSection(await as(), { sectionId, writerId, fence });
}

async function take(
  context: CommandContext,
  sectionId: string,
  writerId: string,
): Promise<{ readonly fence: number; readonly revision: number } | null> {
  const held = await acquireSection(context, { sectionId, writerId, instead: randomInt(2) === 0 });
  if (!isRefusal(held)) return held;
  if (held.code !== 'section-held') return null;
  const over = await takeOverSection(context, { sectionId, writerId, reason: 'Prøve' });
  if (isRefusal(over)) return null;
  return { fence: Number(over.ids.fence), revision: Number(over.ids.revision) };
}
