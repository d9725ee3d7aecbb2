import type { Translation } from "../texts.ts"
import type { stamps as en } from "./en.ts"

export const stamps: Translation<typeof en> = {
  stamps_heading: "Κάρτες σφραγίδων",
  stamps_empty: "Προς το παρόν δεν υπάρχουν κάρτες σφραγίδων.",
  stamps_progress: "{stamps} από {places} σφραγίδες",
  stamps_reward: "Γεμάτη κάρτα: {reward}",
  stamps_missing: {
    one: "Απομένει {count} σφραγίδα",
    other: "Απομένουν {count} σφραγίδες",
  },
  stamps_owed: {
    one: "{count} σφραγίδα καλύπτει ανταμοιβή της οποίας η αγορά επιστράφηκε",
    other: "{count} σφραγίδες καλύπτουν ανταμοιβή της οποίας η αγορά επιστράφηκε",
  },
  stamps_full: {
    one: "{count} γεμάτη κάρτα ως τώρα",
    other: "{count} γεμάτες κάρτες ως τώρα",
  },
  stamps_lapse: "Η επόμενη σφραγίδα λήγει στις {date}",
  stamps_until: "Μαζεύει σφραγίδες έως {date}",
  stamps_closed: "Αυτή η κάρτα δεν μαζεύει πια σφραγίδες.",
  order_stamps: "Σφραγίδες αυτής της παραγγελίας",
  order_stamps_brought: {
    one: "{count} σφραγίδα στην «{card}»",
    other: "{count} σφραγίδες στην «{card}»",
  },
}
