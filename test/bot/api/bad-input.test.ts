import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RefusalCode, refuse } from '../../../domain/refusal.ts';
import { programTemplate } from '../../../domain/report-templates/program-templates.ts';
import { languages } from '../../../domain/vocabulary.ts';
import type { TabAnswer, TabPage } from '../../../sandbox/person/tab-page.ts';
import { closeCycle } from '../../../store/commands/close-cycle.ts';
import { refusalText } from '../../../text/refusal-text.ts';
import type { PersonName } from '../../support/group-fixture.ts';
import { handIn } from '../../support/report-fixture.ts';
import { type ReportProgram, startReportProgram } from '../../support/report-program.ts';

/** What a page may send that nobody means, and what comes of it: words, nothing lost, nothing changed. */
type Bad = {
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

let program: ReportProgram;
const pages = new Map<PersonName, TabPage>();
/** Kari holds this chapter, in which something stands. */
const own = { sectionId: '', writerId: randomUUID(), fence: 0, baseRevision: 0 };
/** Of other reports: one that is handed in, one whose round is closed, one of another service. */
const others = { handedIn: '', closed: '', foreign: '' };
const standing = { results: 'Det som står' };

beforeAll(async () => {
  program = await startReportProgram();
  const { fixture, sections } = program;
  for (const name of ['serviceLeader', 'otherLeader', 'coordinator', 'stranger'] as const) {
    pages.set(name, await (await program.sandbox.person(fixture.people[name])).opensTab());
  }
  own.sectionId = sections.quality ?? '';
  const { fence } = bodyOf(await kari().does('acquire-section', own));
  Object.assign(own, { fence });
  const { revision } = bodyOf(await kari().does('save-section', { ...own, content: standing }));
  Object.assign(own, { baseRevision: revision });
  const [kari2025, berit2025] = [
    await qualityOf(2025, 'serviceLeader'),
    await qualityOf(2025, 'otherLeader'),
  ];
  Object.assign(others, { foreign: (await qualityOf(2026, 'otherLeader')).id });
  Object.assign(others, { handedIn: kari2025.id, closed: berit2025.id });
  await handIn(fixture, kari2025.reportId);
  await closeCycle(await fixture.as('coordinator'), { cycleId: berit2025.cycleId });
});
afterAll(() => program.close());

const kari = () => pageOf('serviceLeader');

function pageOf(name: PersonName): TabPage {
  const page = pages.get(name);
  if (!page) throw new Error(`${name} has no page open`);
  return page;
}

function bodyOf({ body }: TabAnswer): Readonly<Record<string, unknown>> {
  return body as Readonly<Record<string, unknown>>;
}

async function qualityOf(year: number, leader: PersonName) {
  return await program.fixture.store.db
    .selectFrom('report_section')
    .innerJoin('report', 'report.id', 'report_section.report_id')
    .innerJoin('report_cycle', 'report_cycle.id', 'report.cycle_id')
    .innerJoin('role_grant', 'role_grant.service_id', 'report.service_id')
    .select(['report_section.id', 'report.id as reportId', 'report_cycle.id as cycleId'])
    .where('report_section.key', '=', 'quality')
    .where('report_cycle.year', '=', year)
    .where('role_grant.person_id', '=', program.fixture.people[leader])
    .executeTakeFirstOrThrow();
}

/** All that writing can change. */
async function everything(): Promise<unknown> {
  const { rows } = await sql`
    select
      (select jsonb_agg(to_jsonb(one) order by id) from report_section one) as sections,
      (select jsonb_agg(to_jsonb(one) - 'lease_until' order by section_id) from section_lock one) as locks,
      (select jsonb_agg(to_jsonb(one) order by id) from report one) as reports,
      (select jsonb_agg(to_jsonb(one) order by section_id, revision) from section_revision one) as revisions,
      (select max(id) from event) as events,
      (select count(*) from outgoing_message) as messages,
      (select count(*) from report_supplement) as supplements,
      (select count(*) from report_template) as templates,
      (select count(*) from section_watch) + (select count(*) from takeover_request) as asked,
      (select count(*) from section_delegate) as helpers`.execute(program.fixture.store.db);
  return rows;
}

async function drafts(): Promise<readonly { content: unknown; person_id: string; why: string }[]> {
  return await program.fixture.store.db
    .selectFrom('section_draft')
    .select(['content', 'person_id', 'why'])
    .orderBy('kept_at')
    .execute();
}

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
    data: () => ({ reportId: program.reportId, version: 1, reasons: ['x'] }),
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

const foreign = (change: object = {}) => ({ ...own, sectionId: others.foreign, ...change });
const anothers: Table = Object.fromEntries(
  (
    [
      ['acquire-section', {}],
      ['save-section', { content: standing }],
      ['release-section', {}],
      ['restore-revision', { revision: 1 }],
      ['watch-section', {}],
      ['request-takeover', {}],
      ['take-over-section', { reason: 'Fordi' }],
      ['complete-section', { revision: 0 }],
      ['reopen-section', {}],
      ['leave-out-section', { reason: 'Fordi' }],
      ['add-supplement', { content: standing }],
    ] as const
  ).map(([does, change]) => [
    `${does} in a chapter of another’s report`,
    { does, data: () => foreign(change), code: unknown, status: 404 } satisfies Bad,
  ]),
);
const strangers: Table = {
  'a save by somebody who does not take part': {
    ...{ does: 'save-section', data: save({}), as: 'stranger' },
    ...{ code: unknown, status: 404 },
  },
  'a report of another service': {
    ...{ does: 'submit-report', as: 'otherLeader' },
    data: () => ({ reportId: program.reportId, version: 1, reasons: {} }),
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
    data: () => ({ reportId: program.reportId, version: 0, reasons: {}, withoutGroup: 'Fordi' }),
    code: 'section-moved-on',
  },
  'restoring over a revision that was not seen': {
    does: 'restore-revision',
    data: () => ({ ...own, baseRevision: 77, revision: 1 }),
    code: 'section-moved-on',
  },
};

const frozen = (sectionId: () => string, as: PersonName): Table =>
  Object.fromEntries(
    (
      [
        ['acquire-section', {}],
        ['watch-section', {}],
        ['request-takeover', {}],
        ['take-over-section', { reason: 'Fordi' }],
        ['complete-section', { revision: 0 }],
        ['reopen-section', {}],
        ['leave-out-section', { reason: 'Fordi' }],
        ['add-supplement', { content: standing }],
        ['delegate-section', { name: 'Hjelper Hansen', email: 'hjelper@example.test' }],
      ] as const
    ).map(([does, change]) => [
      does,
      {
        does,
        as,
        data: () => ({ ...own, sectionId: sectionId(), ...change }),
        code: 'report-frozen',
      } satisfies Bad,
    ]),
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

const tables: Readonly<Record<string, Table>> = {
  'wrong types': wrongTypes,
  'too long': tooLong,
  'another’s': { ...anothers, ...strangers },
  'a forged fence or writer': forged,
  'an old revision': old,
  'a report that is handed in': frozen(() => others.handedIn, 'serviceLeader'),
  'a faulty template': faultyTemplates,
  'a round that is closed': frozen(() => others.closed, 'otherLeader'),
};

describe.each(Object.entries(tables))('Bad input: %s', (_name, table) => {
  it.each(Object.entries(table))('%s is refused in words, and changes nothing', async (_what, bad) => {
    const { does, data, as = 'serviceLeader', code, status = 422, submission } = bad;
    const before = await everything();
    const kept = await drafts();
    for (const language of languages) {
      await program.fixture.store.db
        .updateTable('person')
        .set({ language })
        .where('id', '=', program.fixture.people[as])
        .execute();
      const { status: given, body } = await pageOf(as).does(does, data(), submission);
      const { details, ...said } = body as { code: RefusalCode; details: object; text: string };
      expect({ given, code: said.code }).toEqual({ given: status, code });
      expect(said.text).toBe(refusalText(refuse(code, details), language));
      expect(said.text.length).toBeGreaterThan(40);
    }
    expect(await everything()).toEqual(before);
    expect(await drafts()).toEqual(kept);
  });
});

describe('Bad input: what was written all the same', () => {
  it.each([
    ['a forged fence', () => ({ fence: own.fence + 7 }), 'lease-lost'],
    ['the fence before there was any', () => ({ fence: 0 }), 'lease-lost'],
    ['a forged writer', () => ({ writerId: randomUUID() }), 'lease-lost'],
    ['a revision that never was', () => ({ baseRevision: 77 }), 'lease-lost'],
    ['an old revision', () => ({ baseRevision: -1 + own.baseRevision, fence: own.fence + 1 }), 'lease-lost'],
    ['a report that is handed in', () => ({ sectionId: others.handedIn }), 'frozen'],
  ] as const)('with %s changes nothing, and is kept for whoever wrote it', async (what, change, why) => {
    const before = await everything();
    const content = { results: `Karis ord om ${what}` };
    const answer = await kari().does('save-section', { ...own, ...change(), content });
    expect(answer).toMatchObject({ status: 200, body: { kind: 'kept', why } });
    expect(await everything()).toEqual(before);
    expect((await drafts()).at(-1)).toEqual({
      content,
      person_id: program.fixture.people.serviceLeader,
      why,
    });
  });

  it('under a good lease, but from an older revision than it began with, is kept too', async () => {
    const sectionId = program.sections.research ?? '';
    const named = { sectionId, writerId: own.writerId };
    const write = async (summary: string, from: object) => {
      const { fence, revision } = bodyOf(await kari().does('acquire-section', named));
      const save = { ...named, fence, baseRevision: revision, content: { summary }, ...from };
      const { kind } = bodyOf(await kari().does('save-section', save));
      await kari().does('release-section', { ...named, fence });
      return kind;
    };
    expect(await write('Det første', {})).toBe('saved');
    expect(await write('Det andre', {})).toBe('saved');
    const before = await program.contentOf('research');
    expect(await write('Det som begynte fra det første', { baseRevision: 1 })).toBe('kept');
    expect(await program.contentOf('research')).toEqual(before);
    expect((await drafts()).at(-1)).toMatchObject({
      content: { summary: 'Det som begynte fra det første' },
      why: 'lease-lost',
    });
  });

  it.each([
    ['section-history', { before: 'i går' }, 404],
    ['section-history', { before: '1.5' }, 404],
    ['revision', { revision: 'den forrige' }, 404],
    ['revision', { revision: '-1' }, 404],
    ['kept-texts', { before: "1' or true --" }, 422],
    ['section', { id: '../report' }, 404],
    ['report', { id: '%00' }, 404],
    ['figures', { id: 'x' }, 404],
  ] as const)('asking for %s with %j is refused in words', async (query, wrong, status) => {
    const answer = await kari().asks(query, { id: own.sectionId, ...wrong });
    expect(answer.status).toBe(status);
    expect((answer.body as { text: string }).text.length).toBeGreaterThan(40);
  });

  it('in a round that is closed is kept too', async () => {
    const content = { results: 'Berits ord' };
    const save = { ...own, sectionId: others.closed, content };
    const answer = await pageOf('otherLeader').does('save-section', save);
    expect(answer).toMatchObject({ status: 200, body: { kind: 'kept', why: 'frozen' } });
    expect((await drafts()).at(-1)).toMatchObject({ content });
  });

  it('letting go under a forged fence leaves the section with its writer', async () => {
    const before = await everything();
    const answer = await kari().does('release-section', { ...own, fence: own.fence + 7 });
    expect(answer).toMatchObject({ status: 200, body: { kind: 'released', was: false } });
    expect(await everything()).toEqual(before);
  });

  it('script is text: it is given back as it was written, and nothing makes it more', async () => {
    const results =
      '<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) {{DATE()}}';
    const saved = await kari().does('save-section', { ...own, content: { results } });
    expect(saved).toMatchObject({ status: 200, body: { kind: 'saved' } });
    const headers = { authorization: `Bearer ${kari().token}` };
    const view = await fetch(`${program.botUrl}/api/tab/section?id=${own.sectionId}`, { headers });
    expect(view.headers.get('content-type')).toContain('application/json');
    expect(view.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await view.json()).toMatchObject({ content: { results } });
  });

  it('a body that is too large, or none, is answered in words', async () => {
    const headers = { authorization: `Bearer ${kari().token}`, 'content-type': 'application/json' };
    const post = async (body: string) => {
      const response = await fetch(`${program.botUrl}/api/tab/save-section`, {
        method: 'POST',
        headers,
        body,
      });
      return { status: response.status, body: (await response.json()) as { text: string } };
    };
    const large = await post(JSON.stringify({ data: 'x'.repeat(1_000_001) }));
    expect(large.status).toBe(413);
    const { language } = await program.fixture.store.db
      .selectFrom('person')
      .select('language')
      .where('id', '=', program.fixture.people.serviceLeader)
      .executeTakeFirstOrThrow();
    expect(large.body.text).toBe(refusalText(refuse('text-too-large'), (language ?? 'nb') as 'nb'));
    expect((await post('{')).body.text.length).toBeGreaterThan(40);
  });
});
