import type { Translation } from "../texts.ts"
import type { en } from "./en.ts"

export const es: Translation<typeof en> = {
  survey_send: "Enviar respuestas",
  survey_change: "Cambiar respuestas",
  survey_required: "responde, por favor",
  survey_optional: "opcional",
  survey_several: "Puedes elegir varias.",
  survey_referral: "Tu enlace para amigos",
  survey_review: "Escribir una opinión",
}
