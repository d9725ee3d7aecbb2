import { Tooltip } from "@medusajs/ui"

import { useFormat } from "../../hooks/use-format"

type DateTextProps = { value: string }

/** A day, with the exact time on demand. */
export function DateText({ value }: DateTextProps) {
  const format = useFormat()

  return (
    <Tooltip content={format.dateTime(value)}>
      <time dateTime={value} className="whitespace-nowrap">
        {format.date(value)}
      </time>
    </Tooltip>
  )
}
