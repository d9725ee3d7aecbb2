import type { Translation } from "../texts.ts"
import type { en } from "./en.ts"

export const el: Translation<typeof en> = {
  survey_send: "Αποστολή απαντήσεων",
  survey_change: "Αλλαγή απαντήσεων",
  survey_required: "παρακαλούμε απαντήστε",
  survey_optional: "προαιρετικό",
  survey_several: "Μπορείτε να επιλέξετε πολλές.",
  survey_referral: "Ο σύνδεσμός σας για φίλους",
  survey_review: "Γράψτε μια κριτική",
}
