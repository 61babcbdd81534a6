import type { ArchiveRefusals } from '../../nb/refusals/archive.ts';

export const archiveRefusals: ArchiveRefusals = {
  'entry-moved-on': () => [
    'Rapporten er endra sidan du såg han.',
    'Han er levert på nytt, eller opna igjen, i mellomtida.',
    'Sjå gjennom han slik han er no, før du gjer han offentleg.',
  ],
  'archive-file-not-pdf': () => [
    'Fila vart ikkje lagd inn.',
    'Ho er ikkje ein PDF, eller ho er øydelagd.',
    'Lagre rapporten som PDF, og prøv igjen.',
  ],
  'archive-file-too-large': () => [
    'Fila vart ikkje lagd inn.',
    'Ho er større enn 15 MB.',
    'Lagre ho med mindre bilete, og prøv igjen.',
  ],
  'archive-file-known': () => [
    'Fila vart ikkje lagd inn.',
    'Den same fila ligg i arkivet frå før.',
    'Søk ho fram i arkivet om du vil sjå kvar ho ligg.',
  ],
  'archive-year-has-report': () => [
    'Fila vart ikkje lagd inn.',
    'Tenesta har levert rapporten for dette året i Samråd, og han ligg i arkivet.',
    'Sjekk at du har valt rett teneste og år.',
  ],
};
