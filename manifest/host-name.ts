type HostFault = { readonly problem: string; readonly remedy: string };

const example = 'bot.example.org';
const needed = `Give the name that Teams reaches the bot at over https, such as ${example}.`;

const thisMachine = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$|\.localhost$/;
const onlyInside = /\.(local|internal|lan|home\.arpa)$/;
const address = /^(\d{1,3}(\.\d{1,3}){3}|\[.*\])$/;
const domainName = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;

/** Kinds of hosts that Teams cannot reach or does not take, the most telling first. */
const refused: ReadonlyArray<readonly [isSo: (host: string) => boolean, problem: string, remedy: string]> = [
  [
    (host) => thisMachine.test(host),
    'is this machine, which Teams cannot reach.',
    `${needed} To try Samråd here, \`npm start\` needs neither Teams nor a package.`,
  ],
  [(host) => address.test(host), 'is an address of digits, and certificates and Teams want a name.', needed],
  [(host) => onlyInside.test(host), 'is a name that only your own network knows.', needed],
  [(host) => !domainName.test(host), 'is not the whole name of a host on the internet.', needed],
];

/** What is wrong with the host, which is a bare name in lower case such as `bot.example.org`; null when nothing is. */
export function hostFault(host: string): HostFault | null {
  if (host === '') return { problem: 'is missing.', remedy: needed };
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//.test(host) ? host : `https://${host}`);
  if (!url) return { problem: `is not the name of a host: “${host}”.`, remedy: needed };
  const [, problem, remedy] = refused.find(([isSo]) => isSo(url.hostname)) ?? [];
  if (problem && remedy) return { problem: `${problem.replace(/^is/, `(“${host}”) is`)}`, remedy };
  if (url.protocol === 'http:') {
    return {
      problem: 'is given with http, and Teams speaks https only.',
      remedy: `Let the host answer https with a valid certificate, and give its bare name: ${url.hostname}.`,
    };
  }
  if (host === url.hostname) return null;
  return { problem: `is more than a name: “${host}”.`, remedy: `Give the bare name: ${url.hostname}.` };
}
