import { deflateSync } from "node:zlib"
import fc from "fast-check"
import { pictureOf } from "../picture"
import { jpegOf, pngOf } from "./pictures"

describe("a picture", () => {
  it("is known by what is in it", () => {
    expect(pictureOf(pngOf(3, 2))).toMatchObject({
      type: "image/png",
      width: 3,
      height: 2,
    })
    expect(pictureOf(jpegOf(7, 5))).toMatchObject({
      type: "image/jpeg",
      width: 7,
      height: 5,
    })
  })

  it.each([
    ["a script in SVG", Buffer.from("<svg onload=alert(1)></svg>")],
    ["a page", Buffer.from("<html><script>alert(1)</script></html>")],
    ["a PNG's first bytes", pngOf(3, 2).subarray(0, 24)],
    [
      "a PNG with a page behind it",
      Buffer.concat([pngOf(3, 2), Buffer.from("<html>")]),
    ],
    ["a PNG with too few pixels", pngOf(3, 2, deflateSync(Buffer.alloc(5)))],
    ["a PNG with too many pixels", pngOf(3, 2, deflateSync(Buffer.alloc(5_000_000)))],
    ["a PNG that doesn't inflate", pngOf(3, 2, Buffer.from("nonsense"))],
    ["a PNG that is huge", pngOf(2_001, 1)],
    ["a JPEG that breaks off", jpegOf(7, 5).subarray(0, -2)],
    ["a JPEG in CMYK", jpegOf(7, 5, 4)],
    ["nothing", Buffer.alloc(0)],
  ])("is not %s", (_, bytes) => {
    expect(pictureOf(bytes)).toBeNull()
  })

  it("is never a reason to fail", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (noise, asJpeg) => {
        const head = asJpeg ? jpegOf(7, 5) : pngOf(3, 2)
        const cut = Buffer.from(head)
        cut.set(noise.subarray(0, cut.length - 8), 8)
        expect(() => pictureOf(cut)).not.toThrow()
      })
    )
  })
})
