import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { RecordedActivities } from "../../../modules/encore/doors/earning"
import { ActivityInput } from "../../../modules/encore/program/earning/activity"
import { needsOf } from "../../../modules/encore/program/earning/needs"
import { Program } from "../../../modules/encore/program/program-in-force"

/** What goes through a workflow is written down as JSON: a date may come as text. */
export type RecordActivityInput = {
  activities: (Omit<ActivityInput, "at"> & { at: Date | string })[]
}

/** One transaction, and the same activity again has no effect: nothing to compensate. */
export const recordActivityStep = createStep(
  "encore-record-activity",
  async ({ activities }: RecordActivityInput, { container }) => {
    const program = await container.resolve(ENCORE_MODULE).programInForce()
    return new StepResponse(
      await recordActivities(
        container,
        activities.map((activity) => ({ ...activity, at: new Date(activity.at) })),
        program
      )
    )
  }
)

/** Records activities, with the customer groups of their members where rules ask. */
export async function recordActivities(
  container: MedusaContainer,
  activities: ActivityInput[],
  program: Program
): Promise<RecordedActivities> {
  const triggers = new Set<string>(activities.map((activity) => activity.trigger))
  const asked = program.rules.filter((rule) => triggers.has(rule.definition.trigger))
  const groups = needsOf(asked).groups
    ? await groupsOf(
        container,
        activities.map((activity) => activity.member_id)
      )
    : new Map<string, string[]>()
  return container.resolve(ENCORE_MODULE).recordActivities(
    activities.map((activity) => ({
      ...activity,
      customer_group_ids: groups.get(activity.member_id) ?? [],
    })),
    program
  )
}

async function groupsOf(
  container: MedusaContainer,
  memberIds: string[]
): Promise<Map<string, string[]>> {
  const members = await container
    .resolve(ENCORE_MODULE)
    .listMembers({ id: memberIds }, { select: ["id", "customer_id"] })
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["id", "groups.id"],
    filters: { id: members.flatMap((member) => member.customer_id ?? []) },
  })
  const customers = data as unknown as { id: string; groups?: { id: string }[] }[]
  const byCustomer = new Map(
    customers.map(({ id, groups }) => [id, (groups ?? []).map((group) => group.id)])
  )
  return new Map(
    members.map((member) => [member.id, byCustomer.get(member.customer_id ?? "") ?? []])
  )
}
