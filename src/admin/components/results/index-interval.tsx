import type { NpsFigure } from "../../lib/results"

const place = (value: number) => `${Math.min(100, Math.max(0, (value + 100) / 2))}%`

type IndexIntervalProps = { figure: NpsFigure }

/** An index between -100 and 100 with its margin, for the eye. */
export function IndexInterval({ figure: { value, margin } }: IndexIntervalProps) {
  if (value === null) {
    return null
  }
  const from = Math.max(-100, value - (margin ?? 0))
  const to = Math.min(100, value + (margin ?? 0))
  return (
    <span
      aria-hidden
      className="bg-ui-bg-component relative block h-1.5 w-full min-w-32 rounded-full"
    >
      <span className="bg-ui-border-strong absolute -top-1 start-1/2 h-3.5 w-px" />
      <span
        className="absolute h-1.5 rounded-full opacity-40"
        style={{
          insetInlineStart: place(from),
          width: `${(to - from) / 2}%`,
          backgroundColor: "var(--tag-blue-icon)",
        }}
      />
      <span
        className="absolute -top-0.5 size-2.5 -translate-x-1/2 rounded-full"
        style={{
          insetInlineStart: place(value),
          backgroundColor: "var(--tag-blue-icon)",
        }}
      />
    </span>
  )
}
