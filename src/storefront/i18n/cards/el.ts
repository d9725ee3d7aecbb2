export const cards = {
  card_title: "Κάρτα πιστότητας",
  card_hint: "Δείξτε την όταν πληρώνετε στο κατάστημά μας.",
  card_qr: "Κωδικός QR του αριθμού της κάρτας σας {number}",
  card_code128: "Γραμμωτός κώδικας του αριθμού της κάρτας σας {number}",
  card_page: "Άνοιγμα ως σελίδα",
  card_pdf: "Εκτύπωση (PDF)",
  card_show: "Εμφάνιση για σάρωση",
  card_close: "Κλείσιμο",
}
