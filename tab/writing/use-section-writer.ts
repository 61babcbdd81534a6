import { useEffect, useRef, useState } from 'react';
import type { SectionPageView } from '../../domain/views/tab.ts';
import { act } from '../api.ts';
import type { Sent } from '../json.ts';
import { useReader } from '../reader.ts';
import { noFence } from './late-text.ts';
import { LateTexts, type SetAside } from './late-texts.ts';
import {
  closesChapter,
  leftChapter,
  opensChapter,
  returnedToChapter,
  type Writers,
  writesChapter,
} from './left-writers.ts';
import { isSameText } from './same-text.ts';
import { sectionCalls } from './section-calls.ts';
import { SectionWriter } from './section-writer.ts';
import { leaveToChapter } from './send-left-texts.ts';
import { type SupplementState, SupplementWriter } from './supplement-writer.ts';
import { leftBehind, unsentTextsOf } from './unsent-of.ts';
import type { UnsentText, UnsentTexts } from './unsent-texts.ts';
import { anotherId, writerId } from './writer-id.ts';
import type { WriterState } from './writer-state.ts';

type View = Sent<SectionPageView>;
export type Writing = { readonly writer: SectionWriter; readonly state: WriterState };
export type Supplementing = { readonly writer: SupplementWriter; readonly state: SupplementState };

/** The reader's own texts about a chapter: what is being written, and what could not go where it was meant to. */
export type OwnTexts = {
  readonly writing: Writing | null;
  readonly supplementing: Supplementing | null;
  readonly late: readonly SetAside[];
  readonly discard: (text: UnsentText) => void;
};

/** Whether its text can be typed in at all, whoever has it just now. */
export function isOpenToWrite({ viewer, isFrozen, state }: View): boolean {
  return viewer.mayWrite && !isFrozen && state !== 'done' && state !== 'left-out';
}

/**
 * The reader as a writer of this chapter, from the first look at it until the page is left. `isGone` when the chapter
 * is not shown to them any more: what they typed in it still is.
 */
export function useOwnTexts(
  sectionId: string,
  view: View | null,
  isGone: boolean,
  reread: () => void,
): OwnTexts {
  const { personId } = useReader();
  const [state, setState] = useState<WriterState | null>(null);
  const [supplementState, setSupplementState] = useState<SupplementState | null>(null);
  const [late, setLate] = useState<readonly SetAside[]>([]);
  const writers = useRef<Writers | null>(null);
  const newest = useRef({ view, reread });
  newest.current = { view, reread };
  const isReady = view !== null || isGone;

  useEffect(() => {
    opensChapter(sectionId);
    return () => closesChapter(sectionId);
  }, [sectionId]);
  useEffect(() => {
    const begun = isGone ? null : newest.current.view;
    if (!isReady) return;
    let isOver = false;
    let made: Writers | null = null;
    const ifHere =
      <Told extends readonly unknown[]>(tell: (...told: Told) => void) =>
      (...told: Told) => {
        if (!isOver) tell(...told);
      };
    const parts = {
      changed: ifHere(setState),
      supplementChanged: ifHere(setSupplementState),
      lateChanged: ifHere(setLate),
      reread: ifHere(() => newest.current.reread()),
    };
    const leavePage = () => void made?.section?.leavePage();
    const warn = (event: Event) => {
      const isLeft = ({ isFragile, isUnsaved }: WriterState) => isFragile && isUnsaved;
      if (made?.section && isLeft(made.section.state)) event.preventDefault();
    };
    void (async () => {
      const unsent = unsentTextsOf(personId);
      const own = await writerId(personId);
      if (isOver) return;
      opensChapter(sectionId);
      await Promise.all([returnedToChapter(sectionId), leaveToChapter(sectionId)]);
      if (isOver) return;
      const found = await leftBehind(unsent, sectionId);
      if (isOver) return;
      made = begin({ sectionId, own, unsent, found, view: begun, ...parts });
      writers.current = made;
      writesChapter(sectionId, made);
      setState(made.section?.state ?? null);
      setSupplementState(made.supplement?.state ?? null);
      if (begun?.holder?.isYou && isOpenToWrite(begun)) await made.section?.resume();
    })();
    addEventListener('pagehide', leavePage);
    addEventListener('beforeunload', warn);
    return () => {
      isOver = true;
      removeEventListener('pagehide', leavePage);
      removeEventListener('beforeunload', warn);
      void made?.section?.leave();
      if (made) leftChapter(sectionId, made);
      writers.current = null;
      setState(null);
      setSupplementState(null);
      setLate([]);
    };
  }, [sectionId, personId, isReady, isGone]);

  const handover = view?.care.handover;
  // Whoever let somebody else write leaves them the time to begin.
  const isFree = view?.holder === null && (!handover || handover.isYours);
  useEffect(() => {
    if (view) writers.current?.section?.show(view.content, view.revision);
    if (isFree) writers.current?.section?.unblock();
    if (view?.holder?.isYou) writers.current?.section?.keeps();
    else if (view) writers.current?.section?.checkLease();
    if (view) writers.current?.supplement?.show(lastOf(view));
  }, [view, isFree]);
  const maySupplement = view?.care.maySupplement;
  useEffect(() => {
    if (maySupplement === false) writers.current?.supplement?.giveUp();
  }, [maySupplement]);

  const current = writers.current;
  return {
    writing: current?.section && state ? { writer: current.section, state } : null,
    supplementing:
      current?.supplement && supplementState ? { writer: current.supplement, state: supplementState } : null,
    late,
    discard: (text) => void current?.late.discard(text),
  };
}

