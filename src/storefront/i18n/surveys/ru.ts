import type { Translation } from "../texts.ts"
import type { en } from "./en.ts"

export const ru: Translation<typeof en> = {
  survey_send: "Отправить ответы",
  survey_change: "Изменить ответы",
  survey_required: "ответьте, пожалуйста",
  survey_optional: "необязательно",
  survey_several: "Можно выбрать несколько.",
  survey_referral: "Ваша ссылка для друзей",
  survey_review: "Написать отзыв",
}
