import { Client } from "pg"

/**
 * The least that any ledger does for an award: an entry under a unique key, and the
 * balance. Two statements over the driver itself, prepared once, with no framework,
 * no lots, no history of why.
 */
export class BareLedger {
  private constructor(private readonly clients: Client[]) {}

  /** @param accounts how many there are to credit */
  static async open(databaseUrl: string, clients: number, accounts: number) {
    const opened = Array.from(
      { length: clients },
      () => new Client({ connectionString: databaseUrl })
    )
    await Promise.all(opened.map((client) => client.connect()))
    await opened[0]!.query(`
      drop table if exists bare_entry, bare_account;
      create table bare_account (id text primary key, balance integer not null);
      create table bare_entry (
        id text primary key, account_id text not null, points integer not null,
        idempotency_key text not null unique, created_at timestamptz not null default now());
      insert into bare_account select 'account_' || n, 0 from generate_series(1, ${accounts}) n
    `)
    return new BareLedger(opened)
  }

  /** Each statement a transaction of its own: two round trips, two commits. */
  async award(index: number, client: number, accounts: number) {
    const connection = this.clients[client]!
    const account = `account_${1 + (index % accounts)}`
    await connection.query(insertEntry(account))
    await connection.query(addToBalance(account))
  }

  /** Both statements in one transaction: four round trips, one commit. */
  async awardInTransaction(index: number, client: number, accounts: number) {
    const connection = this.clients[client]!
    await connection.query("begin")
    await this.award(index, client, accounts)
    await connection.query("commit")
  }

  async close() {
    await Promise.all(this.clients.map((client) => client.end()))
  }
}

let made = 0

const insertEntry = (account: string) => {
  const id = `entry_${made++}`
  return {
    name: "insert-entry",
    text: `insert into bare_entry (id, account_id, points, idempotency_key)
      values ($1, $2, $3, $4)`,
    values: [id, account, 25, `${account}:${id}`],
  }
}

const addToBalance = (account: string) => ({
  name: "add-to-balance",
  text: "update bare_account set balance = balance + $2 where id = $1",
  values: [account, 25],
})
