import { newId } from "../new-id"

describe("newId", () => {
  it("has Medusa's form: a prefix and a ULID", () => {
    expect(newId("encent")).toMatch(/^encent_[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
  })

  it("sorts by the time it was made at", () => {
    jest.useFakeTimers({ now: 1_469_918_176_385 })
    try {
      const earlier = newId("a")
      // the example of the ULID specification
      expect(earlier.slice(2, 12)).toBe("01ARYZ6S41")
      jest.advanceTimersByTime(1)
      expect(newId("a") > earlier).toBe(true)
    } finally {
      jest.useRealTimers()
    }
  })

  it("never comes twice", () => {
    const ids = Array.from({ length: 20_000 }, () => newId("a"))
    expect(new Set(ids).size).toBe(ids.length)
  })
})
