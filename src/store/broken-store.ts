/** An embedded graph that cannot be used as it is. */
import { Failure } from '../failure.ts';

export type StoreFault =
  | 'missing'
  | 'no-file'
  | 'damaged'
  | 'crash'
  | 'foreign'
  | 'other-format'
  | 'stale'
  | 'log-beside';

/** What is wrong, in words that follow the file's name. */
const wording: Readonly<Record<StoreFault, string>> = {
  missing: 'is not there',
  'no-file': 'is no file',
  damaged: 'is damaged',
  crash: 'makes the engine crash',
  foreign: 'was not written by Pactgraph',
  'other-format': 'is of another version of Pactgraph',
  stale: 'is older than the ledger',
  'log-beside': 'has a log of changes beside it, which Pactgraph does not write',
};

/** Thrown on opening; whoever has the ledger makes the graph again from it. */
export class BrokenStore extends Failure {
  readonly path: string;
  readonly fault: StoreFault;
  constructor(path: string, fault: StoreFault, detail = '') {
    const told = detail.replace(/\s+/g, ' ').trim().slice(0, 300);
    super(`the graph ${path} ${wording[fault]}${told ? ` (${told})` : ''}: build again to make it from the ledger`);
    this.path = path;
    this.fault = fault;
  }
}
