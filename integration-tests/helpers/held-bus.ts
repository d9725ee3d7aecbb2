import { IEventBusModuleService, MedusaContainer } from "@medusajs/framework/types"
import { AbstractEventBusModuleService, Modules } from "@medusajs/framework/utils"
import { eventually } from "./eventually"

export type Told = { name: string; data: Record<string, unknown> }

/**
 * The store's own event bus with Encore's subscribers on it, in the hands of a test: what
 * Medusa tells is kept back, in its own words, and delivered when and as often as the
 * test says. What Encore tells goes its way.
 *
 * For a store in server mode: that has no jobs, which would find out. It alone isn't
 * enough, for the local bus delivers in any mode.
 */
export class HeldBus {
  /** What subscribers failed with: the bus itself only logs it. */
  readonly errors: unknown[] = []
  #told: Told[] = []
  readonly #groups = new Map<string, Told[]>()
  readonly #subscribers = new Map<string, number>()
  readonly #emit: IEventBusModuleService["emit"]
  /** Deliveries that a subscriber is not through with. */
  #open = 0

  private constructor(bus: AbstractEventBusModuleService) {
    this.#emit = bus.emit.bind(bus)
    this.#listen(bus)
    this.#hold(bus)
  }

  static open(container: MedusaContainer): HeldBus {
    return new HeldBus(
      container.resolve(Modules.EVENT_BUS) as AbstractEventBusModuleService
    )
  }

  /** What Medusa told of any of these ids until now, the earliest first; it is told once. */
  take(ids: string[]): Told[] {
    const concerns = ({ data }: Told) =>
      Object.values(data).some((value) => ids.includes(value as string))
    const taken = this.#told.filter(concerns)
    this.#told = this.#told.filter((told) => !concerns(told))
    return taken
  }

  /** Delivers all of these at once, and waits until every subscriber is through. */
  async deliver(messages: Told[]): Promise<void> {
    await Promise.all(messages.map((message) => this.#pass(message)))
    await eventually(async () => this.#open === 0, { within: 120_000, every: 20 })
  }

  async #pass(message: Told, options?: Record<string, unknown>): Promise<void> {
    this.#open += this.#subscribers.get(message.name) ?? 0
    await this.#emit(structuredClone(message), options)
  }

  /** Has each of Encore's subscribers say when it is through. */
  #listen(bus: AbstractEventBusModuleService): void {
    for (const [event, subscribers] of bus.eventToSubscribersMap) {
      for (const { id, subscriber } of subscribers) {
        if (!id.startsWith("encore-")) {
          continue
        }
        bus.unsubscribe(event, subscriber, { subscriberId: id })
        bus.subscribe(
          event,
          async (data) => {
            try {
              await subscriber(data)
            } catch (error) {
              this.errors.push(error)
            } finally {
              this.#open--
            }
          },
          { subscriberId: `held-${id}` }
        )
        const name = String(event)
        this.#subscribers.set(name, (this.#subscribers.get(name) ?? 0) + 1)
      }
    }
  }

  #hold(bus: AbstractEventBusModuleService): void {
    const hold: IEventBusModuleService["emit"] = async (data, options) => {
      for (const { name, data: body, metadata } of [data].flat()) {
        const told = { name, data: body as Told["data"] }
        const group = metadata?.eventGroupId
        if (group) {
          this.#groups.set(group, [...(this.#groups.get(group) ?? []), told])
        } else if (name.startsWith("encore.")) {
          await this.#pass(told, options)
        } else {
          this.#told.push(told)
        }
      }
    }
    bus.emit = hold
    bus.releaseGroupedEvents = async (group) => {
      this.#told.push(...(this.#groups.get(group) ?? []))
      this.#groups.delete(group)
    }
    bus.clearGroupedEvents = async (group) => {
      this.#groups.delete(group)
    }
  }
}
