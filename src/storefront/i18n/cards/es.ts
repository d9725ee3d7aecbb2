export const cards = {
  card_title: "Tarjeta de fidelidad",
  card_hint: "Enséñala al pagar en nuestra tienda.",
  card_qr: "Código QR de tu número de tarjeta {number}",
  card_code128: "Código de barras de tu número de tarjeta {number}",
  card_page: "Abrir como página",
  card_pdf: "Imprimir (PDF)",
  card_show: "Mostrar para escanear",
  card_close: "Cerrar",
}
