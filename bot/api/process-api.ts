import { z } from 'zod';
import { renderWorkbook } from '../../documents/excel/render-workbook.ts';
import { longestStopReason, longestTitle, processKinds } from '../../domain/process.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { emptyPlan, longestServiceName, mostPlaces } from '../../domain/service-plan.ts';
import {
  longestLink,
  longestRegisterName,
  mostRegisters,
  registerStates,
} from '../../domain/standing-facts.ts';
import { regions, serviceTypes } from '../../domain/vocabulary.ts';
import { completeProcessStep } from '../../store/commands/complete-process-step.ts';
import { moveProcessStep } from '../../store/commands/move-process-step.ts';
import { noteStandingFacts } from '../../store/commands/note-standing-facts.ts';
import { planService } from '../../store/commands/plan-service.ts';
import { saveProcessStep } from '../../store/commands/save-process-step.ts';
import { startProcess } from '../../store/commands/start-process.ts';
import { stopProcess } from '../../store/commands/stop-process.ts';
import { undoProcessStep } from '../../store/commands/undo-process-step.ts';
import { planEffect, processEffect } from '../../store/queries/process-effect.ts';
import { planChoices, processView } from '../../store/queries/process-view.ts';
import { processesView } from '../../store/queries/processes-view.ts';
import { serviceFacts } from '../../store/queries/service-facts.ts';
import { standingFacts } from '../../store/queries/standing-facts.ts';
import { standingFactsSheet } from '../../text/standing-facts-sheet.ts';
import { field, parseInput } from '../input.ts';
import { does } from './does.ts';
import { processDocument } from './process-document.ts';
import type { TabCommand, TabQuery } from './tab-call.ts';
import { tabFile, workbookType } from './tab-file.ts';

const step = z.object({ stepId: field.id });
const written = step.extend({ revision: z.int().min(0), content: z.record(z.string(), z.unknown()) });
const begun = z.object({
  from: field.date,
  follows: field.id.nullable().default(null),
  isConfirmed: z.boolean().default(false),
});
const started = z.union([
  begun.extend({ kind: z.enum(processKinds), serviceId: field.id }),
  begun.extend({
    kind: z.literal('application'),
    serviceId: z.null(),
    title: field.text(longestTitle),
    type: z.enum(serviceTypes),
    region: z.enum(regions),
  }),
]);
const moved = step.extend({
  dueOn: field.date,
  withLater: z.boolean(),
  reason: field.text(longestStopReason),
});
const name = z.object({
  nb: field.text(longestServiceName),
  nn: field.text(longestServiceName),
  en: field.text(longestServiceName).transform((given) => given || null),
});
const planned = z.object({
  processId: field.id,
  version: z.int().min(0),
  plan: z.object({
    name: name.nullable(),
    type: z.enum(serviceTypes).nullable(),
    trustIds: z.array(field.id).max(mostPlaces),
    startsOn: field.optionalDate,
    termEndsOn: field.optionalDate,
  }),
});
const link = field.text(longestLink).transform((given) => given.trim() || null);
const facts = z.object({
  serviceId: field.id,
  version: z.int().min(0),
  address: link,
  points: z.record(z.string().max(60), z.object({ isThere: z.boolean(), link })),
  registers: z
    .array(z.object({ name: field.text(longestRegisterName), link, state: z.enum(registerStates) }))
    .max(mostRegisters),
});
const askedEffect = z.object({
  stepId: field.id,
  outcome: z.string().max(60).nullish(),
  lastDay: field.optionalDate,
});
const askedPlan = z.object({
  id: field.id,
  type: z.enum(serviceTypes).optional(),
  first: field.id.optional(),
  second: field.id.optional(),
});
const mostInFile = 20_000;
const ofRegion = z.object({ region: z.enum(regions).optional() });
const asked = z.object({
  region: z.enum(regions).optional(),
  kind: z.enum(processKinds).optional(),
  text: field.text(longestTitle),
  open: field.from,
  coming: field.from,
  over: field.from,
});

/** What the pages of services' processes may ask for. */
export const processQueries: Readonly<Record<string, TabQuery>> = {
  processes: async ({ service, actor }, given) => {
    const input = parseInput(asked, given);
    if (isRefusal(input)) return input;
    const { region = null, kind = null, text, ...from } = input;
    const view = await processesView(service.store, actor, { region, kind, text, from });
    return view ?? refuse('unknown-or-forbidden');
  },
  'standing-facts': async ({ service, actor }, given) => {
    const input = parseInput(ofRegion, given);
    if (isRefusal(input)) return input;
    const view = await standingFacts(service.store, actor, { region: input.region ?? null });
    return view ?? refuse('unknown-or-forbidden');
  },
  'service-facts': async ({ service, actor }, { id }) =>
    (await serviceFacts(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  'standing-facts-workbook': async ({ service, actor, reading }, given) => {
    const input = parseInput(ofRegion, given);
    if (isRefusal(input)) return input;
    const view = await standingFacts(service.store, actor, {
      region: input.region ?? null,
      most: mostInFile,
    });
    if (!view) return refuse('unknown-or-forbidden');
    const { sheet, name } = standingFactsSheet(view, reading);
    return tabFile({ name: `${name}.xlsx`, type: workbookType, bytes: await renderWorkbook(sheet) });
  },
  'process-effect': async ({ service, actor }, given) => {
    const input = parseInput(askedEffect, given);
    if (isRefusal(input)) return input;
    const { stepId, outcome = null, lastDay } = input;
    const view = await processEffect(service.store, actor, { stepId, outcome, lastDay });
    return view ?? refuse('unknown-or-forbidden');
  },
  'plan-effect': async ({ service, actor }, given) => {
    const input = parseInput(askedPlan, given);
    if (isRefusal(input)) return input;
    const { id, type = null, first, second } = input;
    const trustIds = [first, second].filter((one) => one !== undefined);
    const plan = { ...emptyPlan, type, trustIds };
    const view = await planEffect(service.store, actor, { processId: id, plan });
    return view ?? refuse('unknown-or-forbidden');
  },
  'plan-choices': async ({ service, actor }, { id }) =>
    (await planChoices(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
  'process-document': processDocument,
  process: async ({ service, actor }, { id }) =>
    (await processView(service.store, actor, String(id))) ?? refuse('unknown-or-forbidden'),
};

/** And what they may do. */
export const processCommands: Readonly<Record<string, TabCommand>> = {
  'start-process': does(started, startProcess),
  'save-process-step': does(written, saveProcessStep),
  'complete-process-step': does(written, completeProcessStep),
  'undo-process-step': does(step, undoProcessStep),
  'move-process-step': does(moved, moveProcessStep),
  'plan-service': does(planned, planService),
  'note-standing-facts': does(facts, noteStandingFacts),
  'stop-process': does(z.object({ processId: field.id, reason: field.text(longestStopReason) }), stopProcess),
};
