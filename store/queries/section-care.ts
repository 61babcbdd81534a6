import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { isId } from '../../domain/ids.ts';
import { mayLeaveOut, maySeeSection, mayWrite } from '../../domain/report-access.ts';
import { isOfGroup } from '../../domain/report-gate.ts';
import type { SectionCare } from '../../domain/views/report.ts';
import { loadReport } from '../load-report.ts';
import { templateById } from '../report-template.ts';
import type { Store } from '../store.ts';
import { supplementsOfSection } from './submission-view.ts';

/**
 * What stands around a section's text: who helps to write it, whether it can be left out, what came late. null for
 * whoever may not see the report.
 */
export async function sectionCare(
  store: Store,
  actor: Actor,
  sectionId: string,
): Promise<SectionCare | null> {
  const section = isId(sectionId) ? await partOf(store, sectionId) : null;
  const report = section && (await loadReport(store.db, section.reportId, actor));
  if (!section || !report || !maySeeSection(actor, report.facts, section.part)) return null;
  const { part } = section;
  const isSubmitted = report.state === 'submitted';
  const isLeftOut = section.state === 'left-out';
  const isOpen = !isSubmitted && !report.isCycleClosed;
  const [helpers, takeovers, waiting, handover, template, supplements] = await Promise.all([
    helpersOf(store, sectionId),
    takeoversOf(store, actor, sectionId),
    waitingOf(store, actor, sectionId),
    handoverOf(store, actor, sectionId),
    templateById(store.db, report.templateId),
    supplementsOfSection(store, sectionId),
  ]);
  const isWriter = mayWrite(actor, report.facts, part, sectionId);
  return {
    helpers,
    takeovers,
    waiting,
    handover,
    returned: section.state === 'returned' ? report.returned : null,
    isGroupMarked: report.groupCompleted !== null && isOfGroup(part.kind),
    population: template.population,
    isRoundClosed: report.isCycleClosed,
    mayLeaveOut: isOpen && !isLeftOut && section.state !== 'done' && mayLeaveOut(actor, report.facts, part),
    maySupplement: isSubmitted && isLeftOut && !report.isCycleClosed && isWriter,
    supplements,
  };
}

async function partOf({ db }: Store, sectionId: string) {
  const row = await db
    .selectFrom('report_section')
    .innerJoin('report_part', 'report_part.id', 'report_section.part_id')
    .select([
      'report_part.report_id as reportId',
      'report_section.state',
      'report_part.id',
      'report_part.kind',
      'report_part.site_id as siteId',
      'report_part.region',
    ])
    .where('report_section.id', '=', sectionId)
    .executeTakeFirst();
  if (!row) return null;
  const { reportId, state, ...part } = row;
  return { reportId, state, part };
}

async function helpersOf({ db }: Store, sectionId: string): Promise<SectionCare['helpers']> {
  return await db
    .selectFrom('section_delegate')
    .innerJoin('person', 'person.id', 'section_delegate.person_id')
    .select(['person.id as personId', 'person.name'])
    .where('section_id', '=', sectionId)
    .where('ended_at', 'is', null)
    .orderBy('person.name')
    .execute();
}

/** Questions to the actor, as long as they are about the holding that there is. */
async function takeoversOf(store: Store, actor: Actor, sectionId: string): Promise<SectionCare['takeovers']> {
  if (actor.kind !== 'person') return [];
  return await requestsOf(store, sectionId)
    .innerJoin('person', 'person.id', 'request.asked_by')
    .select(['request.id as requestId', 'person.name as askedBy'])
    .where('request.holder_id', '=', actor.personId)
    .where('request.state', '=', 'open')
    .orderBy('request.asked_at')
    .execute();
}

/** What the actor, who wants to write, has asked for. */
async function waitingOf(store: Store, actor: Actor, sectionId: string): Promise<SectionCare['waiting']> {
  if (actor.kind !== 'person') return { isWatching: false, asked: null };
  const [watch, request] = await Promise.all([
    store.db
      .selectFrom('section_watch')
      .select('since')
      .where('section_id', '=', sectionId)
      .where('person_id', '=', actor.personId)
      .executeTakeFirst(),
    requestsOf(store, sectionId)
      .select('request.state')
      .where('request.asked_by', '=', actor.personId)
      .orderBy('request.asked_at', 'desc')
      .executeTakeFirst(),
  ]);
  const state = request?.state;
  return { isWatching: watch !== undefined, asked: state === 'open' || state === 'refused' ? state : null };
}

/** The newest holding that was given up within the hour because somebody asked; whoever takes the chapter ends that. */
async function handoverOf(store: Store, actor: Actor, sectionId: string): Promise<SectionCare['handover']> {
  if (actor.kind !== 'person') return null;
  const given = await store.db
    .selectFrom('takeover_request as request')
    .innerJoin('section_lock as lease', (join) =>
      join
        .onRef('lease.section_id', '=', 'request.section_id')
        .onRef('lease.fence', '=', 'request.fence')
        .on('lease.holder_id', 'is', null),
    )
    .innerJoin('person as asker', 'asker.id', 'request.asked_by')
    .innerJoin('person as giver', 'giver.id', 'request.holder_id')
    .select(['request.asked_by as askedBy', 'asker.name as asker', 'giver.name as giver'])
    .where('request.section_id', '=', sectionId)
    .where('request.state', '=', 'granted')
    .where('request.answered_at', '>', sql<Date>`business_now() - interval '1 hour'`)
    .where((eb) =>
      eb.or([eb('request.asked_by', '=', actor.personId), eb('request.holder_id', '=', actor.personId)]),
    )
    .executeTakeFirst();
  if (!given) return null;
  const isYours = given.askedBy === actor.personId;
  return { isYours, other: isYours ? given.giver : given.asker };
}

/** Those about the holding that there is. */
function requestsOf({ db }: Store, sectionId: string) {
  return db
    .selectFrom('takeover_request as request')
    .innerJoin('section_lock as lease', (join) =>
      join
        .onRef('lease.section_id', '=', 'request.section_id')
        .onRef('lease.holder_id', '=', 'request.holder_id')
        .onRef('lease.fence', '=', 'request.fence'),
    )
    .where('request.section_id', '=', sectionId);
}
