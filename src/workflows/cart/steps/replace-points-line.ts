import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { POINTS_REFERENCE } from "../../intake/basket-of"
import { HoldInput } from "../../../modules/encore/ledger/hold"

export type PointsLine = { id: string; amount: number; reference_id: string | null }

/** What Medusa's cart module generates and its types leave out. */
type CreditLineStore = {
  createCreditLines: (
    lines: (Omit<PointsLine, "id"> & { cart_id: string; reference: string })[]
  ) => Promise<{ id: string }[]>
  updateCreditLines: (lines: PointsLine[]) => Promise<unknown>
  softDeleteCreditLines: (ids: string[]) => Promise<unknown>
  restoreCreditLines: (ids: string[]) => Promise<unknown>
  deleteCreditLines: (ids: string[]) => Promise<unknown>
}

type Input = {
  /** Our lines on the cart; one, if all is well. */
  lines: PointsLine[]
  hold_id: string | null
  after: HoldInput | null
}

type Done = { changed: PointsLine[]; deleted: string[]; created: string[] }

/** Lets a hold pay on its cart. The line that is there is changed: to delete it and make
 * another costs twice as much. */
export const replacePointsLineStep = createStep(
  "encore-replace-points-line",
  async ({ lines, hold_id, after }: Input, { container }) => {
    const carts = container.resolve<CreditLineStore>(Modules.CART)
    const amount = Number(after?.amount ?? 0)
    const line = hold_id ? lines[0] : undefined
    const doubled = lines.filter((each) => each !== line)
    const done: Done = {
      changed: [],
      deleted: doubled.map(({ id }) => id),
      created: [],
    }

    if (done.deleted.length) {
      await carts.softDeleteCreditLines(done.deleted)
    }
    if (line) {
      await carts.updateCreditLines([{ id: line.id, amount, reference_id: hold_id }])
      done.changed.push(line)
    } else if (hold_id && after) {
      const [created] = await carts.createCreditLines([
        {
          cart_id: after.cart_id,
          amount,
          reference: POINTS_REFERENCE,
          reference_id: hold_id,
        },
      ])
      done.created.push(created!.id)
    }
    return new StepResponse(undefined, done)
  },
  async (done, { container }) => {
    const carts = container.resolve<CreditLineStore>(Modules.CART)
    if (done?.changed.length) {
      await carts.updateCreditLines(done.changed)
    }
    if (done?.created.length) {
      await carts.deleteCreditLines(done.created)
    }
    if (done?.deleted.length) {
      await carts.restoreCreditLines(done.deleted)
    }
  }
)
