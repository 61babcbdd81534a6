import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../domain/refusal.ts';
import type { PartKind, SectionState } from '../../domain/report.ts';
import {
  type GatePart,
  gateOf,
  lacksOnlyWord,
  leaveOutMissing,
  missingOfGroup,
  needsReason,
  refuseReason,
} from '../../domain/report-gate.ts';

function part(kind: PartKind, states: readonly SectionState[], hasOwner = true, id: string = kind): GatePart {
  return {
    part: { id, kind, siteId: null, region: null },
    hasOwner,
    sections: states.map((state, index) => ({ id: `${id}-${index}`, state })),
  };
}

describe('the gate (R35)', () => {
  it.each([
    ['all done and marked', [part('service', ['done']), part('group', ['done'])], true, true, 'complete', []],
    ['left out counts as finished', [part('service', ['done', 'left-out'])], false, true, 'none', []],
    [
      'not marked by the group’s leader: their word is missing',
      [part('service', ['done']), part('group', ['done']), part('regional', ['left-out'])],
      false,
      false,
      'open',
      ['group'],
    ],
    ['a draft', [part('service', ['done', 'draft'])], false, false, 'none', ['service']],
    ['returned', [part('service', ['returned'])], false, false, 'none', ['service']],
    ['a network has no group (R39)', [part('service', ['not-begun'])], false, false, 'none', ['service']],
    [
      'several',
      [part('service', ['done']), part('group', ['draft']), part('regional', ['not-begun'])],
      false,
      false,
      'open',
      ['group', 'regional'],
    ],
  ] as const)('%s', (_what, parts, completed, isComplete, groupPart, missing) => {
    const gate = gateOf(parts, completed);
    expect(gate).toMatchObject({ isComplete, groupPart });
    expect(gate.missing.map(({ kind }) => kind)).toEqual(missing);
  });

  const gate = gateOf(
    [part('service', ['draft', 'done']), part('group', ['draft']), part('regional', ['not-begun'], false)],
    false,
  );

  it('the group’s own is its statement and the regions', () => {
    expect(missingOfGroup(gate).map(({ kind }) => kind)).toEqual(['group', 'regional']);
  });

  it('a part that is missing needs a reason; a vacant seat is one', () => {
    expect(leaveOutMissing(gate.missing, { service: 'Ikke tid' })).toMatchObject({
      code: 'report-not-complete',
    });
    const left = leaveOutMissing(gate.missing, { service: ' Ikke tid ', group: 'Syk' });
    if (isRefusal(left)) throw new Error(left.code);
    expect([...left].map(([{ kind }, why]) => [kind, why])).toEqual([
      ['service', { reason: 'Ikke tid', isVacant: false }],
      ['group', { reason: 'Syk', isVacant: false }],
      ['regional', { reason: null, isVacant: true }],
    ]);
  });

  it('the word of the group’s leader is missing without a reason, and nothing is left out for it', () => {
    const { missing } = gateOf([part('service', ['draft']), part('group', ['done', 'left-out'])], false);
    expect(missing.map((one) => [one.kind, one.sectionIds, lacksOnlyWord(one), needsReason(one)])).toEqual([
      ['service', ['service-0'], false, true],
      ['group', [], true, false],
    ]);
    const left = leaveOutMissing(missing, { service: 'Ikke tid', group: 'Trengs ikke' });
    if (isRefusal(left)) throw new Error(left.code);
    expect([...left.keys()].map(({ kind }) => kind)).toEqual(['service']);
  });

  it('without a leader the word is missing from nobody', () => {
    const { missing } = gateOf([part('group', ['done'], false)], false);
    expect(missing).toEqual([{ partId: 'group', kind: 'group', sectionIds: [], isVacant: true }]);
  });

  it('a reason is written, and short', () => {
    expect(refuseReason('Flytting')).toBeNull();
    expect(refuseReason(' ')).toMatchObject({ code: 'reason-missing' });
    expect(refuseReason('x'.repeat(1_001))).toMatchObject({ code: 'comment-too-long' });
  });
});
