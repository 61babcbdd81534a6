import type { CommonRefusals } from '../../nb/refusals/common.ts';

/** Whatever was pressed or filled in. */
export const commonRefusals: CommonRefusals = {
  'unknown-or-forbidden': () => [
    'We cannot find what you asked for.',
    'It may have been deleted, or you have no access to it.',
    'Go to the overview and try from there, or ask the service unit in your region.',
  ],
  'input-invalid': ({ field }) => [
    field
      ? `We do not understand what is in the field “${field}”.`
      : 'We do not understand what was filled in.',
    'Something is missing or is written in a way we do not know.',
    'Look over the field and send again. What you filled in is still here.',
  ],
  'fields-missing': ({ field }) => [
    field ? `This is missing: ${field}.` : 'Something is not filled in.',
    'We need all that is not optional before we can send it.',
    'Fill it in and send again. What you have filled in is still here.',
  ],
  'comment-missing': () => [
    'You need to write a comment.',
    'The receiver needs to know what is wrong to get further.',
    'Write a short comment and send again.',
  ],
  'identity-number-written': () => [
    'The text seems to have a national identity number.',
    'Nothing about single patients belongs here.',
    'Take the number out and send again. What you wrote is still here.',
  ],
  'comment-too-long': ({ most }) => [
    'The text is too long.',
    most ? `There is room for ${most} characters.` : 'It is longer than there is room for.',
    'Shorten it and send again. What you wrote is still here.',
  ],
  'nobody-decides-on-themselves': () => [
    'The proposal is about you.',
    'Nobody can decide on a proposal about themselves.',
    'Ask a colleague in the service unit to take it.',
  ],
  'step-is-over': () => [
    'This has already been decided.',
    'Somebody answered before you, or the proposal was withdrawn.',
    'Here you see how things stand now.',
  ],
  'card-outdated': () => [
    'The proposal has changed since you got this card.',
    'You should only answer what you have seen.',
    'Look at what applies now, and answer once more.',
  ],
  'nothing-changed': () => [
    'Nothing has changed.',
    'The proposal is the same as the one that was sent back.',
    'Correct what the comment asks for, and send again.',
  ],
  'reminded-recently': () => [
    'A reminder was already sent today.',
    'We send at most one a day in each case.',
    'Wait until tomorrow, or call.',
  ],
  'already-answered': () => [
    'The question has been answered already.',
    'A colleague answered before you.',
    'You see the answer here. To add something, write to whoever asked.',
  ],
  'holder-unreachable': () => [
    'We cannot send a reminder.',
    'We cannot reach the person in Teams.',
    'Call or write, and ask the service unit to record the answer.',
  ],
  'reason-missing': () => [
    'You have to write a reason.',
    'The others need to know why.',
    'Write a short reason, and send again.',
  ],
};
