import { clx } from "@medusajs/ui"

import { COUNTED, type NpsFigure, SEGMENT_COLORS } from "../../lib/results"
import { NPS_SEGMENTS } from "../../lib/surveys"

type SegmentsBarProps = { figure: NpsFigure; isTall?: boolean }

/** The three groups side by side, for the eye: what it shows stands beside it in words. */
export function SegmentsBar({ figure, isTall = false }: SegmentsBarProps) {
  return (
    <span
      aria-hidden
      className={clx(
        "bg-ui-bg-component flex w-full gap-x-px overflow-hidden rounded-full",
        isTall ? "h-2.5" : "h-1.5"
      )}
    >
      {NPS_SEGMENTS.map((segment) => (
        <span
          key={segment}
          style={{
            flexGrow: figure[COUNTED[segment]],
            backgroundColor: SEGMENT_COLORS[segment],
          }}
        />
      ))}
    </span>
  )
}
