import { z } from "@medusajs/framework/zod"
import { EarningRuleDefinition } from "../../../../modules/encore/program/earning/rule-definition"

const name = z.string().trim().min(1).max(100)

/** With an offset, or in UTC. */
const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .nullable()

const schedule = { starts_at: moment.optional(), ends_at: moment.optional() }

export const AdminCreateEncoreEarningRule = z.strictObject({
  name,
  definition: EarningRuleDefinition,
  ...schedule,
})

export type AdminCreateEncoreEarningRule = z.infer<typeof AdminCreateEncoreEarningRule>

export const AdminUpdateEncoreEarningRule = z.strictObject({
  name: name.optional(),
  definition: EarningRuleDefinition.optional(),
  draft: EarningRuleDefinition.nullable().optional(),
  ...schedule,
})

export type AdminUpdateEncoreEarningRule = z.infer<typeof AdminUpdateEncoreEarningRule>

export const AdminPublishEncoreEarningRule = z.strictObject(schedule)

export type AdminPublishEncoreEarningRule = z.infer<
  typeof AdminPublishEncoreEarningRule
>

export const AdminCheckEncoreEarningRule = z.strictObject({
  /** Of the rule that is being edited, so that it isn't held against itself. */
  id: z.string().max(100).nullish(),
  name: name.optional(),
  definition: EarningRuleDefinition,
  ...schedule,
})

export type AdminCheckEncoreEarningRule = z.infer<typeof AdminCheckEncoreEarningRule>

/** A day of the shop's calendar, or a moment. */
const dayOrMoment = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

export const AdminSimulateEncoreEarningRules = z
  .strictObject({
    /** All the rules that are tried: kept ones by their id, as they would be published - with
     * their draft, where there is one -, and others as
     * they are given. Left out: those that are published. */
    rules: z
      .array(
        z.strictObject({
          id: z.string().max(100).optional(),
          name: name.optional(),
          definition: EarningRuleDefinition.optional(),
        })
      )
      .max(200)
      .refine((rules) => rules.every((rule) => rule.id || rule.definition), {
        message: "Give each rule an id, a definition, or both",
      })
      .optional(),
    cart_id: z.string().max(100).optional(),
    /** First day and last day, both included; a moment is taken to the second. */
    from: dayOrMoment.optional(),
    to: dayOrMoment.optional(),
  })
  .refine(({ cart_id, from, to }) => !cart_id || (!from && !to), {
    message: "Give a cart, or a time",
  })

export type AdminSimulateEncoreEarningRules = z.infer<
  typeof AdminSimulateEncoreEarningRules
>
