/** One thing that is wrong with a setting. */
export type Fault = { readonly setting: string; readonly problem: string; readonly remedy: string };

/** Every setting that the program reads from its environment; the README describes each, and a test compares. */
export const settingNames = {
  /** Any of these means production. */
  production: [
    'DATABASE_URL',
    'DATABASE_URL_FILE',
    'MIGRATION_DATABASE_URL',
    'MIGRATION_DATABASE_URL_FILE',
    'BIND_ADDRESS',
    'PUBLIC_HOST',
    'TRUSTED_PROXIES',
    'MICROSOFT_APP_ID',
    'MICROSOFT_APP_TYPE',
    'MICROSOFT_APP_TENANT_ID',
    'MICROSOFT_APP_PASSWORD',
    'MICROSOFT_APP_PASSWORD_FILE',
    'MICROSOFT_APP_CERTIFICATE_THUMBPRINT',
    'MICROSOFT_APP_CERTIFICATE_KEY',
    'MICROSOFT_APP_CERTIFICATE_KEY_FILE',
    'MICROSOFT_APP_FEDERATED_CLIENT_ID',
    'ALLOWED_TENANT_IDS',
    'FIRST_ADMINISTRATOR',
    'DIRECTORY',
    'TEAMS_CATALOGUE_APP_ID',
    'SMTP_URL',
    'SMTP_URL_FILE',
    'MAIL_FROM',
  ],
  /** In both modes. */
  common: ['PORT', 'LOG_LEVEL'],
  /** Only in the demo; refused in production. */
  demo: ['SANDBOX_PORT', 'DEMO_SCALE'],
} as const;
