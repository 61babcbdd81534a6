import type { GroupRefusals } from '../../nb/refusals/group.ts';

/** A group, its seats and its leader. */
export const groupRefusals: GroupRefusals = {
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
};
