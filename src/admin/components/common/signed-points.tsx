import { clx } from "@medusajs/ui"

import { useFormat } from "../../hooks/use-format"

type SignedPointsProps = { points: number }

/** Points that came or went, with their sign. */
export function SignedPoints({ points }: SignedPointsProps) {
  const format = useFormat()

  return (
    <span
      className={clx("tabular-nums", {
        "text-ui-tag-green-text": points > 0,
        "text-ui-tag-red-text": points < 0,
      })}
    >
      {format.signed(points)}
    </span>
  )
}
