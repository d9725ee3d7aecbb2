import fc from "fast-check"
import { AA, AA_LARGE, contrast, readable, textOn } from "../colors"

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`)

describe("colours", () => {
  it("know the contrast of black and white, of equals, and whichever comes first", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21)
    expect(contrast("#777777", "#777777")).toBe(1)
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2)
  })

  it("choose a text that can be read on any ground", () => {
    fc.assert(
      fc.property(color, (ground) => {
        expect(contrast(textOn(ground), ground)).toBeGreaterThanOrEqual(AA)
      })
    )
  })

  it("keep a colour that can be seen on the ground, and replace one that can't", () => {
    expect(readable("#e3b35c", "#12372f", AA_LARGE)).toBe("#e3b35c")
    fc.assert(
      fc.property(color, color, (wanted, ground) => {
        expect(contrast(readable(wanted, ground, AA), ground)).toBeGreaterThanOrEqual(
          AA
        )
      })
    )
  })
})
