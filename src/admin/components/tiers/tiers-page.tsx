import { Outlet } from "react-router-dom"

import { LadderRulesSection } from "./ladder-rules-section"
import { TiersSection } from "./tiers-section"

/** The ladder and the rules by which members move on it. */
export function TiersPage() {
  return (
    <div className="flex flex-col gap-y-3">
      <TiersSection />
      <LadderRulesSection />
      <Outlet />
    </div>
  )
}
