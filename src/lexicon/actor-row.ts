/** The shapes of the rows on known actors. Lists are written `one; two; three`, so that a row keeps to a line. */
import type { ActorKind } from '../model.ts';

/** A country or territory of ISO 3166-1; its English name and its capital come from the packages unless given here. */
export type CountryRow = {
  readonly iso: string;
  /** The name that news uses, where the package's own is another. */
  readonly name?: string;
  /** Adjectives and the names of its people: `Turkish; Turk; Turks`. */
  readonly demonyms: string;
  /** Other names in use today. */
  readonly also?: string;
  /** Abbreviations, matched to the letter: `US; USA`. */
  readonly codes?: string;
  readonly former?: string;
  /** The capital as news writes it; an empty list where it must not stand for the country. */
  readonly capital?: string;
  /** Buildings, offices and bodies whose name stands for the government. */
  readonly seats?: string;
};

/** Any other actor. */
export type ActorRow = {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly also?: string;
  /** Abbreviations, matched to the letter. */
  readonly codes?: string;
  readonly former?: string;
  readonly demonyms?: string;
  readonly capital?: string;
  readonly seats?: string;
};

/**
 * A form that may mean something else too: the form; what it may mean, `one; two`: ids of known actors and plain senses such as
 * `given name`, an asterisk at the actor that it means where nothing decides (none: it stays a candidate); a text in which it is
 * the first or usual actor; one in which it is not.
 */
export type AmbiguousRow = readonly [form: string, meanings: string, example: string, counterExample: string];

/** `one; two` → ['one', 'two']. */
export const listOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
