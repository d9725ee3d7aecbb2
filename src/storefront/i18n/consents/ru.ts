import type { Translation } from "../texts.ts"
import type { en } from "./en.ts"

export const ru: Translation<typeof en> = {
  consents_title: "Что мы можем вам писать",
  consents_since: "Согласие дано {date}",
  consents_ended: "Согласие отозвано {date}",
  consents_kept: "Сохранено",
  consents_failed: "Не удалось сохранить. Попробуйте ещё раз чуть позже.",
}
