export const cards = {
  card_title: "Loyalty card",
  card_hint: "Show it when you pay in our shop.",
  card_qr: "QR code of your card number {number}",
  card_code128: "Barcode of your card number {number}",
  card_page: "Open as a page",
  card_pdf: "Print (PDF)",
  card_show: "Show for scanning",
  card_close: "Close",
}
