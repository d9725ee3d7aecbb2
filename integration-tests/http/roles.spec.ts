import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import {
  createRbacRolesWorkflow,
  createUserAccountWorkflow,
} from "@medusajs/medusa/core-flows"
import { ENCORE_MODULE } from "../../src/modules/encore"
import { eventually } from "../helpers/eventually"
import { Api, Headers, makeCustomer, makeShop, Shop } from "../helpers/shop"

jest.setTimeout(180_000)

// Before the store: it reads from its environment whether its admins have roles.
beforeAll(() => {
  process.env.MEDUSA_FF_RBAC = "true"
})

afterAll(() => {
  delete process.env.MEDUSA_FF_RBAC
})

const LIMIT = { coupons: 1, replacements: 1, refund_share: 0.5 }

/** A store whose admins have roles (Medusa's RBAC). */
medusaIntegrationTestRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop

    beforeEach(async () => {
      shop = await makeShop(getContainer())
    })

    const policiesOf = async (resources: string[]) => {
      const { data } = await getContainer()
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "rbac_policy",
          fields: ["id"],
          filters: { resource: resources },
        })
      return data.map(({ id }: { id: string }) => id)
    }

    const role = async (name: string, resources: string[]) => {
      const { result } = await createRbacRolesWorkflow(getContainer()).run({
        input: { roles: [{ name, policy_ids: await policiesOf(resources) }] },
      })
      return result[0]!.id
    }

    /** Somebody of these roles, signed in as the panel does it. */
    const signedIn = async (email: string, roles: string[]): Promise<Headers> => {
      const password = "supersecret"
      const { authIdentity } = await getContainer()
        .resolve(Modules.AUTH)
        .register("emailpass", { body: { email, password } })
      const { result: user } = await createUserAccountWorkflow(getContainer()).run({
        input: { authIdentityId: authIdentity!.id, userData: { email } },
      })
      await getContainer()
        .resolve(ContainerRegistrationKeys.LINK)
        .create(
          roles.map((rbac_role_id) => ({
            [Modules.USER]: { user_id: user.id },
            rbac: { rbac_role_id },
          }))
        )
      const { data } = await api.post("/auth/user/emailpass", { email, password }, {})
      return { headers: { authorization: `Bearer ${data.token}` } }
    }

    it("lets each role give for a complaint what its limit allows", async () => {
      const ada = await makeCustomer(getContainer(), shop, "ada@example.com")
      await eventually(() =>
        getContainer().resolve(ENCORE_MODULE).findCustomerMember(ada.id)
      )
      const complaints = ["encore_complaint"]
      const clerk = await role("Clerk", complaints)
      const manager = await role("Manager", [...complaints, "encore_program"])
      const stranger = await role("Packer", ["product"])
      const [clara, max, both, pat] = await Promise.all([
        signedIn("clara@example.com", [clerk]),
        signedIn("max@example.com", [manager]),
        signedIn("both@example.com", [clerk, manager]),
        signedIn("pat@example.com", [stranger]),
      ])
      const limits = {
        everybody: { ...LIMIT, points: 10 },
        roles: [{ ...LIMIT, role_id: manager, points: 500 }],
      }
      await api.post("/admin/encore/settings", { complaints: { limits } }, max)

      const { data } = await api.post(
        "/store/encore/complaints",
        { category: "delivery", message: "It came broken." },
        ada
      )
      const path = `/admin/encore/complaints/${data.complaint.id}`
      const limitOf = async (as: Headers) =>
        (await api.get(path, as)).data.complaint.remedy_limit.points
      expect([await limitOf(clara), await limitOf(max), await limitOf(both)]).toEqual([
        10, 500, 500,
      ])

      const give = (points: number, as: Headers, key: string) =>
        api
          .post(
            `${path}/remedies`,
            { kind: "points", points },
            { headers: { ...as.headers, "Idempotency-Key": key } }
          )
          .then(
            () => 200,
            ({ response }) => response.status as number
          )
      expect(await give(11, clara, "a")).toBe(400)
      expect(await give(10, clara, "b")).toBe(200)
      // What others gave for the complaint counts towards everybody's limit.
      expect(await give(491, max, "c")).toBe(400)
      expect(await give(490, max, "d")).toBe(200)
      expect(await give(1, both, "e")).toBe(400)
      expect(await give(1, pat, "f")).toBe(403)
    })
  },
})
