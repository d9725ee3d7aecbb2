import { z } from "@medusajs/framework/zod"
import type { TFunction } from "i18next"

import { ORDER_TRIGGERS } from "../../../lib/earning-rules"
import type { ConditionName, RuleValues } from "./rule-values"

type Complaint = { path: (string | number)[]; message: string }

/** What the form refuses by itself; what only the shop's data can tell, the API does. */
export function ruleSchema(t: TFunction<"encore">) {
  const say = (key: string) => t(`rules.errors.${key}`)
  return z.custom<RuleValues>().superRefine((values, context) => {
    for (const { path, message } of complaintsAbout(values)) {
      context.addIssue({ code: "custom", path, message: say(message) })
    }
  })
}

function complaintsAbout(values: RuleValues): Complaint[] {
  return [
    ...when(!values.name.trim(), ["name"], "name"),
    ...when(
      values.trigger === "nth_order" && !isWhole(values.nth, 1),
      ["nth"],
      "positive"
    ),
    ...when(
      values.trigger === "custom" && !/^[a-z0-9][a-z0-9._-]{0,99}$/i.test(values.event),
      ["event"],
      "event"
    ),
    ...when(
      !ORDER_TRIGGERS.includes(values.trigger) && values.effect !== "fixed",
      ["effect"],
      "fixedOnly"
    ),
    ...complaintsAboutEffect(values),
    ...when(
      Boolean(values.starts_at && values.ends_at && values.ends_at <= values.starts_at),
      ["ends_at"],
      "order"
    ),
    ...values.conditions.flatMap(({ name }) => complaintsAboutCondition(values, name)),
  ]
}

function complaintsAboutEffect(values: RuleValues): Complaint[] {
  switch (values.effect) {
    case "per_amount":
      return values.rates.flatMap(({ points, per, currency_code }, index) => [
        ...when(!isWhole(points, 1), ["rates", index, "points"], "positive"),
        ...when(!(Number(per) > 0), ["rates", index, "per"], "positive"),
        ...when(!currency_code, ["rates", index, "currency_code"], "currency"),
      ])
    case "multiplier":
      return when(!(Number(values.factor) > 1), ["factor"], "factor")
    default:
      return when(!isWhole(values.points, 1), ["points"], "positive")
  }
}

function complaintsAboutCondition(
  values: RuleValues,
  name: ConditionName
): Complaint[] {
  switch (name) {
    case "dates":
      return [
        ...when(!values.from && !values.until, ["from"], "dates"),
        ...when(
          Boolean(values.from && values.until && values.until < values.from),
          ["until"],
          "order"
        ),
      ]
    case "hours":
      return when(!values.hours_from || !values.hours_until, ["hours_from"], "hours")
    case "min_quantity":
      return when(!isWhole(values.min_quantity, 1), ["min_quantity"], "positive")
    case "min_spend":
      return when(
        !Object.values(values.min_spend).some((amount) => Number(amount) > 0),
        ["conditions"],
        "spend"
      )
    default:
      return when(values[name].length === 0, [name], "choose")
  }
}

function when(wrong: boolean, path: Complaint["path"], message: string): Complaint[] {
  return wrong ? [{ path, message }] : []
}

function isWhole(text: string, least: number): boolean {
  const value = Number(text)
  return text !== "" && Number.isInteger(value) && value >= least
}
