import { el as complaints } from "./complaints/el.ts"
import { el as surveys } from "./surveys/el.ts"
import { el as consents } from "./consents/el.ts"
import { el as draws } from "./draws/el.ts"
import { cards } from "./cards/el.ts"
import { el as tiers } from "./tiers/el.ts"
import type { Messages } from "./index.ts"
import type { Translation } from "./texts.ts"
import { el as referrals } from "./referrals/el.ts"
import { stamps } from "./stamps/el.ts"
import { el as rewards } from "./rewards/el.ts"

export const el: Translation<Messages> = {
  ...draws,
  ...complaints,
  ...surveys,
  ...consents,
  points: { one: "πόντος", other: "πόντοι" },

  order_earns: "Κέρδος από αυτή την παραγγελία",
  order_would_earn: "Κέρδος από αυτή την παραγγελία, με λογαριασμό",
  order_earns_nothing: "Αυτή η παραγγελία δεν δίνει πόντους",
  ready_at_once: "Διαθέσιμοι μόλις ολοκληρωθεί η παραγγελία",
  ready_on: "Διαθέσιμοι από {date}",
  ready_now: "Διαθέσιμοι τώρα",
  ready_after_captured: {
    one: "Διαθέσιμοι {count} ημέρα μετά τη χρέωση της πληρωμής",
    other: "Διαθέσιμοι {count} ημέρες μετά τη χρέωση της πληρωμής",
  },
  ready_after_delivered: {
    one: "Διαθέσιμοι {count} ημέρα μετά την παράδοση",
    other: "Διαθέσιμοι {count} ημέρες μετά την παράδοση",
  },
  ready_after_completed: {
    one: "Διαθέσιμοι {count} ημέρα αφού κλείσει η παραγγελία",
    other: "Διαθέσιμοι {count} ημέρες αφού κλείσει η παραγγελία",
  },
  ready_once_captured: "Διαθέσιμοι μόλις χρεωθεί η πληρωμή",
  ready_once_delivered: "Διαθέσιμοι μόλις παραδοθεί η παραγγελία",
  ready_once_completed: "Διαθέσιμοι μόλις κλείσει η παραγγελία",
  how_worked_out: "Πώς υπολογίζονται",
  total: "Σύνολο",
  guest_how:
    "Συνδεθείτε ή δημιουργήστε λογαριασμό πριν πληρώσετε και θα είναι δικοί σας.",
  sign_in: "Σύνδεση",
  create_account: "Δημιουργία λογαριασμού",

  your_points: "Οι πόντοι σας",
  available: "Διαθέσιμοι",
  worth: "αξίας {amount}",
  pending: "Σε αναμονή",
  pending_until: "από {date}",
  pending_part: "{count} από αυτούς από {date}",
  held: "Δεσμευμένοι για καλάθι",
  debt: "Οφειλή",
  debt_hint: "Θα εξοφληθεί πρώτη από τους επόμενους πόντους σας.",
  expires_next: "Λήγουν προσεχώς",
  on_date: "στις {date}",
  next_tier: "Επόμενο επίπεδο",
  next_tier_missing: "Απομένουν: {what}",
  orders: { one: "{count} παραγγελία", other: "{count} παραγγελίες" },

  spend_label: "Πόντοι προς χρήση",
  spend_none: "Κανένας",
  spend_all: "Όλοι",
  spend_worth: "Πληρώνουν {amount}",
  spend_left: "Θα απομείνουν: {points}",
  spend_range: "Από {min} έως {max} (έως {amount})",
  spend_range_steps: "Από {min} έως {max} (έως {amount}), ανά {step}",
  spend_invalid:
    "Δώστε έναν αριθμό που μπορεί να χρησιμοποιηθεί σε αυτή την παραγγελία.",
  spend_apply: "Εφαρμογή",
  spend_remove: "Αφαίρεση",
  spend_working: "Μια στιγμή…",
  spend_applied: "Πληρωμή με πόντους",
  spend_failed:
    "Το κατάστημα δεν τα κατάφερε αυτή τη στιγμή. Δοκιμάστε ξανά: τίποτα δεν εφαρμόζεται δύο φορές.",
  spend_unsure:
    "Το κατάστημα δεν απάντησε. Δοκιμάστε ξανά: τίποτα δεν εφαρμόζεται δύο φορές.",

  loading: "Φόρτωση των πόντων σας…",
  error_title: "Οι πόντοι σας δεν είναι διαθέσιμοι αυτή τη στιγμή",
  error_network: "Δεν υπάρχει σύνδεση με το κατάστημα.",
  error_signed_out: "Συνδεθείτε ξανά για να τους δείτε.",
  error_order_safe: "Η παραγγελία σας δεν επηρεάζεται.",
  retry: "Δοκιμάστε ξανά",

  announce_earn: "Κέρδος από αυτή την παραγγελία: {points}.",
  announce_available: "Διαθέσιμα τώρα: {points}.",
  announce_spent: "Πληρωμή με πόντους: {amount}. Νέο σύνολο: {total}.",
  announce_unspent: "Δεν χρησιμοποιούνται πόντοι. Νέο σύνολο: {total}.",

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
  entry_expires_idle: {
    one: "Λήγει έπειτα από {count} ημέρα χωρίς κέρδος ή εξαργύρωση",
    other: "Λήγει έπειτα από {count} ημέρες χωρίς κέρδος ή εξαργύρωση",
  },
  see_order: "Δείτε την παραγγελία",

  order_points: "Πόντοι αυτής της παραγγελίας",
  order_points_earned: "Κερδήθηκαν",
  order_points_waiting: "Οι πόντοι σας πιστώνονται…",
  order_points_late:
    "Η πίστωση αργεί περισσότερο από το συνηθισμένο. Οι πόντοι σας είναι ασφαλείς και θα εμφανιστούν στον λογαριασμό σας.",
  order_points_none: "Αυτή η παραγγελία δεν άλλαξε τους πόντους σας.",
  order_points_lost: "Όλοι οι πόντοι αυτής της παραγγελίας αφαιρέθηκαν",
  order_points_guest:
    "Η παραγγελία έγινε χωρίς λογαριασμό, οπότε δεν έδωσε πόντους ακόμη. Με λογαριασμό, θα δώσει η επόμενη.",
  check_again: "Έλεγχος ξανά",

  ...referrals,
  ...stamps,
  ...cards,
  ...tiers,
  ...rewards,
}
