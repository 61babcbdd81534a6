import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));

/** The domain's types that the configuration names; kysely-codegen cannot import them under TypeScript 7. */
const header = `// Generated from the migrated database by scripts/generate-schema.ts; a test compares the two. Not edited by hand.
import type { ColumnType } from 'kysely';
import type { LinkPurpose } from '../domain/access-link.ts';
import type { AssessmentState, FollowUpNeed } from '../domain/assessment.ts';
import type { RequestStep } from '../domain/candidate-request.ts';
import type { DutyKind } from '../domain/duty.ts';
import type { FollowUpOwner, FollowUpState } from '../domain/follow-up.ts';
import type { AudienceRole, GatheringKind } from '../domain/gathering.ts';
import type { MeetingAnswer, MeetingForm } from '../domain/group-meeting.ts';
import type { MilestoneKind } from '../domain/milestone.ts';
import type { NominationStep } from '../domain/nomination.ts';
import type { OnboardingKind } from '../domain/onboarding.ts';
import type { ProblemEntryKind, ProblemState, ProblemStep } from '../domain/problem.ts';
import type { ProcessKind, ProcessState, StepState } from '../domain/process.ts';
import type { AnswerForm, QuestionScope, StoredQuestionStep } from '../domain/question.ts';
import type { Frequency } from '../domain/reminder-rules.ts';
import type { DraftCause, PartKind, ReportState, SectionState } from '../domain/report.ts';
import type { AssessmentType } from '../domain/report-template.ts';
import type { RegisterState } from '../domain/standing-facts.ts';
import type { SurveyKind } from '../domain/survey.ts';
import type { ReminderReason } from '../domain/views/reminder.ts';
import type { GrantedRole, Language, Region, SeatKind, ServiceType } from '../domain/vocabulary.ts';
`;

/** The text of `store/schema.ts` for a migrated database. */
export async function generateSchema(databaseUrl: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'samrad-schema-'));
  try {
    const file = join(folder, 'schema.ts');
    const codegen = join(root, 'node_modules/kysely-codegen/dist/cli/bin.js');
    await run(
      process.execPath,
      [
        codegen,
        '--config-file',
        join(root, '.kysely-codegenrc.json'),
        '--url',
        databaseUrl,
        '--out-file',
        file,
      ],
      { cwd: root },
    );
    const body = (await readFile(file, 'utf8')).replace(/^[\s\S]*?import type \{ ColumnType \}[^\n]*\n/, '');
    await writeFile(file, header + body);
    await run(join(root, 'node_modules/.bin/biome'), [
      'format',
      '--write',
      `--config-path=${root}`,
      '--vcs-enabled=false',
      file,
    ]);
    return await readFile(file, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const url = process.argv[2];
  if (!url) throw new Error('Usage: node scripts/generate-schema.ts <URL of a migrated database>');
  await writeFile(join(root, 'store/schema.ts'), await generateSchema(url));
}
