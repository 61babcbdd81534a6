import type { ProcessKind, StepOwner } from '../domain/process.ts';
import { fieldsOfStep, processDefinitions, stepOf } from '../domain/process-kinds/kinds.ts';
import type { ProcessHappening } from '../domain/views/process.ts';
import type { Language, Region } from '../domain/vocabulary.ts';
import { fullDay } from './dates.ts';
import { nameIn, regionName } from './names.ts';
import { dayOf } from './report-words.ts';
import { textIn } from './text-in.ts';

/** "Evaluering", "Avvikling". */
export function processKindName(kind: ProcessKind, language: Language): string {
  return nameIn(processDefinitions[kind].title, language);
}

/** What a step is called; nothing for one that an earlier version of the program had. */
export function stepTitle(kind: ProcessKind, step: string, language: Language): string {
  const known = stepOf(kind, step);
  return known ? nameIn(known.title, language) : '';
}

/** "Tjenesten fortsetter": the decision in the words of its question. */
export function outcomeName(kind: ProcessKind, outcome: string, language: Language): string {
  const { decision } = processDefinitions[kind];
  const step = stepOf(kind, decision.step);
  const asked = step && fieldsOfStep(step).find(({ key }) => key === decision.question);
  const option = asked?.kind === 'choice' && asked.options.find(({ value }) => value === outcome);
  return option ? nameIn(option.label, language) : '';
}

/** Who sees to a step: "tjenestens leder", "Helse Nord", "nasjonalt servicemiljø". */
export function stepOwnerName(
  { owner, region }: { readonly owner: StepOwner; readonly region: Region | null },
  language: Language,
): string {
  if (region) return regionName(region, language);
  const { owners } = textIn(language).process;
  if (owner === 'service-leader' || owner === 'group-leader') return owners[owner];
  return owners['national-coordinator'];
}

/** "Andre regioners syn (Helse Nord): Fullført av Kari Demo": what happened and by whom, without when. */
export function happeningText(
  kind: ProcessKind,
  { what, by, step, region, to, reason }: Omit<ProcessHappening, 'at'>,
  language: Language,
): string {
  const { process, servicePlan } = textIn(language);
  const { happened } = process.page;
  if (what === 'started' || what === 'stopped') return happened[what](by);
  if (what === 'planned') return servicePlan.happened.planned(by);
  const place = region ? ` (${regionName(region, language)})` : '';
  const title = `${stepTitle(kind, step ?? '', language)}${place}`;
  if (what !== 'moved') return happened[what](title, by);
  const moved = servicePlan.happened.moved(title, by, to ? fullDay(dayOf(to), language) : '');
  return reason ? servicePlan.happened.because(moved, reason) : moved;
}
