import { Context } from "@medusajs/framework/types"
import {
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { Sql, sqlOf } from "../lib/sql"
import * as models from "../models"

/** What all rooms' doors stand on: the models and a transaction. */
export class EncoreDoor extends MedusaService(models) {
  /** Runs work in a transaction: the caller's where there is one, else its own. */
  @InjectTransactionManager()
  protected async inTransaction_<Result>(
    work: (sql: Sql) => Promise<Result>,
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Result> {
    return work(sqlOf(sharedContext))
  }
}
