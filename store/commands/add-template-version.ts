import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { isCoordinator } from '../../domain/actor.ts';
import { refuse } from '../../domain/refusal.ts';
import { templateFaults } from '../../domain/template-faults.ts';
import { type ServiceType, serviceTypes } from '../../domain/vocabulary.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { keepProgramTemplate, templatesOf } from '../report-template.ts';

export type AddTemplateVersion = {
  readonly type: ServiceType;
  /** The year that is reported on. */
  readonly year: number;
  /** The whole document; its version number is given here, not taken from it. */
  readonly content: unknown;
};

/**
 * A coordinator adds a version with changed questions. Cycles that are opened from now on use it; reports that are
 * there keep the one they were made from.
 */
export async function addTemplateVersion(
  context: CommandContext,
  input: AddTemplateVersion,
): Promise<Outcome> {
  return await runCommand(context, 'add-template-version', async (tx) => {
    const { actor, correlationId } = context;
    if (actor.kind !== 'person' || !isCoordinator(actor)) return refuse('unknown-or-forbidden');
    const { type, year, content } = input;
    if (!serviceTypes.includes(type) || !Number.isInteger(year)) return refuse('input-invalid');
    // Two who add at once get a number each, one after the other.
    await sql`select pg_advisory_xact_lock(hashtext(${`template/${type}/${year}`}))`.execute(tx);
    await keepProgramTemplate(tx, type, year);
    const { newest } = await tx
      .selectFrom('report_template')
      .select(sql<number>`coalesce(max(version), 0)`.as('newest'))
      .where('service_type', '=', type)
      .where('year', '=', year)
      .executeTakeFirstOrThrow();
    const id = randomUUID();
    const version = newest + 1;
    const document = { ...Object(content), type, year, version };
    const faults = templateFaults(document, await templatesOf(tx, type));
    if (faults.length > 0) return refuse('template-faulty', { templateFaults: faults });
    await tx
      .insertInto('report_template')
      .values({
        id,
        service_type: type,
        year,
        version,
        content: JSON.stringify(document),
        added_by: actor.personId,
      })
      .execute();
    await recordEvent(tx, {
      actor,
      verb: 'add-template-version',
      subjectType: 'template',
      subjectId: id,
      version,
      codes: { type, year },
      correlationId,
    });
    return done({ templateId: id });
  });
}
