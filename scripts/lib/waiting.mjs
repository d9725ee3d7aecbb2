import { existsSync, readFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"

/** Waits until a condition holds or the signal aborts. */
export async function until(condition, signal, everyMs = 50) {
  while (!signal.aborted && !(await condition())) {
    await sleep(everyMs)
  }
}

/** For `serve`: ready when the log says so. */
export const untilLogged = (log, text) => (signal) =>
  until(() => existsSync(log) && readFileSync(log, "utf8").includes(text), signal)

/** For `serve`: ready when the address answers with success. */
export const untilHealthy = (url) => (signal) =>
  until(
    () =>
      fetch(url, { signal }).then(
        (response) => response.ok,
        () => false
      ),
    signal,
    200
  )
