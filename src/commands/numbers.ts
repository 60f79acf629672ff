/** Numbers given as options. */
import { Failure } from '../failure.ts';

/** A share from 0 to 1; 0 where it is not given. Throws a Failure of misuse. */
export function shareOf(option: string, text: string | undefined): number {
  const value = Number(text ?? 0);
  if (text?.trim() === '' || !(value >= 0 && value <= 1))
    throw new Failure(`${option} ${text}: give a number from 0 to 1, such as 0.9`, 2);
  return value;
}

/** A whole number from `least` to `most`. Throws a Failure of misuse. */
export function wholeOf(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new Failure(`${option} ${text}: give a whole number from ${least} to ${most}`, 2);
  return value;
}

/** One of a few words. Throws a Failure of misuse that lists them. */
export function oneOf<Word extends string>(option: string, text: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new Failure(`${option} ${text}: give one of ${words.join(', ')}`, 2);
  return found;
}

/** `title=headline` pairs, as `--map` and `--param` take them. Throws a Failure of misuse. */
export function pairsOf(option: string, given: readonly string[]): Record<string, string> {
  const pairs: [string, string][] = [];
  for (const item of given) {
    const at = item.indexOf('=');
    if (at < 1) throw new Failure(`${option} ${item}: give NAME=VALUE`, 2);
    pairs.push([item.slice(0, at), item.slice(at + 1)]);
  }
  return Object.fromEntries(pairs);
}

/** For options that may be given again and again. */
export const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];
