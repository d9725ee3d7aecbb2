import { Outlet } from "react-router-dom"

import { EarningRulesSection } from "./earning-rules-section"

export function ProgramPage() {
  return (
    <>
      <EarningRulesSection />
      <Outlet />
    </>
  )
}
