import { z } from "@medusajs/framework/zod"
import { EarningRuleDefinition } from "../../../../modules/encore/program/earning/rule-definition"

const name = z.string().trim().min(1).max(100)

export const AdminCreateEncoreEarningRule = z.strictObject({
  name,
  definition: EarningRuleDefinition,
})

export type AdminCreateEncoreEarningRule = z.infer<typeof AdminCreateEncoreEarningRule>

export const AdminUpdateEncoreEarningRule = z.strictObject({
  name: name.optional(),
  definition: EarningRuleDefinition.optional(),
})

export type AdminUpdateEncoreEarningRule = z.infer<typeof AdminUpdateEncoreEarningRule>
