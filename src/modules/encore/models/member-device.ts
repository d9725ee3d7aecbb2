import { model } from "@medusajs/framework/utils"

/** A browser that a member has used: the hash of the random number that it keeps. */
export const MemberDevice = model
  .define("encore_member_device", {
    id: model.id({ prefix: "encdev" }).primaryKey(),
    member_id: model.text(),
    hash: model.text(),
  })
  .indexes([
    {
      name: "IDX_encore_member_device_unique",
      on: ["member_id", "hash"],
      unique: true,
    },
    { name: "IDX_encore_member_device_hash", on: ["hash"] },
  ])
