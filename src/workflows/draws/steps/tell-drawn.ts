import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ENCORE_MODULE } from "../../../modules/encore"
import { EncoreEvents } from "../../events"

/** Tells the shop once that a draw was drawn; after a crash in between, once more. */
export const tellDrawnStep = createStep(
  "encore-tell-drawn",
  async ({ id }: { id: string }, { container }) => {
    const encore = container.resolve(ENCORE_MODULE)
    await container.resolve(Modules.LOCKING).execute(`encore-draw-${id}`, async () => {
      const { told_at } = await encore.findDraw(id)
      if (told_at === null) {
        await container.resolve(Modules.EVENT_BUS).emit({
          name: EncoreEvents.DRAW_DRAWN,
          data: { draw_id: id },
        })
        await encore.markDrawTold(id)
      }
    })
    return new StepResponse()
  }
)
