import { inAllLanguages } from "./in-all-languages"
import { ReadyTemplate } from "./ready-template"

/** Brings what the shop says to a suggestion, under the suggestion itself. */
export const suggestionAnswer: ReadyTemplate = {
  handle: "suggestion_answer",
  kind: "suggestion_answer",
  purpose: "service",
  sample: {
    suggestion: "Could you sell the beans in smaller bags?",
    message: "Thank you, that is a good idea.\nWe try it from next month.",
  },
  texts: inAllLanguages(
    {
      en: {
        subject: "Thank you for your idea",
        heading: "Thank you for your idea",
        yours: "You wrote:",
      },
      es: {
        subject: "Gracias por tu idea",
        heading: "Gracias por tu idea",
        yours: "Nos escribiste:",
      },
      ru: {
        subject: "Спасибо за вашу идею",
        heading: "Спасибо за вашу идею",
        yours: "Вы написали:",
      },
      zh: {
        subject: "感谢您的想法",
        heading: "感谢您的想法",
        yours: "您写道：",
      },
      el: {
        subject: "Ευχαριστούμε για την ιδέα σας",
        heading: "Ευχαριστούμε για την ιδέα σας",
        yours: "Μας γράψατε:",
      },
    },
    ({ subject, heading, yours }) => ({
      subject,
      body: `
<mj-text mj-class="heading">${heading}</mj-text>
<mj-text>{{ message | lines }}</mj-text>
<mj-divider padding="16px 25px" />
<mj-text>${yours}<br />{{ suggestion | lines }}</mj-text>
<mj-text>{{ shop.name }}</mj-text>`,
    })
  ),
}
