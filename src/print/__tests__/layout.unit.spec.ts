import { CARD_SIZES, CardSize, points, PrintableCard, sheet } from "../card"
import { Measure, Typesetter, typesetterFor } from "../fonts/typesetter"
import { layOut, textsOf } from "../layout"
import { fit } from "../layout/fit"
import { Drawing, PageLayout } from "../layout/page"
import { COUPONS, MEMBER_CARD } from "./examples"

/** Nothing stands nearer to the edge than this, in millimetres. */
const SAFE: Record<CardSize, number> = { a6: 4.5, card: 3, letter: 9 }

const WORDS: Record<PrintableCard["locale"], string> = {
  en: "Antidisestablishmentarianism and everything else that is long ",
  es: "Electroencefalografista y todo lo demás que también es largo ",
  ru: "Превысокомногорассмотрительствующий и всё остальное длинное ",
  zh: "非常非常长的优惠说明文字，没有任何空格可以换行。",
  el: "Σπερματοζωάριο και όλα τα άλλα που είναι επίσης πολύ μακριά ",
}

/** All that a shop could put onto a card, and more. */
function overlong(card: PrintableCard): PrintableCard {
  const text = (times: number) => WORDS[card.locale].repeat(times)
  return {
    ...card,
    brand: {
      ...card.brand,
      name: text(2).slice(0, 80),
      website: `${"long".repeat(40)}.example`,
    },
    label: text(1),
    value: text(2).slice(0, 100),
    title: text(3),
    owner: text(4),
    expiry: text(2),
    greeting: text(4),
    conditions: [text(20), text(20), text(20)],
    code: { ...card.code, hint: text(6) },
  }
}

const huge = (card: PrintableCard): PrintableCard => ({
  ...card,
  value: new Intl.NumberFormat(card.locale, {
    style: "currency",
    currency: "IDR",
  }).format(999_999_999_999),
})

describe("a card's layout", () => {
  const cards = [...COUPONS, MEMBER_CARD].flatMap((card) => [
    { name: `${card.kind} ${card.locale}`, card },
    { name: `${card.kind} ${card.locale}, all too long`, card: overlong(card) },
    { name: `${card.kind} ${card.locale}, huge value`, card: huge(card) },
    {
      name: `${card.kind} ${card.locale}, used`,
      card: {
        ...overlong(card),
        state: { label: "Used", sentence: WORDS[card.locale].repeat(3) },
      },
    },
  ])

  it.each(cards)("keeps everything on the paper and apart: $name", async ({ card }) => {
    const typesetter = await typesetterFor(textsOf(card))
    for (const size of CARD_SIZES) {
      const pages = layOut(card, { size, paper: "a4", bleed: 0 }, typesetter.measure)
      const [width, height] = sheet(size, "a4")
      for (const page of pages) {
        expect([page.width, page.height]).toEqual([points(width), points(height)])
        const boxes = boxesOf(page, typesetter)
        const safe = points(SAFE[size])
        for (const box of boxes) {
          expect(box.left).toBeGreaterThanOrEqual(safe - 0.01)
          expect(box.top).toBeGreaterThanOrEqual(safe - 0.01)
          expect(box.right).toBeLessThanOrEqual(page.width - safe + 0.01)
          expect(box.bottom).toBeLessThanOrEqual(page.height - safe + 0.01)
        }
        expect(overlaps(boxes)).toEqual([])
      }
    }
  })

  it("says nothing smaller than can be read", async () => {
    for (const card of COUPONS.map(overlong)) {
      const { measure } = await typesetterFor(textsOf(card))
      const sizes = CARD_SIZES.flatMap((size) =>
        layOut(card, { size, paper: "us", bleed: 0 }, measure)
          .flatMap((page) => page.drawings)
          .flatMap((drawing) => (drawing.type === "text" ? drawing.size : []))
      )
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5)
    }
  })

  it("leaves the codes of a card out that can't be used", async () => {
    const card = { ...COUPONS[0]!, state: { label: "Used", sentence: "It was used." } }
    const { measure } = await typesetterFor(textsOf(card))
    for (const size of CARD_SIZES) {
      const drawings = layOut(card, { size, paper: "a4", bleed: 0 }, measure).flatMap(
        (page) => page.drawings
      )
      expect(drawings.filter(({ type }) => type === "symbol")).toEqual([])
      expect(said(drawings)).not.toContain(card.code.text)
      expect(said(drawings)).toContain("Used")
    }
  })
})

