import type { Messages } from "./index.ts"
import type { Translation } from "./texts.ts"

export const el: Translation<Messages> = {
  points: { one: "πόντος", other: "πόντοι" },

  order_earns: "Κέρδος από αυτή την παραγγελία",
  order_would_earn: "Κέρδος από αυτή την παραγγελία, με λογαριασμό",
  order_earns_nothing: "Αυτή η παραγγελία δεν δίνει πόντους",
  ready_at_once: "Διαθέσιμοι μόλις ολοκληρωθεί η παραγγελία",
  ready_on: "Διαθέσιμοι από {date}",
  how_worked_out: "Πώς υπολογίζονται",
  total: "Σύνολο",
  guest_how:
    "Συνδεθείτε ή δημιουργήστε λογαριασμό πριν πληρώσετε και θα είναι δικοί σας.",
  sign_in: "Σύνδεση",
  create_account: "Δημιουργία λογαριασμού",

  your_points: "Οι πόντοι σας",
  available: "Διαθέσιμοι",
  pending: "Σε αναμονή",
  pending_until: "από {date}",
  held: "Δεσμευμένοι για καλάθι",
  debt: "Οφειλή",
  debt_hint: "Θα εξοφληθεί πρώτη από τους επόμενους πόντους σας.",
  expires_next: "Λήγουν προσεχώς",
  on_date: "στις {date}",
  worth: "Αξίζουν έως {amount} σε αυτή την παραγγελία",

  loading: "Φόρτωση των πόντων σας…",
  error_title: "Οι πόντοι σας δεν είναι διαθέσιμοι αυτή τη στιγμή",
  error_network: "Δεν υπάρχει σύνδεση με το κατάστημα.",
  error_signed_out: "Συνδεθείτε ξανά για να τους δείτε.",
  error_order_safe: "Η παραγγελία σας δεν επηρεάζεται.",
  retry: "Δοκιμάστε ξανά",

  announce_earn: "Κέρδος από αυτή την παραγγελία: {points}.",
  announce_available: "Διαθέσιμα τώρα: {points}.",

  membership: "Η κάρτα μου",
  card_number: "Αριθμός κάρτας",
  stage: "Στάδιο",
  stage_since: "από {date}",
  stage_first_contact: "Πρώτη επαφή",
  stage_first_purchase: "Πρώτη αγορά",
  stage_repeat_contact: "Ξανά μαζί μας",
  stage_loyalty: "Πιστός πελάτης",

  history: "Ιστορικό",
  history_empty:
    "Δεν έχετε πόντους ακόμη. Θα εμφανιστούν εδώ μετά την πρώτη παραγγελία.",
  history_range: "{from}–{to} από {count}",
  newer: "Νεότερα",
  older: "Παλαιότερα",
  pages: "Σελίδες ιστορικού",
  entry_award: "Κερδήθηκαν",
  entry_adjustment: "Διόρθωση",
  entry_reversal: "Αφαιρέθηκαν",
  entry_expiry: "Έληξαν",
  entry_redemption: "Ξοδεύτηκαν",
  entry_restoration: "Επιστράφηκαν",
  entry_merge: "Μεταφέρθηκαν από άλλον λογαριασμό",
  entry_opening: "Αρχικό υπόλοιπο",
  entry_expires: "Λήγουν στις {date}",
}
