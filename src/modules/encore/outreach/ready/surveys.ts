import { ReadyTemplate } from "./ready-template"
import { inAllLanguages } from "./in-all-languages"

type Words = {
  subject: string
  heading: string
  text: string
  button: string
  regards: string
}

/** Opens the page with the score chosen; nothing is answered by following a link. */
const SCORES = `
{% if score %}<mj-text>{{ score.question }}</mj-text>
<mj-text line-height="2.75">{% for each in score.links %}<a href="{{ each.link | absolute }}"
  style="display:inline-block;min-width:22px;padding:0 5px;margin:0 0 4px 0;border:1px solid #8a8f99;border-radius:8px;text-align:center;text-decoration:none;font-weight:700">{{ each.score }}</a> {% endfor %}</mj-text>
{% if score.low and score.high %}<mj-text mj-class="small">{{ score.links.first.score }}: {{ score.low }} · {{ score.links.last.score }}: {{ score.high }}</mj-text>{% endif %}{% endif %}`

const text = ({ subject, heading, text: words, button, regards }: Words) => ({
  subject,
  body: `
<mj-text mj-class="heading">${heading}</mj-text>
<mj-text>{% if intro %}{{ intro | lines }}{% else %}${words}{% endif %}</mj-text>${SCORES}
<mj-button href="{{ link | absolute }}">${button}</mj-button>
<mj-text>${regards}<br/>{{ shop.name }}</mj-text>`,
})

const sample = {
  title: "How was it?",
  intro: null,
  link: "/encore/s/example",
  questions: 2,
  score: {
    question: "How likely are you to recommend us to a friend?",
    low: "Not at all",
    high: "Certainly",
    links: Array.from({ length: 11 }, (_, score) => ({
      score,
      link: `/encore/s/example?score=${score}`,
    })),
  },
}

/** Asks a member to a survey; their first question can be answered from the mail. */
export const surveyInvitation: ReadyTemplate = {
  handle: "survey_invitation",
  kind: "survey_invitation",
  purpose: "feedback",
  sample,
  texts: inAllLanguages(
    {
      en: {
        subject: "{{ title }}",
        heading: "{{ title }}",
        text: "It takes a minute, and a person reads what you write.",
        button: "Answer",
        regards: "Thank you,",
      },
      es: {
        subject: "{{ title }}",
        heading: "{{ title }}",
        text: "Es un minuto, y una persona lee lo que escribes.",
        button: "Responder",
        regards: "Gracias,",
      },
      ru: {
        subject: "{{ title }}",
        heading: "{{ title }}",
        text: "Это займёт минуту, и ваш ответ прочитает человек.",
        button: "Ответить",
        regards: "Спасибо,",
      },
      zh: {
        subject: "{{ title }}",
        heading: "{{ title }}",
        text: "只需一分钟，您写的内容会有专人阅读。",
        button: "回答",
        regards: "谢谢，",
      },
      el: {
        subject: "{{ title }}",
        heading: "{{ title }}",
        text: "Χρειάζεται ένα λεπτό, και ό,τι γράψετε το διαβάζει άνθρωπος.",
        button: "Απαντήστε",
        regards: "Ευχαριστούμε,",
      },
    },
    text
  ),
}

/** Reminds once of a survey that wasn't answered. */
export const surveyReminder: ReadyTemplate = {
  handle: "survey_reminder",
  kind: "survey_invitation",
  purpose: "feedback",
  sample,
  texts: inAllLanguages(
    {
      en: {
        subject: "A reminder: {{ title }}",
        heading: "{{ title }}",
        text: "We would still like to hear from you. It takes a minute; we don't ask again.",
        button: "Answer",
        regards: "Thank you,",
      },
      es: {
        subject: "Un recordatorio: {{ title }}",
        heading: "{{ title }}",
        text: "Aún nos gustaría saber tu opinión. Es un minuto; no volveremos a preguntar.",
        button: "Responder",
        regards: "Gracias,",
      },
      ru: {
        subject: "Напоминание: {{ title }}",
        heading: "{{ title }}",
        text: "Нам всё ещё интересно ваше мнение. Это займёт минуту; больше мы не спросим.",
        button: "Ответить",
        regards: "Спасибо,",
      },
      zh: {
        subject: "提醒：{{ title }}",
        heading: "{{ title }}",
        text: "我们仍希望听到您的意见。只需一分钟，之后不再打扰。",
        button: "回答",
        regards: "谢谢，",
      },
      el: {
        subject: "Υπενθύμιση: {{ title }}",
        heading: "{{ title }}",
        text: "Θα θέλαμε ακόμη να σας ακούσουμε. Χρειάζεται ένα λεπτό· δεν θα ξαναρωτήσουμε.",
        button: "Απαντήστε",
        regards: "Ευχαριστούμε,",
      },
    },
    text
  ),
}
