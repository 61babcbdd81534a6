import { describe, expect, it } from 'vitest';
import { faultsIn } from '../../scripts/chaos/sections/find-faults.ts';
import type { Answer, Claim, History, LeaseEvent, Revision } from '../../scripts/chaos/sections/history.ts';

const section = { sectionId: 's' };
const kari = { personId: 'kari' };
const per = { personId: 'per' };

const event = (verb: LeaseEvent['verb'], one: Partial<LeaseEvent>): LeaseEvent => ({
  ...{ ...section, ...kari, verb, fence: null, writerId: null, revision: null, endedFence: null },
  ...one,
});
const acquired = event('acquire-section', { fence: 1, writerId: 'k' });
const saved = event('save-section', { fence: 1, revision: 1 });
const takenByPer = event('acquire-section', { ...per, fence: 2, writerId: 'p' });
const savedByPer = event('save-section', { ...per, fence: 2, revision: 2 });
const restoredByPer = event('restore-revision', { ...per, fence: 2, revision: 3 });
const released = event('release-section', { ...per, fence: 2 });
const handedIn = event('submit-report', {});

const karis: Revision = {
  ...{ ...section, ...kari, revision: 1, fence: 1, writerId: 'k', saveKey: 'a', text: 'Karis' },
};
const pers: Revision = {
  ...{ ...section, ...per, revision: 2, fence: 2, writerId: 'p', saveKey: 'b', text: 'Pers' },
};
const restored: Revision = { ...pers, revision: 3, saveKey: 'r', text: 'Karis' };

const answer = (saveKey: string, one: Partial<Answer>): Answer => ({
  ...{ ...section, ...kari, saveKey, kind: 'saved', text: null, restored: null },
  ...{ baseRevision: 0, revision: null, ...one },
});
const toKari = answer('a', { text: 'Karis', revision: 1 });
const toPer = answer('b', { ...per, text: 'Pers', baseRevision: 1, revision: 2 });
const toPersRestoring = answer('r', { ...per, restored: 1, baseRevision: 2, revision: 3 });
const tooLate = answer('c', { kind: 'kept', text: 'Karis sene', baseRevision: 1 });

const claim = (fence: number, writerId: string, one: Partial<Claim>): Claim => ({
  ...{ ...section, ...kari, fence, writerId, begins: true, askedAt: 0, answeredAt: 10 },
  ...{ leaseMilliseconds: 1_000, ...one },
});
const karisClaim = claim(1, 'k', {});
const persClaim = claim(2, 'p', { ...per, askedAt: 1_200, answeredAt: 1_210 });

/** Kari takes, saves, is away for too long; Per takes, saves and restores; Kari's text comes too late. */
const sound: History = {
  events: [acquired, saved, takenByPer, savedByPer, restoredByPer, released, handedIn],
  revisions: [karis, pers, restored],
  drafts: [{ ...section, ...kari, saveKey: 'c', text: 'Karis sene', why: 'lease-lost' }],
  answers: [toKari, toPer, toPersRestoring, tooLate],
  claims: [karisClaim, persClaim],
  supplements: {
    acknowledged: [{ ...section, key: 'd', text: 'Sen del' }],
    stored: [{ ...section, text: 'Sen del' }],
  },
};
const takenOver = event('take-over-section', { ...per, fence: 2, writerId: 'p', endedFence: 1 });
const displaced = { ...section, ...kari, saveKey: 'a', text: 'Karis', why: 'taken-over' };

