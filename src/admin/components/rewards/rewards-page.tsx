import { Outlet } from "react-router-dom"

import { RewardsSection } from "./rewards-section"

export function RewardsPage() {
  return (
    <>
      <RewardsSection />
      <Outlet />
    </>
  )
}
