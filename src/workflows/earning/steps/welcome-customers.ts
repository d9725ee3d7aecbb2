import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { RecordedActivities } from "../../../modules/encore/doors/earning"
import { ActivityInput } from "../../../modules/encore/program/earning/activity"
import { asksForActivity } from "../../../modules/encore/program/take-activities"
import { joinChanges } from "../../../modules/encore/consequences/refresh"
import { recordActivities } from "./record-activity"

export type WelcomeCustomersInput = { customer_ids: string[] }

const TRIGGERS = ["signup", "profile_completed"]

const NOTHING: RecordedActivities = { awards: [], ...joinChanges() }

/** The same customer again has no effect: nothing to compensate. Nobody is looked at where
 * neither a rule nor a draw asks for it. */
export const welcomeCustomersStep = createStep(
  "encore-welcome-customers",
  async ({ customer_ids }: WelcomeCustomersInput, { container }) =>
    new StepResponse(await welcomeCustomers(container, customer_ids))
)

/** @see welcomeCustomersStep */
export async function welcomeCustomers(
  container: MedusaContainer,
  customer_ids: string[]
): Promise<RecordedActivities> {
  const encore = container.resolve(ENCORE_MODULE)
  const program = await encore.programInForce()
  if (!TRIGGERS.some((trigger) => asksForActivity(program, trigger))) {
    return NOTHING
  }
  const [members, { data }] = await Promise.all([
    encore.listMembers(
      { customer_id: customer_ids },
      { select: ["id", "customer_id", "birthday"] }
    ),
    container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "customer",
      fields: ["id", "first_name", "last_name", "phone", "created_at", "addresses.id"],
      filters: { id: customer_ids, has_account: true },
    }),
  ])
  const memberOf = new Map(members.map((member) => [member.customer_id, member]))
  const activities = (data as unknown as CustomerRecord[]).flatMap((customer) => {
    const member = memberOf.get(customer.id)
    return member ? activitiesOf(customer, member) : []
  })
  return recordActivities(container, activities, program)
}

type CustomerRecord = {
  id: string
  first_name: string | null
  last_name: string | null
  phone: string | null
  created_at: string | Date
  addresses?: { id: string }[]
}

function activitiesOf(
  customer: CustomerRecord,
  member: { id: string; birthday: string | null }
): ActivityInput[] {
  const { first_name, last_name, phone, addresses } = customer
  const complete =
    first_name && last_name && phone && addresses?.length && member.birthday
  const base = { member_id: member.id, source_id: customer.id }
  return [
    {
      ...base,
      trigger: "signup",
      source_type: "signup",
      at: new Date(customer.created_at),
    },
    ...(complete
      ? [
          {
            ...base,
            trigger: "profile_completed" as const,
            source_type: "profile",
            at: new Date(),
          },
        ]
      : []),
  ]
}
