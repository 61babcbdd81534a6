import type { AttentionMark } from './attention.ts';
import { fieldsOf } from './report-field.ts';
import { type VolumeFlag, volumeFlagsOf } from './report-numbers.ts';
import type { Words } from './report-schema.ts';
import type { FrozenReport, FrozenSection } from './report-submission.ts';
import type { ReportTemplate, TemplateSection } from './report-template.ts';
import type { Region } from './vocabulary.ts';

/** What the program notices in a report that was handed in. It is shown beside the criteria, and decides nothing. */

export type AssessmentFlag =
  /** R46: fewer new patients or procedures than one country needs a place for, or more than one place takes. */
  | {
      readonly kind: 'volume';
      readonly question: Words;
      readonly site: string | null;
      readonly count: number;
      readonly limit: VolumeFlag;
    }
  /** R33: a region's part was not handed in. `isVacant`: since nobody has the seat. */
  | { readonly kind: 'region-missing'; readonly region: Region; readonly isVacant: boolean }
  /** R32: the group's statement was not handed in. */
  | { readonly kind: 'statement-missing' }
  /** R2, R4, R7 to R9, R25: what about the group breaks a rule today. */
  | { readonly kind: 'group'; readonly mark: AttentionMark }
  /** R25: no meeting in the year, as the report says. */
  | { readonly kind: 'no-meeting' }
  /** R36: points of the checklist that the website lacks. */
  | { readonly kind: 'website'; readonly missing: readonly Words[]; readonly of: number };

export type FlagFacts = {
  readonly template: ReportTemplate;
  readonly report: Pick<FrozenReport, 'sections'>;
  readonly group: readonly AttentionMark[];
};

export function flagsOf({ template, report, group }: FlagFacts): AssessmentFlag[] {
  const answered = report.sections.flatMap((section) => answeredOf(section, template));
  return [
    ...answered.flatMap(volumes),
    ...report.sections.flatMap(missingRegion),
    ...report.sections.flatMap(missingStatement),
    ...group.map((mark) => ({ kind: 'group' as const, mark })),
    ...answered.flatMap(noMeeting),
    ...answered.flatMap(websites),
  ];
}

type Answered = {
  readonly asked: TemplateSection;
  readonly content: NonNullable<FrozenSection['content']>;
  readonly site: string | null;
};

function answeredOf({ key, content, part }: FrozenSection, template: ReportTemplate): Answered[] {
  const asked = template.sections.find((section) => section.key === key);
  return asked && content ? [{ asked, content, site: part.site?.name ?? null }] : [];
}

function volumes({ asked, content, site }: Answered): AssessmentFlag[] {
  return volumeFlagsOf(asked, content).map(({ field, count, flag }) => ({
    kind: 'volume',
    question: field.title,
    site,
    count,
    limit: flag,
  }));
}

function missingRegion({ part, content, leftOut }: FrozenSection): AssessmentFlag[] {
  if (part.kind !== 'regional' || part.region === null || content !== null) return [];
  return [{ kind: 'region-missing', region: part.region, isVacant: leftOut?.isVacant ?? false }];
}

function missingStatement({ part, content }: FrozenSection): AssessmentFlag[] {
  return part.kind === 'group' && content === null ? [{ kind: 'statement-missing' }] : [];
}

/** The question about the year's meetings, as the program's templates ask it. */
const metQuestion = 'group-met';

function noMeeting({ asked, content }: Answered): AssessmentFlag[] {
  const met = fieldsOf(asked).some(({ key, kind }) => key === metQuestion && kind === 'yes-no');
  const answer = content[metQuestion] as { readonly answer?: unknown } | undefined;
  return met && answer?.answer === false ? [{ kind: 'no-meeting' }] : [];
}

function websites({ asked, content }: Answered): AssessmentFlag[] {
  return fieldsOf(asked).flatMap((field): AssessmentFlag[] => {
    if (field.kind !== 'website-checklist') return [];
    const ticked = (content[field.key] ?? {}) as Readonly<Record<string, { readonly done?: unknown }>>;
    const missing = field.points.filter(({ key }) => ticked[key]?.done !== true).map(({ title }) => title);
    return missing.length === 0 ? [] : [{ kind: 'website', missing, of: field.points.length }];
  });
}
