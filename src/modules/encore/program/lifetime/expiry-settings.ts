import { z } from "@medusajs/framework/zod"

const lifetime = z.number().int().min(1).max(36_500)

const never = z.object({ type: z.literal("never") })
const age = z.object({ type: z.literal("age"), days: lifetime })
const inactivity = z.object({ type: z.literal("inactivity"), days: lifetime })

/** When points end: never, so many days after they became available, or once their
 * member has neither earned nor spent for so many days. */
export const ExpiryRule = z.discriminatedUnion("type", [never, age, inactivity])

export type ExpiryRule = z.infer<typeof ExpiryRule>

const country_code = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{2}$/)

const CountryRule = z.discriminatedUnion("type", [
  never.extend({ country_code }),
  age.extend({ country_code }),
  inactivity.extend({ country_code }),
])

const byCountry = {
  /** In place of the program's rule, for orders delivered there. */
  by_country: z
    .array(CountryRule)
    .max(250)
    .default([])
    .refine(
      (rules) => new Set(rules.map((rule) => rule.country_code)).size === rules.length,
      { message: "Give each country one rule" }
    ),
}

export const ExpirySettings = z.preprocess(
  (expiry) => fromFormerExpiry(expiry),
  z.discriminatedUnion("type", [
    never.extend(byCountry),
    age.extend(byCountry),
    inactivity.extend(byCountry),
  ])
)

/** The rule in the shape of today. Formerly it was `{ days }`, null for never; shops
 * have that stored, and scripts may go on sending it. */
function fromFormerExpiry(expiry: unknown): unknown {
  if (!isRecord(expiry) || "type" in expiry) {
    return expiry
  }
  return { type: typeof expiry.days === "number" ? "age" : "never", ...expiry }
}

/** A change of the settings in the shape of today, before it is merged with them: days
 * alone are days of the rule in force, or of age where none is. */
export function upgradeSettings(
  change: Record<string, unknown>,
  inForce: { type: string }
): Record<string, unknown> {
  const { earning } = change
  const expiry = isRecord(earning) ? earning.expiry : undefined
  if (!isRecord(expiry) || "type" in expiry || !("days" in expiry)) {
    return change
  }
  const keeps = expiry.days !== null && inForce.type !== "never"
  return {
    ...change,
    earning: {
      ...(earning as object),
      expiry: keeps ? expiry : fromFormerExpiry(expiry),
    },
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
