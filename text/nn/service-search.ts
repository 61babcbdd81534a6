import type { ServiceSearchText } from '../nb/service-search.ts';

export const serviceSearch: ServiceSearchText = {
  label: 'Vel éi teneste',
  hint: 'Skriv noko av namnet',
  show: 'Vis tenesta',
  only: (service) => `Berre ${service}. Tøm feltet for å sjå alle.`,
};
