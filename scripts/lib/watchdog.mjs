/**
 * Outlives the script that started it by a moment: when the pipe on stdin ends, it
 * stops the process groups the script left behind. That is what keeps a script that
 * was killed (SIGKILL, out of memory) from leaving a database and a server running.
 *
 * Protocol, one line each: `+ <pid> <signal>` started, `- <pid>` ended.
 */
import { createInterface } from "node:readline"
import { setTimeout as sleep } from "node:timers/promises"

const GRACE_MS = 10_000
const running = new Map()

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => undefined)
}

for await (const line of createInterface({ input: process.stdin })) {
  const [sign, pid, signal] = line.split(" ")
  if (sign === "+") {
    running.set(Number(pid), signal)
  } else {
    running.delete(Number(pid))
  }
}

// Newest first: the server goes before the database it talks to.
for (const [pid, signal] of [...running].reverse()) {
  send(pid, signal)
  const deadline = Date.now() + GRACE_MS
  while (send(pid, 0) && Date.now() < deadline) {
    await sleep(50)
  }
  send(-pid, "SIGKILL")
}

function send(pid, signal) {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}
