import { MedusaError } from "@medusajs/framework/utils"
import { en } from "../../../i18n"

/**
 * An error that can be said in the caller's language: it carries the key of its
 * sentence and what fills it in. Its own message is the English sentence; the API
 * says it again in the language of the request.
 */
export class EncoreError extends MedusaError {
  constructor(
    type: string,
    readonly key: string,
    readonly params: Record<string, string | number> = {}
  ) {
    super(type, en(`errors.${key}`, params))
  }

  /** A workflow hands its step's error on as a plain record of it, so that its class
   * doesn't tell. */
  static is(error: unknown): error is Pick<EncoreError, "type" | "key" | "params"> {
    const { type, key, params } = (error ?? {}) as Partial<EncoreError>
    return (
      typeof type === "string" && typeof key === "string" && typeof params === "object"
    )
  }
}
