import { spawn } from "node:child_process"
import { once } from "node:events"
import { Client } from "pg"
import { Ask } from "./encore-module"
import { eventually } from "./eventually"

/** A statement over and over, until it answers nothing: as a job does it. */
const LOOP = `
  const { Client } = require("pg")
  const [url, statement] = process.argv.slice(1)
  const run = async () => {
    const client = new Client({ connectionString: url })
    await client.connect()
    while (Number((await client.query(statement)).rows[0].count)) {}
    await client.end()
  }
  run()
`

/**
 * Runs a job's statement in a process of its own, chunk after chunk, and kills it
 * (SIGKILL) while a chunk waits for what another transaction holds: some chunks are done,
 * one is in the middle, the others are to come.
 *
 * @param statement answers a \`count\`, zero once there is nothing left to do
 * @param memberId of a chunk in the middle
 * @param hold what is held of that member: their row
 */
export async function killAmidst(
  ask: Ask,
  statement: string,
  memberId: string,
  hold = "select 1 from encore_member where id = $1 for update"
): Promise<void> {
  const [{ database } = { database: "" }] = await ask<{ database: string }>(
    "select current_database() as database"
  )
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
  const url = `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${database}`
  const holder = new Client({ connectionString: url })
  await holder.connect()
  await holder.query("begin")
  await holder.query(hold, [memberId])

  const job = spawn(process.execPath, ["-e", LOOP, url, statement], {
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: "ignore",
  })
  const ended = once(job, "exit")
  try {
    await eventually(async () => {
      const waiting = await ask(
        `select 1 from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`
      )
      return waiting.length > 0
    })
  } finally {
    job.kill("SIGKILL")
    await ended
    // Its server process doesn't outlive it long, but may have been let in before.
    await ask(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`
    )
    await holder.query("rollback")
    await holder.end()
  }
}
