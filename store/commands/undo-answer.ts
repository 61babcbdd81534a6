import { sql } from 'kysely';
import { isOpen, type Nomination } from '../../domain/nomination.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { type LastStep, refuseUndo, undone } from '../../domain/undo.ts';
import { saveNomination } from '../advance-nomination.ts';
import { type CommandContext, type Done, done, type Outcome, runCommand } from '../command.ts';
import { closeDuties, reopenNewestDuty } from '../duty.ts';
import { recordEvent } from '../event.ts';
import { hasUndone } from '../has-undone.ts';
import { stillLives } from '../living.ts';
import { authorisedNomination, type NominationInput } from '../nomination-command.ts';
import { whoTakesPart } from '../nomination-messages.ts';
import { cancelUnsent, refreshCards, tell } from '../outgoing.ts';
import { refreshSeat } from '../refresh-group.ts';
import { refuseStanding } from '../standing-proposal.ts';
import type { Tx } from '../store.ts';

/**
 * Whoever took the newest step takes it back: all that it changed is as it was before, the duty with its old
 * deadline among it, and those who were told of the step are told that it is undone.
 */
export async function undoAnswer(context: CommandContext, input: NominationInput): Promise<Outcome> {
  return await runCommand(context, 'undo-answer', async (tx) => await undo(tx, context, input));
}

async function undo(tx: Tx, context: CommandContext, input: NominationInput): Promise<Done | Refusal> {
  const loaded = await authorisedNomination(tx, context, 'undo-answer', input);
  if (isRefusal(loaded)) return loaded;
  const { nomination, lastStep } = loaded;
  const refusal = refuseUndo(context.actor, lastStep) ?? refuseOtherStep(input, nomination);
  if (refusal || !lastStep) return refusal ?? refuse('undo-too-late');
  if (await hasUndoneByLink(tx, context, nomination.id)) return refuse('changed-enough-by-link');
  const blocked = await bringBack(tx, context, nomination);
  if (blocked) return blocked;
  await restore(tx, context, undone(nomination, lastStep), lastStep);
  return done({ nominationId: nomination.id });
}

/** By link once: each new answer may send mail to an address that whoever has the link wrote. */
async function hasUndoneByLink(tx: Tx, context: CommandContext, nominationId: string): Promise<boolean> {
  const { actor, linkId, byLink } = context;
  if (!(linkId || byLink) || actor.kind !== 'person') return false;
  return await hasUndone(tx, { nominationId, personId: actor.personId });
}

/** A button undoes the step that its card shows, not a later one. */
function refuseOtherStep({ version }: NominationInput, nomination: Nomination): Refusal | null {
  return typeof version === 'number' && version < nomination.version ? refuse('undo-too-late') : null;
}

/** What had ended is open again: the seat is as it was, and the group may still take the person. */
async function bringBack(tx: Tx, context: CommandContext, ended: Nomination): Promise<Refusal | null> {
  if (isOpen(ended.step)) return null;
  if (!(await stillLives(tx, ended.candidateId))) return refuse('person-erased');
  if (ended.step === 'appointed') await vacate(tx, ended);
  const refusal = await refuseStanding(tx, ended);
  if (refusal) return refusal;
  await closeDuties(tx, ended.seat.id, null);
  await refreshSeat(tx, context, ended.seat.id);
  return null;
}

/**
 * The membership that the appointment began, undone within the hour, has never been anything else; whoever it came
 * after has the last day that was known before. The seat is vacant again if it was, or if that day is over by now.
 */
async function vacate(tx: Tx, appointed: Nomination): Promise<void> {
  const { id, version, seat } = appointed;
  await tx.deleteFrom('membership').where('nomination_id', '=', id).execute();
  await tx.deleteFrom('digest_notice').where('nomination_id', '=', id).execute();
  await sql`
    update membership set ends_on = (event.codes ->> 'endedOn')::date, end_settled_at = null
    from event
    where event.subject_id = ${id} and event.version = ${version} and event.verb = 'appoint-member'
      and membership.id = (event.codes ->> 'shortened')::uuid`.execute(tx);
  await sql`
    update seat set vacant_since = coalesce(
      (select (event.codes ->> 'vacantSince')::timestamptz from event
        where event.subject_id = ${id} and event.version = ${version} and event.verb = 'appoint-member'),
      case when not exists (
        select from membership where membership.seat_id = seat.id
          and (membership.ends_on is null or membership.ends_on >= oslo_today())) then business_now() end)
    where id = ${seat.id}`.execute(tx);
}

async function restore(tx: Tx, context: CommandContext, after: Nomination, last: LastStep): Promise<void> {
  const actorId = context.actor.kind === 'person' ? context.actor.personId : null;
  const step = { subjectId: after.id, version: after.version - 1 };
  const told = await cancelUnsent(tx, step);
  await saveNomination(tx, after);
  await recordEvent(tx, {
    actor: context.actor,
    verb: 'undo-answer',
    subjectType: 'nomination',
    subjectId: after.id,
    serviceId: after.serviceId,
    version: after.version,
    codes: { undid: last.verb, undidVersion: after.version - 1, to: after.step },
    correlationId: context.correlationId,
  });
  await reopenNewestDuty(tx, after.id, actorId);
  // The step goes on since it first began, as its duty does.
  await sql`
    update nomination set step_since = duty.since from duty
    where nomination.id = ${after.id} and duty.subject_id = nomination.id and duty.done_at is null`.execute(
    tx,
  );
  const subject = { subjectId: after.id, version: after.version, correlationId: context.correlationId };
  const isAppointment = last.verb === 'appoint-member';
  const hear = isAppointment ? await whoHears(tx, after, { ...step, told }) : told;
  await tell(
    tx,
    context.store.queue,
    hear
      .filter((personId) => personId !== actorId)
      .map((personId) => ({
        to: { personId },
        card: 'nomination',
        cause: isAppointment ? 'appointment-undone' : 'answer-undone',
        lane: 'notice',
        ...subject,
      })),
  );
  await refreshCards(tx, context.store.queue, subject);
}

/**
 * The group reads that an appointment is undone in the card that told of it. A mail cannot be changed: whoever got one,
 * or may be getting it just now, is told anew, as are those who take part in the case.
 */
async function whoHears(
  tx: Tx,
  nomination: Nomination,
  { told, subjectId, version }: { told: readonly string[]; subjectId: string; version: number },
): Promise<string[]> {
  const takePart = await whoTakesPart(tx, nomination);
  const mailed = await tx
    .selectFrom('outgoing_message')
    .select('person_id')
    .where('subject_id', '=', subjectId)
    .where('version', '>=', version)
    .where('lane', '!=', 'update')
    .where((eb) => eb.or([eb('by_mail', '=', true), eb('state', '=', 'waiting')]))
    .execute();
  return told.filter(
    (personId) => takePart.includes(personId) || mailed.some((message) => message.person_id === personId),
  );
}
