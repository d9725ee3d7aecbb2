import { Table } from "@medusajs/ui"
import type { PropsWithChildren } from "react"

type SectionTableProps = PropsWithChildren<{ label: string }>

/** A plain table that fills its section; too wide a one scrolls within it. */
export function SectionTable({ label, children }: SectionTableProps) {
  return (
    <div className="overflow-x-auto">
      <Table
        aria-label={label}
        className="[&_tbody>tr:last-child]:border-b-0 [&_tbody]:border-b-0 [&_thead]:border-t-0"
      >
        {children}
      </Table>
    </div>
  )
}
