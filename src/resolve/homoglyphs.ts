/** Names that mix scripts so as to look like another's: kept apart, and told. */

/** Letters of Cyrillic and Greek that look like Latin ones, in the same order. */
const lookalikes = 'аеорсухіјѕԁһԛԝАВЕКМНОРСТХІЈЅУΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν';
const latin = 'aeopcyxijsdhqwABEKMHOPCTXIJSYABEZHIKMNOPTYXoav';

const latinOf = new Map([...lookalikes].map((letter, at) => [letter, latin[at] ?? letter]));

/** Whether one word of the name has Latin letters beside Cyrillic or Greek ones. */
export const mixesScripts = (name: string): boolean =>
  name
    .split(/[^\p{L}]+/u)
    .some((word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word));

/** The name with each look-alike letter as the Latin one that it imitates. */
export const imitated = (name: string): string => [...name].map((letter) => latinOf.get(letter) ?? letter).join('');
