import { changedFields } from "../changed-fields"

describe("what changed", () => {
  it("is the fields that differ, by their path", () => {
    expect(
      changedFields(
        { name: "Gold", benefits: { multiplier: 1, perks: [] }, rank: 3 },
        { name: "Gold", benefits: { multiplier: 2, perks: ["lounge"] }, rank: 3 }
      )
    ).toEqual({
      before: { "benefits.multiplier": 1, "benefits.perks": [] },
      after: { "benefits.multiplier": 2, "benefits.perks": ["lounge"] },
    })
  })

  it("is the whole object where there was none, or is none any more", () => {
    expect(changedFields(null, { name: "Gold" })).toEqual({
      before: null,
      after: { name: "Gold" },
    })
    expect(changedFields({ name: "Gold" }, undefined)).toEqual({
      before: { name: "Gold" },
      after: null,
    })
  })

  it("tells a date from its like, and not nothing from null", () => {
    const at = (time: string) => ({ at: new Date(time), until: null })
    expect(
      changedFields(at("2026-01-01T00:00:00Z"), at("2026-01-02T00:00:00Z"))
    ).toEqual({
      before: { at: "2026-01-01T00:00:00.000Z" },
      after: { at: "2026-01-02T00:00:00.000Z" },
    })
    expect(changedFields({ until: null }, {})).toEqual({ before: {}, after: {} })
  })
})
