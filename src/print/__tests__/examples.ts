import { PrintableCard } from "../card"

const brand = {
  name: "Alpenglow Outdoor",
  website: "alpenglow.example",
  main_color: "#12372f",
  accent_color: "#e3b35c",
  logo: null,
}

/** A coupon in each language, as a shop would give it. */
export const COUPONS: PrintableCard[] = [
  {
    locale: "en",
    label: "Coupon",
    value: "20 % off",
    title: "Your next purchase, on us in part",
    owner: "For Ada Lovelace",
    expiry: "Valid until 31 December 2026",
    conditions: [
      "On orders from €50.",
      "Not for gift cards.",
      "Can be used once, and not together with other coupons.",
    ],
    hint: "Enter this code at the checkout, or show it in our shop.",
    greeting: "Thank you for being with us. This is for you:",
  },
  {
    locale: "es",
    label: "Cupón",
    value: "Envío gratis",
    title: "En tu próximo pedido",
    owner: "Para Íñigo Muñoz",
    expiry: "Válido hasta el 31 de diciembre de 2026",
    conditions: ["En pedidos desde 50 €.", "Se puede usar una sola vez."],
    hint: "Introduce este código al pagar o enséñalo en la tienda.",
    greeting: "Gracias por estar con nosotros. Esto es para ti:",
  },
  {
    locale: "ru",
    label: "Купон",
    value: "1 500 ₽",
    title: "Скидка на следующую покупку",
    owner: "Для Ольги Щербаковой",
    expiry: "Действует до 31 декабря 2026 г.",
    conditions: ["При заказе от 5 000 ₽.", "Можно использовать один раз."],
    hint: "Введите этот код при оформлении заказа или покажите его в магазине.",
    greeting: "Спасибо, что вы с нами. Это для вас:",
  },
  {
    locale: "zh",
    label: "优惠券",
    value: "八折优惠",
    title: "下次购物可用",
    owner: "赠予王小明",
    expiry: "有效期至2026年12月31日",
    conditions: ["订单满 €50 可用。", "仅可使用一次，不可与其他优惠券同时使用。"],
    hint: "结账时输入此代码，或在店内出示。",
    greeting: "感谢您的支持。这是送给您的：",
  },
  {
    locale: "el",
    label: "Κουπόνι",
    value: "15 €",
    title: "Έκπτωση στην επόμενη αγορά σας",
    owner: "Για τον Οδυσσέα Ελύτη",
    expiry: "Ισχύει έως 31 Δεκεμβρίου 2026",
    conditions: ["Για παραγγελίες από 50 €.", "Μπορεί να χρησιμοποιηθεί μία φορά."],
    hint: "Γράψτε αυτόν τον κωδικό στο ταμείο ή δείξτε τον στο κατάστημα.",
    greeting: "Ευχαριστούμε που είστε μαζί μας. Αυτό είναι για εσάς:",
  },
].map(({ hint, ...card }) => ({
  ...card,
  locale: card.locale as PrintableCard["locale"],
  kind: "coupon" as const,
  brand,
  state: null,
  code: { value: "ENC7F3KQ2XW9", text: "ENC7 F3KQ 2XW9", hint },
}))

/** The card of a member. */
export const MEMBER_CARD: PrintableCard = {
  locale: "en",
  kind: "member",
  brand,
  label: "Loyalty card",
  value: "Ada Lovelace",
  title: "Gold · Member since 2024",
  owner: null,
  expiry: null,
  conditions: [
    "Every purchase earns points. Your balance and what you can get for it stand in your account.",
  ],
  state: null,
  code: {
    value: "4539148803436467",
    text: "4539 1488 0343 6467",
    hint: "Show this card when you pay.",
  },
  greeting: "Welcome. This is your card; keep it with you.",
}
