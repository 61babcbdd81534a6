import { type Actor, type ChannelActor, isContactOf, isCoordinator } from './actor.ts';
import type { Question, QuestionStep } from './question.ts';
import type { QuestionVerb } from './question-verbs.ts';

/** What somebody is to a question; rights and what is shown follow from it. */
export const questionRelations = ['asker', 'moderator', 'owner', 'guest', 'contacts-channel'] as const;
export type QuestionRelation = (typeof questionRelations)[number];

/** What the actor is to the question's gathering. */
export type AtGathering = { readonly moderates: boolean; readonly isGuest: boolean };

/** Every relation that the actor has to the question. Nobody answers themselves, whatever else they are. */
export function relationsToQuestion(actor: Actor, question: Question, at: AtGathering): QuestionRelation[] {
  if (actor.kind === 'channel') return isAskedOf(actor, question) ? ['contacts-channel'] : [];
  if (actor.kind !== 'person') return [];
  const asked = actor.personId === question.askedBy;
  const holds: Readonly<Record<Exclude<QuestionRelation, 'contacts-channel'>, boolean>> = {
    asker: asked,
    moderator: at.moderates,
    owner: !asked && wasRouted(question.step) && owns(actor, question),
    guest: at.isGuest && question.isPublished && isShownToAll(question.step),
  };
  return questionRelations.filter((one) => one !== 'contacts-channel' && holds[one]);
}

/** A question that was asked where others are, and sent on, is its region's; one to the service unit stays between two. */
function isAskedOf({ target }: ChannelActor, { gatheringId, owner, step }: Question): boolean {
  if (target.kind !== 'region' || owner.kind !== 'regional-contact' || gatheringId === null) return false;
  return owner.region === target.region && wasRouted(step);
}

/** Whoever answered it, or let it go, sees what became of it; what still waits for the moderators is not theirs. */
function wasRouted(step: QuestionStep): boolean {
  return step === 'routed' || step === 'answered';
}

function owns(actor: Actor, { owner }: Question): boolean {
  return owner.kind === 'regional-contact' ? isContactOf(actor, owner.region) : isCoordinator(actor);
}

function isShownToAll(step: QuestionStep): boolean {
  return step === 'waiting' || step === 'routed' || step === 'answered';
}

type Permission = { readonly relation: QuestionRelation; readonly at: readonly QuestionStep[] };

/** Who may do what with a question, and while it stands where. The whole of the rights, as data. */
const permissions: Readonly<Record<QuestionVerb, readonly Permission[]>> = {
  'edit-question': [{ relation: 'asker', at: ['waiting', 'routed'] }],
  'withdraw-question': [{ relation: 'asker', at: ['waiting', 'routed'] }],
  'vote-question': [{ relation: 'guest', at: ['waiting', 'routed'] }],
  'claim-question': [
    { relation: 'moderator', at: ['waiting'] },
    { relation: 'owner', at: ['routed'] },
  ],
  'publish-question': [{ relation: 'moderator', at: ['waiting', 'routed', 'answered', 'hidden'] }],
  'merge-question': [{ relation: 'moderator', at: ['waiting'] }],
  'hide-question': [{ relation: 'moderator', at: ['waiting'] }],
  'answer-in-talk': [{ relation: 'moderator', at: ['waiting'] }],
  'answer-question': [
    { relation: 'moderator', at: ['waiting'] },
    { relation: 'owner', at: ['routed'] },
  ],
  'route-question': [{ relation: 'moderator', at: ['waiting'] }],
  'hand-over-question': [{ relation: 'owner', at: ['routed'] }],
  'take-question': [{ relation: 'owner', at: ['routed'] }],
};

/** Whether the relations give a right to the verb at any step: without it, the question does not exist for them. */
export function mayEverWithQuestion(relations: readonly QuestionRelation[], verb: QuestionVerb): boolean {
  return (
    !answersOwn(relations, verb) && permissions[verb].some(({ relation }) => relations.includes(relation))
  );
}

