import { describe, expect, it } from 'vitest';
import { faultsIn, type History } from '../../scripts/chaos/sections/history.ts';

const section = { sectionId: 's' };
const kari = { personId: 'kari' };
const per = { personId: 'per' };
const none = { writerId: null, revision: null };

/** Kari takes, saves, is away for too long; Per takes and saves; Kari's text comes too late. */
const sound: History = {
  events: [
    { ...section, ...kari, ...none, verb: 'acquire-section', fence: 1, writerId: 'k' },
    { ...section, ...kari, ...none, verb: 'save-section', fence: 1, revision: 1 },
    { ...section, ...per, ...none, verb: 'acquire-section', fence: 2, writerId: 'p' },
    { ...section, ...per, ...none, verb: 'save-section', fence: 2, revision: 2 },
    { ...section, ...per, ...none, verb: 'release-section', fence: 2 },
  ],
  revisions: [
    { ...section, ...kari, revision: 1, fence: 1, writerId: 'k', saveKey: 'a' },
    { ...section, ...per, revision: 2, fence: 2, writerId: 'p', saveKey: 'b' },
  ],
  drafts: [{ ...section, saveKey: 'c' }],
  answers: [
    { ...section, saveKey: 'a', kind: 'saved', revision: 1 },
    { ...section, saveKey: 'b', kind: 'saved', revision: 2 },
    { ...section, saveKey: 'c', kind: 'kept', revision: null },
  ],
};
const [acquire, save, second, , release] = sound.events as Required<History>['events'] & { length: 5 };
const [one, two] = sound.revisions as Required<History>['revisions'] & { length: 2 };

const planted: Readonly<Record<string, readonly [Partial<History>, RegExp]>> = {
  'a fence that goes back': [
    { events: [second, acquire] as never, revisions: [], answers: [] },
    /did not grow/,
  ],
  'one fence twice': [
    { events: [acquire, { ...second, fence: 1 }] as never, revisions: [], answers: [] },
    /did not grow/,
  ],
  'a save under a lease that somebody else has': [
    { events: [acquire, second, save] as never, revisions: [one] as never, answers: [] },
    /which nobody held/,
  ],
  'a save after letting go': [
    {
      events: [second, release, { ...save, ...per, fence: 2 }] as never,
      revisions: [{ ...two, revision: 1 }] as never,
      answers: [],
    },
    /which nobody held/,
  ],
  'a save of another tab of the same person': [
    { revisions: [{ ...one, writerId: 'k2' }, two] as never },
    /not what its holder saved/,
  ],
  'a revision under another fence than its save': [
    { revisions: [{ ...one, fence: 2 }, two] as never },
    /not what its holder saved/,
  ],
  'a gap in the revisions': [{ revisions: [two] as never }, /gaps or doubles/],
  'a revision that nothing tells of': [
    { revisions: [one, two, { ...two, revision: 3, saveKey: 'd' }] as never },
    /nothing tells of the revision 3/,
  ],
  'an acknowledged save that is no revision': [
    { answers: [{ ...section, saveKey: 'lost', kind: 'saved', revision: 2 }] },
    /is no revision/,
  ],
  'a late text that became a revision': [
    { answers: [{ ...section, saveKey: 'b', kind: 'kept', revision: null }] },
    /became a revision/,
  ],
  'a late text that is lost': [{ drafts: [] }, /is lost/],
};

describe('The checker of what happened to sections', () => {
  it('finds nothing in what may happen', () => {
    expect(faultsIn(sound)).toEqual([]);
  });

  it.each(Object.entries(planted))('finds %s', (_what, [fault, says]) => {
    expect(faultsIn({ ...sound, ...fault }).join('\n')).toMatch(says);
  });
});
