import { type SectionContent, withoutBlanks } from '../domain/content-faults.ts';
import { fieldsOfStep, processDefinitions, stepOf } from '../domain/process-kinds/kinds.ts';
import type { Field } from '../domain/report-field.ts';
import type { Block, ReportOutline, TableCell } from '../domain/report-outline.ts';
import type { ProcessStepView, ProcessView } from '../domain/views/process.ts';
import type { Language } from '../domain/vocabulary.ts';
import { isShort, shortAnswers } from './answer-blocks.ts';
import { fullDay } from './dates.ts';
import { capital } from './lists.ts';
import { blocksOf } from './markdown.ts';
import { nameIn, regionName } from './names.ts';
import { planFacts } from './plan-words.ts';
import { happeningText, outcomeName, processKindName, stepOwnerName, stepTitle } from './process-words.ts';
import { dayOf } from './report-words.ts';
import { textIn } from './text-in.ts';

/** A process as a document: where it stands, its steps and days, what was answered and decided. Pure. */
export function processOutline(view: ProcessView, language: Language): ReportOutline {
  const { process, servicePlan } = textIn(language);
  const title = process.lead({
    process: processKindName(view.kind, language),
    service: nameIn(view.name, language),
  });
  const done = view.steps.filter(({ state }) => state === 'done');
  return {
    language,
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      {
        kind: 'paragraph',
        line: [{ text: nameIn(processDefinitions[view.kind].about, language) }],
        subtle: true,
      },
      ...factBlocks(title, standingOf(view, language), language),
      ...planBlocks(view, language),
      { kind: 'heading', level: 2, text: process.page.steps },
      stepsTable(view, language),
      ...(done.length > 0
        ? [{ kind: 'heading', level: 2, text: servicePlan.document.answers } as const]
        : []),
      ...done.flatMap((step) => answersOfStep(view, step, language)),
      { kind: 'heading', level: 2, text: process.page.history },
      ...historyBlocks(view, language),
    ],
  };
}

type Fact = readonly [title: string, value: string | null];

function standingOf(view: ProcessView, language: Language): Fact[] {
  const { servicePlan } = textIn(language);
  const { document } = servicePlan;
  const { started, ended, state, outcome, stopReason } = view;
  const by = ({ at, by: who }: { readonly at: Date; readonly by: string }) =>
    `${fullDay(at, language)}, ${who}`;
  return [
    [document.region, regionName(view.region, language)],
    [document.began, by(started)],
    [document.over, state === 'done' && ended ? by(ended) : null],
    [
      document.stoppedOn,
      state === 'stopped' && ended ? [by(ended), stopReason].filter(Boolean).join(': ') : null,
    ],
    [
      document.decider,
      processDefinitions[view.kind].decision.isByAuthority
        ? textIn(language).settings.questions['deciding-authority'].choices[view.decidedBy]
        : null,
    ],
    [document.decision, outcome && outcomeName(view.kind, outcome, language)],
  ];
}

function factBlocks(caption: string, facts: readonly Fact[], language: Language): Block[] {
  const rows = facts.flatMap(([title, value]): TableCell[][] =>
    value ? [[{ text: title }, { text: value }]] : [],
  );
  const words = textIn(language).servicePlan.document;
  const columns = [words.about, words.value].map((title) => ({ title, isNumeric: false }));
  return rows.length > 0 ? [{ kind: 'table', caption, columns, rows }] : [];
}

function planBlocks({ plan, service }: ProcessView, language: Language): Block[] {
  const { servicePlan } = textIn(language);
  const facts = plan ? planFacts(plan, language) : [];
  if (facts.every(([, value]) => !value)) return [];
  const title = service ? servicePlan.change : servicePlan.title;
  return [{ kind: 'heading', level: 2, text: title }, ...factBlocks(title, facts, language)];
}

function stepsTable(view: ProcessView, language: Language): Block {
  const { process, servicePlan } = textIn(language);
  const { step, owner, due, done, notDone } = servicePlan.document;
  return {
    kind: 'table',
    caption: process.page.steps,
    columns: [step, owner, due, done].map((title) => ({ title, isNumeric: false })),
    rows: view.steps.map((one) => [
      { text: stepTitle(view.kind, one.key, language) },
      { text: capital(stepOwnerName(one, language), language) },
      { text: fullDay(dayOf(one.dueOn), language) },
      { text: one.done ? `${fullDay(one.done.at, language)}, ${one.done.by}` : notDone },
    ]),
  };
}

/** In the order of the form: short answers that follow one another in one table, the others under a heading each. */
function answersOfStep(view: ProcessView, step: ProcessStepView, language: Language): Block[] {
  const asked = stepOf(view.kind, step.key);
  if (!asked) return [];
  const title = nameIn(asked.title, language);
  const content = withoutBlanks(step.content) as SectionContent;
  const given = fieldsOfStep(asked).filter(({ key }) => content[key] !== undefined);
  return [
    {
      kind: 'heading',
      level: 3,
      text: step.region ? `${title}: ${regionName(step.region, language)}` : title,
    },
    ...runsOf(given).flatMap((run): Block[] =>
      run.every(isShort)
        ? [shortAnswers(run, content, language)]
        : run.flatMap(({ key, title }): Block[] => [
            { kind: 'heading', level: 4, text: nameIn(title, language) },
            ...blocksOf(String(content[key])),
          ]),
    ),
  ];
}

function runsOf(fields: readonly Field[]): Field[][] {
  const runs: Field[][] = [];
  for (const field of fields) {
    const last = runs.at(-1);
    if (last?.[0] && isShort(last[0]) === isShort(field)) last.push(field);
    else runs.push([field]);
  }
  return runs;
}

function historyBlocks(view: ProcessView, language: Language): Block[] {
  const items = view.history.map((one) => ({
    depth: 0,
    number: null,
    line: [{ text: `${fullDay(one.at, language)}, ${one.by}: ${happeningText(view.kind, one, language)}` }],
  }));
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}
