/** Ends the demo that was started for a suite. */
export default async function teardown() {
  await globalThis.encoreDemo?.stop()
}
