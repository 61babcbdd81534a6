import type { CompositionRefusals } from '../../nb/refusals/composition.ts';

/** Who may be proposed for a seat. */
export const compositionRefusals: CompositionRefusals = {
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
  'candidate-fits-no-more': ({ person }) => [
    `${person} no longer meets the requirements of the seat.`,
    'The employer, or the place where the service is, has changed since the proposal came.',
    'Send the proposal back, so that the service can propose somebody else.',
  ],
  'candidate-needs-trust': () => [
    'The health trust is missing.',
    'We need to know where the person is employed to see whether the seat fits.',
    'Choose the health trust and send again.',
  ],
  'effort-out-of-range': () => [
    'The time must be a whole number from 1 to 100.',
    'It is a share in per cent of a full post.',
    'Write another number, or leave the field empty.',
  ],
  'same-candidate': () => [
    'It is the same person.',
    'The person has already been proposed in this case.',
    'Choose somebody else, or correct the proposal and send it again.',
  ],
  'suggested-by-missing': () => [
    'It is missing who suggested the person.',
    'A user representative is suggested by name by a user committee or an organisation.',
    'Write the name of the committee or organisation, and send again.',
  ],
};
