import { inAllLanguages } from "./in-all-languages"
import { ReadyTemplate } from "./ready-template"

const REFERENCE = "C-1042"

/** Says that a complaint has come in, and by which number it goes. */
export const complaintReceived: ReadyTemplate = {
  handle: "complaint_received",
  kind: "complaint_received",
  purpose: "service",
  sample: { reference: REFERENCE },
  texts: inAllLanguages(
    {
      en: {
        subject: "We have your complaint {{ reference }}",
        heading: "We have your complaint",
        text: "Thank you for telling us. A person looks into it and writes to you. Its number is <b>{{ reference }}</b>.",
      },
      es: {
        subject: "Hemos recibido tu reclamación {{ reference }}",
        heading: "Hemos recibido tu reclamación",
        text: "Gracias por decírnoslo. Una persona la estudiará y te escribirá. Su número es <b>{{ reference }}</b>.",
      },
      ru: {
        subject: "Мы получили вашу жалобу {{ reference }}",
        heading: "Мы получили вашу жалобу",
        text: "Спасибо, что сообщили нам. Наш сотрудник разберётся и напишет вам. Номер жалобы: <b>{{ reference }}</b>.",
      },
      zh: {
        subject: "我们已收到您的投诉 {{ reference }}",
        heading: "我们已收到您的投诉",
        text: "感谢您告诉我们。我们会有专人处理并与您联系。投诉编号：<b>{{ reference }}</b>。",
      },
      el: {
        subject: "Λάβαμε το παράπονό σας {{ reference }}",
        heading: "Λάβαμε το παράπονό σας",
        text: "Ευχαριστούμε που μας το είπατε. Ένας άνθρωπος το εξετάζει και θα σας γράψει. Ο αριθμός του είναι <b>{{ reference }}</b>.",
      },
    },
    ({ subject, heading, text }) => ({
      subject,
      body: `
<mj-text mj-class="heading">${heading}</mj-text>
<mj-text>${text}</mj-text>
<mj-text>{{ shop.name }}</mj-text>`,
    })
  ),
}

/** Brings what the shop has written in a complaint's thread. */
export const complaintMessage: ReadyTemplate = {
  handle: "complaint_message",
  kind: "complaint_message",
  purpose: "service",
  sample: {
    reference: REFERENCE,
    message: "We have asked the carrier.\nYou hear from us tomorrow.",
  },
  texts: inAllLanguages(
    {
      en: {
        subject: "About your complaint {{ reference }}",
        heading: "About your complaint {{ reference }}",
        text: "You can answer in your account.",
      },
      es: {
        subject: "Sobre tu reclamación {{ reference }}",
        heading: "Sobre tu reclamación {{ reference }}",
        text: "Puedes responder en tu cuenta.",
      },
      ru: {
        subject: "О вашей жалобе {{ reference }}",
        heading: "О вашей жалобе {{ reference }}",
        text: "Ответить можно в личном кабинете.",
      },
      zh: {
        subject: "关于您的投诉 {{ reference }}",
        heading: "关于您的投诉 {{ reference }}",
        text: "您可以在账户中回复。",
      },
      el: {
        subject: "Για το παράπονό σας {{ reference }}",
        heading: "Για το παράπονό σας {{ reference }}",
        text: "Μπορείτε να απαντήσετε στον λογαριασμό σας.",
      },
    },
    ({ subject, heading, text }) => ({
      subject,
      body: `
<mj-text mj-class="heading">${heading}</mj-text>
<mj-text>{{ message | lines }}</mj-text>
<mj-text>${text}</mj-text>
<mj-text>{{ shop.name }}</mj-text>`,
    })
  ),
}

/** Brings the answer - admission, explanation, proposal - and asks whether it is settled. */
export const complaintAnswer: ReadyTemplate = {
  handle: "complaint_answer",
  kind: "complaint_answer",
  purpose: "service",
  sample: {
    reference: REFERENCE,
    admission: "We packed your record badly.",
    explanation: "The new boxes are too large.",
    proposal: "You get a new one, and points.",
    link: "/encore/settled/example",
  },
  texts: inAllLanguages(
    {
      en: {
        subject: "Our answer to your complaint {{ reference }}",
        heading: "Our answer to {{ reference }}",
        question: "Is it settled for you?",
        button: "Tell us",
      },
      es: {
        subject: "Nuestra respuesta a tu reclamación {{ reference }}",
        heading: "Nuestra respuesta a {{ reference }}",
        question: "¿Está resuelto para ti?",
        button: "Dínoslo",
      },
      ru: {
        subject: "Наш ответ на вашу жалобу {{ reference }}",
        heading: "Наш ответ на {{ reference }}",
        question: "Вопрос для вас решён?",
        button: "Ответить",
      },
      zh: {
        subject: "我们对您的投诉 {{ reference }} 的答复",
        heading: "我们对 {{ reference }} 的答复",
        question: "问题解决了吗？",
        button: "告诉我们",
      },
      el: {
        subject: "Η απάντησή μας στο παράπονό σας {{ reference }}",
        heading: "Η απάντησή μας στο {{ reference }}",
        question: "Τακτοποιήθηκε για εσάς;",
        button: "Πείτε μας",
      },
    },
    ({ subject, heading, question, button }) => ({
      subject,
      body: `
<mj-text mj-class="heading">${heading}</mj-text>
<mj-text>{{ admission | lines }}</mj-text>
<mj-text>{{ explanation | lines }}</mj-text>
<mj-text>{{ proposal | lines }}</mj-text>
<mj-divider padding="16px 25px" />
<mj-text>${question}</mj-text>
<mj-button href="{{ link | absolute }}">${button}</mj-button>
<mj-text>{{ shop.name }}</mj-text>`,
    })
  ),
}
