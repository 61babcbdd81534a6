import type { SectionContent } from '../../domain/content-faults.ts';
import { type ProcessKind, plannedSteps } from '../../domain/process.ts';
import { processDefinitions, stepOf } from '../../domain/process-kinds/kinds.ts';
import type { Region, ServiceType } from '../../domain/vocabulary.ts';
import { dateBefore, daysAfter } from './days.ts';
import type { Draft } from './draft.ts';
import { oweUntil } from './duties.ts';
import type { Cast, DemoPerson } from './people.ts';
import type { Row } from './rows.ts';
import type { DemoService } from './services.ts';

/** An evaluation that waits for other regions, and an application for a new service that is being anchored. */
export function addProcesses(draft: Draft, services: readonly DemoService[], cast: Cast): void {
  const evaluated = services.find(
    (one) =>
      one.region === 'sor-ost' && one.type === 'national-treatment' && one.leader !== cast.serviceLeader,
  );
  if (evaluated) {
    addProcess(draft, {
      ...{ kind: 'evaluation', service: evaluated, title: null, type: null, region: 'sor-ost' },
      ...{ startedBy: evaluated.leader, daysAgo: 130 },
      done: {
        account: [evaluated.leader, accountOfService],
        statement: [cast.groupLeader, { statement: 'Gruppen mener at tjenesten bør fortsette som i dag.' }],
        'views/midt': [cast.midContact, { standpoint: 'supports' }],
      },
    });
  }
  addProcess(draft, {
    ...{ kind: 'application', service: null, title: 'Behandling av sjeldne prøvetilstander' },
    ...{ type: 'national-treatment', region: 'vest', startedBy: cast.westContact, daysAgo: 80 },
    done: {
      application: [cast.westContact, applicationFromWest],
      'anchoring/midt': [
        cast.midContact,
        { standpoint: 'with-conditions', remarks: 'Kontrollene bør kunne tas nær der pasienten bor.' },
      ],
    },
  });
}

type Lived = {
  readonly kind: ProcessKind;
  readonly service: DemoService | null;
  readonly title: string | null;
  readonly type: ServiceType | null;
  readonly region: Region;
  readonly startedBy: DemoPerson;
  readonly daysAgo: number;
  /** What is done, by the key of the step and, where several are asked, the region. */
  readonly done: Readonly<Record<string, readonly [by: DemoPerson, content: SectionContent]>>;
};

function addProcess(draft: Draft, lived: Lived): void {
  const { kind, service, title, type, region, daysAgo } = lived;
  const id = draft.id(`process/${kind}`);
  const startedAt = daysAfter(draft.now, -daysAgo);
  const from = dateBefore(draft.now, daysAgo);
  draft.rows.service_process.push({
    ...{ id, kind, service_id: service?.id ?? null, title, service_type: type, region },
    ...{ reckoned_from: from, started_by: lived.startedBy.id, started_at: startedAt.toISOString() },
  });
  const planned = plannedSteps(processDefinitions[kind], { from, today: from, region });
  const isDone = (step: (typeof planned)[number]) => doneOf(lived, step) !== undefined;
  const waiting = planned.find((step) => !isDone(step))?.ordinal;
  for (const [index, step] of planned.entries()) {
    const stepId = draft.id(`process/${kind}/${step.key}/${step.region ?? ''}`);
    const [by, content] = doneOf(lived, step) ?? [null, {}];
    const isOpen = by === null && step.ordinal === waiting;
    const at = by && daysAfter(startedAt, 20 * (index + 1)).toISOString();
    draft.rows.process_step.push({
      ...{ id: stepId, process_id: id, key: step.key, ordinal: step.ordinal, region: step.region },
      ...{ due_on: step.dueOn, state: by ? 'done' : isOpen ? 'open' : 'waiting' },
      ...{ content: content as Row<'process_step'>['content'], revision: by ? 1 : 0 },
      ...{ written_by: by?.id ?? null, written_at: at, done_by: by?.id ?? null, done_at: at },
    });
    if (!isOpen) continue;
    const owner = stepOf(kind, step.key)?.owner;
    oweUntil(draft, {
      ...{ kind: 'do-process-step', subjectType: 'process-step', subjectId: stepId, dueOn: step.dueOn },
      ...{ serviceId: service?.id ?? null, since: daysAfter(draft.now, -10).toISOString() },
      ...(step.region
        ? { role: 'assessor', region: step.region }
        : { role: owner === 'service-leader' ? 'service-leader' : 'national-coordinator' }),
    });
  }
}

function doneOf({ done }: Lived, { key, region }: { readonly key: string; readonly region: Region | null }) {
  return done[`${key}/${region}`] ?? done[key];
}

const accountOfService: SectionContent = {
  results: 'Ventetiden er kortere enn ved forrige evaluering, og alle regioner henviser.',
  need: 'Pasientene er få, og behandlingen krever erfaring som bør være samlet på ett sted.',
  access: 'Antallet fra hver region svarer omtrent til folketallet.',
  stability: {
    answer: false,
    explanation: 'To av tre overleger er over 60 år. Opplæringen av nye er i gang.',
  },
};

const applicationFromWest: SectionContent = {
  applicant: 'Helse Bergen, medisinsk avdeling',
  purpose: 'Utrede og behandle voksne med sjeldne prøvetilstander.',
  need: 'Tilstanden er sjelden, og ingen behandler mer enn to i året i dag.',
  patients: 35,
  competence: 'To overleger, en forskningsgruppe og et nordisk nettverk.',
  stability: { answer: true },
  effects: 'Andre helseforetak tar kontrollene. Reisen blir lengre for noen.',
  costs: 'Omtrent to årsverk.',
};
