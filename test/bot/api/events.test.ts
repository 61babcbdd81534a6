import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TabPage } from '../../../sandbox/person/tab-page.ts';
import { type ReportProgram, startReportProgram } from '../../support/report-program.ts';

let program: ReportProgram;

beforeAll(async () => {
  program = await startReportProgram();
});
afterAll(() => program.close());

const tabOf = async (name: string, options: { expiresInSeconds?: number } = {}) =>
  await (await program.sandbox.person(name)).opensTab(options);

/** Reads on until the words have come; says what came until then. */
async function hears(stream: Response, words: string): Promise<string> {
  let heard = '';
  for await (const text of (stream.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream(), {
    preventCancel: true,
  })) {
    heard += text;
    if (heard.includes(words)) return heard;
  }
  return `${heard}(ended)`;
}

/** What the stream says, piece by piece; ends with it. */
function sayings(stream: Response): AsyncIterator<string> {
  return (stream.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
}

const listens = async (page: TabPage, reportId = program.reportId, signal = new AbortController().signal) =>
  await page.listens(`events?report=${reportId}`, signal);

describe('A stream of changes', () => {
  it('tells ids, and nothing that anybody wrote', async () => {
    const kari = await tabOf('Kari Demo');
    const stop = new AbortController();
    const stream = await listens(kari, program.reportId, stop.signal);
    expect(stream.status).toBe(200);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const sectionId = program.sections['status-and-challenges'] ?? '';
    const writerId = randomUUID();
    const heard = hears(stream, sectionId);
    const taken = await kari.does('acquire-section', { sectionId, writerId });
    expect(taken).toMatchObject({ status: 200, body: { kind: 'acquired' } });
    const { fence, revision } = taken.body as { fence: number; revision: number };
    const content = { status: 'Ingen andre skal lese dette her.' };
    const saved = await kari.does('save-section', {
      sectionId,
      writerId,
      fence,
      baseRevision: revision,
      content,
    });
    expect(saved).toMatchObject({ status: 200, body: { kind: 'saved' } });
    const words = await heard;
    expect(words).toContain('event: changed');
    expect(words).not.toContain('Ingen andre');
    stop.abort();
  });

  it('shows within two seconds, at another instance too, who writes and that nobody does any more', async () => {
    const other = await program.startAnother();
    await program.delegate('research', 'otherLeader');
    const sectionId = program.sections.research ?? '';
    const kari = await tabOf('Kari Demo');
    const berit = await tabOf('Berit Utkast');
    const asBerit = { headers: { authorization: `Bearer ${berit.token}` } };
    const holder = async () => {
      const response = await fetch(`${other}/api/tab/section?id=${sectionId}`, asBerit);
      return ((await response.json()) as { holder: { name: string } | null }).holder?.name ?? null;
    };
    const address = `${other}/api/tab/events?report=${program.reportId}`;
    const changes = sayings(await fetch(address, asBerit));
    const since = Date.now();
    /** Milliseconds until Berit, who reads again whenever she is told, sees it. */
    const untilSeen = async (name: string | null, begun: number) => {
      while ((await holder()) !== name) await changes.next();
      return Date.now() - begun;
    };
    const writerId = randomUUID();
    const { body } = await kari.does('acquire-section', { sectionId, writerId });
    expect(await untilSeen('Kari Demo', since)).toBeLessThan(2_000);
    const letGo = Date.now();
    await kari.does('release-section', { sectionId, writerId, fence: (body as { fence: number }).fence });
    expect(await untilSeen(null, letGo)).toBeLessThan(2_000);
    await changes.return?.();
  });

  it('is for those who may see the report', async () => {
    expect((await listens(await tabOf('Tor Test'))).status).toBe(404);
    expect((await listens(await tabOf('Kari Demo'), randomUUID())).status).toBe(404);
    const nobody = await tabOf('Kari Demo');
    nobody.token = 'x';
    expect((await listens(nobody)).status).toBe(401);
  });

  it('ends for whoever lost the right before anything more is told, and goes on for the others', async () => {
    await program.delegate('dissemination', 'candidate');
    const kari = await tabOf('Kari Demo');
    const anne = await listens(await tabOf('Anne Eksempel'));
    const rune = sayings(await listens(await tabOf('Rune Kladd')));
    const writes = async (section: string) => {
      const sectionId = program.sections[section] ?? '';
      const taken = await kari.does('acquire-section', { sectionId, writerId: randomUUID() });
      expect(taken).toMatchObject({ status: 200, body: { kind: 'acquired' } });
      return sectionId;
    };
    const untilTold = async (sectionId: string) => {
      for (let heard = ''; !heard.includes(sectionId); heard += (await rune.next()).value ?? '');
    };
    const before = await writes('dissemination');
    await untilTold(before);
    await program.fixture.store.db
      .updateTable('section_delegate')
      .set({ ended_at: new Date() })
      .where('person_id', '=', program.fixture.people.candidate)
      .execute();
    const after = await writes('system-responsibility');
    await untilTold(after);
    const heard = await hears(anne, 'never said');
    expect(heard).toContain(before);
    expect(heard).not.toContain(after);
    expect(heard).toContain('(ended)');
    await rune.return?.();
  });

  it('ends with the token', async () => {
    const soon = await tabOf('Kari Demo', { expiresInSeconds: 2 });
    const stream = await listens(soon);
    expect(await hears(stream, 'never said')).toContain('(ended)');
  });

  it('ends when the program ends', async () => {
    const stream = await listens(await tabOf('Kari Demo'));
    const heard = hears(stream, 'never said');
    await program.restart();
    expect(await heard).toContain('(ended)');
  });
});

describe('What a page writes', () => {
  it.each([
    ['a forged fence', { fence: 99 }],
    ['a forged writer', { writerId: randomUUID() }],
    ['a revision that never was', { baseRevision: 77 }],
  ])('with %s changes nothing, and is kept for whoever wrote it', async (_name, forged) => {
    const kari = await tabOf('Kari Demo');
    const sectionId = program.sections.quality ?? '';
    const writerId = randomUUID();
    const taken = await kari.does('acquire-section', { sectionId, writerId });
    const { fence, revision } = taken.body as { fence: number; revision: number };
    const before = await program.contentOf('quality');
    const answer = await kari.does('save-section', {
      ...{ sectionId, writerId, fence, baseRevision: revision, content: { results: 'smuglet inn' } },
      ...forged,
    });
    expect(answer).toMatchObject({ status: 200, body: { kind: 'kept' } });
    expect(await program.contentOf('quality')).toEqual(before);
    await kari.does('release-section', { sectionId, writerId, fence });
  });

  it.each([
    ['no object', { content: ['x'] }],
    ['no fence', { fence: 'seven' }],
    ['no id', { sectionId: '../report' }],
    ['a text that cannot be kept', { content: { results: '\u0000' } }],
    ['more than there is room for', { content: { results: 'x'.repeat(200_001) } }],
  ])('is refused in words with %s', async (_name, wrong) => {
    const kari = await tabOf('Kari Demo');
    const sectionId = program.sections.quality ?? '';
    const answer = await kari.does('save-section', {
      ...{ sectionId, writerId: randomUUID(), fence: 1, baseRevision: 0, content: {} },
      ...wrong,
    });
    expect(answer).toMatchObject({ status: 422, body: { error: 'refused' } });
    expect((answer.body as { text: string }).text.length).toBeGreaterThan(20);
  });

  it('in a chapter of another part is refused as if the chapter were not there', async () => {
    const kari = await tabOf('Kari Demo');
    const sectionId = program.sections.nord ?? '';
    const answer = await kari.does('acquire-section', { sectionId, writerId: randomUUID() });
    expect(answer).toMatchObject({ status: 404, body: { code: 'unknown-or-forbidden' } });
  });

  it('the key for unsent texts is each person’s own, and the same each time', async () => {
    const kari = await tabOf('Kari Demo');
    const first = await kari.does('draft-key', {});
    expect(first).toEqual(await kari.does('draft-key', {}));
    expect((first.body as { secret: string }).secret).toHaveLength(44);
    expect(await (await tabOf('Siv Demo')).does('draft-key', {})).not.toEqual(first);
  });
});

describe('A chapter as its page is given it', () => {
  it('has its questions in order, and what is missing', async () => {
    const kari = await tabOf('Kari Demo');
    const { status, body } = await kari.asks('section', { id: program.sections['patient-treatment'] ?? '' });
    expect(status).toBe(200);
    const { fields, faults, viewer } = body as {
      fields: { key: string }[];
      faults: { path: string; code: string }[];
      viewer: object;
    };
    expect(fields.map(({ key }) => key).slice(0, 2)).toEqual(['new-patients', 'procedures']);
    expect(faults).toContainEqual({ path: '/new-patients', code: 'missing', params: {} });
    expect(viewer).toEqual({ owns: true, mayWrite: true });
  });

  it('is not there for strangers', async () => {
    const tor = await tabOf('Tor Test');
    const id = program.sections['patient-treatment'] ?? '';
    expect((await tor.asks('section', { id })).status).toBe(404);
    expect((await tor.asks('report', { id: program.reportId })).status).toBe(404);
    expect(await tor.asks('reports')).toMatchObject({ status: 200, body: { reports: [] } });
  });
});
