import type { RefusalWords, Said } from '../../refusal-words.ts';

/** A group, its seats and its leader. */
export const groupRefusals = {
  'leader-from-host-region': ({ region }: RefusalWords): Said => [
    region ? `Personen er fra ${region}, der tjenesten er.` : 'Personen er fra en region der tjenesten er.',
    'Lederen av gruppen skal ikke komme fra en region der tjenesten holder til.',
    'Velg et medlem fra en annen region.',
  ],
  'leader-not-regional': (): Said => [
    'Personen er ikke regional representant, så ingenting er registrert ennå.',
    'Lederen er vanligvis en av de regionale representantene, men det er lov med en annen.',
    'Trykk på «Registrer likevel» hvis dette er riktig, eller velg en annen.',
  ],
  'leader-not-member': (): Said => [
    'Personen har ingen plass i gruppen.',
    'Den som leder gruppen, samler gruppens uttalelse og må selv sitte i den.',
    'Velg et medlem av gruppen.',
  ],
  'leader-unchanged': (): Said => [
    'Dette er alt registrert.',
    'Samme leder, samme vedtak og samme dag står i gruppen fra før.',
    'Du trenger ikke å gjøre noe mer.',
  ],
  'decided-by-missing': (): Said => [
    'Vi mangler hvem som har bestemt det.',
    'Helseforetaket som har tjenesten, peker ut lederen, og alle skal kunne se hvem det var.',
    'Skriv hvem det var, og registrer på nytt.',
  ],
  'decision-day-ahead': (): Said => [
    'Dagen er ikke kommet ennå.',
    'Vi registrerer en avgjørelse som er tatt.',
    'Velg dagen det ble bestemt, i dag eller tidligere.',
  ],
  'nobody-in-seat': (): Said => [
    'Personen har ikke plassen lenger.',
    'Noe er endret siden kortet ble vist.',
    'Se på plassen slik den er nå.',
  ],
  'already-leaves': (): Said => [
    'Det er alt registrert at medlemmet slutter.',
    'Plassen har bare én siste dag om gangen.',
    'Angre det som står, og meld fra på nytt hvis dagen er feil.',
  ],
  'leaving-day-out-of-range': (): Said => [
    'Dagen passer ikke.',
    'Den må være etter at medlemmet begynte, og innen ett år fra i dag.',
    'Velg en annen dag.',
  ],
  'leaving-acted-upon': (): Said => [
    'Det kan ikke angres nå.',
    'Noen er alt foreslått eller spurt etter til plassen.',
    'Snakk med tjenestelederen, som kan trekke forslaget først.',
  ],
  'leaving-day-over': (): Said => [
    'Det kan ikke angres lenger.',
    'Dagen er kommet, og plassen er ledig.',
    'Be tjenesten foreslå medlemmet på nytt.',
  ],
  'stands-for-missing': (): Said => [
    'Vi mangler hva plassen står for.',
    'Plassen heter det den står for, slik at alle ser hvem som er med.',
    'Skriv for eksempel kommunehelsetjenesten, og legg til på nytt.',
  ],
  'site-missing': (): Said => [
    'Vi mangler hvilken lokalitet plassen er for.',
    'En flerregional tjeneste har én plass for hver lokalitet.',
    'Velg lokaliteten, og legg til på nytt.',
  ],
  'service-seat-exists': (): Said => [
    'Tjenesten har alt en plass i gruppen.',
    'Hver lokalitet har én plass.',
    'Bruk den plassen som er der.',
  ],
  'secretary-seat-exists': (): Said => [
    'Gruppen har alt en plass til en sekretær.',
    'En gruppe har én sekretær.',
    'Bruk den plassen som er der.',
  ],
  'seat-is-needed': (): Said => [
    'Plassen kan ikke tas bort.',
    'Gruppen skal ha ett medlem fra hver region, tjenesten fra hver lokalitet og minst én brukerrepresentant.',
    'La plassen stå, og foreslå noen til den.',
  ],
  'seat-is-held': (): Said => [
    'Noen har plassen.',
    'Vi tar ikke en plass fra noen.',
    'Meld først at medlemmet slutter.',
  ],
};

export type GroupRefusals = typeof groupRefusals;
