import { usualMonths } from '../../../../domain/retention.ts';
import { applyImport } from '../../../../store/commands/apply-import.ts';
import { chooseRetention } from '../../../../store/commands/choose-retention.ts';
import { endRole } from '../../../../store/commands/end-role.ts';
import { erasePerson } from '../../../../store/commands/erase-person.ts';
import { giveHeldData } from '../../../../store/commands/give-held-data.ts';
import { giveRole } from '../../../../store/commands/give-role.ts';
import { issueLink } from '../../../../store/commands/issue-link.ts';
import { joinPeople } from '../../../../store/commands/join-people.ts';
import { restoreRole } from '../../../../store/commands/restore-role.ts';
import { revokeLinks } from '../../../../store/commands/revoke-links.ts';
import { setServiceDays } from '../../../../store/commands/set-service-days.ts';
import { administrationView } from '../../../../store/queries/administration-view.ts';
import { erasurePreview } from '../../../../store/queries/erasure-preview.ts';
import { heldDataOf } from '../../../../store/queries/held-data.ts';
import { importPreview } from '../../../../store/queries/import-preview.ts';
import { importSource } from '../../../../store/queries/import-source.ts';
import { retentionPreview, retentionView } from '../../../../store/queries/retention-view.ts';
import { everybody } from '../../../support/everybody.ts';
import type { GroupFixture } from '../../../support/group-fixture.ts';
import type { Matrix } from './matrix.ts';

const rows = [
  {
    kind: 'trust',
    place: { sheet: 'Helseforetak', row: 2 },
    cells: { name: 'Øvingssykehuset', region: 'midt' },
  },
] as const;

const everyPerson = everybody.filter((who) => who !== 'system');

const days = { startedOn: '2019-03-01', evaluatedOn: null, termEndsOn: null };

async function startOf({ store }: GroupFixture, serviceId: string): Promise<string | null> {
  const { started_on } = await store.db
    .selectFrom('service')
    .select('started_on')
    .where('id', '=', serviceId)
    .executeTakeFirstOrThrow();
  return started_on;
}

async function hasGoodLink({ store }: GroupFixture, personId: string): Promise<boolean> {
  const link = await store.db
    .selectFrom('access_link')
    .select('id')
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return link !== undefined;
}

export const matrix: Matrix = {
  commands: {
    'apply-import': {
      may: ['coordinator', 'system'],
      arrange: async ({ store }) =>
        (await importPreview(store, { kind: 'system', job: 'test' }, rows))?.fingerprint ?? '',
      run: (context, fingerprint) => applyImport(context, { rows, fingerprint }),
    },
    'give-role': {
      may: ['coordinator', 'system'],
      arrange: async () => '',
      run: (context) => giveRole(context, moderator),
    },
    'choose-retention': {
      repeats: true,
      may: ['coordinator'],
      arrange: async () => '',
      run: (context) => chooseRetention(context, { months: usualMonths, seen: usualMonths }),
    },
    'end-role': {
      may: ['coordinator', 'system'],
      arrange: grantOfContact,
      run: (context, grantId) => endRole(context, { grantId }),
      state: { read: isHeld, before: true, after: false },
    },
    'restore-role': {
      may: ['coordinator', 'system'],
      arrange: async (fixture) => {
        const grantId = await grantOfContact(fixture);
        await endRole(await fixture.as('coordinator'), { grantId });
        return grantId;
      },
      run: (context, grantId) => restoreRole(context, { grantId }),
      state: { read: isHeld, before: false, after: true },
    },
    'set-service-days': {
      may: ['coordinator', 'system'],
      arrange: async ({ serviceId }) => serviceId,
      run: (context, serviceId) => setServiceDays(context, { serviceId, ...days }),
      state: { read: startOf, before: null, after: days.startedOn },
    },
    'join-people': {
      may: ['coordinator', 'system'],
      arrange: async ({ people }) => people.stranger,
      run: (context, otherId, { people }) => joinPeople(context, { personId: people.lineLeader, otherId }),
    },
    'revoke-links': {
      may: ['coordinator', 'system'],
      arrange: async ({ store, people }) => {
        const link = { purpose: 'gathering', personId: people.member, subjectId: people.member } as const;
        await issueLink(store, { ...link, messageId: null });
        return people.member;
      },
      run: (context, personId) => revokeLinks(context, { personId }),
      state: { read: hasGoodLink, before: true, after: false },
    },
    'give-held-data': {
      may: ['coordinator', 'system'],
      arrange: async ({ people }) => people.stranger,
      run: (context, personId) => giveHeldData(context, { personId }),
      repeats: true,
    },
    'erase-person': {
      may: ['coordinator', 'system'],
      arrange: async ({ people }) => people.stranger,
      run: (context, personId) => erasePerson(context, { personId }),
    },
  },
  queries: [
    {
      query: 'held-data',
      what: 'what is held about somebody else: the coordinator, and the operator',
      sees: ['coordinator', 'system'],
      arrange: async ({ people }) => people.stranger,
      look: ({ store, actor }, id) => heldDataOf(store, actor, id),
    },
    {
      query: 'retention-view',
      what: 'how long what people wrote is kept: everybody',
      sees: everyPerson,
      look: ({ store, actor }) => retentionView(store, actor),
    },
    {
      query: 'retention-view',
      what: 'what the next round takes with other months: the coordinator',
      sees: ['coordinator'],
      look: ({ store, actor }) => retentionPreview(store, actor, usualMonths),
    },
    {
      query: 'erasure-preview',
      what: 'what goes with a name: the coordinator, and the operator',
      sees: ['coordinator', 'system'],
      arrange: async ({ people }) => people.stranger,
      look: ({ store, actor }, id) => erasurePreview(store, actor, id),
    },
    {
      query: 'administration-view',
      what: 'roles, channels and settings: the coordinator',
      sees: ['coordinator'],
      look: ({ store, actor }) => administrationView(store, actor, ''),
    },
    {
      query: 'import-preview',
      what: 'what files would change: the coordinator, and the operator',
      sees: ['coordinator', 'system'],
      look: ({ store, actor }) => importPreview(store, actor, rows),
    },
    {
      query: 'import-source',
      what: 'everything, to be exported: the coordinator, and the operator',
      sees: ['coordinator', 'system'],
      look: ({ store, actor }) => importSource(store, actor),
    },
  ],
};

const moderator = {
  person: { kind: 'written', name: 'Ida Mønster', email: 'ida@monster.example' },
  role: 'moderator',
  region: null,
  serviceId: null,
} as const;

async function grantOfContact({ store, people }: GroupFixture): Promise<string> {
  const { id } = await store.db
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', people.otherContact)
    .executeTakeFirstOrThrow();
  return id;
}

async function isHeld({ store }: GroupFixture, id: string): Promise<boolean | undefined> {
  const grant = await store.db
    .selectFrom('role_grant')
    .select('ended_at')
    .where('id', '=', id)
    .executeTakeFirst();
  return grant && grant.ended_at === null;
}
