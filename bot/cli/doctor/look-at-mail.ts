import { isOnThisMachine, type MailSettings } from '../../mail/settings.ts';
import { connectSmtp } from '../../mail/smtp.ts';
import { type Finding, fault, good } from './finding.ts';

/** Connects to the mail server and signs in, and sends nothing. */
export async function lookAtMail(mail: MailSettings | null): Promise<Finding[]> {
  const subject = 'Mail';
  if (!mail) return [good(subject, 'is off: a contact asks people whom Teams does not reach.')];
  const { host } = new URL(mail.smtpUrl);
  const smtp = connectSmtp(mail, { warn: () => undefined });
  try {
    await smtp.verify();
    const how = isOnThisMachine(mail.smtpUrl) ? 'is on this machine' : 'takes mail over TLS';
    return [good(subject, `${host} ${how}.`)];
  } catch (error) {
    const { code, command } = error as { readonly code?: string; readonly command?: string };
    return [
      fault(
        subject,
        `${host} does not take mail from here (${[code, command].filter(Boolean).join(', ') || 'no reason given'}).`,
        'Check SMTP_URL: host, port, user and password, and that the server offers TLS with a certificate that is valid.',
      ),
    ];
  } finally {
    smtp.close();
  }
}
