import { ExclamationCircle } from "@medusajs/icons"

import type { Tier } from "../../lib/types"

type TierProblemsProps = { tier: Pick<Tier, "problems"> }

/** What of a tier isn't there any more, and what to do. */
export function TierProblems({ tier }: TierProblemsProps) {
  return tier.problems.map(({ key, message }) => (
    <span
      key={key}
      className="txt-small text-ui-fg-error inline-flex items-center gap-x-1.5"
    >
      <ExclamationCircle aria-hidden className="shrink-0" />
      <span className="text-pretty">{message}</span>
    </span>
  ))
}
