import { Outlet } from "react-router-dom"

import { ChangedCouponsSection } from "./coupons-section"
import { RewardsSection } from "./rewards-section"

export function RewardsPage() {
  return (
    <>
      <RewardsSection />
      <ChangedCouponsSection />
      <Outlet />
    </>
  )
}
