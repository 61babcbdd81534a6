import { hostFault } from './host-name.ts';

/** What the app package says that differs from installation to installation. */
export type ManifestSettings = {
  /** The bot's registration in Entra ID; it is the app's own id as well. */
  readonly appId: string;
  /** The name of the host that Teams reaches the bot at. */
  readonly host: string;
  /** What the app is called: at most 30 characters, so that one for trying out can be told apart. */
  readonly name: string;
  /** Who answers for the app: at most 32 characters. */
  readonly publisher: string;
  readonly websiteUrl: string;
  readonly privacyUrl: string;
  readonly termsOfUseUrl: string;
};

/** The settings as they were given; an empty one counts as not given. */
export type GivenSettings = { readonly [Name in keyof ManifestSettings]?: string | undefined };

/** One setting that is wrong, and what to do about it. */
export type SettingFault = {
  readonly setting: keyof ManifestSettings;
  readonly problem: string;
  readonly remedy: string;
};

/** Every fault of the settings at once. */
export class ManifestSettingsError extends Error {
  override readonly name = 'ManifestSettingsError';
  readonly faults: readonly SettingFault[];

  constructor(faults: readonly SettingFault[]) {
    super(faults.map(({ setting, problem, remedy }) => `${setting} ${problem} ${remedy}`).join('\n'));
    this.faults = faults;
  }
}

/** Those that may be left out, and what stands there then: an administrator sees that nobody filled it in. */
const defaults = {
  name: () => 'Samråd',
  publisher: () => 'Utgiver ikke oppgitt',
  websiteUrl: (host: string) => `https://${host}/#nettsted-ikke-oppgitt`,
  privacyUrl: (host: string) => `https://${host}/#personvern-ikke-oppgitt`,
  termsOfUseUrl: (host: string) => `https://${host}/#vilkar-ikke-oppgitt`,
} satisfies Partial<Record<keyof ManifestSettings, (host: string) => string>>;

/** The settings that nobody gave, for which the package shows a stand-in. */
export function settingsLeftOut(given: GivenSettings): (keyof typeof defaults)[] {
  return (Object.keys(defaults) as (keyof typeof defaults)[]).filter((name) => !given[name]?.trim());
}

/**
 * The settings, checked and completed.
 *
 * @throws ManifestSettingsError
 */
export function readSettings(given: GivenSettings): ManifestSettings {
  const host = given.host?.trim().toLowerCase() ?? '';
  const from = (name: keyof typeof defaults) => given[name]?.trim() || defaults[name](host);
  const settings: ManifestSettings = {
    appId: given.appId?.trim().toLowerCase() ?? '',
    host,
    name: from('name'),
    publisher: from('publisher'),
    websiteUrl: from('websiteUrl'),
    privacyUrl: from('privacyUrl'),
    termsOfUseUrl: from('termsOfUseUrl'),
  };
  const faults = faultsOf(settings, settingsLeftOut(given));
  if (faults.length > 0) throw new ManifestSettingsError(faults);
  return settings;
}

type Check = (value: string) => Omit<SettingFault, 'setting'> | null;

const checks: Readonly<Record<keyof ManifestSettings, Check>> = {
  appId: appIdFault,
  host: hostFault,
  name: noLongerThan(30),
  publisher: noLongerThan(32),
  websiteUrl: pageFault,
  privacyUrl: pageFault,
  termsOfUseUrl: pageFault,
};

/** A stand-in is not checked: what is wrong with it is wrong with the host, which is told once. */
function faultsOf(settings: ManifestSettings, leftOut: readonly string[]): SettingFault[] {
  return (Object.keys(checks) as (keyof ManifestSettings)[]).flatMap((setting) => {
    const fault = leftOut.includes(setting) ? null : checks[setting](settings[setting]);
    return fault ? [{ setting, ...fault }] : [];
  });
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const noGuidAtAll = /^[0-]+$/;

function appIdFault(value: string): ReturnType<Check> {
  const remedy = 'Copy “Application (client) ID” from the bot’s app registration in Entra ID.';
  if (value === '') return { problem: 'is missing.', remedy };
  if (!guid.test(value)) return { problem: `“${value}” is not a GUID.`, remedy };
  return noGuidAtAll.test(value) ? { problem: 'is all zeros, which is nobody’s id.', remedy } : null;
}

function noLongerThan(most: number): Check {
  return (value) => {
    const length = [...value].length;
    if (length <= most) return null;
    return { problem: `has ${length} characters, and Teams takes at most ${most}.`, remedy: 'Shorten it.' };
  };
}

function pageFault(value: string): ReturnType<Check> {
  const remedy = 'Give the whole address of a page, such as https://www.example.org/samrad.';
  const url = URL.parse(value);
  if (!url) return { problem: `“${value}” is not an address.`, remedy };
  if (url.protocol !== 'https:') return { problem: `“${value}” does not begin with https.`, remedy };
  return value.length <= 2048 ? null : { problem: 'is longer than 2048 characters.', remedy };
}
