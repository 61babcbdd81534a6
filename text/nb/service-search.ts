/** Choosing a service by typing, where somebody has to do with many. */
export const serviceSearch = {
  label: 'Velg én tjeneste',
  hint: 'Skriv noe av navnet',
  show: 'Vis tjenesten',
  only: (service: string) => `Bare ${service}. Tøm feltet for å se alle.`,
};

export type ServiceSearchText = typeof serviceSearch;
