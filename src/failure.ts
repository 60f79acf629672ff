/**
 * An error that a user can mend. Its message is one line that names the thing and the mend; `main.ts` prints it without a
 * stack and ends with `exitCode` (1 failed, 2 misuse).
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2 = 1, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
