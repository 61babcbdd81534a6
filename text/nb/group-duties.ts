/** What is owed in a group between the reports. */
export const groupDuties = {
  texts: {
    'record-group-meeting': (service: string) => `Skriv hvem som var på møtet i referansegruppen: ${service}`,
    'handle-problem': (service: string) => `Svar på et problem: ${service}`,
    'agree-problem': (service: string) => `Si om du er enig i svaret på problemet: ${service}`,
    'answer-check-in': (service: string) => `Svar på et kort spørsmål til referansegruppen: ${service}`,
    'look-at-website': (service: string) => `Se gjennom nettsiden og registrene: ${service}`,
  },
  buttons: {
    'record-group-meeting': 'Skriv det inn',
    'handle-problem': 'Svar',
    'agree-problem': 'Se svaret',
    'answer-check-in': 'Svar',
    'look-at-website': 'Se gjennom',
  },
};

export type GroupDutiesText = typeof groupDuties;
