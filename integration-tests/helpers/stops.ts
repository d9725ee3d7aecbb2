import { Client } from "pg"
import { eventually } from "./eventually"

const TABLES = [
  "credit_line",
  "payment",
  "payment_collection",
  "encore_point_entry",
  "encore_point_hold",
  "encore_purchase",
] as const

/** A row that is about to be written. */
export type Stop = {
  table: (typeof TABLES)[number]
  on: "insert" | "update"
  /** SQL on `new`. */
  when: string
}

/**
 * Places in a database at which whoever comes by has to wait, so that a process can be
 * killed between two of its statements: exactly there, and with nothing in its own code.
 */
export class Stops {
  #made = 0

  private constructor(private readonly client: Client) {}

  /** The triggers come first: none can be made where somebody waits already. */
  static async open(connectionString: string): Promise<Stops> {
    const client = new Client({ connectionString })
    await client.connect()
    await client.query(`
      create table test_stop (
        key integer primary key, at text not null, on_ text not null, condition text not null);
      create function test_stop() returns trigger language plpgsql as $$
      declare
        stop record;
        here boolean;
      begin
        for stop in select * from test_stop
          where at = tg_table_name and on_ = lower(tg_op)
        loop
          execute 'select ' || stop.condition into here using new;
          if here then
            perform pg_advisory_xact_lock_shared(stop.key);
          end if;
        end loop;
        return new;
      end $$;
      ${TABLES.map(
        (table) => `
          create trigger test_stop before insert or update on ${table}
            for each row execute function test_stop();`
      ).join("")}
    `)
    return new Stops(client)
  }

  /** Whoever writes such a row from now on waits. */
  async put({ table, on, when }: Stop): Promise<void> {
    const key = ++this.#made
    await this.client.query("select pg_advisory_lock($1)", [key])
    await this.client.query("insert into test_stop values ($1, $2, $3, $4)", [
      key,
      table,
      on,
      when.replaceAll("new.", "($1)."),
    ])
  }

  /** Until somebody waits at the last stop. */
  async reached(within = 90_000): Promise<void> {
    await eventually(async () => (await this.#waiting()).includes(this.#made), {
      within,
    })
  }

  /** Ends what waits, as the death of its process does in the end, and lets others by. */
  async clear(): Promise<void> {
    await this.client.query("delete from test_stop")
    await this.client.query(`select pg_terminate_backend(pid) ${WAITING}`)
    await eventually(async () => (await this.#waiting()).length === 0)
    await this.client.query("select pg_advisory_unlock_all()")
  }

  async close(): Promise<void> {
    await this.client.end()
  }

  async #waiting(): Promise<number[]> {
    const { rows } = await this.client.query<{ key: number }>(
      `select distinct objid::integer as key ${WAITING}`
    )
    return rows.map((row) => row.key)
  }
}

const WAITING = `
  from pg_locks where locktype = 'advisory' and not granted and database = (
    select oid from pg_database where datname = current_database())`
