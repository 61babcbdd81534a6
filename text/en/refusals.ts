import type { FieldsText, RefusalsText } from '../nb/refusals.ts';

/** One text for each reason why something was not done. */
export const refusals: RefusalsText = {
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
  'seat-taken': ({ region }) => [
    region ? `The seat is taken: ${region} already has a member.` : 'The seat is taken.',
    'Each seat has only one member, and each region has one seat.',
    'Choose another seat, or tell the service unit that the member is leaving.',
  ],
  'seat-has-open-nomination': () => [
    'Somebody is already proposed for this seat.',
    'We handle one proposal at a time for each seat.',
    'Wait until the proposal is decided, or withdraw it and propose somebody else.',
  ],
  'candidate-outside-region': ({ region, trust }) => [
    trust ? `${trust} is not in ${region}.` : `The person is not employed in ${region}.`,
    'The member represents the whole of their region and must be employed there.',
    `Propose somebody who is employed in ${region}.`,
  ],
  'candidate-from-host-trust': ({ trust }) => [
    `The person is employed at ${trust || 'the health trust'}, where the service is.`,
    "The member from the service's own region must come from another health trust.",
    'Propose somebody from another health trust in the region.',
  ],
  'candidate-not-from-service': ({ trust }) => [
    trust ? `The service is not at ${trust}.` : 'The person does not come from the service.',
    'This seat is for the leader or somebody else from the service.',
    'Propose somebody who works in the service.',
  ],
  'candidate-already-member': () => [
    'The person is already in the group.',
    'Nobody can have two seats in the same group.',
    'Propose somebody else.',
  ],
  'candidate-needs-trust': () => [
    'The health trust is missing.',
    'We need to know where the person is employed to see whether the seat fits.',
    'Choose the health trust and send again.',
  ],
  'person-needs-name-and-email': () => [
    'The name or the e-mail address is missing.',
    'When the person is not in the list, we need both to make contact.',
    'Fill in name and e-mail address, or choose the person from the list.',
  ],
  'person-named-twice': () => [
    'You have both chosen somebody from the list and written a name.',
    'We do not know which of the two you mean.',
    'Remove one of them, and send again.',
  ],
  'email-invalid': () => [
    'The e-mail address is not written correctly.',
    'It looks like name@hospital.no.',
    'Correct it, and send again. The rest is still here.',
  ],
  'holder-unreachable': () => [
    'We cannot send a reminder.',
    'We cannot reach the person in Teams.',
    'Call or write, and ask the service unit to record the answer.',
  ],
  'effort-out-of-range': () => [
    'The time must be a whole number from 1 to 100.',
    'It is a share in per cent of a full post.',
    'Write another number, or leave the field empty.',
  ],
  'comment-missing': () => [
    'You need to write a comment.',
    'The receiver needs to know what is wrong to get further.',
    'Write a short comment and send again.',
  ],
  'comment-too-long': ({ most }) => [
    'The text is too long.',
    most ? `There is room for ${most} characters.` : 'It is longer than there is room for.',
    'Shorten it and send again. What you wrote is still here.',
  ],
  'line-leader-missing': () => [
    'The name of your leader is missing.',
    'Taking part must be cleared with the nearest leader before anybody can be appointed.',
    'Choose the leader from the list, or write name and e-mail address.',
  ],
  'line-leader-is-candidate': () => [
    'The leader and the candidate are the same person.',
    'Nobody can clear their own participation.',
    "Choose the candidate's nearest leader.",
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
  'suggested-by-missing': () => [
    'It is missing who suggested the person.',
    'A user representative is suggested by name by a user committee or an organisation.',
    'Write the name of the committee or organisation, and send again.',
  ],
  'leader-asked-before': () => [
    'This leader has been asked already.',
    'The person answered that somebody else is the right leader.',
    'Choose somebody who was not asked before. If you do not know who, answer no and write why.',
  ],
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
  'same-candidate': () => [
    'It is the same person.',
    'The person has already been proposed in this case.',
    'Choose somebody else, or correct the proposal and send it again.',
  ],
  'leader-from-host-region': ({ region }) => [
    region
      ? `The person is from ${region}, where the service is.`
      : 'The person is from a region where the service is.',
    'The leader of the group must not come from a region where the service is located.',
    'Choose a member from another region.',
  ],
  'leader-not-regional': () => [
    'The person is not a regional representative, so nothing has been recorded yet.',
    'The leader is usually one of the regional representatives, but somebody else is allowed.',
    'Press “Record anyway” if this is right, or choose somebody else.',
  ],
  'leader-not-member': () => [
    'The person has no seat in the group.',
    'Whoever leads the group brings its statement together, and must sit in it.',
    'Choose a member of the group.',
  ],
  'leader-unchanged': () => [
    'This is recorded already.',
    'The same leader, decision and day are in the group as it stands.',
    'You need not do anything more.',
  ],
  'decided-by-missing': () => [
    'It is missing who decided this.',
    'The trust that has the service designates the leader, and everybody should be able to see who it was.',
    'Write who it was, and record it again.',
  ],
  'decision-day-ahead': () => [
    'That day has not come yet.',
    'We record a decision that has been made.',
    'Choose the day when it was decided, today or earlier.',
  ],
  'nobody-in-seat': () => [
    'The person no longer holds the seat.',
    'Something has changed since the card was shown.',
    'Look at the seat as it is now.',
  ],
  'already-leaves': () => [
    'It is recorded already that the member leaves.',
    'A seat has one last day at a time.',
    'Undo what is recorded, and record it again if the day is wrong.',
  ],
  'leaving-day-out-of-range': () => [
    'That day does not fit.',
    'It must be after the member began, and within a year from today.',
    'Choose another day.',
  ],
  'leaving-acted-upon': () => [
    'It cannot be undone now.',
    'Somebody has been proposed or asked for already.',
    'Talk to the service leader, who can withdraw the proposal first.',
  ],
  'leaving-day-over': () => [
    'It can no longer be undone.',
    'The day has come, and the seat is vacant.',
    'Ask the service to propose the member again.',
  ],
  'start-day-out-of-range': () => [
    'That day is too far ahead.',
    'We appoint from a day within the next year.',
    'Choose an earlier day.',
  ],
  'stands-for-missing': () => [
    'It is missing what the seat stands for.',
    'The seat is called what it stands for, so that everybody sees who takes part.',
    'Write for example municipal health services, and add it again.',
  ],
  'site-missing': () => [
    'It is missing which site the seat is for.',
    'A multi-regional service has one seat for each site.',
    'Choose the site, and add it again.',
  ],
  'service-seat-exists': () => [
    'The service has a seat in the group already.',
    'Each site has one seat.',
    'Use the seat that is there.',
  ],
  'secretary-seat-exists': () => [
    'The group has a seat for a secretary already.',
    'A group has one secretary.',
    'Use the seat that is there.',
  ],
  'seat-is-needed': () => [
    'The seat cannot be removed.',
    'The group is to have one member from each region, the service from each site, and at least one user representative.',
    'Leave the seat, and propose somebody for it.',
  ],
  'seat-is-held': () => [
    'Somebody holds the seat.',
    'We take no seat from anybody.',
    'First record that the member leaves.',
  ],
  'template-faulty': ({ fault }) => [
    'The template has a fault and was not added.',
    fault,
    'Mend the template, and add it again. The older ones still hold.',
  ],
  'template-missing': () => [
    'A template for the report is missing.',
    'Each type of service needs its template for the year.',
    'Add the template, and open the round again.',
  ],
  'cycle-exists': () => [
    'The round for this year is already open.',
    'There is one round for each year.',
    'Look at the round that is open, or choose another year.',
  ],
  'cycle-dates-wrong': () => [
    'The dates do not fit each other.',
    'Parts are due before the whole report or on the same day, and all of it after the year that is reported on.',
    'Correct the dates, and send again.',
  ],
  'section-held': ({ person }) => [
    person ? `${person} is writing here now.` : 'Somebody else is writing here now.',
    'One person writes a section at a time, so that nobody loses text.',
    'Read meanwhile, ask to take over, or be told when it is free.',
  ],
  'section-held-elsewhere': () => [
    'You are already writing this section in another window.',
    'One window writes at a time, so that you do not write over your own text.',
    'Go on there, or choose to write here instead.',
  ],
  'section-done': () => [
    'The section is marked as done.',
    'What is done is not changed unless somebody opens it again.',
    'Open the section again, and write on.',
  ],
  'section-moved-on': () => [
    'The section has changed since you looked at it.',
    'Somebody did something with it before you.',
    'Here you see how things stand now. Try again if it is needed.',
  ],
  'lease-lost': ({ person }) => [
    person ? `${person} has taken over the section.` : 'You are no longer writing this section.',
    'You were away for so long that it became free for others.',
    'Your text is safe. Open the section again, and see both texts.',
  ],
  'report-frozen': () => [
    'The report is handed in and cannot be changed.',
    'What is handed in stands as it was handed in.',
    'Add a supplement, or ask the service unit of the region to open it again.',
  ],
  'text-too-large': ({ most }) => [
    'The text is too long.',
    most ? `A section has room for ${most} characters.` : 'It is longer than there is room for.',
    'Shorten it. What you have written is still here.',
  ],
  'reason-missing': () => [
    'You have to write a reason.',
    'The others need to know why.',
    'Write a short reason, and send again.',
  ],
  'holder-not-idle': ({ person }) => [
    person ? `${person} is in the middle of writing.` : 'Somebody is in the middle of writing.',
    'You can take over only when the other has not written for a while.',
    'Ask to take over, or be told when it is free.',
  ],
  'nothing-to-take-over': () => [
    'The section is free.',
    'Nobody else is writing in it now.',
    'You can begin to write at once.',
  ],
  'takeover-over': () => [
    'The question no longer stands.',
    'It has been answered, or the section is free.',
    'Here you see how things stand now.',
  ],
  'already-writes': () => [
    'The person can already write this section.',
    'Whoever owns the part or already helps to write it needs nothing more.',
    'Choose another person.',
  ],
  'report-not-complete': () => [
    'The report is not complete.',
    'A part that is missing needs a reason.',
    'See what is missing. Send a reminder, or write a reason for each part.',
  ],
  'group-part-not-complete': () => [
    "The group's part is not marked as complete.",
    "The leader of the reference group says when the group's part is complete.",
    'Remind the leader, or hand in with a reason.',
  ],
  'not-submitted': () => [
    'The report is not handed in yet.',
    'While it is open, you write in the section itself.',
    'Go to the section, and write there.',
  ],
  'extension-too-early': () => [
    'The new deadline is not later than the old one.',
    'Putting it off gives more time.',
    'Choose a later day, and send again.',
  ],
  'content-invalid': ({ field }) => [
    field ? `Something is wrong in the field “${field}”.` : 'Something is wrong in what is filled in.',
    'An answer is missing, or is of the wrong kind.',
    'Correct the field, and try again. What you have written is still here.',
  ],
  'channel-needed': () => [
    'There is no channel to connect here.',
    'A channel is connected where it is, so that everybody who reads there can see it.',
    'Go to the channel in Teams, mention Samråd with @ and write “connect channel”.',
  ],
  'chat-is-no-channel': () => [
    'A group chat cannot be connected.',
    'In a group chat we cannot know who will read. A channel belongs to a team.',
    'Go to a channel in a team, mention Samråd with @ and write “connect channel”.',
  ],
  'may-not-bind-channel': () => [
    'You cannot connect or disconnect this channel.',
    'The contacts do that for the channel of their region, and the service leader for the channel of the group.',
    'Ask one of them to write “connect channel” here.',
  ],
  'channel-taken': ({ region }) => [
    region ? `This channel is already for ${region}.` : 'This channel is already for a group.',
    'A channel is for one region or one group, so that everybody knows what comes here.',
    'Write “disconnect” here first, or use another channel.',
  ],
  'channel-not-bound': () => [
    'This channel is not connected.',
    'Somebody may have disconnected it before you.',
    'Write “connect channel” if you want to connect it.',
  ],
  'only-contacts-decide': ({ region }) => [
    'You cannot decide this proposal.',
    `The contacts in ${region} do that.`,
    'You can see here how it goes. If you have something to say about it, tell one of them.',
  ],
};

/** What the fields are called when a refusal names one. */
export const fields: FieldsText = {
  person: 'Person',
  name: 'Name',
  email: 'E-mail address',
  trust: 'Health trust',
  competence: 'Field and experience',
  effort: 'Time',
  leader: 'Nearest leader',
  leaderName: "The leader's name",
  leaderEmail: "The leader's e-mail address",
  reason: 'Reason',
  comment: 'Comment',
  answer: 'The answer',
  how: 'How did you get the answer?',
  question: 'The question',
  suggestedBy: 'Committee or organisation',
  decidedBy: 'Who decided this?',
  decidedOn: 'When was it decided?',
  leavesOn: 'Which day?',
  startsOn: 'Which day?',
  standsFor: 'What does the seat stand for?',
  kind: 'What kind of seat?',
};
