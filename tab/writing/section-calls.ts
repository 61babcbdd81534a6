import { act } from '../api.ts';
import type { WriterCalls } from './writer-state.ts';

/** What a tab asks the program about a chapter, as the writer that it is. */
export function sectionCalls(sectionId: string, writerId: string): WriterCalls {
  const own = { sectionId, writerId };
  return {
    acquire: (instead, since) =>
      act('acquire-section', { ...own, instead, ...(since !== undefined && { since }) }),
    beat: (fence) => act('heartbeat-section', { ...own, fence }),
    save: (fence, baseRevision, content, key) =>
      act('save-section', { ...own, fence, baseRevision, content }, key),
    restore: (fence, baseRevision, revision, key) =>
      act('restore-revision', { ...own, fence, baseRevision, revision }, key),
    takeOver: (reason) => act('take-over-section', { ...own, reason }),
    release: (fence) => act('release-section', { ...own, fence }),
  };
}
