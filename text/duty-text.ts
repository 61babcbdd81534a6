import {
  caseDutyKind,
  type DutyKind,
  isAssessmentDuty,
  isGroupDuty,
  isMilestoneDuty,
  isReportDuty,
  processDutyKind,
  surveyDutyKind,
} from '../domain/duty.ts';
import type { LocalName, SeatBrief, ServiceBrief } from '../domain/views/brief.ts';
import type { HelpedChapterView, ProcessDuty } from '../domain/views/home.ts';
import type { Language, Region } from '../domain/vocabulary.ts';
import { nameIn, regionName, seatName, serviceName } from './names.ts';
import { processKindName, stepTitle } from './process-words.ts';
import { textIn } from './text-in.ts';

type Duty = {
  readonly kind: DutyKind;
  readonly personName: string | null;
  readonly service?: Pick<ServiceBrief, 'name'>;
  readonly seat?: Pick<SeatBrief, 'kind' | 'region' | 'standsFor'>;
  /** Whose part of an annual report it is. */
  readonly region?: Region | null;
  readonly siteName?: string | null;
  /** The year that a report or a case is about. */
  readonly year?: number;
  /** What a step of a process is of, and which it is. */
  readonly process?: Pick<ProcessDuty['process'], 'kind' | 'title'>;
  readonly step?: string;
  /** What a question to all or some is called. */
  readonly surveyTitle?: LocalName;
  /** What a duty about a gathering is called after. */
  readonly gatheringTitle?: string;
};

/** What is to be done, in one line: "Finn ny regional representant for Helse Nord: tjenesten". */
export function dutyText(duty: Duty, language: Language): string {
  const { kind, personName, seat } = duty;
  const { assessment, groupDuties, home, milestone, national, report, survey } = textIn(language);
  const service = duty.service ? serviceName(duty.service, language) : '';
  if (isReportDuty(kind)) {
    const place = duty.region ? regionName(duty.region, language) : (duty.siteName ?? '');
    return report.duties[kind]({ service, place, year: String(duty.year ?? '') });
  }
  if (isMilestoneDuty(kind)) return milestone.duties[kind](service);
  if (isAssessmentDuty(kind)) return assessment.duties[kind](service);
  if (isGroupDuty(kind)) return groupDuties.texts[kind](service);
  if (kind === caseDutyKind) return national.duty(String(duty.year ?? ''));
  if (kind === surveyDutyKind) return survey.duty(duty.surveyTitle ? nameIn(duty.surveyTitle, language) : '');
  if (kind === processDutyKind) return processText(duty, language);
  return home.duties[kind]({
    person: personName ?? '',
    seat: seat ? seatName(seat, language) : '',
    service,
    gathering: duty.gatheringTitle ?? '',
  });
}

/** "Evaluering, Regionens vurdering: tjenesten". */
function processText({ process, service, step = '' }: Duty, language: Language): string {
  if (!process) return '';
  return textIn(language).process.duty({
    step: stepTitle(process.kind, step, language),
    process: processKindName(process.kind, language),
    service: service ? serviceName(service, language) : (process.title ?? ''),
  });
}

/** A chapter that somebody lets the reader write: "Hjelp til med «Forskning»: årsrapporten for 2026, tjenesten". */
export function helpedText(
  { title, service, year }: Pick<HelpedChapterView, 'title' | 'service' | 'year'>,
  language: Language,
): string {
  return textIn(language).home.helping({
    chapter: nameIn(title, language),
    service: serviceName(service, language),
    year: String(year),
  });
}

/** The same without its service, for lines under the name of the service: "Finn ny regional representant for Helse Nord". */
export function dutyTextAlone(duty: Duty, language: Language): string {
  const { service: _service, ...alone } = duty;
  return dutyText(alone, language).replace(/: $/, '');
}

/** The same for whoever looks on while somebody else is to do it. */
export function othersText(duty: Duty, language: Language): string {
  const { kind, personName, seat } = duty;
  if (kind !== 'answer-consent' || !seat || !personName) return dutyTextAlone(duty, language);
  return textIn(language).home.consentOfOther({ person: personName, seat: seatName(seat, language) });
}

/** What the button beside it says. */
export function dutyButtonText(kind: DutyKind, language: Language): string {
  const { assessment, groupDuties, home, milestone, national, process, report, survey } = textIn(language);
  if (isMilestoneDuty(kind)) return milestone.dutyButtons[kind];
  if (isAssessmentDuty(kind)) return assessment.dutyButtons[kind];
  if (isGroupDuty(kind)) return groupDuties.buttons[kind];
  if (kind === caseDutyKind) return national.dutyButton;
  if (kind === processDutyKind) return process.dutyButton;
  if (kind === surveyDutyKind) return survey.dutyButton;
  return isReportDuty(kind) ? report.dutyButton : home.dutyButtons[kind];
}
