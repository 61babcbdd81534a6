import type { FaultWords, WhyAndNow } from '../import/fault-words.ts';
import type { ImportFaultsText } from '../nb/import-faults.ts';

export const importFaults: ImportFaultsText = {
  of: {
    trust: 'the trust',
    service: 'the service',
    site: 'the site',
    person: 'the person',
    identity: 'the account',
    role: 'the role',
    group: 'the group',
    seat: 'the seat',
    membership: 'the member',
    tenant: 'the organisation',
  },
  faults: {
    'sheet-unknown': (): WhyAndNow => [
      'The sheet has no name that we know, and its columns fit no sheet of the template.',
      'Give the sheet one of the names in the template, or take it out of the file.',
    ],
    'heading-unknown': ({ value }: FaultWords): WhyAndNow => [
      `“${value}” is no column of this sheet.`,
      'Use the headings of the template, or delete the column.',
    ],
    'heading-missing': (): WhyAndNow => [
      'The column is missing.',
      'Add it, with the heading of the template.',
    ],
    'heading-twice': (): WhyAndNow => [
      'The column is there several times.',
      'Delete those that you do not use.',
    ],
    'cell-missing': ({ value }: FaultWords): WhyAndNow => [
      'Something has to be here.',
      value ? `Write one of: ${value}.` : 'Fill in the cell.',
    ],
    'cell-too-long': ({ most }: FaultWords): WhyAndNow => [
      'The text is too long.',
      `Shorten it to ${most} characters.`,
    ],
    'cell-not-a-day': ({ value }: FaultWords): WhyAndNow => [
      `“${value}” is not a date.`,
      'Write it as 10.2.2026.',
    ],
    'cell-not-yes-no': ({ value }: FaultWords): WhyAndNow => [
      `“${value}” is neither yes nor no.`,
      'Write ja or nei.',
    ],
    'cell-not-a-number': ({ value }: FaultWords): WhyAndNow => [
      `“${value}” is not a number.`,
      'Write 1, 2, 3 and so on.',
    ],
    'cell-not-an-id': ({ value }: FaultWords): WhyAndNow => [
      `“${value}” is not an id.`,
      'Copy it from Entra ID, or leave the cell empty if it is the key in Samråd.',
    ],
    'cell-not-an-email': ({ value }: FaultWords): WhyAndNow => [
      `“${value}” is not an e-mail address.`,
      'Write the whole address, without a name.',
    ],
    'cell-not-a-choice': ({ value }: FaultWords): WhyAndNow => [
      `“${value}” is not among what can stand here.`,
      'Choose one of the words under “Les meg” in the template.',
    ],
    'cell-cannot-be-cleared': (): WhyAndNow => ['This cannot be taken away.', 'Write what it is to be.'],
    'cell-does-not-belong': (): WhyAndNow => ['This does not belong to such a row.', 'Empty the cell.'],
    'row-twice': ({ row }: FaultWords): WhyAndNow => [
      `Row ${row} says something of the same.`,
      'Delete one of the rows.',
    ],
    unknown: ({ of, value }: FaultWords): WhyAndNow => [
      `We do not find ${of}${quoted(value)}.`,
      'Correct what it says, or add what is missing in its own sheet.',
    ],
    'row-faulty': ({ of, value, row }: FaultWords): WhyAndNow => [
      `The row with ${of}${quoted(value)} has a fault.`,
      `Correct row ${row} in its own sheet; then this is right too.`,
    ],
    ambiguous: ({ value }: FaultWords): WhyAndNow => [
      `Several could be meant${quoted(value)}.`,
      'Use something that means only one: the code, the e-mail address or the key in Samråd.',
    ],
    taken: ({ value }: FaultWords): WhyAndNow => [
      `“${value}” belongs to another.`,
      'Correct it, or change the row of the one who has it.',
    ],
    'site-missing': ({ value }: FaultWords): WhyAndNow => [
      `“${value}” stands nowhere.`,
      'Add a row for the service in the sheet Lokaliteter.',
    ],
    'site-stands': ({ value }: FaultWords): WhyAndNow => [
      `The service stands at this place, so that did not end on ${value}.`,
      'Leave “Til dato” empty. A place is taken away by a change of the service, under Processes in Samråd.',
    ],
    'two-responsible-sites': ({ value }: FaultWords): WhyAndNow => [
      `Several sites answer for “${value}”.`,
      'Write ja at one of them, and nei at the others.',
    ],
    'responsible-missing': ({ value }: FaultWords): WhyAndNow => [
      `No site answers for “${value}”.`,
      'Write ja at the one that does.',
    ],
    'no-group': ({ value }: FaultWords): WhyAndNow => [
      `“${value}” is a network, and has no reference group.`,
      'Delete the row, or correct the type in the sheet Tjenester.',
    ],
    'identity-of-another': ({ value }: FaultWords): WhyAndNow => [
      `The account belongs to ${value}.`,
      'If it is the same person, join them on the page Administration. Otherwise correct the id.',
    ],
    'day-ahead': (): WhyAndNow => ['The day has not come yet.', 'Write today or an earlier day.'],
    'days-in-wrong-order': (): WhyAndNow => ['The last day is before the first.', 'Correct the dates.'],
    'term-too-long': ({ value }: FaultWords): WhyAndNow => [
      `A competence service is given ten years at the most, so it cannot last until ${value}.`,
      'Write a day within ten years from today, or from the end of the term that it has.',
    ],
    'role-not-held': (): WhyAndNow => [
      'The person does not have the role, so it cannot end.',
      'Delete the row, or write “Fra dato” for a role that is over.',
    ],
    'last-coordinator': (): WhyAndNow => [
      'Then nobody would be the national service unit, and nobody could give roles.',
      'Give the role to another in the same file, or leave the row out.',
    ],
    'leader-without-seat': ({ value }: FaultWords): WhyAndNow => [
      `${value} has no seat in the group.`,
      'Add a row in the sheet Medlemmer, or choose another leader.',
    ],
    'seat-retired': (): WhyAndNow => [
      'The seat is out of use.',
      'Write nei under “Tatt ut av bruk” in the sheet Plasser, or choose another seat.',
    ],
    'seat-held': ({ value }: FaultWords): WhyAndNow => [
      `${value} has the seat.`,
      `Write “Til dato” at the row of ${value} in the sheet Medlemmer.`,
    ],
    'seat-has-case': (): WhyAndNow => [
      'Somebody is proposed or asked for.',
      'Wait until the case is decided, or ask the service to withdraw it.',
    ],
    'seat-needed': (): WhyAndNow => [
      'The group is to have this seat.',
      'Delete the row. The seat can be vacant.',
    ],
    'already-member': ({ value }: FaultWords): WhyAndNow => [
      `The person has another seat in the group of “${value}”.`,
      'Write “Til dato” at the other seat, or choose another person.',
    ],
    'memberships-overlap': ({ value }: FaultWords): WhyAndNow => [
      `${value} has the seat in some of the same time.`,
      'Correct the dates, so that only one has the seat at a time.',
    ],
    joined: ({ value }: FaultWords): WhyAndNow => [
      `The person was joined into ${value}.`,
      `Delete the row, or correct the row of ${value}.`,
    ],
    erased: (): WhyAndNow => [
      'The person’s name was erased from Samråd, and is not to come back.',
      'Delete the row.',
    ],
  },
};

function quoted(value: string): string {
  return value === '' ? '' : ` “${value}”`;
}
