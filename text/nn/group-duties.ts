import type { GroupDutiesText } from '../nb/group-duties.ts';

export const groupDuties: GroupDutiesText = {
  texts: {
    'record-group-meeting': (service) => `Skriv kven som var på møtet i referansegruppa: ${service}`,
    'handle-problem': (service) => `Svar på eit problem: ${service}`,
    'agree-problem': (service) => `Sei om du er samd i svaret på problemet: ${service}`,
    'answer-check-in': (service) => `Svar på eit kort spørsmål til referansegruppa: ${service}`,
    'look-at-website': (service) => `Sjå gjennom nettsida og registera: ${service}`,
  },
  buttons: {
    'record-group-meeting': 'Skriv det inn',
    'handle-problem': 'Svar',
    'agree-problem': 'Sjå svaret',
    'answer-check-in': 'Svar',
    'look-at-website': 'Sjå gjennom',
  },
};
