import { isId } from '../domain/ids.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { maySeeSection } from '../domain/report-access.ts';
import type { ReportVerb } from '../domain/report-verbs.ts';
import { isHeld } from '../domain/section-lock.ts';
import { type CommandContext, done, type Outcome, runCommand } from './command.ts';
import { type NewEvent, recordEvent } from './event.ts';
import { type LoadedSection, lockSection } from './load-section.ts';
import { nameOf } from './section-command.ts';
import type { Tx } from './store.ts';

/** What a press did: what stands in its event, and the ids that it gives back. */
export type Pressed = {
  readonly codes?: NewEvent['codes'];
  readonly remark?: string | null;
  readonly ids?: Readonly<Record<string, string>>;
};

/** A section in the hands of a person who may at least see it. */
export type PressedSection = LoadedSection & { readonly personId: string };

/**
 * The frame of every press on a section: lock it, authorise, let the rules decide, write the event. Unknown and
 * forbidden look alike; `decide` says who of those who see it may do this.
 */
export async function runSectionPress(
  context: CommandContext,
  verb: ReportVerb,
  sectionId: string,
  decide: (tx: Tx, section: PressedSection) => Promise<Pressed | Refusal>,
): Promise<Outcome> {
  const { actor, correlationId, store } = context;
  let reportId: string | null = null;
  const outcome = await runCommand(context, verb, async (tx) => {
    if (actor.kind !== 'person' || !isId(sectionId)) return refuse('unknown-or-forbidden');
    const section = await lockSection(tx, sectionId, actor);
    if (!section || !maySeeSection(actor, section.facts, section.part)) return refuse('unknown-or-forbidden');
    const pressed = await decide(tx, { ...section, personId: actor.personId });
    if (isRefusal(pressed)) return pressed;
    await recordEvent(tx, {
      actor,
      verb,
      subjectType: 'section',
      subjectId: section.id,
      serviceId: section.serviceId,
      codes: { ...pressed.codes, ...(context.byLink && { byLink: true }) },
      correlationId,
      remark: pressed.remark ? { text: pressed.remark, visibleTo: 'participants' } : null,
    });
    reportId = section.reportId;
    return done({ sectionId: section.id, reportId: section.reportId, ...pressed.ids });
  });
  if (reportId && !isRefusal(outcome)) store.changes.tell({ reportId, sectionId });
  return outcome;
}

/** Somebody else writes in it just now: they are not interrupted. */
export async function refuseHeldByOther(tx: Tx, section: PressedSection): Promise<Refusal | null> {
  const { lock, now, personId } = section;
  if (!isHeld(lock, now) || lock.holder === null || lock.holder.personId === personId) return null;
  const person = await nameOf(tx, lock.holder.personId);
  return refuse('section-held', person ? { person } : {});
}
