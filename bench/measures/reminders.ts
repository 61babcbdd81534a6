import { type AimedFigure, figure, median } from '../figure.ts';
import { startBenchPostgres } from '../postgres.ts';
import { type Child, startChild } from '../programs/child.ts';
import { measured } from '../programs/measured.ts';
import { makeStage, type Stage } from '../remind/stage.ts';
import type { Scope } from '../scope.ts';

const usualPace = { messages: 40, reminders: 25 };
const appId = '4d1f0c34-9f0b-4a57-9d0e-2f4c7be0a111';

/**
 * A round of reminders in a country of a hundred times the size: milliseconds of claiming all that is due on one day,
 * beside one statement that writes the same rows from a table that has them ready; seconds of delivering at the rate
 * that is set, reminders and notices, beside what the rate allows, from two instances and without one refusal; and CPU
 * time of a message delivered without a rate, beside sending alone.
 */
export async function reminders({ tiny, say }: Scope): Promise<AimedFigure[]> {
  const postgres = await startBenchPostgres();
  const connector = await startChild(await measured('connector'), {});
  try {
    const stage = await makeStage(postgres, tiny ? 1 : 100);
    say(`reminders: ${stage.reminders} of a day, for ${stage.people} people`);
    try {
      const url = await connector.ask<string>('url');
      return [
        await claiming(stage, tiny ? 1 : 7),
        await atTheRate(stage, connector, url, 'reminder', tiny ? 25 : 750),
        await atTheRate(stage, connector, url, 'notice', tiny ? 25 : 750),
        await withoutRate(stage, connector, url, tiny ? 20 : 1_500),
      ];
    } finally {
      await stage.close();
    }
  } finally {
    await connector.stop();
    await postgres.stop();
  }
}

async function claiming(stage: Stage, rounds: number): Promise<AimedFigure> {
  const took: Record<'claim' | 'bare', number[]> = { claim: [], bare: [] };
  for (let round = rounds > 1 ? -1 : 0; round < rounds; round += 1) {
    for (const [way, work] of [
      ['claim', stage.claim],
      ['bare', stage.insertOnly],
    ] as const) {
      await stage.reset();
      const began = performance.now();
      await work();
      if (round >= 0) took[way].push(performance.now() - began);
    }
  }
  const aim = { of: 'ratio', most: 2 } as const;
  return figure('claim-reminders', 'ms', { value: median(took.claim), baseline: median(took.bare), aim });
}

type Came = { readonly count: number; readonly refused: number; readonly seconds: number };

/** How fast each leaves, and how much of that is to be used. */
const lanes = {
  reminder: { name: 'deliver-at-rate', perSecond: usualPace.reminders, use: 0.98 },
  notice: { name: 'deliver-notices', perSecond: usualPace.messages, use: 0.9 },
} as const;

async function atTheRate(
  stage: Stage,
  connector: Child,
  url: string,
  lane: keyof typeof lanes,
  count: number,
): Promise<AimedFigure> {
  const { name, perSecond, use } = lanes[lane];
  await stage.putUp(count, `${url}/`, lane);
  const instances = await Promise.all([startReminding(stage, url), startReminding(stage, url)]);
  await connector.ask('begin', { keepsRate: true });
  const came = await deliver(instances, connector, usualPace);
  if (came.refused > 0) throw new Error(`${came.refused} messages were refused as too many`);
  const allowed = (came.count - 1) / perSecond;
  const aim = { of: 'ratio', most: 1 / use } as const;
  return figure(name, 'ms', { value: came.seconds * 1_000, baseline: allowed * 1_000, aim });
}

async function withoutRate(stage: Stage, connector: Child, url: string, count: number): Promise<AimedFigure> {
  await stage.putUp(count, `${url}/`);
  const [ours, bare] = await Promise.all([startReminding(stage, url), startReminding(stage, url)]);
  await connector.ask('begin', { keepsRate: false });
  const used = async (child: Child, work: () => Promise<unknown>) => {
    const before = (await child.usage()).cpuMicros;
    await work();
    return ((await child.usage()).cpuMicros - before) / count;
  };
  const value = await used(ours, () => deliver([ours], connector, null));
  const target = { conversationId: 'a:bench', serviceUrl: `${url}/`, tenantId: stage.tenantId };
  const alone = { target, card: plainCard, summary: 'Én ting har frist', times: count };
  const baseline = await used(bare, () => bare.ask('only', alone));
  await Promise.all([ours.stop(), bare.stop()]);
  // One core keeps up with the fifty in a second that Teams takes for a tenant.
  const aim = { of: 'value', most: 20_000 } as const;
  return figure('deliver-without-rate', 'µs of CPU', { value, baseline, aim });
}

async function startReminding({ appUrl, tenantId }: Stage, url: string): Promise<Child> {
  return await startChild(await measured('reminding'), { databaseUrl: appUrl, url, tenantId, appId });
}

async function deliver(
  instances: readonly Child[],
  connector: Child,
  pace: typeof usualPace | null,
): Promise<Came> {
  await Promise.all(instances.map((instance) => instance.ask('deliver', { pace })));
  await Promise.all(instances.map((instance) => instance.ask('drained')));
  if (instances.length > 1) await Promise.all(instances.map((instance) => instance.stop()));
  return await connector.ask<Came>('came');
}

const plainCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'God morgen. Én ting har frist', wrap: true }],
};
