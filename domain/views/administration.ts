import type { RecordedDays } from '../milestone.ts';
import type { Settings } from '../settings.ts';
import type { GrantedRole, Language, Region } from '../vocabulary.ts';
import type { LocalName } from './brief.ts';
import type { NamedTarget } from './channel.ts';

/** A role that somebody has, or had until lately. */
export type RoleLine = {
  readonly id: string;
  readonly role: GrantedRole;
  readonly region: Region | null;
  readonly service: LocalName | null;
  readonly site: string | null;
  readonly person: { readonly id: string; readonly name: string; readonly email: string | null };
  /** Whether somebody can sign in as the person. */
  readonly hasAccount: boolean;
  readonly grantedAt: Date;
  /** null while it is held. */
  readonly endedAt: Date | null;
};

export type PersonLine = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly trust: string | null;
  readonly accounts: number;
  /** Links by mail that are good still. */
  readonly links: number;
};

export type ChannelLine = {
  readonly conversationId: string;
  readonly team: string | null;
  readonly target: NamedTarget;
  readonly language: Language;
  readonly boundBy: string;
  readonly boundAt: Date;
  readonly isBroken: boolean;
};

export type ServiceLine = RecordedDays & { readonly id: string; readonly name: LocalName };

/** What a coordinator looks after. */
export type AdministrationView = {
  readonly roles: readonly RoleLine[];
  /** How many there are that the search does not leave out. */
  readonly roleCount: number;
  /** Those whom the search finds; none without one. */
  readonly people: readonly PersonLine[];
  /** Those that the search finds, to give a leader to or to tell the days of; none without one. */
  readonly services: readonly ServiceLine[];
  readonly channels: readonly ChannelLine[];
  readonly settings: Settings;
};
