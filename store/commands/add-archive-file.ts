import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { mayAddToArchive, mostFileBytes } from '../../domain/archive.ts';
import { isId } from '../../domain/ids.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Region, ServiceType } from '../../domain/vocabulary.ts';
import { type CommandContext, done, type Outcome, runCommand } from '../command.ts';
import { recordEvent } from '../event.ts';
import { isInArchive } from '../known-file.ts';
import { learnWords } from '../learn-words.ts';
import type { Tx } from '../store.ts';

export type ArchiveFile = {
  readonly serviceId: string;
  readonly year: number;
  readonly title: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The words of the file, as far as it has any. */
  readonly text: string;
};

/**
 * Puts the report of an older year into the archive, as a file (R43). By a coordinator, or by the program where an
 * operator adds many. The same file comes in once, and anew when it was taken away.
 */
export async function addArchiveFile(context: CommandContext, file: ArchiveFile): Promise<Outcome> {
  const { actor, correlationId } = context;
  return await runCommand(context, 'add-archive-file', async (tx) => {
    if (actor.kind !== 'system' && !mayAddToArchive(actor)) return refuse('unknown-or-forbidden');
    const { serviceId, year, title, name, bytes, text } = file;
    if (bytes.length > mostFileBytes) return refuse('archive-file-too-large');
    const service = await serviceIn(tx, file);
    if (!service) return refuse('unknown-or-forbidden');
    if (service.hasReport) return refuse('archive-year-has-report');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const told = actor.kind === 'system' ? { serviceId, year } : null;
    if (await isInArchive(tx, sha256, told)) return refuse('archive-file-known');
    const entryId = randomUUID();
    const { region, type, names } = service;
    await tx
      .insertInto('archive_entry')
      .values({
        id: entryId,
        service_id: serviceId,
        year,
        region,
        service_type: type,
        title: title.trim(),
        text: `${text}\n${names}`,
      })
      .execute();
    await tx
      .insertInto('archive_file')
      .values({
        entry_id: entryId,
        name: name.slice(0, 200),
        sha256,
        bytes: Buffer.from(bytes),
        added_by: actor.kind === 'person' ? actor.personId : null,
      })
      .execute();
    await learnWords(tx, [entryId]);
    await recordEvent(tx, {
      actor,
      verb: 'add-archive-file',
      subjectType: 'archive',
      subjectId: entryId,
      serviceId,
      codes: { year },
      correlationId,
    });
    return done({ entryId, hasText: text === '' ? 'no' : 'yes' });
  });
}

type ServiceInYear = {
  readonly region: Region;
  readonly type: ServiceType;
  readonly names: string;
  /** It handed in a report of the year here. */
  readonly hasReport: boolean;
};

async function serviceIn(tx: Tx, { serviceId, year }: ArchiveFile): Promise<ServiceInYear | null> {
  if (!isId(serviceId)) return null;
  const { rows } = await sql<ServiceInYear>`
    select trust.region, service.type,
      concat_ws(E'\n', service.name_nb, service.name_nn, service.name_en) as names,
      exists (select from report
        join report_cycle cycle on cycle.id = report.cycle_id and cycle.year = ${year}
        where report.service_id = service.id and report.state = 'submitted') as "hasReport"
    from service join site on site.service_id = service.id and site.is_responsible
    join trust on trust.id = site.trust_id
    where service.id = ${serviceId}`.execute(tx);
  return rows[0] ?? null;
}
