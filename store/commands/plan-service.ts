import { isId } from '../../domain/ids.ts';
import { mayStop } from '../../domain/process-access.ts';
import { isPlanned } from '../../domain/process-kinds/kinds.ts';
import { refuse } from '../../domain/refusal.ts';
import { refusePlan, refuseStaying, type ServicePlan } from '../../domain/service-plan.ts';
import type { Region } from '../../domain/vocabulary.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { lockProcess } from '../load-process.ts';
import { changeProcess } from '../move-process.ts';
import { osloToday } from '../oslo-today.ts';
import { standingService } from '../standing-service.ts';

export type PlanService = {
  readonly processId: string;
  /** Of the process that was looked at: nobody writes over what they have not seen. */
  readonly version: number;
  readonly plan: ServicePlan;
};

/** Those who look after a process write down what is to become of the service (R48, R53), until that is done. */
export async function planService(context: CommandContext, input: PlanService): Promise<Outcome> {
  const { actor, correlationId } = context;
  const { processId, version, plan } = input;
  return await runCommand(context, 'plan-service', async (tx) => {
    if (actor.kind !== 'person' || !isId(processId)) return refuse('unknown-or-forbidden');
    const process = await lockProcess(tx, processId, actor);
    if (!process || !mayStop(actor, process.facts) || !isPlanned(process.kind)) {
      return refuse('unknown-or-forbidden');
    }
    if (process.state !== 'open' || process.version !== version) return refuse('process-moved-on');
    const trusts = await tx.selectFrom('trust').select(['id', 'region']).execute();
    const refusal = refusePlan(plan, {
      today: await osloToday(tx),
      standingType: process.type,
      region: process.service ? null : process.region,
      regionOf: new Map<string, Region>(trusts.map(({ id, region }) => [id, region])),
    });
    if (refusal) return refusal;
    const standing = process.service && (await standingService(tx, process.service.id));
    const staying = standing && refuseStaying(plan, standing);
    if (staying) return staying;
    await changeProcess(tx, processId, { plan: JSON.stringify(plan) });
    await recordEvent(tx, {
      ...{ actor, verb: 'plan-service', subjectType: 'process', subjectId: processId, correlationId },
      ...(process.service && { serviceId: process.service.id }),
      codes: {
        type: plan.type,
        places: plan.trustIds.join(' '),
        startsOn: plan.startsOn,
        termEndsOn: plan.termEndsOn,
      },
    });
    return done({ processId });
  });
}
