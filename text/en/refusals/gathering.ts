import type { GatheringRefusals } from '../../nb/refusals/gathering.ts';

export const gatheringRefusals: GatheringRefusals = {
  'gathering-cancelled': () => [
    'The event is cancelled.',
    'Nobody can register or ask there then.',
    'Ask the service unit: write “ask” and what you wonder about.',
  ],
  'gathering-changed-meanwhile': () => [
    'The event was changed while you were writing.',
    'Somebody else saved a change first.',
    'Open the event again, see what has changed, and make your change there.',
  ],
  'gathering-not-over': () => [
    'The event is not over yet.',
    'Answers are published when it is.',
    'Come back afterwards. Questions can be answered all the time.',
  ],
  'answers-published-already': () => [
    'The answers are published already.',
    'Those who were registered or asked have been told.',
    'New answers come on the page by themselves, and those who asked are told.',
  ],
  'nothing-to-publish': () => [
    'There is nothing to publish yet.',
    'No question is both answered and shown to everybody.',
    'Answer a question, or show one that is answered, and try again.',
  ],
  'answer-not-shown': () => [
    'The answer cannot be taken in yet.',
    'Only questions that are answered and shown to everybody can be among the questions and answers.',
    'Show the question to everybody first, and try again.',
  ],
  'gathering-ends-before-start': () => [
    'The event ends before it begins.',
    'The times are in the wrong order.',
    'Correct from and to, and send again.',
  ],
  'gathering-is-past': () => [
    'The event is over.',
    'Its time has run out.',
    'Choose a day that is to come, or open the questions and answers from it.',
  ],
  'gathering-nowhere': () => [
    'It does not say where it is.',
    'Those who come need a place or a link.',
    'Write a place or a link, and send again.',
  ],
  'link-invalid': () => [
    'The link cannot be used.',
    'It has to begin with https:// and hold no spaces.',
    'Copy the link anew, and send again.',
  ],
  'asking-times-wrong': () => [
    'The time for questions does not fit.',
    'It has to open before the event begins, and close after it has ended.',
    'Choose other times, and send again.',
  ],
  'asking-not-open': () => [
    'It is not open for questions yet.',
    'Whoever arranges it has chosen when it opens. The card says when.',
    'Keep the question and send it then, or write “ask” to ask the service unit now.',
  ],
  'asking-closed': () => [
    'It is closed for questions here.',
    'The deadline for asking has passed.',
    'Write “ask” and what you wonder about, and the service unit gets the question.',
  ],
  'programme-too-long': ({ most }) => [
    'The programme is too long.',
    `There is room for ${most} talks.`,
    'Join some of the lines, and send again.',
  ],
  'moderator-missing': () => [
    'A moderator is missing.',
    'Somebody has to follow the questions, so that none is lost.',
    'Choose one at least, and send again.',
  ],
  'question-moved-on': () => [
    'The question has been taken up or changed.',
    'Somebody did something to it while you had it in front of you.',
    'You see here how it stands now.',
  ],
  'question-held': ({ person }) => [
    person ? `${person} has the question now.` : 'Somebody has taken up the question now.',
    'Only one treats a question at a time.',
    'Take another one, or wait a minute.',
  ],
  'merged-with-itself': () => [
    'The question cannot be merged with itself.',
    'You chose the same question.',
    'Choose another one, and try again.',
  ],
  'merged-with-own-service': () => [
    'The questions cannot be merged.',
    'The answer to the other one goes to its asker alone, since it is about their own service.',
    'Answer each of them, or show the other one to everybody first.',
  ],
  'voted-already': () => [
    'You have voted for this.',
    'Everybody has one vote for each question.',
    'The vote is counted. You can take it back.',
  ],
  'nobody-to-invite': () => [
    'There is nobody to send it to.',
    'Everybody whom this is for has got it, or nobody holds the role now.',
    'Look over who it is for, or choose another recipient.',
  ],
};
