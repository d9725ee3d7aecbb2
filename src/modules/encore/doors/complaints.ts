import { Context } from "@medusajs/framework/types"
import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { ComplaintCount, complaintsOf } from "../feedback/complaints/counts"
import {
  NewComplaint,
  OpenedComplaint,
  openComplaints,
} from "../feedback/complaints/open"
import { sqlOf } from "../lib/sql"
import { EarningDoor } from "./earning"

/** What customers complain of, and what becomes of it. */
export class ComplaintsDoor extends EarningDoor {
  /** @see openComplaints */
  @InjectManager()
  async openComplaints(
    complaints: NewComplaint[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<OpenedComplaint[]> {
    return this.inTransaction_((sql) => openComplaints(sql, complaints), sharedContext)
  }

  /** @see complaintsOf */
  @InjectManager()
  async complaintsOf(
    memberIds: string[],
    @MedusaContext() sharedContext: Context = {}
  ): Promise<Map<string, ComplaintCount>> {
    return complaintsOf(sqlOf(sharedContext), memberIds)
  }
}
