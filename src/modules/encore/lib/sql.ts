import { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

/** Runs one statement, with `?` for each binding, and answers its rows. */
export type Sql = <Row>(
  statement: string,
  bindings?: readonly unknown[]
) => Promise<Row[]>

/** The part of knex that the rooms stand on. */
type RawExecutor = {
  raw: (statement: string, bindings: readonly unknown[]) => Promise<{ rows: unknown[] }>
}

type KnexManager = {
  getTransactionContext: () => RawExecutor | undefined
  getKnex: () => RawExecutor
}

/** The database as the context has it: its transaction where it is in one, else a
 * connection of the pool for each statement. */
export function sqlOf(context: Context): Sql {
  const manager = (context.transactionManager ?? context.manager) as
    | KnexManager
    | undefined
  const executor = manager?.getTransactionContext() ?? manager?.getKnex()
  if (!executor) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "No database connection in the context; call this through the module's service"
    )
  }
  return async <Row>(statement: string, bindings: readonly unknown[] = []) =>
    (await executor.raw(statement, bindings)).rows as Row[]
}
