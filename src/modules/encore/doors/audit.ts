import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { ChangeInput, recordChange } from "../audit/record"
import { sqlOf } from "../lib/sql"
import { IntakeDoor } from "./intake"

/** Who changed what and when; what was is read by the generated `listAndCountChanges`. */
export class AuditDoor extends IntakeDoor {
  /** @see recordChange */
  @InjectManager()
  async recordChange(
    changes: ChangeInput | ChangeInput[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<void> {
    return recordChange(sqlOf(sharedContext), changes)
  }
}
