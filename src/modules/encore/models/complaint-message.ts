import { model } from "@medusajs/framework/utils"
import { MESSAGE_KINDS } from "../feedback/complaints/complaint-sources"
import { ACTOR_TYPES } from "../ledger/types"

/** One message of a complaint's thread, or a note that only the shop sees. */
export const ComplaintMessage = model
  .define("encore_complaint_message", {
    id: model.id({ prefix: "enccmsg" }).primaryKey(),
    complaint_id: model.text(),
    /** The same again in a complaint is the same message. */
    key: model.text(),
    kind: model.enum([...MESSAGE_KINDS]),
    author_type: model.enum([...ACTOR_TYPES]),
    author_id: model.text().nullable(),
    /** Null once the person was erased. */
    text: model.text().nullable(),
    /** `{ file_id, name, mime_type, size }` of each, in Medusa's File module. */
    attachments: model.json(),
  })
  .indexes([
    {
      name: "IDX_encore_complaint_message_key_unique",
      on: ["complaint_id", "key"],
      unique: true,
    },
    {
      name: "IDX_encore_complaint_message_complaint",
      on: ["complaint_id", "created_at", "id"],
    },
  ])
