import { EncoreError } from "../client/error.ts"
import type { Messages } from "../i18n/index.ts"
import type { Texts } from "../i18n/texts.ts"

/** The store's own sentence where it refused; it says nothing useful where it broke. */
export function explainRefusal(error: unknown, texts: Texts<Messages>): string {
  if (!(error instanceof EncoreError) || error.isTemporary) {
    return error instanceof EncoreError && error.status === 429
      ? error.message
      : texts("error_network")
  }
  return error.status === 401 ? texts("error_signed_out") : error.message
}
