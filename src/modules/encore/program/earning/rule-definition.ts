import { z } from "@medusajs/framework/zod"
import { Caps } from "./definition/caps"
import { Conditions } from "./definition/conditions"
import { Effect } from "./definition/effects"
import { Stacking } from "./definition/stacking"
import { EventName, isOrderTrigger, Nth, Trigger } from "./definition/triggers"

/**
 * What an earning rule says: when it applies, to what, what it brings, how much at most,
 * and what becomes of it beside others. What is left out asks for nothing and limits
 * nothing, so that every version ever stored is a definition still.
 */
export const EarningRuleDefinition = z
  .object({
    trigger: Trigger,
    /** Of `nth_order`. */
    nth: Nth.optional(),
    /** Of `custom`: its name. */
    event: EventName.optional(),
    conditions: Conditions.optional(),
    effect: Effect,
    caps: Caps.optional(),
    stacking: Stacking.optional(),
  })
  .refine(({ trigger, nth }) => (trigger === "nth_order") === Boolean(nth), {
    path: ["nth"],
    message: "Say which order, for this trigger only",
  })
  .refine(({ trigger, event }) => (trigger === "custom") === Boolean(event), {
    path: ["event"],
    message: "Name the event, for this trigger only",
  })
  .refine(({ trigger, effect }) => isOrderTrigger(trigger) || effect.type === "fixed", {
    path: ["effect", "type"],
    message: "What is no order brings a fixed number of points",
  })

export type EarningRuleDefinition = z.infer<typeof EarningRuleDefinition>
