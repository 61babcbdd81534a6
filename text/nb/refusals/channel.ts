import type { RefusalWords, Said } from '../../refusal-words.ts';

/** Connecting a channel. */
export const channelRefusals = {
  'channel-needed': (): Said => [
    'Her er det ingen kanal å koble til.',
    'En kanal kobles til der den er, så alle som leser der, ser det.',
    'Gå til kanalen i Teams, nevn Samråd med @ og skriv «koble kanal».',
  ],
  'chat-is-no-channel': (): Said => [
    'En gruppechat kan ikke kobles til.',
    'I en gruppechat vet vi ikke hvem som kommer til å lese. En kanal hører til et team.',
    'Gå til en kanal i et team, nevn Samråd med @ og skriv «koble kanal».',
  ],
  'may-not-bind-channel': (): Said => [
    'Du kan ikke koble kanalen til eller fra.',
    'Det gjør kontaktpersonene for kanalen til regionen sin, og tjenestelederen for kanalen til gruppen.',
    'Be en av dem skrive «koble kanal» her.',
  ],
  'channel-taken': ({ region }: RefusalWords): Said => [
    region ? `Kanalen er alt for ${region}.` : 'Kanalen er alt for en gruppe.',
    'En kanal er for én region eller én gruppe, så alle vet hva som kommer her.',
    'Skriv «koble fra» her først, eller bruk en annen kanal.',
  ],
  'channel-not-bound': (): Said => [
    'Kanalen er ikke koblet til.',
    'Noen kan ha koblet den fra før deg.',
    'Skriv «koble kanal» hvis du vil koble den til.',
  ],
};

export type ChannelRefusals = typeof channelRefusals;
