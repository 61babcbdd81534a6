import { expect, it } from 'vitest';
import { now } from './example-views.ts';

const context = {
  reading: { language: 'nb', now },
  submissionKey: 'key',
  appId: 'app',
  tabUrl: 'https://samrad.example/',
} as const;

import { feedbackExamples } from './assessment-examples.ts';
import { groupMeetingExamples } from './group-meeting-examples.ts';

const drawn = (of: string, examples = groupMeetingExamples) => {
  const example = examples.find((one) => one.of === of);
  if (!example) throw new Error(`no example of ${of}`);
  return JSON.stringify(example.draw(context).card);
};

it('a meeting that was moved says so, from when, and that earlier answers count no more', () => {
  const card = drawn('somebody who is asked anew, of one that was moved');
  expect(card).toContain('Møtet er flyttet. Kommer du på den nye tiden?');
  expect(card).toContain('Flyttet fra');
  expect(card).toContain('gjelder ikke lenger');
});

it('whoever comes by screen finds the way in; whoever does not come has no use for the calendar', () => {
  expect(drawn('somebody who comes by screen')).toContain('Bli med på møtet');
  expect(drawn('somebody who cannot come')).not.toContain('Legg i kalenderen');
});

it('whoever calls it sees who answers what, and is not asked first', () => {
  const card = drawn('whoever called it');
  expect(card).toContain('3 invitert, 1 kommer, 0 digitalt, 1 kan ikke, 1 har ikke svart');
  expect(card).toContain('Åpne og endre møtet');
  expect(card).not.toContain('Kommer du på møtet?');
});

it('a card about a question to feedback holds it, and the answer once there is one', () => {
  expect(drawn('feedback-asked', feedbackExamples)).toContain('Hva mener dere?');
  const answered = drawn('feedback-answered', feedbackExamples);
  expect(answered).toContain('Hva mener dere?');
  expect(answered).toContain('En fast');
});
