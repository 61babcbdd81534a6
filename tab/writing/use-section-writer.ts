import { useEffect, useRef, useState } from 'react';
import type { SectionPageView } from '../../domain/views/tab.ts';
import { act } from '../api.ts';
import type { Sent } from '../json.ts';
import { useReader } from '../reader.ts';
import { SectionWriter } from './section-writer.ts';
import { keptNowhere, openUnsentTexts, type UnsentTexts } from './unsent-texts.ts';
import { goesOnAs, writerId } from './writer-id.ts';
import type { WriterCalls, WriterState } from './writer-state.ts';

export type Writing = { readonly writer: SectionWriter; readonly state: WriterState };

/** The reader as a writer of this section, from the first look at it until the page is left. */
export function useSectionWriter(view: Sent<SectionPageView> | null, reread: () => void): Writing | null {
  const { personId } = useReader();
  const [state, setState] = useState<WriterState | null>(null);
  const writer = useRef<SectionWriter | null>(null);
  const newestReread = useRef(reread);
  newestReread.current = reread;
  const sectionId = view?.id;
  const first = useRef(view);
  first.current = view;

  useEffect(() => {
    const begun = first.current;
    if (!sectionId || !begun) return;
    let made: SectionWriter | null = null;
    let isOver = false;
    const save = () => void made?.leave();
    void (async () => {
      const [own, unsent] = await Promise.all([writerId(personId), unsentTextsOf(personId)]);
      const left = await unsent.find(sectionId).catch(() => null);
      const isOurs = left !== null && (await goesOnAs(left.writerId, own));
      if (isOver) return;
      const id = isOurs ? left.writerId : own;
      made = new SectionWriter({
        sectionId,
        writerId: id,
        content: begun.content,
        revision: begun.revision,
        calls: callsOf(sectionId, id),
        unsent,
        changed: setState,
        reread: () => newestReread.current(),
      });
      writer.current = made;
      setState(made.state);
      if (!begun.viewer.mayWrite) return;
      if (isOurs) await made.recover();
      if (begun.holder?.isYou) await made.resume();
    })();
    addEventListener('pagehide', save);
    return () => {
      isOver = true;
      removeEventListener('pagehide', save);
      save();
      writer.current = null;
      setState(null);
    };
  }, [sectionId, personId]);

  const isFree = view?.holder === null;
  useEffect(() => {
    if (view) writer.current?.show(view.content, view.revision);
    if (isFree) writer.current?.unblock();
  }, [view, isFree]);

  return writer.current && state ? { writer: writer.current, state } : null;
}

function callsOf(sectionId: string, id: string): WriterCalls {
  const own = { sectionId, writerId: id };
  return {
    acquire: (instead) => act('acquire-section', { ...own, instead }),
    beat: (fence) => act('heartbeat-section', { ...own, fence }),
    save: (fence, baseRevision, content, key) =>
      act('save-section', { ...own, fence, baseRevision, content }, key),
    restore: (fence, baseRevision, revision, key) =>
      act('restore-revision', { ...own, fence, baseRevision, revision }, key),
    takeOver: (reason) => act('take-over-section', { ...own, reason }),
    release: (fence) => act('release-section', { ...own, fence }),
  };
}

let opened: { readonly personId: string; readonly texts: Promise<UnsentTexts> } | null = null;

function unsentTextsOf(personId: string): Promise<UnsentTexts> {
  if (opened?.personId !== personId) {
    const texts = act<{ secret: string }>('draft-key', {})
      .then(({ secret }) => openUnsentTexts(personId, secret))
      .catch(() => {
        opened = null;
        return keptNowhere;
      });
    opened = { personId, texts };
  }
  return opened.texts;
}
