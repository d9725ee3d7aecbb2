import { model } from "@medusajs/framework/utils"
import { STAGES } from "../journey/stage"
import { Member } from "./member"

/** One step of a member through the stages, with the facts that decided it. */
export const StageChange = model
  .define("encore_stage_change", {
    id: model.id({ prefix: "encstg" }).primaryKey(),
    member: model.belongsTo(() => Member, { mappedBy: "stage_changes" }),
    from: model.enum([...STAGES]).nullable(),
    to: model.enum([...STAGES]),
    reason: model.json(),
    at: model.dateTime(),
  })
  .indexes([{ name: "IDX_encore_stage_change_member", on: ["member_id", "at"] }])
