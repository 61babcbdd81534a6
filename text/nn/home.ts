import type { HomeText } from '../nb/home.ts';

/** The one list: what waits for you, and what you wait for. */
export const home: HomeText = {
  title: (count) => `Dette ventar på deg (${count})`,
  titleEmpty: 'Ingenting ventar på deg',
  empty: 'Når nokon treng eit svar frå deg, står det her, og du får ein beskjed.',
  waitingTitle: (count) => `Du ventar på (${count})`,
  waitingMore: (count) => `${count} til står under «Mine framlegg».`,
  waiting: ({ seat, service, person }) => `${person} som ${seat}, ${service}`,
  waitingOn: (who, since) => `Ventar på ${who}, ${since}`,
  due: (day) => `Frist ${day}`,
  overdue: (day) => `Fristen var ${day}`,
  noDue: (since) => `Har venta ${since}`,
  duties: {
    'fill-seat': ({ seat, service }) => `Finn ny ${seat}: ${service}`,
    'answer-consent': ({ seat, service }) => `Svar om du vil bli ${seat}: ${service}`,
    'answer-clearance': ({ person, service }) => `Svar om ${person} kan delta: ${service}`,
    'forward-nomination': ({ person, service }) => `Send vidare framlegget om ${person}: ${service}`,
    'appoint-member': ({ person, service }) => `Avgjer framlegget om ${person}: ${service}`,
    'resend-nomination': ({ person, service }) => `Rett framlegget om ${person}: ${service}`,
    'answer-question': ({ person }) => `Svar på spørsmålet frå ${person}`,
  },
  dutyButtons: {
    'fill-seat': 'Føreslå',
    'answer-consent': 'Svar',
    'answer-clearance': 'Svar',
    'forward-nomination': 'Sjå og send',
    'appoint-member': 'Sjå og avgjer',
    'resend-nomination': 'Rett',
    'answer-question': 'Svar',
  },
  propose: 'Føreslå medlem',
  nominations: 'Mine framlegg',
};
