import type { ChannelRefusals } from '../../nb/refusals/channel.ts';

/** Connecting a channel. */
export const channelRefusals: ChannelRefusals = {
  'channel-needed': () => [
    'Her er det ingen kanal å kople til.',
    'Ein kanal blir kopla til der han er, så alle som les der, ser det.',
    'Gå til kanalen i Teams, nemn Samråd med @ og skriv «kople kanal».',
  ],
  'chat-is-no-channel': () => [
    'Ein gruppechat kan ikkje koplast til.',
    'I ein gruppechat veit vi ikkje kven som kjem til å lese. Ein kanal høyrer til eit team.',
    'Gå til ein kanal i eit team, nemn Samråd med @ og skriv «kople kanal».',
  ],
  'may-not-bind-channel': () => [
    'Du kan ikkje kople kanalen til eller frå.',
    'Det gjer kontaktpersonane for kanalen til regionen sin, og tenesteleiaren for kanalen til gruppa.',
    'Be ein av dei skrive «kople kanal» her.',
  ],
  'channel-taken': ({ region }) => [
    region ? `Kanalen er alt for ${region}.` : 'Kanalen er alt for ei gruppe.',
    'Ein kanal er for éin region eller éi gruppe, så alle veit kva som kjem hit.',
    'Skriv «kople frå» her først, eller bruk ein annan kanal.',
  ],
  'channel-not-bound': () => [
    'Kanalen er ikkje kopla til.',
    'Nokon kan ha kopla han frå før deg.',
    'Skriv «kople kanal» om du vil kople han til.',
  ],
};
