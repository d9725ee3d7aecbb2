import { inAllLanguages } from "./in-all-languages"
import { ReadyTemplate } from "./ready-template"

type Words = {
  subject: string
  heading: string
  text: string
  points: string
  regards: string
}

const text = ({ subject, heading, text: words, points, regards }: Words) => ({
  subject,
  body: `
<mj-text mj-class="heading">${heading}</mj-text>
<mj-text>${words}</mj-text>
{% if points %}<mj-text>${points}</mj-text>{% endif %}
<mj-text>${regards}<br/>{{ shop.name }}</mj-text>`,
})

/** Follows an order: thanks, and what it has earned. */
export const thankYou: ReadyTemplate = {
  handle: "thank_you",
  kind: "thank_you",
  purpose: "marketing",
  sample: {
    name: "Ada",
    order_number: "1042",
    points: 120,
    points_name: "Points",
  },
  texts: inAllLanguages(
    {
      en: {
        subject: "Thank you for your order {{ order_number }}",
        heading: "Thank you{% if name %}, {{ name }}{% endif %}!",
        text: "We are glad that you chose us. Your order {{ order_number }} is in good hands.",
        points: "It brings you <b>{{ points | number }} {{ points_name }}</b>.",
        regards: "With our best regards,",
      },
      es: {
        subject: "Gracias por tu pedido {{ order_number }}",
        heading: "¡Gracias{% if name %}, {{ name }}{% endif %}!",
        text: "Nos alegra que nos hayas elegido. Tu pedido {{ order_number }} está en buenas manos.",
        points: "Te da <b>{{ points | number }} {{ points_name }}</b>.",
        regards: "Un cordial saludo,",
      },
      ru: {
        subject: "Спасибо за заказ {{ order_number }}",
        heading: "Спасибо{% if name %}, {{ name }}{% endif %}!",
        text: "Мы рады, что вы выбрали нас. Ваш заказ {{ order_number }} в надёжных руках.",
        points:
          "За него вам начисляется: <b>{{ points | number }} {{ points_name }}</b>.",
        regards: "С наилучшими пожеланиями,",
      },
      zh: {
        subject: "感谢您的订单 {{ order_number }}",
        heading: "{% if name %}{{ name }}，{% endif %}谢谢您！",
        text: "很高兴您选择了我们。我们会妥善处理您的订单 {{ order_number }}。",
        points: "此订单为您带来 <b>{{ points | number }} {{ points_name }}</b>。",
        regards: "此致问候，",
      },
      el: {
        subject: "Ευχαριστούμε για την παραγγελία {{ order_number }}",
        heading: "Ευχαριστούμε{% if name %}, {{ name }}{% endif %}!",
        text: "Χαιρόμαστε που μας επιλέξατε. Η παραγγελία σας {{ order_number }} είναι σε καλά χέρια.",
        points: "Σας φέρνει <b>{{ points | number }} {{ points_name }}</b>.",
        regards: "Με εκτίμηση,",
      },
    },
    text
  ),
}
