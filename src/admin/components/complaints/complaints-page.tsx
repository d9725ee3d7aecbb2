import { Container } from "@medusajs/ui"
import { Outlet, useSearchParams } from "react-router-dom"

import { ComplaintFigures } from "./complaint-figures"
import { ComplaintsBoard } from "./complaints-board"
import { ComplaintsTable } from "./complaints-table"
import { ViewTabs } from "./view-tabs"

/** What customers complain of: as a list, as a board, and as figures. */
export function ComplaintsPage() {
  const [params] = useSearchParams()
  const view = params.get("view")

  return (
    <div className="flex flex-col gap-y-3">
      <ViewTabs />
      {view === "board" ? (
        <ComplaintsBoard />
      ) : view === "figures" ? (
        <ComplaintFigures />
      ) : (
        <Container className="divide-y p-0">
          <ComplaintsTable />
        </Container>
      )}
      <Outlet />
    </div>
  )
}
