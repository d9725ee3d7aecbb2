import { RouteFocusModal } from "@medusajs/dashboard/components"
import { useParams } from "react-router-dom"

import { useReward } from "../../hooks/use-rewards"
import { SectionState } from "../common/section-state"
import { RewardForm } from "./reward-form"

export function CreateRewardModal() {
  return (
    <RouteFocusModal>
      <RewardForm />
    </RouteFocusModal>
  )
}

export function EditRewardModal() {
  const { id = "" } = useParams()
  const query = useReward(id)

  return (
    <RouteFocusModal>
      <SectionState query={query}>
        {(reward) => <RewardForm reward={reward} />}
      </SectionState>
    </RouteFocusModal>
  )
}