const planted: Readonly<Record<string, readonly [Partial<History>, RegExp]>> = {
  'a fence that goes back': [{ events: [takenByPer, acquired], revisions: [], answers: [] }, /did not grow/],
  'one fence twice': [
    { events: [acquired, { ...takenByPer, fence: 1 }], revisions: [], answers: [] },
    /did not grow/,
  ],
  'a save under a lease that somebody else has': [
    { events: [acquired, takenByPer, saved], revisions: [karis], answers: [] },
    /which nobody held/,
  ],
  'a restored text under a lease that somebody else has': [
    { events: [acquired, takenByPer, { ...saved, verb: 'restore-revision' }], revisions: [karis] },
    /restore-revision .* which nobody held/,
  ],
  'a save after letting go': [
    { events: [takenByPer, released, { ...savedByPer, revision: 1 }], revisions: [{ ...pers, revision: 1 }] },
    /which nobody held/,
  ],
  'a save after the right to it ended': [
    { events: [acquired, event('end-holding', { fence: 1, endedFence: 1 }), saved], revisions: [karis] },
    /which nobody held/,
  ],
  'a right that ended without keeping the text of whoever had it': [
    { events: [acquired, saved, event('end-holding', { fence: 1, endedFence: 1 })], revisions: [karis] },
    /was not kept for whoever lost it/,
  ],
  'a save after "yes, you may take over"': [
    { events: [acquired, event('answer-takeover', { fence: 1, endedFence: 1 }), saved], revisions: [karis] },
    /which nobody held/,
  ],
  'a takeover from somebody who no longer had it': [
    { events: [acquired, saved, { ...takenOver, fence: 3, endedFence: 2 }], revisions: [karis] },
    /taken over from the fence 2, which nobody held/,
  ],
  'a save of another tab of the same person': [
    { revisions: [{ ...karis, writerId: 'k2' }, pers, restored] },
    /not what its holder saved/,
  ],
  'a revision under another fence than its save': [
    { revisions: [{ ...karis, fence: 2 }, pers, restored] },
    /not what its holder saved/,
  ],
  'a section that is taken after it was handed in': [
    { events: [handedIn, acquired], revisions: [], answers: [] },
    /was taken after it was handed in/,
  ],
  'a text that is written after the handing in': [
    { events: [acquired, handedIn, saved], revisions: [karis], answers: [] },
    /was written in after it was handed in/,
  ],
  'a lease that was given while it was somebody else’s': [
    { claims: [karisClaim, { ...persClaim, answeredAt: 900 }] },
    /had two holders, 1 and 2/,
  ],
  'a lease that was given although its holder had just given a sign': [
    { claims: [karisClaim, { ...karisClaim, begins: false, askedAt: 800, answeredAt: 810 }, persClaim] },
    /had two holders, 1 and 2/,
  ],
  'a lease that nothing tells of': [{ claims: [claim(7, 'k', {})] }, /somebody whom nothing tells of/],
  'one fence given to two': [{ claims: [{ ...karisClaim, writerId: 'k2' }] }, /whom nothing tells of/],
  'a gap in the revisions': [{ revisions: [pers, restored] }, /gaps or doubles/],
  'a revision that nothing tells of': [
    { revisions: [karis, pers, restored, { ...pers, revision: 4, saveKey: 'd' }] },
    /nothing tells of the revision 4/,
  ],
  'an acknowledged save that is no revision': [
    { answers: [answer('lost', { text: 'Borte', revision: 2 })] },
    /is no revision/,
  ],
  'an acknowledged answer of a card that is no revision': [
    { answers: [{ ...toKari, saveKey: null, text: 'Borte', revision: null }] },
    /is no revision/,
  ],
  'a text that was saved as another': [{ answers: [{ ...toKari, text: 'Ord' }] }, /was written as another/],
  'another text than the one that was to be restored': [
    { revisions: [karis, pers, { ...restored, text: 'Pers' }] },
    /was written as another/,
  ],
  'a text that was written over one its writer had not seen': [
    { answers: [{ ...toPer, baseRevision: 0 }] },
    /written over 1, which its writer had not seen/,
  ],
  'a late text that became a revision': [
    { answers: [answer('b', { kind: 'kept', text: 'Pers' })] },
    /became a revision/,
  ],
  'a late text that is lost': [{ drafts: [] }, /came too late and is lost/],
  'a late text that is kept for somebody else': [
    { drafts: [{ ...section, ...per, saveKey: 'c', text: 'Karis sene', why: 'lease-lost' }] },
    /is somebody else's/,
  ],
  'a late text that is kept as another': [
    { drafts: [{ ...section, ...kari, saveKey: 'c', text: 'Karis', why: 'lease-lost' }] },
    /kept as another/,
  ],
  'a text that was displaced and not kept': [
    { events: [acquired, saved, takenOver, savedByPer, restoredByPer] },
    /was not kept for whoever lost it/,
  ],
  'a late part that is lost': [
    { supplements: { ...sound.supplements, stored: [] } },
    /late part d was acknowledged and is lost/,
  ],
  'a late part that was added twice': [
    {
      supplements: {
        ...sound.supplements,
        stored: [...sound.supplements.stored, ...sound.supplements.stored],
      },
    },
    /was added twice/,
  ],
};

/** What may well happen, and is no fault. */
const allowed: Readonly<Record<string, Partial<History>>> = {
  'everything as it should be': {},
  'a takeover that keeps the text for whoever lost it': {
    events: [acquired, saved, takenOver, savedByPer, restoredByPer],
    drafts: [...sound.drafts, displaced],
    claims: [karisClaim, { ...persClaim, answeredAt: 500 }],
  },
  'a lease that is let go before its time': {
    events: [
      ...[acquired, saved, event('release-section', { fence: 1 })],
      ...[takenByPer, savedByPer, restoredByPer],
    ],
    claims: [karisClaim, { ...persClaim, answeredAt: 500 }],
  },
  'the other tab of the same person that gives way': {
    events: [acquired, { ...acquired, fence: 2, writerId: 'k2' }],
    revisions: [],
    answers: [],
    claims: [karisClaim, claim(2, 'k2', { answeredAt: 500 })],
  },
  'a report that is opened again': {
    events: [handedIn, event('reopen-report', {}), acquired, saved],
    revisions: [karis],
    answers: [toKari],
    claims: [],
  },
  'an own save whose answer was lost': {
    events: [acquired, saved, { ...saved, revision: 2 }],
    revisions: [karis, { ...karis, revision: 2, saveKey: 'e', text: 'Karis mer' }],
    answers: [answer('e', { text: 'Karis mer', revision: 2 })],
    claims: [],
  },
  'an answer of a card that its writer restores after somebody else wrote': {
    events: [
      ...[acquired, saved, takenByPer, savedByPer, { ...acquired, fence: 3 }],
      { ...saved, verb: 'restore-revision', fence: 3, revision: 3 },
    ],
    revisions: [{ ...karis, fence: 3, revision: 3, saveKey: 'r' }, pers, karis],
    answers: [{ ...toKari, saveKey: null, revision: null }],
    claims: [],
  },
};

describe('The checker of what happened to sections', () => {
  it.each(Object.entries(allowed))('finds nothing in %s', (_what, history) => {
    expect(faultsIn({ ...sound, ...history })).toEqual([]);
  });

  it.each(Object.entries(planted))('finds %s', (_what, [fault, says]) => {
    expect(faultsIn({ ...sound, ...fault }).join('\n')).toMatch(says);
  });
});
