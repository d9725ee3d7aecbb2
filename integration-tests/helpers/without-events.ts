import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** What happens while the event bus loses everything. */
export async function withoutEvents<T>(
  container: MedusaContainer,
  work: () => Promise<T>
): Promise<T> {
  const bus = container.resolve(Modules.EVENT_BUS)
  const { releaseGroupedEvents, emit } = bus
  bus.releaseGroupedEvents = async (group) => bus.clearGroupedEvents(group)
  bus.emit = async () => undefined
  try {
    return await work()
  } finally {
    bus.releaseGroupedEvents = releaseGroupedEvents
    bus.emit = emit
  }
}
