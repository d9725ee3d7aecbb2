import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { byUser } from "../../../modules/encore/audit/record"
import { ENCORE_MODULE } from "../../../modules/encore"
import {
  RewardInput,
  RewardStatus,
} from "../../../modules/encore/program/rewards/reward-input"

export type SaveRewardInput = {
  /** Without it, a draft is made. */
  id?: string
  reward: RewardInput
  actor_id: string
}

/** One transaction; what was is kept among the changes. */
export const saveRewardStep = createStep(
  "encore-save-reward",
  async ({ id, reward, actor_id }: SaveRewardInput, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    if (id) {
      await encore.updateReward(id, reward, byUser(actor_id))
      return new StepResponse({ id })
    }
    const [made] = await encore.createRewardDrafts([reward], byUser(actor_id))
    return new StepResponse({ id: made! })
  }
)

export type SetRewardStatusInput = {
  id: string
  status: RewardStatus
  actor_id: string
}

export const setRewardStatusStep = createStep(
  "encore-set-reward-status",
  async ({ id, status, actor_id }: SetRewardStatusInput, { container }) => {
    await container.resolve(ENCORE_MODULE).setRewardStatus(id, status, byUser(actor_id))
    return new StepResponse({ id })
  }
)

export type DeleteRewardInput = { id: string; actor_id: string }

export const deleteRewardStep = createStep(
  "encore-delete-reward",
  async ({ id, actor_id }: DeleteRewardInput, { container }) => {
    await container.resolve(ENCORE_MODULE).deleteRewardDraft(id, byUser(actor_id))
    return new StepResponse({ id })
  }
)
