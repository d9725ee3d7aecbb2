import {
  createCustomerAccountWorkflow,
  createUserAccountWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import type { Person } from "./people"

export interface Login {
  email: string
  password: string
}

const PROVIDER = "emailpass"

/** Somebody who may sign in to the panel. */
export async function seedAdmin(container: MedusaContainer, login: Login) {
  const users = container.resolve(Modules.USER)
  const [found] = await users.listUsers({ email: login.email })
  if (!found) {
    await createUserAccountWorkflow(container).run({
      input: {
        authIdentityId: await identityOf(container, login),
        userData: { email: login.email, first_name: "Ada", last_name: "Merchant" },
      },
    })
  }
}

/** Somebody who may sign in to the shop. */
export async function seedShopper(
  container: MedusaContainer,
  login: Login,
  name: { first_name: string; last_name: string }
) {
  const customers = container.resolve(Modules.CUSTOMER)
  const [found] = await customers.listCustomers({
    email: login.email,
    has_account: true,
  })
  if (!found) {
    await createCustomerAccountWorkflow(container).run({
      input: {
        authIdentityId: await identityOf(container, login),
        customerData: { email: login.email, ...name },
      },
    })
  }
}

/** The customers of the history who have signed up. */
export async function seedCustomers(container: MedusaContainer, people: Person[]) {
  const customers = container.resolve(Modules.CUSTOMER)
  const found = await customers.listCustomers(
    { email: people.map(({ email }) => email) },
    { select: ["email"], take: people.length }
  )
  const known = new Set(found.map(({ email }) => email))
  await customers.createCustomers(
    people
      .filter(({ email, has_account }) => has_account && !known.has(email))
      .map(({ email, first_name, last_name, has_account }) => ({
        email,
        first_name,
        last_name,
        has_account,
      }))
  )
}

/**
 * Makes members of everybody who has signed up. A running store does so when it hears
 * of a new customer; the seed ends before it would be heard.
 */
export async function enroll(container: MedusaContainer) {
  const customers = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ has_account: true }, { select: ["id"], take: null })
  await container.resolve(Modules.WORKFLOW_ENGINE).run("encore-enroll-customers", {
    input: { customer_ids: customers.map(({ id }) => id) },
  })
}

/** The login's identity; an interrupted seed may have left one without its account. */
async function identityOf(container: MedusaContainer, login: Login): Promise<string> {
  const auth = container.resolve(Modules.AUTH)
  const [found] = await auth.listAuthIdentities({
    provider_identities: { entity_id: login.email, provider: PROVIDER },
  })
  if (found) {
    return found.id
  }
  const { authIdentity, error } = await auth.register(PROVIDER, { body: { ...login } })
  if (!authIdentity) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, error ?? login.email)
  }
  return authIdentity.id
}
