import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  removeCustomerAccountWorkflow,
  transferCartCustomerWorkflow,
} from "@medusajs/medusa/core-flows"
import { ENCORE_MODULE } from "../../src/modules/encore"
import {
  eraseCustomersWorkflow,
  reconcileCustomersWorkflow,
  reconcileOrdersWorkflow,
} from "../../src/workflows"
import { eventually } from "../helpers/eventually"
import { proveEmail } from "../helpers/prove-email"
import {
  Api,
  buy,
  fillCart,
  Headers,
  makeCustomer,
  makeShop,
  publishRule,
  Shop,
} from "../helpers/shop"
import { storeRunner } from "../helpers/store-runner"

jest.setTimeout(120_000)

const PAST = new Date("2026-01-01")

storeRunner({
  testSuite: ({ api: axios, getContainer }) => {
    const api = axios as unknown as Api
    let shop: Shop

    beforeEach(async () => {
      shop = await makeShop(getContainer())
      await publishRule(api, shop)
    })

    const encore = () => getContainer().resolve(ENCORE_MODULE)
    const member = async (id: string) =>
      (await api.get(`/admin/encore/members/${id}`, shop.admin)).data.member
    const customer = async (email: string) => {
      const made = await makeCustomer(getContainer(), shop, email)
      const { data } = await api.get("/store/encore/me", made)
      return { ...made, card: data.member.card_number as string }
    }
    const adjust = (id: string, points: number) =>
      api.post(
        `/admin/encore/members/${id}/adjustments`,
        { points, reason: "Welcome" },
        { headers: { ...shop.admin.headers, "Idempotency-Key": `${id}-${points}` } }
      )
    const merge = (into: string, from: string, reason = "Same person") =>
      api.post(
        `/admin/encore/members/${into}/merge`,
        { member_id: from, reason },
        shop.admin
      )
    const bought = async (as: { id: string } & Headers) => {
      const order = await buy(api, shop, as)
      await eventually(async () => (await member(as.id)).points.available > 0)
      return order
    }
    const refusal = async (call: Promise<unknown>) =>
      call.then(
        () => ({ status: 200, message: "" }),
        ({ response }) => ({ status: response.status, ...response.data })
      )
    const sound = async () =>
      expect(
        (await api.post("/admin/encore/verify", {}, shop.admin)).data.verification
      ).toMatchObject({ ok: true, problems: [] })

    describe("two members of one person", () => {
      it("become one, for both accounts, and two again", async () => {
        const ada = await customer("ada@example.com")
        const old = await customer("ada.old@example.com")
        await adjust(ada.id, 100)
        const order = await bought(old)

        const { data } = await merge(ada.id, old.id)
        expect(data.member).toMatchObject({
          points: { available: 127 },
          purchases: { count: 1 },
          stage: "first_purchase",
          merges: [{ reason: "Same person", actor_type: "user", undone_at: null }],
        })
        const [oldId] = data.member.merges.map(
          (row: { from_member_id: string }) => row.from_member_id
        )
        // Both accounts see the one member; the list has it once.
        for (const account of [ada, old]) {
          expect(
            (await api.get("/store/encore/me", account)).data.member
          ).toMatchObject({ card_number: ada.card, points: { available: 127 } })
        }
        expect((await api.get("/admin/encore/members", shop.admin)).data.count).toBe(1)
        expect(await member(oldId)).toMatchObject({
          merged_into_id: data.member.id,
          points: { available: 0 },
        })

        // The order was the other's; its cancellation reaches the one that stays.
        await api.post(`/admin/orders/${order}/cancel`, {}, shop.admin)
        await eventually(async () => (await member(ada.id)).points.available === 100)
        await sound()

        await api.post(
          `/admin/encore/members/${oldId}/unmerge`,
          { reason: "Not the same after all" },
          shop.admin
        )
        expect(await member(old.id)).toMatchObject({
          id: oldId,
          merged_into_id: null,
          merges: [{ undone_reason: "Not the same after all" }],
        })
        expect((await api.get("/admin/encore/members", shop.admin)).data.count).toBe(2)
        await sound()
      })

      it("are merged for a reason, by admins, and only where it makes sense", async () => {
        const ada = await customer("ada@example.com")
        const contacts = await encore().ensureContactMembers(
          [{ email: "till@example.com", contacted_at: PAST }],
          false
        )
        const contact = contacts.get("till@example.com")!

        expect(await refusal(merge(ada.id, contact, " "))).toMatchObject({
          status: 400,
        })
        expect(await refusal(merge(ada.id, "encmem_nobody"))).toMatchObject({
          status: 404,
        })
        expect(await refusal(merge(contact, ada.id))).toMatchObject({
          status: 400,
          message: expect.stringContaining("Merge the other way round"),
        })
        expect(
          await refusal(
            api.post(
              `/admin/encore/members/${contact}/unmerge`,
              { reason: "?" },
              {
                headers: { ...shop.admin.headers, "accept-language": "es" },
              }
            )
          )
        ).toMatchObject({
          status: 404,
          message: "Este socio no está fusionado con otro.",
        })
        expect(
          await refusal(
            api.post(`/admin/encore/members/${ada.id}/merge`, {
              member_id: contact,
              reason: "x",
            })
          )
        ).toMatchObject({ status: 401 })
      })

      it("are merged by themselves once the address is proven", async () => {
        const contacts = await encore().ensureContactMembers(
          [{ email: "ada@example.com", contacted_at: PAST }],
          false
        )
        await encore().postCredits([
          {
            member_id: contacts.get("ada@example.com")!,
            kind: "opening",
            points: 300,
            source_type: "import",
            source_id: "old-shop",
            idempotency_key: "opening-ada",
            actor_type: "system",
            effective_at: PAST,
            available_at: PAST,
          },
        ])
        const ada = await customer("ada@example.com")
        await adjust(ada.id, 50)
        await proveEmail(getContainer(), ada.authIdentityId, "ada@example.com")
        await api.post("/store/encore/me/claim", {}, ada)
        expect(await member(ada.id)).toMatchObject({
          points: { available: 350 },
          merges: [{ actor_type: "customer", reason: null }],
        })
        await sound()
      })
    })

    describe("an order handed over", () => {
      it("takes what it earned along, though no event tells of it", async () => {
        const ada = await customer("ada@example.com")
        const bob = await customer("bob@example.com")
        const order = await bought(ada)
        await handOver(order, bob)

        for (let run = 0; run < 2; run++) {
          await reconcileOrdersWorkflow(getContainer()).run({
            input: { page_size: 50 },
          })
        }
        expect(await member(ada.id)).toMatchObject({
          points: { available: 0, debt: 0 },
          purchases: { count: 0 },
          stage: "first_contact",
        })
        expect(await member(bob.id)).toMatchObject({
          points: { available: 27, debt: 0 },
          purchases: { count: 1 },
          stage: "first_purchase",
        })
        const { entries } = (
          await api.get(`/admin/encore/members/${ada.id}/entries`, shop.admin)
        ).data
        expect(entries[0]).toMatchObject({
          kind: "reversal",
          explanation: [
            { explanation: "The order was handed over to another customer" },
          ],
        })

        await api.post(`/admin/orders/${order}/cancel`, {}, shop.admin)
        await eventually(async () => (await member(bob.id)).points.available === 0)
        expect((await member(ada.id)).points).toMatchObject({ available: 0, debt: 0 })
        await sound()
      })
    })

    describe("a cart handed over", () => {
      it("gives the points on it back to whom they belong", async () => {
        const settings = {
          redemption: { rates: [{ currency_code: "usd", points: 10, amount: 1 }] },
        }
        await api.post("/admin/encore/settings", settings, shop.admin)
        const ada = await customer("ada@example.com")
        const bob = await customer("bob@example.com")
        await adjust(ada.id, 200)
        const cart = await fillCart(api, shop, ada)
        await api.post(`/store/carts/${cart}/encore/points`, { points: 100 }, ada)
        expect((await member(ada.id)).points).toMatchObject({
          available: 100,
          held: 100,
        })

        await transferCartCustomerWorkflow(getContainer()).run({
          input: { id: cart, customer_id: bob.id },
        })
        await eventually(async () => (await member(ada.id)).points.available === 200)
        const { data } = await api.get(
          `/store/carts/${cart}?fields=*credit_lines,total`,
          bob
        )
        expect(data.cart.credit_lines).toEqual([])
        await sound()
      })
    })

    describe("a deleted customer", () => {
      it("is forgotten, without changing a sum", async () => {
        const ada = await customer("ada@example.com")
        await bought(ada)
        const { id } = await member(ada.id)
        await removeCustomerAccountWorkflow(getContainer()).run({
          input: { customerId: ada.id },
        })
        const erased = await eventually(async () => {
          const found = await member(id)
          return found.erased_at && found
        })
        expect(erased).toMatchObject({
          email: null,
          name: null,
          customer_id: null,
          points: { available: 27 },
          purchases: { count: 1 },
        })
        await sound()
      })

      it("is forgotten though the event was lost; one who is still there is not", async () => {
        const ada = await customer("ada@example.com")
        const bob = await customer("bob@example.com")
        const { id } = await member(ada.id)
        await eraseCustomersWorkflow(getContainer()).run({
          input: { customer_ids: [bob.id] },
        })
        const query = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        await query.raw("update customer set deleted_at = now() where id = ?", [ada.id])
        await reconcileCustomersWorkflow(getContainer()).run({
          input: { page_size: 50 },
        })
        expect(await member(id)).toMatchObject({ email: null, customer_id: null })
        expect(await member(bob.id)).toMatchObject({ email: "bob@example.com" })
      })
    })

    /** By Medusa's own request and the token that it sends by mail. */
    async function handOver(order: string, to: Headers): Promise<void> {
      await api.post(`/store/orders/${order}/transfer/request`, {}, to)
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
      const { data } = await query.graph({
        entity: "order_change",
        fields: ["id", "actions.details"],
        filters: { order_id: order, change_type: "transfer" },
      })
      const token = data[0]?.actions?.[0]?.details?.token
      await api.post(`/store/orders/${order}/transfer/accept`, { token }, shop.store)
    }
  },
})