/** A moderator shows the own question like any other, and says that the talk answered it; the answer is another's. */
function answersOwn(relations: readonly QuestionRelation[], verb: QuestionVerb): boolean {
  return verb === 'answer-question' && relations.includes('asker');
}

export function mayNowWithQuestion(
  relations: readonly QuestionRelation[],
  verb: QuestionVerb,
  step: QuestionStep,
): boolean {
  if (answersOwn(relations, verb)) return false;
  return permissions[verb].some(({ relation, at }) => relations.includes(relation) && at.includes(step));
}

/**
 * What a region's channel offers, while it waits for the region, to whoever of its readers has the right: the press
 * itself is authorised as that person's.
 */
export const questionVerbsInChannels = [
  'answer-question',
  'hand-over-question',
  'take-question',
] as const satisfies readonly QuestionVerb[];

/** What the asker does with the own words, as long as nobody else has done anything with them. */
export const questionVerbsUntilTakenUp: readonly QuestionVerb[] = ['edit-question', 'withdraw-question'];

/** The buttons that somebody is offered. */
export function questionVerbsFor(relations: readonly QuestionRelation[], step: QuestionStep): QuestionVerb[] {
  const offers: readonly QuestionVerb[] =
    relations.includes('contacts-channel') && step === 'routed' ? questionVerbsInChannels : [];
  return (Object.keys(permissions) as QuestionVerb[]).filter(
    (verb) => mayNowWithQuestion(relations, verb, step) || offers.includes(verb),
  );
}

/** What there is to be seen of a question. */
export const questionFields = [
  'wording',
  'text',
  'name',
  'step',
  'asked-at',
  'answer',
  'answered-by',
  'reason',
  'owner',
  'holder',
  'votes',
] as const;
export type QuestionField = (typeof questionFields)[number];

type Sight = 'always' | 'if-named' | 'never';

const never = Object.fromEntries(questionFields.map((field) => [field, 'never'])) as Readonly<
  Record<QuestionField, Sight>
>;

/**
 * What of a question is shown to whom, as data; nothing that is not named here is shown. An asker who is not named is
 * nobody to the audience and to channels by any path: not by name, and not by the moment of asking, which
 * somebody might have seen. Moderators and whoever answers always know. A region's own channel is shown what is sent to it,
 * and so that somebody there asks: whoever hides their name reads that before sending.
 */
export const questionSights: Readonly<Record<QuestionRelation, Readonly<Record<QuestionField, Sight>>>> = {
  asker: {
    wording: 'always',
    text: 'always',
    name: 'always',
    step: 'always',
    'asked-at': 'always',
    answer: 'always',
    'answered-by': 'always',
    reason: 'always',
    owner: 'always',
    holder: 'never',
    votes: 'always',
  },
  moderator: Object.fromEntries(questionFields.map((field) => [field, 'always'])) as Readonly<
    Record<QuestionField, Sight>
  >,
  owner: {
    wording: 'always',
    text: 'always',
    name: 'always',
    step: 'always',
    'asked-at': 'always',
    answer: 'always',
    'answered-by': 'always',
    reason: 'never',
    owner: 'always',
    holder: 'always',
    votes: 'always',
  },
  guest: { ...never, wording: 'always', name: 'if-named', step: 'always', answer: 'always', votes: 'always' },
  'contacts-channel': {
    ...never,
    wording: 'always',
    name: 'if-named',
    step: 'always',
    answer: 'always',
    'answered-by': 'always',
    owner: 'always',
    holder: 'always',
  },
};

/** Whether the field is shown to somebody with these relations; the widest sight counts. */
export function seesOfQuestion(
  relations: readonly QuestionRelation[],
  field: QuestionField,
  { showsName }: Pick<Question, 'showsName'>,
): boolean {
  return relations.some((relation) => {
    const sight = questionSights[relation][field];
    return sight === 'always' || (sight === 'if-named' && showsName);
  });
}
