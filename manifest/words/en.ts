import type { ManifestWords } from './nb.ts';

/** What Teams shows of the app before anybody has written to it. `help` is the word that asks for help. */
export const en: ManifestWords = {
  fullName: (name) => `${name}: appointments to the reference groups`,
  inShort: 'Members for the reference groups, from vacant seat to appointment.',
  atLength: (name, help) =>
    [
      `${name} follows proposals of members for the reference groups of Norway’s national specialist health services, from vacant seat to appointment.`,
      'The leader of the service proposes a member. The candidate says yes or no, the candidate’s own leader clears it, and the service unit in the region appoints. Everybody with a part in the case sees who is handling it now.',
      `Cases are shown only in the private chat with ${name}. In group chats and channels, where others read along, ${name} answers with help and nothing else.`,
      `Write “${help}” to see what you can do. If ${name} does not know you, the service unit in your region has to add you first.`,
    ].join('\n\n'),
};
