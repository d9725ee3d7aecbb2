/** Waits until a look gives an answer, and returns it: what follows an event comes
 * soon, not at once. */
export async function eventually<T>(
  look: () => Promise<T | null | undefined | false>,
  { within = 10_000, every = 50 } = {}
): Promise<T> {
  const deadline = Date.now() + within
  for (;;) {
    const found = await look()
    if (found) {
      return found
    }
    if (Date.now() > deadline) {
      throw new Error(`Nothing came within ${within} ms of: ${look}`)
    }
    await new Promise((resolve) => setTimeout(resolve, every))
  }
}
