import { LOCALES } from "../../../../../i18n"
import { problemOf, Question, Questions, SurveyTexts, wordsIn } from "../definition"
import { SurveyDelivery } from "../delivery"
import { READY_SURVEYS, readySurvey } from "../ready"

const texts = { en: { text: "?" } }
const [nps, reason, other] = Questions.parse([
  { type: "score", kind: "nps", texts },
  { type: "text", follows_nps: true, texts },
  { type: "text", texts },
]) as [Question, Question, Question]

describe("the questions of a survey", () => {
  it("are one to five", () => {
    expect(Questions.safeParse([]).success).toBe(false)
    expect(problemOf(Array(5).fill(other))).toBeNull()
    expect(problemOf(Array(6).fill(other))?.key).toBe("survey_too_many_questions")
  })

  it("ask for the reason right after the score, always", () => {
    expect(problemOf([nps, reason])).toBeNull()
    expect(problemOf([nps])?.key).toBe("survey_nps_needs_reason")
    expect(problemOf([nps, other, reason])?.key).toBe("survey_nps_needs_reason")
    expect(problemOf([other, reason])?.key).toBe("survey_reason_without_nps")
    expect(problemOf([nps, reason, nps, reason])?.key).toBe("survey_one_nps")
  })

  it("fall back to English, then to any language there is", () => {
    expect(wordsIn({ en: "a", el: "b" }, "el")).toBe("b")
    expect(wordsIn({ en: "a", el: "b" }, "zh")).toBe("a")
    expect(wordsIn({ el: "b" }, "zh")).toBe("b")
  })
})

describe.each(READY_SURVEYS)("the ready set %s", (handle) => {
  const ready = readySurvey(handle, "Name")

  it("is whole, in every language, and makes a survey", () => {
    expect(problemOf(Questions.parse(ready.questions))).toBeNull()
    expect(Object.keys(SurveyTexts.parse(ready.texts)).sort()).toEqual(
      [...LOCALES].sort()
    )
    expect(JSON.stringify(ready)).not.toContain("surveys.")
    expect(SurveyDelivery.safeParse(ready.delivery).success).toBe(true)
  })

  it("words the reason differently for the top score", () => {
    for (const question of ready.questions!) {
      if (question.type === "text" && question.follows_nps) {
        for (const words of Object.values(question.texts)) {
          expect(words.top_text).toBeTruthy()
          expect(words.top_text).not.toBe(words.text)
        }
      }
    }
  })
})
