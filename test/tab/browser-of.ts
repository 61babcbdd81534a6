import type { UnsentPlace, UnsentText, UnsentTexts } from '../../tab/writing/unsent-texts.ts';

/** A text that waits, with everything a test does not care about. */
export const unsentText: UnsentText = {
  sectionId: 'section',
  writerId: 'tab',
  kind: 'text',
  content: { summary: 'typed' },
  baseRevision: 3,
  typedAt: '2027-01-20T09:00:00Z',
  asked: null,
  sentAs: null,
  keptAs: null,
  draftId: null,
};

/** A browser's store that lies in a map, by section, tab and kind. */
export function browserOf(kept: Map<string, UnsentText>, isLasting = true): UnsentTexts {
  const nameOf = ({ sectionId, writerId, kind }: UnsentPlace) => `${sectionId}/${writerId}/${kind}`;
  return {
    keep: async (text) => {
      kept.set(nameOf(text), text);
      return isLasting;
    },
    find: async () => [...kept.values()],
    drop: async (place) => void kept.delete(nameOf(place)),
    isLasting: async () => isLasting,
  };
}
