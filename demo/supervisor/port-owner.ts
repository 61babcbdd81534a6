import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The process that listens on a port, as far as the system lets us see it. */
export type PortOwner = { readonly pid: number; readonly command: string; readonly folder: string };

/** Finds who listens on a TCP port of this machine. Linux only; null elsewhere and for processes we may not look into. */
export function findPortOwner(port: number): PortOwner | null {
  if (process.platform !== 'linux') return null;
  const sockets = new Set(['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeners(table, port)));
  if (sockets.size === 0) return null;
  const pid = readdirSync('/proc').find((name) => /^\d+$/.test(name) && holds(name, sockets));
  return pid === undefined ? null : describe(pid);
}

/** Lines of the kernel's table: number, local address:port (hex), remote, state (0A listens), ..., inode. */
function listeners(table: string, port: number): readonly string[] {
  const ending = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readOr(table)
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(ending) && fields[3] === '0A')
    .map((fields) => `socket:[${fields[9]}]`);
}

function holds(pid: string, sockets: ReadonlySet<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => sockets.has(linkOr(`/proc/${pid}/fd/${fd}`)));
  } catch {
    return false;
  }
}

function describe(pid: string): PortOwner {
  const command = readOr(`/proc/${pid}/cmdline`).split('\0').join(' ').trim();
  return { pid: Number(pid), command, folder: linkOr(`/proc/${pid}/cwd`) };
}

function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function linkOr(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
