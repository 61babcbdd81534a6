type HostFault = { readonly problem: string; readonly remedy: string };

const needed = 'Give the name that Teams reaches the bot at over https, such as bot.example.org.';

const thisMachine = /^(localhost|127(\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$|\.localhost$/;
const onlyInside = /\.(local|internal|lan|home\.arpa)$/;
const address = /^(\d{1,3}(\.\d{1,3}){3}|\[.*\])$/;
const domainName = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;

/** Hosts that Teams cannot reach or does not take, the most telling first. */
const refused: ReadonlyArray<HostFault & { readonly isSo: (name: string) => boolean }> = [
  {
    isSo: (name) => thisMachine.test(name),
    problem: 'is this machine, which Teams cannot reach.',
    remedy: `${needed} To try Samråd here, \`npm start\` needs neither Teams nor a package.`,
  },
  {
    isSo: (name) => address.test(name),
    problem: 'is a number, and Teams and certificates want a name.',
    remedy: needed,
  },
  {
    isSo: (name) => onlyInside.test(name),
    problem: 'is a name that only your own network knows.',
    remedy: needed,
  },
  {
    isSo: (name) => !domainName.test(name),
    problem: 'is not the whole name of a host on the internet.',
    remedy: needed,
  },
];

/** What is wrong with the host, which is a bare name in lower case such as `bot.example.org`; null when nothing is. */
export function hostFault(host: string): HostFault | null {
  if (host === '') return { problem: 'is missing.', remedy: needed };
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//.test(host) ? host : `https://${host}`);
  if (!url) return { problem: `“${host}” is not the name of a host.`, remedy: needed };
  const fault = refused.find(({ isSo }) => isSo(url.hostname));
  if (fault) return { problem: `“${host}” ${fault.problem}`, remedy: fault.remedy };
  if (url.protocol === 'http:') {
    const remedy = `Let the host answer https with a valid certificate, and give its bare name: ${url.hostname}.`;
    return { problem: `“${host}” begins with http, and Teams speaks https only.`, remedy };
  }
  if (host === url.hostname) return null;
  return { problem: `“${host}” is more than a name.`, remedy: `Give the bare name: ${url.hostname}.` };
}