describe("a text that is fitted", () => {
  const room = {
    width: 100,
    height: 40,
    face: "text" as const,
    sizes: [12, 6] as [number, number],
    leading: 1.25,
  }
  /** Every character is half as wide as the size, Han as wide as it. */
  const measure: Measure = (text, _, size) =>
    [...text].reduce((width, c) => width + (/\p{Script=Han}/u.test(c) ? 1 : 0.5), 0) *
    size

  it("keeps its size where it fits", () => {
    expect(fit(["short"], room, measure)).toEqual({
      size: 12,
      lines: ["short"],
      leading: 15,
    })
  })

  it("breaks between words, and between Han but before what closes", () => {
    expect(
      fit(["one two three four"], { ...room, sizes: [12, 12] }, measure).lines
    ).toEqual(["one two three", "four"])
    const lines = fit(
      ["优惠券仅可使用一，次"],
      { ...room, sizes: [12, 12] },
      measure
    ).lines
    expect(lines).toEqual(["优惠券仅可使用", "一，次"])
  })

  it("gets smaller before it is cut, and ends in an ellipsis then", () => {
    const { size } = fit(["word ".repeat(12)], room, measure)
    expect(size).toBeLessThan(12)
    const cut = fit(["word ".repeat(200)], room, measure)
    expect(cut.size).toBe(6)
    expect(cut.lines.at(-1)).toMatch(/…$/)
  })

  it("breaks a word that no line can hold", () => {
    const { lines } = fit(["x".repeat(90)], room, measure)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join("")).toBe("x".repeat(90))
  })

  it("keeps to its number of lines", () => {
    expect(
      fit(["word ".repeat(200)], { ...room, maxLines: 1 }, measure).lines
    ).toHaveLength(1)
  })
})

type Bounds = { left: number; right: number; top: number; bottom: number; what: string }

/** Where there is something to read or to scan. */
function boxesOf({ drawings }: PageLayout, { measure }: Typesetter): Bounds[] {
  return drawings.flatMap((drawing): Bounds[] => {
    if (drawing.type === "text") {
      const { face, size, tracking } = drawing
      return drawing.lines.map(({ text, x, baseline }) => ({
        what: text,
        left: x,
        right: x + measure(text, face, size) + tracking * ([...text].length - 1),
        top: baseline - size * 0.7,
        bottom: baseline,
      }))
    }
    if (drawing.type === "symbol") {
      const [across, down] = extent(drawing.path)
      return [
        {
          what: drawing.alt,
          left: drawing.at[0],
          top: drawing.at[1],
          right: drawing.at[0] + across * drawing.scale[0],
          bottom: drawing.at[1] + down * drawing.scale[1],
        },
      ]
    }
    return []
  })
}

/** How far a symbol's path goes, in modules. */
function extent(path: string): [number, number] {
  const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)]
  return [
    Math.max(...bars.map(([, x, , run]) => Number(x) + Number(run))),
    Math.max(...bars.map(([, , y]) => Number(y) + 1)),
  ]
}

function overlaps(boxes: Bounds[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom
      )
      .map((other) => `${one.what} | ${other.what}`)
  )
}

function said(drawings: Drawing[]): string {
  return drawings
    .flatMap((drawing) =>
      drawing.type === "text" ? drawing.lines.map((line) => line.text) : []
    )
    .join("\n")
}
