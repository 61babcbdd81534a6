import { randomUUID } from 'node:crypto';
import type { RefusalCode } from '../../../domain/refusal.ts';
import { programTemplate } from '../../../domain/report-templates/program-templates.ts';
import type { PersonName } from '../../support/group-fixture.ts';

/** What a page may send that nobody means, and what comes of it: words, nothing lost, nothing changed. */
export type Bad = {
  /** The verb in the address. */
  readonly does: string;
  readonly data: () => Readonly<Record<string, unknown>>;
  readonly as?: PersonName;
  readonly code: RefusalCode;
  readonly status?: 404;
  /** A submission key that no page would make. */
  readonly submission?: string;
};
type Table = Readonly<Record<string, Bad>>;

/** What the inputs are about, as it is once the program has started. */
export type BadInputWorld = {
  readonly reportId: () => string;
  /** A chapter that its writer holds, in which something stands. */
  readonly own: {
    readonly sectionId: string;
    readonly writerId: string;
    readonly fence: number;
    readonly baseRevision: number;
  };
  /** Chapters of other reports: one that is handed in, one whose round is closed, one of another service. */
  readonly others: { readonly handedIn: string; readonly closed: string; readonly foreign: string };
  readonly standing: Readonly<Record<string, unknown>>;
};

export function badInputs(world: BadInputWorld): Readonly<Record<string, Table>> {
  const { others, own, standing } = world;
  const save = (change: object) => () => ({ ...own, content: { results: 'Noe annet' }, ...change });
  const invalid = 'input-invalid';
  const unknown = 'unknown-or-forbidden';

  const wrongTypes: Table = {
    'a list for the answers': { does: 'save-section', data: save({ content: ['x'] }), code: invalid },
    'a text for the answers': { does: 'save-section', data: save({ content: 'x' }), code: invalid },
    'nothing for the answers': { does: 'save-section', data: save({ content: null }), code: invalid },
    'a word for the fence': { does: 'save-section', data: save({ fence: 'sju' }), code: invalid },
    'a fence below zero': { does: 'save-section', data: save({ fence: -1 }), code: invalid },
    'half a fence': { does: 'save-section', data: save({ fence: 1.5 }), code: invalid },
    'a fence beyond all numbers': { does: 'save-section', data: save({ fence: 2 ** 60 }), code: invalid },
    'a text for the revision': { does: 'save-section', data: save({ baseRevision: '1' }), code: invalid },
    'a writer that is no id': { does: 'save-section', data: save({ writerId: 'jeg' }), code: invalid },
    'a chapter that is no id': { does: 'save-section', data: save({ sectionId: { $ne: 1 } }), code: invalid },
    'a save key that is none': { does: 'save-section', data: save({}), code: invalid, submission: 'x' },
    'a number for a text': {
      does: 'save-section',
      data: save({ content: { results: 7 } }),
      code: 'content-invalid',
    },
    'an answer to no question': {
      does: 'save-section',
      data: save({ content: { ...standing, smuglet: 'x' } }),
      code: 'content-invalid',
    },
    'a character that cannot be kept': {
      does: 'save-section',
      data: save({ content: { results: '\u0000' } }),
      code: 'content-invalid',
    },
    'a word for yes': {
      does: 'acquire-section',
      data: () => ({ sectionId: own.sectionId, writerId: own.writerId, instead: 'ja' }),
      code: invalid,
    },
    'a word for the revision that is restored': {
      does: 'restore-revision',
      data: () => ({ ...own, revision: 'den forrige' }),
      code: invalid,
    },
    'a number for a reason': {
      does: 'leave-out-section',
      data: () => ({ sectionId: own.sectionId, reason: 7 }),
      code: invalid,
    },
    'a list for reasons': {
      does: 'submit-report',
      data: () => ({ reportId: world.reportId(), version: 1, reasons: ['x'] }),
      code: invalid,
    },
  };

  const tooLong: Table = {
    'a chapter of more than there is room for': {
      does: 'save-section',
      data: save({ content: { results: 'x'.repeat(200_001) } }),
      code: 'text-too-large',
    },
    'a reason of many pages': {
      does: 'leave-out-section',
      data: () => ({ sectionId: own.sectionId, reason: 'x'.repeat(20_000) }),
      code: 'comment-too-long',
    },
  };

  /** What a page does to a chapter that it may do nothing to, with what it sends beside its holding. */
  const doings = {
    'acquire-section': {},
    'watch-section': {},
    'request-takeover': {},
    'take-over-section': { reason: 'Fordi' },
    'complete-section': { revision: 0 },
    'reopen-section': {},
    'leave-out-section': { reason: 'Fordi' },
    'add-supplement': { content: standing },
  };
  const each = (
    does: Readonly<Record<string, object>>,
    sectionId: () => string,
    answered: Pick<Bad, 'as' | 'code' | 'status'>,
  ): Table =>
    Object.fromEntries(
      Object.entries(does).map(([verb, change]) => [
        verb,
        { does: verb, data: () => ({ ...own, sectionId: sectionId(), ...change }), ...answered },
      ]),
    );

  const anothers = each(
    {
      ...doings,
      'save-section': { content: standing },
      'release-section': {},
      'restore-revision': { revision: 1 },
    },
    () => others.foreign,
    { code: unknown, status: 404 },
  );
  const strangers: Table = {
    'a save by somebody who does not take part': {
      ...{ does: 'save-section', data: save({}), as: 'stranger' },
      ...{ code: unknown, status: 404 },
    },
    'a report of another service': {
      ...{ does: 'submit-report', as: 'otherLeader' },
      data: () => ({ reportId: world.reportId(), version: 1, reasons: {} }),
      ...{ code: unknown, status: 404 },
    },
    'a chapter that there is not': {
      ...{ does: 'acquire-section', code: unknown, status: 404 },
      data: () => ({ ...own, sectionId: randomUUID() }),
    },
  };

  const forged: Table = {
    'a sign of life under a forged fence': {
      does: 'heartbeat-section',
      data: () => ({ ...own, fence: own.fence + 7 }),
      code: 'lease-lost',
    },
    'a sign of life of a forged writer': {
      does: 'heartbeat-section',
      data: () => ({ ...own, writerId: randomUUID() }),
      code: 'lease-lost',
    },
    'a sign of life in another’s name': {
      does: 'heartbeat-section',
      data: () => own,
      as: 'otherLeader',
      code: 'lease-lost',
    },
    'restoring under a forged fence': {
      does: 'restore-revision',
      data: () => ({ ...own, fence: own.fence + 7, revision: 1 }),
      code: 'lease-lost',
    },
    'restoring what never was': {
      does: 'restore-revision',
      data: () => ({ ...own, revision: 77 }),
      code: unknown,
      status: 404,
    },
  };

  const old: Table = {
    'a chapter called done that was not seen as it stands': {
      does: 'complete-section',
      data: () => ({ sectionId: own.sectionId, revision: own.baseRevision - 1 }),
      code: 'section-moved-on',
    },
    'a report handed in that was not seen as it stands': {
      does: 'submit-report',
      data: () => ({ reportId: world.reportId(), version: 0, reasons: {}, withoutGroup: 'Fordi' }),
      code: 'section-moved-on',
    },
    'restoring over a revision that was not seen': {
      does: 'restore-revision',
      data: () => ({ ...own, baseRevision: 77, revision: 1 }),
      code: 'section-moved-on',
    },
  };

  const frozen = (sectionId: () => string, as: PersonName): Table =>
    each(
      { ...doings, 'delegate-section': { name: 'Hjelper Hansen', email: 'hjelper@example.test' } },
      sectionId,
      { as, code: 'report-frozen' },
    );

  const template = (content: unknown) => () => ({ type: 'network', year: 2027, content });
  const faultyTemplates: Table = {
    'a template that is none': {
      ...{ does: 'add-template-version', as: 'coordinator', code: 'template-faulty' },
      data: template({ sections: 'ingen' }),
    },
    'a template of another type': {
      ...{ does: 'add-template-version', as: 'coordinator', code: 'template-faulty' },
      data: template(programTemplate('centre', 2027)),
    },
    'a template without its questions': {
      ...{ does: 'add-template-version', as: 'coordinator', code: 'template-faulty' },
      data: template({ ...programTemplate('network', 2027), sections: [] }),
    },
    'a template from somebody who is no coordinator': {
      ...{ does: 'add-template-version', code: unknown, status: 404 },
      data: template(programTemplate('network', 2027)),
    },
  };

  return {
    'wrong types': wrongTypes,
    'too long': tooLong,
    'a chapter of another’s report': anothers,
    'another’s': strangers,
    'a forged fence or writer': forged,
    'an old revision': old,
    'a report that is handed in': frozen(() => others.handedIn, 'serviceLeader'),
    'a faulty template': faultyTemplates,
    'a round that is closed': frozen(() => others.closed, 'otherLeader'),
  };
}
