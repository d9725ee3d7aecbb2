import {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { Locale, localeOf, say } from "../../i18n"

/** Zod's own sentences. It has no Greek ones yet: those stand in ours. */
const SENTENCES = {
  en: z.locales.en().localeError,
  es: z.locales.es().localeError,
  ru: z.locales.ru().localeError,
  zh: z.locales.zhCN().localeError,
  el: () => say("el", "errors.value_not_right"),
} satisfies Record<Locale, z.core.$ZodErrorMap>

/** Checks a route's body and hands it on as `req.validatedBody`. */
export function validateBody(schema: z.ZodType) {
  return check(schema, (req) => req.body, "validatedBody")
}

/** Checks a route's query and hands it on as `req.validatedQuery`. */
export function validateQuery(schema: z.ZodType) {
  return check(schema, (req) => req.query, "validatedQuery")
}

function check(
  schema: z.ZodType,
  read: (req: MedusaRequest) => unknown,
  target: "validatedBody" | "validatedQuery"
) {
  return async (req: MedusaRequest, _: MedusaResponse, next: MedusaNextFunction) => {
    try {
      Object.assign(req, { [target]: parse(schema, read(req), localeOf(req.headers)) })
      next()
    } catch (error) {
      next(error)
    }
  }
}

/**
 * The value as the schema has it.
 * @throws INVALID_DATA that names each field and what is wrong, in the language
 */
export function parse<T>(schema: z.ZodType<T>, value: unknown, locale: Locale): T {
  const result = schema.safeParse(value ?? {}, { error: SENTENCES[locale] })
  if (result.success) {
    return result.data
  }
  const details = result.error.issues
    .map((issue) => [issue.path.join("."), issue.message].filter(Boolean).join(": "))
    .join("; ")
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    say(locale, "errors.invalid_request", { details })
  )
}
