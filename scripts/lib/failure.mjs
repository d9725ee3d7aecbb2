/**
 * Something the person at the keyboard can act on. Its message is one sentence
 * and is all they see; any other error is a bug and shows its stack.
 */
export class Failure extends Error {}

const NO_ROOM = /ENOSPC|no space left on device|not enough space/i

/** Whether an error, or what a program printed, speaks of a full disk. */
export const meansNoRoom = (text) => NO_ROOM.test(String(text))

/** Prints an error the way its kind deserves. */
export function report(error) {
  if (error instanceof Failure) {
    process.stderr.write(`\n${error.message}\n`)
  } else if (meansNoRoom(error?.code ?? error)) {
    process.stderr.write(`\nThe disk is full: ${error.path ?? error.message}\n`)
  } else {
    process.stderr.write(`\n${error?.stack ?? error}\n`)
  }
}
