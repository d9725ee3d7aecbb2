import { whenReady } from "../components/when-ready.ts"
import { createFormat } from "../i18n/format.ts"
import { encoreTexts } from "../i18n/index.ts"

const context = { texts: encoreTexts("en"), format: createFormat("en", "UTC") }
const nothing = { available_after: null, available_after_days: null }

describe("whenReady", () => {
  it("names the day where it is known", () => {
    expect(whenReady("2999-01-31T12:00:00Z", nothing, context)).toContain("2999")
  })

  it("says what it depends on where it isn't", () => {
    const delivered = {
      available_after: "delivered",
      available_after_days: 14,
    } as const
    expect(whenReady(null, delivered, context)).toBe(
      "Ready to spend 14 days after delivery"
    )
    expect(whenReady(null, { ...delivered, available_after_days: 0 }, context)).toBe(
      "Ready to spend once your order is delivered"
    )
  })

  it("says nothing of what can be spent, and of what never could", () => {
    expect(whenReady("2020-01-01T00:00:00Z", nothing, context)).toBeUndefined()
    expect(whenReady(null, nothing, context)).toBeUndefined()
  })
})
