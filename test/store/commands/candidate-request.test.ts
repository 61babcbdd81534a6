import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptNamed } from '../../../store/commands/accept-named.ts';
import { closeRequest } from '../../../store/commands/close-request.ts';
import { commentNamed } from '../../../store/commands/comment-named.ts';
import { type NameCandidate, nameCandidate } from '../../../store/commands/name-candidate.ts';
import { passRequest } from '../../../store/commands/pass-request.ts';
import { proposeMember } from '../../../store/commands/propose-member.ts';
import { remindRequest } from '../../../store/commands/remind-request.ts';
import { reportNoCandidate } from '../../../store/commands/report-no-candidate.ts';
import { returnRequest } from '../../../store/commands/return-request.ts';
import { withdrawNomination } from '../../../store/commands/withdraw-nomination.ts';
import { homeView } from '../../../store/queries/home-view.ts';
import { nominationView } from '../../../store/queries/nomination-view.ts';
import { requestView } from '../../../store/queries/request-view.ts';
import { vacancyView } from '../../../store/queries/vacancies.ts';
import { createGroupFixture, type GroupFixture, type PersonName } from '../../support/group-fixture.ts';
import { idsOf, nominationAt, picked, proposal } from '../../support/nomination-steps.ts';
import { commentOn, naming, requestAt } from '../../support/request-steps.ts';
import { toldOf } from '../../support/told-of.ts';

let fixture: GroupFixture;
beforeEach(async () => {
  fixture = await createGroupFixture();
});
afterEach(async () => {
  await fixture.drop();
});

const as = (who: PersonName) => fixture.as(who);
const db = () => fixture.store.db;
const report = async (seatId = fixture.seats.nord) =>
  await reportNoCandidate(await as('serviceLeader'), { seatId, comment: '' });

async function rowOf(requestId: string) {
  return await db()
    .selectFrom('candidate_request')
    .selectAll()
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow();
}

/** Whatever is owed: about the request, or the seat. */
async function openDuties(): Promise<string[]> {
  const rows = await db()
    .selectFrom('duty')
    .select(['kind', 'region'])
    .where('done_at', 'is', null)
    .execute();
  return rows.map(({ kind, region }) => (region ? `${kind} ${region}` : kind));
}

async function useOlderRule(): Promise<void> {
  await db()
    .insertInto('setting')
    .values({ key: 'request-route', value: JSON.stringify('member-region') })
    .execute();
}

describe('R21: nobody is found for a seat', () => {
  it('the service’s region is asked, and the seat is not the service’s to fill meanwhile', async () => {
    const requestId = await requestAt(fixture, 'passing');
    expect(await openDuties()).toEqual(['pass-request vest']);
    expect(await toldOf(fixture, 'request-to-pass')).toEqual(['Randi Kladd', 'Rune Kladd']);
    idsOf(await passRequest(await as('receivingContact'), { requestId }));
    expect(await openDuties()).toEqual(['name-candidate nord']);
    expect(await toldOf(fixture, 'request-to-name')).toEqual(['Siv Demo']);
  });

  it('under the older rule the vacant region is asked at once', async () => {
    await useOlderRule();
    idsOf(await report());
    expect(await openDuties()).toEqual(['name-candidate nord']);
    expect(await toldOf(fixture, 'request-to-pass')).toEqual([]);
  });

  it.each(['vest', 'user'] as const)(
    'the seat %s: the service’s region names somebody itself',
    async (seat) => {
      idsOf(await report(fixture.seats[seat]));
      expect(await openDuties()).toEqual(['name-candidate vest']);
      expect(await toldOf(fixture, 'request-to-name')).toEqual(['Randi Kladd', 'Rune Kladd']);
    },
  );

  it('one request for each seat, none beside a nomination, none for a seat that is taken', async () => {
    expect(await report(fixture.seats.midt)).toMatchObject({ code: 'seat-taken' });
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => report()));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(await report()).toMatchObject({ code: 'seat-has-open-request' });
    idsOf(await proposeMember(await as('serviceLeader'), proposal(fixture)));
    expect(await report()).toMatchObject({ code: 'seat-has-open-nomination' });
  });

  it('the comment is kept for those who take part', async () => {
    const requestId = await requestAt(fixture, 'naming');
    const view = await requestView(fixture.store, await fixture.actor('appointingContact'), requestId);
    expect(view?.timeline.map(({ kind, by, region, remark }) => [kind, by, region, remark])).toEqual([
      ['reported', 'Kari Demo', null, 'Vi har spurt tre'],
      ['passed', 'Rune Kladd', 'vest', null],
    ]);
  });
});

