import type { Said } from '../../refusal-words.ts';

/** The archive: what is public, and files of older years. */
export const archiveRefusals = {
  'entry-moved-on': (): Said => [
    'Rapporten er endret siden du så den.',
    'Den er levert på nytt, eller åpnet igjen, i mellomtiden.',
    'Se gjennom den slik den er nå, før du gjør den offentlig.',
  ],
  'archive-file-not-pdf': (): Said => [
    'Filen ble ikke lagt inn.',
    'Den er ikke en PDF, eller den er ødelagt.',
    'Lagre rapporten som PDF, og prøv igjen.',
  ],
  'archive-file-too-large': (): Said => [
    'Filen ble ikke lagt inn.',
    'Den er større enn 15 MB.',
    'Lagre den med mindre bilder, og prøv igjen.',
  ],
  'archive-file-known': (): Said => [
    'Filen ble ikke lagt inn.',
    'Den samme filen ligger i arkivet fra før.',
    'Søk den fram i arkivet hvis du vil se hvor den ligger.',
  ],
  'archive-year-has-report': (): Said => [
    'Filen ble ikke lagt inn.',
    'Tjenesten har levert rapporten for dette året i Samråd, og den ligger i arkivet.',
    'Sjekk at du har valgt riktig tjeneste og år.',
  ],
};

export type ArchiveRefusals = typeof archiveRefusals;
