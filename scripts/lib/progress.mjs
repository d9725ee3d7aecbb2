const began = Date.now()

/** One line of progress, with the seconds since the start. */
export function say(text) {
  const seconds = String(Math.round((Date.now() - began) / 1000)).padStart(4)
  process.stdout.write(`${seconds} s  ${text}\n`)
}

/** Says what begins, does it, and hands on the result. */
export async function step(text, work) {
  say(`${text}...`)
  return work()
}
