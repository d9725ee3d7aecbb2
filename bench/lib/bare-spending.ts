import { Client } from "pg"

/**
 * The rows that spending writes in any ledger with lots, over the driver itself: a hold
 * with its lot, then an entry with its allocation, and the balances. Prepared statements,
 * no framework, no checks, nothing chosen: the lot is known beforehand.
 */
export class BareSpending {
  private constructor(private readonly clients: Client[]) {}

  /** @param accounts how many there are to spend from */
  static async open(databaseUrl: string, clients: number, accounts: number) {
    const opened = Array.from(
      { length: clients },
      () => new Client({ connectionString: databaseUrl })
    )
    await Promise.all(opened.map((client) => client.connect()))
    await opened[0]!.query(`
      drop table if exists bare_spender, bare_lot, bare_hold, bare_hold_lot,
        bare_spending, bare_allocation;
      create table bare_spender (
        id text primary key, available integer not null, held integer not null);
      create table bare_lot (
        id text primary key, spender_id text not null, remaining integer not null,
        held integer not null);
      create table bare_hold (
        id text primary key, spender_id text not null, cart_id text not null,
        points integer not null, status text not null default 'held',
        created_at timestamptz not null default now());
      create unique index on bare_hold (cart_id) where status = 'held';
      create table bare_hold_lot (
        id text primary key, hold_id text not null, lot_id text not null,
        points integer not null);
      create index on bare_hold_lot (hold_id);
      create table bare_spending (
        id text primary key, spender_id text not null, points integer not null,
        idempotency_key text not null unique, created_at timestamptz not null default now());
      create table bare_allocation (
        id text primary key, entry_id text not null, lot_id text not null,
        points integer not null);
      create index on bare_allocation (entry_id);
      insert into bare_spender
        select 'spender_' || n, 1000000000, 0 from generate_series(1, ${accounts}) n;
      insert into bare_lot
        select 'lot_' || n, 'spender_' || n, 1000000000, 0
        from generate_series(1, ${accounts}) n;
    `)
    return new BareSpending(opened)
  }

  /** Each statement a transaction of its own: nine round trips, nine commits. */
  async spend(index: number, client: number, accounts: number) {
    await this.#run(client, index, accounts, HOLD)
    await this.#run(client, index, accounts, CAPTURE)
  }

  /** The hold's statements in one transaction, the capture's in another. */
  async spendInTransactions(index: number, client: number, accounts: number) {
    const connection = this.clients[client]!
    for (const statements of [HOLD, CAPTURE]) {
      await connection.query("begin")
      await this.#run(client, index, accounts, statements)
      await connection.query("commit")
    }
  }

  async #run(client: number, index: number, accounts: number, statements: Statement[]) {
    const number = 1 + (index % accounts)
    for (const { name, text, values } of statements) {
      await this.clients[client]!.query({ name, text, values: values(number, client) })
    }
    if (statements === CAPTURE) {
      turns[client] = (turns[client] ?? 0) + 1
    }
  }

  async close() {
    await Promise.all(this.clients.map((client) => client.end()))
  }
}

/** How often each client has spent. */
const turns: number[] = []

type Statement = {
  name: string
  text: string
  values: (account: number, client: number) => unknown[]
}

const POINTS = 25
/** The same for the hold and the capture of one turn. */
const idOf = (client: number) => `${client}_${turns[client] ?? 0}`

const HOLD: Statement[] = [
  {
    name: "insert-hold",
    text: `insert into bare_hold (id, spender_id, cart_id, points) values ($1, $2, $3, $4)`,
    values: (account, client) => [
      `hold_${idOf(client)}`,
      `spender_${account}`,
      `cart_${idOf(client)}`,
      POINTS,
    ],
  },
  {
    name: "insert-hold-lot",
    text: "insert into bare_hold_lot values ($1, $2, $3, $4)",
    values: (account, client) => [
      `holdlot_${idOf(client)}`,
      `hold_${idOf(client)}`,
      `lot_${account}`,
      POINTS,
    ],
  },
  {
    name: "hold-in-lot",
    text: "update bare_lot set held = held + $2 where id = $1",
    values: (account) => [`lot_${account}`, POINTS],
  },
  {
    name: "hold-in-balance",
    text: `update bare_spender set available = available - $2, held = held + $2
      where id = $1`,
    values: (account) => [`spender_${account}`, POINTS],
  },
]

const CAPTURE: Statement[] = [
  {
    name: "insert-spending",
    text: `insert into bare_spending (id, spender_id, points, idempotency_key)
      values ($1, $2, $3, $4)`,
    values: (account, client) => [
      `spending_${idOf(client)}`,
      `spender_${account}`,
      -POINTS,
      `spender_${account}:${idOf(client)}`,
    ],
  },
  {
    name: "insert-allocation",
    text: "insert into bare_allocation values ($1, $2, $3, $4)",
    values: (account, client) => [
      `allocation_${idOf(client)}`,
      `spending_${idOf(client)}`,
      `lot_${account}`,
      -POINTS,
    ],
  },
  {
    name: "spend-from-lot",
    text: "update bare_lot set remaining = remaining - $2, held = held - $2 where id = $1",
    values: (account) => [`lot_${account}`, POINTS],
  },
  {
    name: "end-hold",
    text: "update bare_hold set status = 'captured' where id = $1",
    values: (_, client) => [`hold_${idOf(client)}`],
  },
  {
    name: "spend-from-balance",
    text: "update bare_spender set held = held - $2 where id = $1",
    values: (account) => [`spender_${account}`, POINTS],
  },
]
