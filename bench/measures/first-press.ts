import { setTimeout as pause } from 'node:timers/promises';
import { presserOf } from '../approve/press-on.ts';
import { startPressStage } from '../approve/press-stage.ts';
import { type AimedFigure, figure, median } from '../figure.ts';
import type { Child } from '../programs/child.ts';
import type { Scope } from '../scope.ts';

/** Nothing is delivered here. */
const serviceUrl = 'http://127.0.0.1:9/';
/** A start is over by then, and what is made ready after it. */
const restMs = 3_000;

/**
 * Milliseconds from the first press after a start to its answer, which writes an appointment: of the whole program, some
 * seconds after it was ready, beside the SDK and restify answering their first request with that receipt as a constant.
 */
export async function firstPress({ tiny, say }: Scope): Promise<AimedFigure[]> {
  const stage = await startPressStage(1, serviceUrl);
  try {
    const ours: number[] = [];
    const echo: number[] = [];
    for (let round = 0; round < (tiny ? 1 : 9); round += 1) {
      const press = async (child: Child) => {
        if (!tiny) await pause(restMs);
        const presser = await presserOf(child, stage.authorizations, serviceUrl);
        const began = performance.now();
        const answer = await presser.press({ from: 0, to: 1, concurrent: 1 });
        const took = performance.now() - began;
        presser.close();
        await child.stop();
        return { answer, took };
      };
      const { answer, took } = await press(await stage.startBot(`first${round}`, 'whole'));
      ours.push(took);
      echo.push((await press(await stage.startEcho(answer))).took);
    }
    say(
      `first-press: ${ours.map(Math.round).join(' ')} ms; SDK and restify ${echo.map(Math.round).join(' ')}`,
    );
    const aim = { of: 'ratio', most: 3 } as const;
    return [figure('first-press', 'ms', { value: median(ours), baseline: median(echo), aim })];
  } finally {
    await stage.close();
  }
}
