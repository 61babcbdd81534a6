/** What the doctor found out about one thing that the program needs. */
export type Finding = {
  readonly subject: string;
  /** `warning`: the program runs, and something will not work as it should. */
  readonly state: 'good' | 'warning' | 'fault';
  readonly found: string;
  /** What to do about it; null when nothing has to be done. */
  readonly remedy: string | null;
};

export const good = (subject: string, found: string): Finding => ({
  subject,
  state: 'good',
  found,
  remedy: null,
});

export const warning = (subject: string, found: string, remedy: string): Finding => ({
  subject,
  state: 'warning',
  found,
  remedy,
});

export const fault = (subject: string, found: string, remedy: string): Finding => ({
  subject,
  state: 'fault',
  found,
  remedy,
});
