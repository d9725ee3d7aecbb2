import type { Translation } from "../texts.ts"
import type { en } from "./en.ts"

export const el: Translation<typeof en> = {
  consents_title: "Τι μπορούμε να σας γράφουμε",
  consents_since: "Συμφωνήσατε στις {date}",
  consents_ended: "Ανακλήθηκε στις {date}",
  consents_kept: "Αποθηκεύτηκε",
  consents_failed: "Δεν αποθηκεύτηκε. Δοκιμάστε ξανά σε λίγο.",
}
