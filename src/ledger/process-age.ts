/** Whether a process is still the one that wrote down its number. */
import { readFileSync } from 'node:fs';
import { errorCode } from './ledger-failure.ts';

/** When a process began, in ticks since the machine did; null where the system does not say. Numbers are used again, starts are not. */
export function processStart(pid: number): string | null {
  try {
    // The second field is the name in brackets and may hold anything, so that fields are counted from the last bracket.
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

export function isAlive(pid: number, start: string | null): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    if (errorCode(error) === 'ESRCH') return false;
  }
  const now = processStart(pid);
  return start === null || now === null || now === start;
}
