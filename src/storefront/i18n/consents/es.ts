import type { Translation } from "../texts.ts"
import type { en } from "./en.ts"

export const es: Translation<typeof en> = {
  consents_title: "Qué podemos escribirte",
  consents_since: "Aceptado el {date}",
  consents_ended: "Retirado el {date}",
  consents_kept: "Guardado",
  consents_failed: "No se ha guardado. Inténtalo de nuevo en un momento.",
}