type Beginning = {
  readonly sectionId: string;
  /** This tab as a writer. */
  readonly own: string;
  readonly unsent: UnsentTexts;
  /** What earlier tabs left behind, the newest first. */
  readonly found: readonly UnsentText[];
  readonly view: View | null;
  readonly changed: (state: WriterState) => void;
  readonly supplementChanged: (state: SupplementState) => void;
  readonly lateChanged: (texts: readonly SetAside[]) => void;
  readonly reread: () => void;
};

/** The newest text that was left behind goes back into the fields where it can; the others are kept beside. */
function begin(beginning: Beginning): Writers {
  const { sectionId, own, unsent, view, reread } = beginning;
  const found = beginning.found.flatMap((text) => withKept(text, beginning));
  const late = new LateTexts({ calls: lateCalls, unsent, changed: beginning.lateChanged, reread });
  const left = found.find(({ kind }) => kind === 'text' && view !== null && isOpenToWrite(view));
  const unsentSupplement = found.find(({ kind }) => kind === 'supplement' && view?.care.maySupplement);
  for (const text of found) {
    if (text === left || text === unsentSupplement) continue;
    // It arrived, and only the answer did not.
    if (view && hasArrived(text, view)) void unsent.drop(text);
    else void late.take(text, text.draftId !== null);
  }
  if (!view) return { late, section: null, supplement: null };

  const setAside = async (text: UnsentText, isKept: boolean) => {
    // In a place of its own: what is typed next does not take its place.
    const moved = { ...text, writerId: await anotherId() };
    if (!isKept) await unsent.keep(moved);
    await unsent.drop(text);
    void late.take(moved, isKept);
  };
  const asked = { title: view.title, fields: view.fields };
  const { content, revision } = view;
  const about = { sectionId, asked, content, unsent, reread };
  // As the tab that it was typed in: that tab's lease is ours without a wait.
  const id = left?.writerId ?? own;
  const section = new SectionWriter({
    ...about,
    writerId: id,
    revision,
    calls: sectionCalls(sectionId, id),
    changed: beginning.changed,
    setAside,
  });
  const supplement = new SupplementWriter({
    ...about,
    content: lastOf(view),
    baseRevision: revision,
    writerId: unsentSupplement?.writerId ?? own,
    send: (text, key) => act('add-supplement', { sectionId, content: text }, key),
    changed: beginning.supplementChanged,
    setAside: (text) => void setAside(text, false),
  });
  void unsent.isLasting().then((isLasting) => section.warnIf(!isLasting));
  if (left) void section.recover(left, view.writtenAt === null || left.typedAt > view.writtenAt);
  if (unsentSupplement) void supplement.recover(unsentSupplement);
  return { late, section, supplement };
}

/** Of a text that the program keeps already only the place was here; nothing where its writer threw it away. */
function withKept(text: UnsentText, { unsent, view }: Pick<Beginning, 'unsent' | 'view'>): UnsentText[] {
  if (text.draftId === null) return [text];
  const kept = view?.drafts.find(({ id }) => id === text.draftId);
  if (kept) return [{ ...text, content: kept.content }];
  void unsent.drop(text);
  return [];
}

/** What a supplement begins from. */
function lastOf({ care, content }: View): View['content'] {
  return care.supplements.at(-1)?.content ?? content;
}

function hasArrived({ content, kind }: UnsentText, { content: standing, drafts, care }: View): boolean {
  const there = kind === 'text' ? [standing] : care.supplements.map((one) => one.content);
  return [...there, ...drafts.map((draft) => draft.content)].some((one) => isSameText(one, content));
}

const lateCalls = {
  save: ({ sectionId, writerId: id, baseRevision, content }: UnsentText, key: string) =>
    sectionCalls(sectionId, id).save(noFence, baseRevision, content, key),
  supplement: ({ sectionId, content }: UnsentText, key: string) =>
    act('add-supplement', { sectionId, content }, key),
};
