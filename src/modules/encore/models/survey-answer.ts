import { model } from "@medusajs/framework/utils"
import { LEVELS, QUESTION_TYPES, SCORE_KINDS } from "../feedback/surveys/question-types"

/** The answer to one question. Which of the three it has says `type`. */
export const SurveyAnswer = model
  .define("encore_survey_answer", {
    id: model.id({ prefix: "encans" }).primaryKey(),
    response_id: model.text(),
    survey_id: model.text(),
    question_id: model.text(),
    /** The question's through all versions. */
    question_key: model.text(),
    type: model.enum([...QUESTION_TYPES]),
    kind: model.enum([...SCORE_KINDS]).nullable(),
    level: model.enum([...LEVELS]).nullable(),
    score: model.number().nullable(),
    choices: model.array().nullable(),
    text: model.text().nullable(),
    /** The response's; so that results of a time are read along one index. */
    answered_at: model.dateTime(),
  })
  .indexes([
    {
      name: "IDX_encore_survey_answer_unique",
      on: ["response_id", "question_id"],
      unique: true,
    },
    {
      name: "IDX_encore_survey_answer_question",
      on: ["question_key", "answered_at"],
    },
  ])
