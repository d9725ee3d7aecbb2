import fc from "fast-check"
import { Settings } from "../../../program/settings"
import { checkAnswers, LONGEST_TEXT } from "../check-answers"
import { isComplaint } from "../complaint-of"
import { StoredQuestion } from "../stored-survey"

const standard = Settings.parse({})
const tenPoint = Settings.parse({ nps: { preset: "ten_point" } })

const question = (position: number, more: Partial<StoredQuestion>): StoredQuestion => ({
  id: `q${position}`,
  key: `key${position}`,
  position,
  type: "text",
  kind: null,
  multiple: false,
  follows_nps: false,
  level: null,
  required: false,
  texts: { en: { text: "?", top_text: null, low: null, high: null } },
  choices: null,
  ...more,
})

const nps = question(0, { type: "score", kind: "nps", required: true })
const reason = question(1, { follows_nps: true })
const choice = question(2, {
  type: "choice",
  choices: ["a", "b", "c"].map((id) => ({ id, texts: { en: id } })),
})
const several = question(3, { ...choice, id: "q3", position: 3, multiple: true })
const effort = question(4, { type: "score", kind: "effort" })
const all = [nps, reason, choice, several, effort]

const answers = (...given: [string, unknown][]) =>
  given.map(([question_id, value]) => ({ question_id, value }))

const refusal = (given: [string, unknown][], settings = standard, asked = all) => {
  try {
    checkAnswers(asked, answers(...given), settings)
  } catch (error) {
    return (error as { key: string }).key
  }
  return null
}

describe("answers to a survey", () => {
  it("takes a number, words and choices, as the API and as a form send them", () => {
    const taken = checkAnswers(
      all,
      answers(["q0", "10"], ["q1", " Fine \r\n"], ["q2", "b"], ["q3", ["a", "c", "a"]]),
      standard
    )
    expect(taken.map(({ score, text, choices }) => score ?? text ?? choices)).toEqual([
      10,
      "Fine",
      ["b"],
      ["a", "c"],
    ])
  })

  it("takes any whole number of the scale and none beside it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), (score) => {
        expect(refusal([["q0", score]]) === null).toBe(score >= 0 && score <= 10)
        expect(refusal([["q0", score]], tenPoint) === null).toBe(
          score >= 1 && score <= 10
        )
        expect(
          refusal([
            ["q0", 5],
            ["q4", score],
          ]) === null
        ).toBe(score >= 1 && score <= 7)
      })
    )
    for (const value of [5.5, "5.5", "ten", {}, [5], true, Number.NaN, "1e1"]) {
      expect(refusal([["q0", value]])).toBe("answer_out_of_range")
    }
  })

  it("says what is wrong", () => {
    expect(refusal([])).toBe("answer_required")
    expect(refusal([["q1", "why"]])).toBe("answer_required")
    expect(refusal([["q1", "  "]], standard, [reason])).toBe("answer_nothing")
    expect(refusal([["other", 1]])).toBe("answer_unknown_question")
    const base: [string, unknown] = ["q0", 9]
    expect(refusal([base, base])).toBe("answer_twice")
    expect(refusal([base, ["q2", "d"]])).toBe("answer_unknown_choice")
    expect(refusal([base, ["q2", ["a", "b"]]])).toBe("answer_one_choice")
    expect(refusal([base, ["q1", 5]])).toBe("answer_not_text")
    expect(refusal([base, ["q1", "x".repeat(LONGEST_TEXT + 1)]])).toBe(
      "answer_too_long"
    )
    expect(refusal(Array<[string, unknown]>(6).fill(base))).toBe("answers_over_limit")
  })

  it("breaks on nothing that anybody may send", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            question_id: fc.constantFrom("q0", "q1", "q2", "q3", "q4", "x"),
            value: fc.anything(),
          })
        ),
        (given) => {
          try {
            expect(checkAnswers(all, given, standard).length).toBeGreaterThan(0)
          } catch (error) {
            expect((error as { key?: string }).key).toMatch(/^answers?_/)
          }
        }
      )
    )
  })
})

describe("a low score", () => {
  const limits = {
    complaint: { nps: 6, satisfaction: 2, effort: null, category: "other" },
  }

  it("is a complaint at and under the survey's limit, and where there is one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), (score) => {
        expect(isComplaint([{ question: nps, score }], limits)).toBe(score <= 6)
        expect(isComplaint([{ question: effort, score }], limits)).toBe(false)
      })
    )
    expect(isComplaint([{ question: reason, score: null }], limits)).toBe(false)
  })
})
