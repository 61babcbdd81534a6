import type { Answer, Draft, History, Revision } from './history.ts';

/**
 * What was answered is so: a text that was saved is a revision, word for word, and was written over nothing but what
 * its writer had seen; one that came too late is a draft of its writer and no revision.
 */
export function faultsOfAnswers({ answers, revisions, drafts }: History): string[] {
  const byKey = new Map(revisions.map((one) => [keyOf(one), one]));
  const byNumber = new Map(revisions.map((one) => [`${one.sectionId}/${one.revision}`, one]));
  const kept = new Map(drafts.filter(({ why }) => why !== 'taken-over').map((one) => [keyOf(one), one]));
  return answers.flatMap((answer) => {
    const revision = answer.saveKey === null ? ofCard(answer, revisions) : byKey.get(keyOf(answer));
    if (answer.kind === 'kept') return faultsOfKept(answer, revision, kept.get(keyOf(answer)));
    return faultsOfSaved(answer, revision, byNumber);
  });
}

type Keyed = { readonly sectionId: string; readonly saveKey: string | null };

function keyOf({ sectionId, saveKey }: Keyed): string {
  return `${sectionId}/${saveKey}`;
}

function placeOf(revision: Revision | undefined): string {
  return revision ? `${revision.revision} under ${revision.fence} by ${revision.writerId}` : 'nothing';
}

/** A card does not say which revision it became: the first with its text, since it may be restored later on. */
function ofCard(answer: Answer, revisions: readonly Revision[]): Revision | undefined {
  const { sectionId, personId, text } = answer;
  return revisions
    .filter((one) => one.sectionId === sectionId && one.personId === personId && one.text === text)
    .reduce<Revision | undefined>(
      (first, one) => (first && first.revision < one.revision ? first : one),
      undefined,
    );
}

function faultsOfKept(answer: Answer, revision: Revision | undefined, draft: Draft | undefined): string[] {
  const key = keyOf(answer);
  if (revision) return [`the text ${key} came too late and became a revision`];
  if (!draft) return [`the text ${key} came too late and is lost`];
  if (draft.personId !== answer.personId) return [`the text ${key} came too late and is somebody else's`];
  return draft.text === answer.text ? [] : [`the text ${key} came too late and was kept as another`];
}

function faultsOfSaved(
  answer: Answer,
  revision: Revision | undefined,
  byNumber: ReadonlyMap<string, Revision>,
): string[] {
  const key = keyOf(answer);
  const { sectionId, baseRevision, restored } = answer;
  if (!revision || (answer.revision !== null && revision.revision !== answer.revision)) {
    return [`the saved text ${key} is no revision ${answer.revision ?? ''}`];
  }
  const text = restored === null ? answer.text : (byNumber.get(`${sectionId}/${restored}`)?.text ?? null);
  const faults = revision.text === text ? [] : [`the saved text ${key} was written as another`];
  for (let number = baseRevision + 1; number < revision.revision; number += 1) {
    const between = byNumber.get(`${sectionId}/${number}`);
    const isOwn = between?.fence === revision.fence && between.writerId === revision.writerId;
    if (isOwn) continue;
    const story = `${placeOf(between)}, then ${placeOf(revision)}; it began from ${baseRevision}`;
    faults.push(`the saved text ${key} was written over ${number}, which its writer had not seen (${story})`);
  }
  return faults;
}

const endedLease: readonly string[] = ['taken-over', 'right-ended'];

/** Whoever is taken over from, or loses the right, keeps what they had written under that lease. */
export function faultsOfDisplaced({ events, revisions, drafts }: History): string[] {
  const displaced = new Set(drafts.filter(({ why }) => endedLease.includes(why)).map(keyOf));
  return events.flatMap(({ sectionId, endedFence }) => {
    if (endedFence === null) return [];
    const own = revisions.filter((one) => one.sectionId === sectionId && one.fence === endedFence);
    const last = own.reduce<Revision | null>(
      (newest, one) => (newest && newest.revision > one.revision ? newest : one),
      null,
    );
    return !last || displaced.has(keyOf(last))
      ? []
      : [`the text under the fence ${endedFence} of ${sectionId} was not kept for whoever lost it`];
  });
}

/** A late part that was acknowledged is there, once, word for word. */
export function faultsOfSupplements({ supplements: { acknowledged, stored } }: History): string[] {
  const times = new Map<string, number>();
  for (const { sectionId, text } of stored) {
    const name = `${sectionId}: ${text}`;
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  const lost = acknowledged
    .filter(({ sectionId, text }) => !times.has(`${sectionId}: ${text}`))
    .map(({ key }) => `the late part ${key} was acknowledged and is lost`);
  const twice = [...times]
    .filter(([, count]) => count > 1)
    .map(([name]) => `the late part ${name} was added twice`);
  return [...lost, ...twice];
}