describe('R21: the vacant region names somebody', () => {
  it.each<readonly [string, (f: GroupFixture) => Partial<NameCandidate>, string]>([
    ['R3: from another region', (f) => ({ trustId: f.trusts.stavanger }), 'candidate-outside-region'],
    ['who sits there already', (f) => ({ person: picked(f, 'member') }), 'candidate-already-member'],
    ['without an employer', () => ({ trustId: null }), 'candidate-needs-trust'],
  ])('%s is refused at once', async (_what, changes, code) => {
    const requestId = await requestAt(fixture, 'naming');
    const input = naming(fixture, requestId, changes(fixture));
    expect(await nameCandidate(await as('appointingContact'), input)).toMatchObject({ code });
    expect(await rowOf(requestId)).toMatchObject({ step: 'naming', named_id: null });
  });

  it('the service is told, and nobody else: the person is not asked yet', async () => {
    await requestAt(fixture, 'named');
    expect(await openDuties()).toEqual(['answer-named']);
    expect(await toldOf(fixture, 'candidate-named')).toEqual(['Kari Demo']);
    expect(await toldOf(fixture, 'nomination-received')).toEqual([]);
    expect(await db().selectFrom('nomination').select('id').execute()).toEqual([]);
  });

  it('R16, R17: accepting is a proposal like any other', async () => {
    const requestId = await requestAt(fixture, 'named');
    const accepted = await acceptNamed(await as('serviceLeader'), { requestId, effortPercent: 5 });
    const { nominationId = '' } = idsOf(accepted);
    expect(await rowOf(requestId)).toMatchObject({ step: 'accepted', nomination_id: nominationId });
    expect(await openDuties()).toEqual(['answer-consent']);
    expect(await toldOf(fixture, 'nomination-received')).toEqual(['Anne Eksempel']);
    expect(await toldOf(fixture, 'candidate-accepted')).toEqual(['Siv Demo']);
    const view = await nominationView(fixture.store, await fixture.actor('serviceLeader'), nominationId);
    expect(view).toMatchObject({ step: 'consent', competence: 'Ortopedi, 20 år', effortPercent: 5 });
    expect(view?.timeline).toMatchObject([{ kind: 'proposed', by: 'Kari Demo' }]);
  });

  it('the rules are checked anew when the service accepts', async () => {
    const requestId = await requestAt(fixture, 'named');
    await db()
      .insertInto('membership')
      .values({
        id: requestId,
        seat_id: fixture.seats.vest,
        person_id: fixture.people.candidate,
        starts_on: '2026-01-01',
      })
      .execute();
    const accepted = await acceptNamed(await as('serviceLeader'), { requestId, effortPercent: null });
    expect(accepted).toMatchObject({ code: 'candidate-already-member' });
    expect(await rowOf(requestId)).toMatchObject({ step: 'named' });
  });

  it('a comment sends it back to the region, and the name does not stand any more', async () => {
    const requestId = await requestAt(fixture, 'named');
    const serviceLeader = await as('serviceLeader');
    expect(await commentNamed(serviceLeader, { requestId, comment: ' ' })).toMatchObject({
      code: 'comment-missing',
    });
    await commentOn(fixture, requestId);
    expect(await rowOf(requestId)).toMatchObject({ step: 'naming', named_id: null });
    expect(await openDuties()).toEqual(['name-candidate nord']);
    expect(await toldOf(fixture, 'request-commented')).toEqual(['Siv Demo']);
    expect(await acceptNamed(await as('serviceLeader'), { requestId, effortPercent: null })).toMatchObject({
      code: 'request-moved-on',
    });
  });

  it('nobody answers what they were not shown: a card from before it came back counts for nothing', async () => {
    const requestId = await requestAt(fixture, 'naming');
    const { version: shown } = await rowOf(requestId);
    idsOf(await nameCandidate(await as('appointingContact'), naming(fixture, requestId)));
    await commentOn(fixture, requestId);
    const contact = await as('appointingContact');
    expect(await nameCandidate(contact, naming(fixture, requestId, { version: shown }))).toMatchObject({
      code: 'request-moved-on',
    });
    const { version } = await rowOf(requestId);
    idsOf(await nameCandidate(contact, naming(fixture, requestId, { version })));
  });

  it('a region that finds nobody says so to the service, which may ask again', async () => {
    const requestId = await requestAt(fixture, 'naming');
    const contact = await as('appointingContact');
    expect(await returnRequest(contact, { requestId, comment: '' })).toMatchObject({
      code: 'comment-missing',
    });
    idsOf(await returnRequest(contact, { requestId, comment: 'Ingen har tid' }));
    expect(await openDuties()).toEqual(['search-further']);
    expect(await toldOf(fixture, 'request-returned')).toEqual(['Kari Demo']);
    await commentOn(fixture, requestId);
    expect(await openDuties()).toEqual(['name-candidate nord']);
  });
});

describe('R2: one person, one seat', () => {
  it('whoever is on the way to another seat of the group is not named', async () => {
    const requestId = await requestAt(fixture, 'naming');
    const elsewhere = { seatId: fixture.seats.user, trustId: null };
    idsOf(await proposeMember(await as('serviceLeader'), proposal(fixture, elsewhere)));
    expect(await nameCandidate(await as('appointingContact'), naming(fixture, requestId))).toMatchObject({
      code: 'candidate-already-member',
    });
  });
});

