import type { GroupFormText } from '../nb/group-form.ts';

export const groupForm: GroupFormText = {
  group: 'Kva gruppe?',
  groupNeeded: 'Vel gruppa.',
  more: 'Skriv på sida',
  meetingLead: 'Alle i gruppa får eit kort og svarer der.',
  dayNeeded: 'Vel ein dag.',
  clockNeeded: 'Vel eit klokkeslett.',
  textNeeded: 'Skriv nokre ord først.',
  audienceNeeded: 'Skriv kven du fortalde det til.',
  regionOfService: 'Kva region gjeld det, om du leier tenesta?',
  buttons: {
    'call-group-meeting': 'Kall inn til møte',
    'raise-problem': 'Ta opp eit problem',
    'tell-spread': 'Fortel kva du har formidla',
  },
  only: {
    'call-group-meeting':
      'Den som leier gruppa, sekretæren eller leiaren av tenesta kallar inn til møte. Her ser du kven det er.',
    'raise-problem':
      'Dei som sit i gruppa, og leiaren av tenesta, tek opp problem. Her ser du kven du kan seie det til.',
    'tell-spread':
      'Dei som sit i ei gruppe, fortel her kva dei har formidla. Du har ingen plass no. Her ser du kven som har ansvaret.',
  },
};
