import type { DecisionRefusals } from '../../nb/refusals/decision.ts';

/** Answering, deciding and undoing. */
export const decisionRefusals: DecisionRefusals = {
  'cleared-by-yourself': () => [
    'You are the leader who cleared it.',
    'Two different people look at every proposal.',
    'Ask a colleague in the service unit to do it.',
  ],
  'not-your-answer': () => [
    'You cannot undo this.',
    'Only the person who answered can undo it.',
    'Ask that person to undo it, or contact the service unit.',
  ],
  'undo-too-late': () => [
    'It is too late to undo this.',
    'Somebody has acted in the case after you, or more than an hour has passed since the appointment.',
    'Here you see how things stand now. Contact whoever has the case.',
  ],
  'code-missing': () => [
    'The code is missing.',
    'The field is empty.',
    'Write the six digits from the e-mail.',
  ],
  'code-wrong': () => [
    'The code is not right, or does not work any more.',
    'Only the newest code we sent opens the page, for some minutes and a few tries.',
    'Look in the newest e-mail, or ask for a new code.',
  ],
  'code-sent-already': () => [
    'We have just sent you a code.',
    'You do not get several at once, and only a few in a day.',
    'Look in your inbox and your junk mail, or wait a minute and try again.',
  ],
  'code-not-sent': () => [
    'We could not send the code.',
    'The mail server does not take anything right now.',
    'Try again in some minutes. If that does not help, contact the service.',
  ],
  'changed-enough-by-link': () => [
    'The answer cannot be changed any more here.',
    'Each change sends e-mail to somebody, and it was changed before.',
    'Ask the service unit for help.',
  ],
  'only-contacts-decide': ({ region }) => [
    'You cannot decide this case.',
    `The contacts in ${region} do that.`,
    'You can see here how it goes. If you have something to say about it, tell one of them.',
  ],
  'start-day-out-of-range': () => [
    'That day is too far ahead.',
    'We appoint from a day within the next year.',
    'Choose an earlier day.',
  ],
  'seat-has-open-request': () => [
    'The service unit has already been asked for a candidate for this seat.',
    'We ask once at a time for each seat.',
    'Wait for the answer, send a reminder, or propose somebody yourself.',
  ],
  'request-moved-on': () => [
    'The case has moved on.',
    'Somebody answered before you, or the service no longer needs help.',
    'Here you see how things stand now.',
  ],
};
