export const cards = {
  card_title: "Карта лояльности",
  card_hint: "Покажите её при оплате в нашем магазине.",
  card_qr: "QR-код номера вашей карты {number}",
  card_code128: "Штрихкод номера вашей карты {number}",
  card_page: "Открыть страницей",
  card_pdf: "Печать (PDF)",
  card_show: "Показать для сканирования",
  card_close: "Закрыть",
}
