import type { AdministrationRefusals } from '../../nb/refusals/administration.ts';
import type { Said } from '../../refusal-words.ts';

export const administrationRefusals: AdministrationRefusals = {
  'role-held': (): Said => [
    'The person has the role already.',
    'Everybody has a role once.',
    'You need not do anything more.',
  ],
  'last-coordinator': (): Said => [
    'The role cannot be ended.',
    'It is the last one in the national service unit, and then nobody could give roles.',
    'Give the role to somebody else first.',
  ],
  'retention-out-of-bounds': () => [
    'The months cannot be saved like this.',
    'Each line has its limits, so that nothing goes too soon or stays too long.',
    'Write a whole number within the limits beside the line.',
  ],
  'retention-changed-meanwhile': () => [
    'The months were changed after you opened the page.',
    'A colleague chose something else meanwhile, and that is not to be lost unseen.',
    'See what holds now, and choose again.',
  ],
  'same-person': (): Said => [
    'It is the same person.',
    'Two different ones are joined into one.',
    'Choose two people.',
  ],
  'both-in-group': (): Said => [
    'They cannot be joined now.',
    'Both sit in the same group, or are on the way into it, and nobody has two seats of a group.',
    'Report that one of them leaves, or wait until the proposal is decided.',
  ],
  'candidate-and-leader': (): Said => [
    'They cannot be joined now.',
    'One is proposed, and the other is asked as the leader in the same case. Nobody clears themselves.',
    'Let the one who is proposed choose another leader, or wait until the proposal is decided.',
  ],
  'person-erased': (): Said => [
    'This cannot be undone.',
    'The person’s name has been erased from Samråd since.',
    'Propose somebody else for the seat.',
  ],
  'erasure-blocked': () => [
    'The name cannot be taken away now.',
    'The person has a seat, a role or something to do, and that must not vanish unseen.',
    'End what stands on the page, and try again.',
  ],
};
