import type { Translation } from "../texts.ts"
import type { en } from "./en.ts"

export const el: Translation<typeof en> = {
  referral_title: "Καλέστε φίλους",
  referral_code: "Ο κωδικός σας",
  referral_link: "Ο σύνδεσμός σας",
  referral_copy: "Αντιγραφή του συνδέσμου",
  referral_copied: "Ο σύνδεσμος αντιγράφηκε",
  referral_copy_by_hand: "Ο σύνδεσμος επιλέχθηκε: αντιγράψτε τον με το χέρι",
  referral_share: "Κοινοποίηση",
  referral_share_on: "Ανάρτηση του συνδέσμου",
  referral_email: "E-mail",
  referral_how: "Πώς λειτουργεί",
  referral_step_share: "Μοιραστείτε τον σύνδεσμό σας με φίλους.",
  referral_step_friend: "Ένας φίλος ανοίγει λογαριασμό με αυτόν.",
  referral_step_reward:
    "Παραγγέλνει, και όταν πια δεν επιστρέφεται τίποτα, έρχεται η ανταμοιβή.",
  referral_you_get: "Παίρνετε: {what}.",
  referral_friend_gets: "Ο φίλος σας παίρνει: {what}.",
  referral_friends: { one: "{count} φίλος ως τώρα", other: "{count} φίλοι ως τώρα" },
  referral_nobody: "Δεν ήρθε ακόμη κανείς με τον σύνδεσμό σας.",
  referral_friend: "Ένας φίλος",
  referral_since: "από {date}",
  referral_due: "ανταμοιβή στις {date}",
  referral_pending: "Χωρίς παραγγελία ακόμη",
  referral_qualified: "Παρήγγειλε",
  referral_maturing: "Η ανταμοιβή έρχεται",
  referral_rewarded: "Ανταμείφθηκε",
  referral_rejected: "Δεν μετρά",
  referral_reversed: "Αφαιρέθηκε με την παραγγελία",
}
