import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { EncoreError } from "../../modules/encore/lib/encore-error"

/** Nobody reads a form and writes a sentence into it in less. */
export const MIN_SECONDS = 3

const MAX_SECONDS = 24 * 60 * 60

/** A token for a form that anybody may send: it says when the form was asked for, signed
 * by the shop, and can be sent once. */
export function formToken(req: Pick<MedusaRequest, "scope">): string {
  const body = `${Date.now()}.${randomBytes(9).toString("base64url")}`
  return `${body}.${signed(req, body)}`
}

/**
 * Checks a form's token.
 * @throws INVALID_DATA for one that isn't the shop's or is too old, and for one that comes
 * back faster than a person can write
 */
export function checkFormToken(req: Pick<MedusaRequest, "scope">, token: string): void {
  const at = token.lastIndexOf(".")
  const body = token.slice(0, at)
  const given = Buffer.from(token.slice(at + 1))
  const right = Buffer.from(signed(req, body))
  const seconds = (Date.now() - Number(body.split(".")[0])) / 1000
  if (
    given.length !== right.length ||
    !timingSafeEqual(given, right) ||
    !(seconds <= MAX_SECONDS)
  ) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "form_expired")
  }
  if (seconds < MIN_SECONDS) {
    throw new EncoreError(MedusaError.Types.INVALID_DATA, "form_too_fast")
  }
}

function signed(req: Pick<MedusaRequest, "scope">, body: string): string {
  const { http } = req.scope.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  return createHmac("sha256", `encore-form:${String(http.jwtSecret ?? "")}`)
    .update(body)
    .digest("base64url")
}
