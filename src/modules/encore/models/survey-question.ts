import { model } from "@medusajs/framework/utils"
import { LEVELS, QUESTION_TYPES, SCORE_KINDS } from "../feedback/surveys/question-types"

/** A question of one version of a survey; unchanged once that version was published. */
export const SurveyQuestion = model
  .define("encore_survey_question", {
    id: model.id({ prefix: "encqst" }).primaryKey(),
    survey_id: model.text(),
    version: model.number(),
    /** The same question through all versions: what results are grouped by. */
    key: model.text(),
    position: model.number(),
    type: model.enum([...QUESTION_TYPES]),
    /** Of a score: which scale. */
    kind: model.enum([...SCORE_KINDS]).nullable(),
    /** Of a choice: whether several may be chosen. */
    multiple: model.boolean().default(false),
    /** Of a text: whether it asks for the reason of the NPS before it. */
    follows_nps: model.boolean().default(false),
    level: model.enum([...LEVELS]).nullable(),
    required: model.boolean().default(false),
    /** By language: `text`, `top_text`, `low`, `high`. */
    texts: model.json(),
    /** Of a choice: `[{ id, texts: { en: "..." } }]`. */
    choices: model.json().nullable(),
  })
  .indexes([
    {
      name: "IDX_encore_survey_question_unique",
      on: ["survey_id", "version", "position"],
      unique: true,
    },
  ])