describe('R21: the service is free all the time', () => {
  it.each(['passing', 'naming', 'named', 'returned'] as const)(
    'to propose somebody while it stands at %s, which closes it',
    async (step) => {
      const requestId = await requestAt(fixture, step);
      const proposed = await proposeMember(
        await as('serviceLeader'),
        proposal(fixture, { person: picked(fixture, 'stranger') }),
      );
      const { nominationId = '' } = idsOf(proposed);
      expect(await rowOf(requestId)).toMatchObject({ step: 'proposed', nomination_id: nominationId });
      expect(await openDuties()).toEqual(['answer-consent']);
      expect(await toldOf(fixture, 'request-proposed')).toEqual(
        step === 'passing' ? ['Randi Kladd', 'Rune Kladd'] : ['Siv Demo'],
      );
    },
  );

  it.each(['passing', 'naming', 'named', 'returned'] as const)(
    'to close it at %s: the seat is the service’s to fill again',
    async (step) => {
      const requestId = await requestAt(fixture, step);
      idsOf(await closeRequest(await as('serviceLeader'), { requestId }));
      expect(await openDuties()).toEqual(['fill-seat']);
      expect((await rowOf(requestId)).closed_at).not.toBeNull();
      const view = await vacancyView(fixture.store, await fixture.actor('serviceLeader'), fixture.seats.nord);
      expect(view).toMatchObject({ request: null, mayPropose: true });
      idsOf(await report());
    },
  );

  it('a proposal and an acceptance at once are one nomination', async () => {
    const requestId = await requestAt(fixture, 'named');
    const other = proposal(fixture, { person: picked(fixture, 'stranger') });
    const outcomes = await Promise.all([
      proposeMember(await as('serviceLeader'), other),
      acceptNamed(await as('serviceLeader'), { requestId, effortPercent: null }),
      proposeMember(await as('serviceLeader'), other),
      acceptNamed(await as('serviceLeader'), { requestId, effortPercent: null }),
    ]);
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(await db().selectFrom('nomination').select('id').execute()).toHaveLength(1);
  });

  it('a nomination that comes to nothing gives the seat back, and the closed request stays closed', async () => {
    const requestId = await requestAt(fixture, 'named');
    const accepted = await acceptNamed(await as('serviceLeader'), { requestId, effortPercent: null });
    const { nominationId = '' } = idsOf(accepted);
    idsOf(await withdrawNomination(await as('serviceLeader'), { nominationId }));
    expect(await openDuties()).toEqual(['fill-seat']);
    expect(await rowOf(requestId)).toMatchObject({ step: 'accepted' });
  });
});

describe('R21: it ages visibly', () => {
  it('in the home of the service, which waits, and of the region, which has it', async () => {
    const requestId = await requestAt(fixture, 'naming');
    const before = sql<Date>`business_now() - interval '23 days'`;
    await db().updateTable('candidate_request').set({ created_at: before }).execute();
    const { created_at: askedAt } = await rowOf(requestId);
    const service = await homeView(fixture.store, await fixture.actor('serviceLeader'));
    expect(service?.requests).toMatchObject([{ requestId, region: 'nord', askedAt }]);
    const region = await homeView(fixture.store, await fixture.actor('appointingContact'));
    expect(region?.duties).toMatchObject([{ kind: 'name-candidate', requestedAt: askedAt }]);
  });

  it('the service can send a reminder, once a day', async () => {
    const requestId = await requestAt(fixture, 'naming');
    idsOf(await remindRequest(await as('serviceLeader'), { requestId }));
    expect(await toldOf(fixture, 'request-reminder')).toEqual(['Siv Demo']);
    expect(await remindRequest(await as('serviceLeader'), { requestId })).toMatchObject({
      code: 'reminded-recently',
    });
  });
});

describe('R22: a user representative', () => {
  it('is named by a committee or organisation, which is shown in the case', async () => {
    const { requestId = '' } = idsOf(await report(fixture.seats.user));
    const input = naming(fixture, requestId, { trustId: null, competence: 'Erfaring som pårørende' });
    expect(await nameCandidate(await as('receivingContact'), input)).toMatchObject({
      code: 'suggested-by-missing',
    });
    idsOf(await nameCandidate(await as('receivingContact'), { ...input, suggestedBy: ' Demoforeningen ' }));
    const accepted = await acceptNamed(await as('serviceLeader'), { requestId, effortPercent: null });
    const view = await nominationView(
      fixture.store,
      await fixture.actor('serviceLeader'),
      idsOf(accepted).nominationId ?? '',
    );
    expect(view).toMatchObject({ suggestedBy: 'Demoforeningen', competence: 'Erfaring som pårørende' });
  });

  it('what is written for a seat that needs no organisation is not kept', async () => {
    await nominationAt(fixture, 'consent');
    const rows = await db().selectFrom('nomination').select('suggested_by').execute();
    expect(rows).toEqual([{ suggested_by: null }]);
  });
});
