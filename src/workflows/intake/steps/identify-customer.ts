import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { Identified } from "../../../modules/encore/intake/identify"
import { normalizeEmail } from "../../../modules/encore/journey/members"
import { EncoreError } from "../../../modules/encore/lib/encore-error"
import { CUSTOMER_FIELDS, CustomerRecord, customerInputOf } from "../purchase-of-order"

/**
 * Each part is a transaction that may be repeated: nothing to compensate.
 * @throws NOT_ALLOWED while the address isn't proven to be the customer's
 */
export const identifyCustomerStep = createStep(
  "encore-identify-customer",
  async ({ customer_id }: { customer_id: string }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const encore = container.resolve(ENCORE_MODULE)
    const [
      {
        data: [customer],
      },
      program,
    ] = await Promise.all([
      query.graph({
        entity: "customer",
        fields: CUSTOMER_FIELDS,
        filters: { id: customer_id, has_account: true },
      }),
      encore.programInForce(),
    ])
    const input = customer && customerInputOf(customer as CustomerRecord)
    if (
      !input?.email ||
      !(
        program.settings.trust_account_emails ||
        (await isVerified(container, customer_id, input.email))
      )
    ) {
      throw new EncoreError(MedusaError.Types.NOT_ALLOWED, "email_not_proven")
    }
    return new StepResponse<Identified>(
      await encore.identifyCustomer({ ...input, email: input.email }, program)
    )
  }
)

/** Whether Medusa's own verification (`/auth/verification`) has seen the customer
 * answer from this address. */
async function isVerified(
  container: MedusaContainer,
  customerId: string,
  email: string
): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: identities } = await query.graph({
    entity: "auth_identity",
    fields: ["id", "verifications.entity_id", "verifications.verified_at"],
    filters: { app_metadata: { customer_id: customerId } },
  })
  return identities
    .flatMap((identity) => identity.verifications ?? [])
    .some(
      (verification) =>
        verification?.verified_at &&
        normalizeEmail(verification.entity_id) === normalizeEmail(email)
    )
}
