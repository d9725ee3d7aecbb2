import { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Locale, say } from "../../../i18n"
import { ENCORE_MODULE } from "../../../modules/encore"
import { categoryName } from "../../lib/complaint-words"
import { formToken } from "../../lib/form-token"
import { html } from "../../lib/html"
import { inLanguageOf } from "../../lib/localized"
import { localeOfPage, sendPlainPage } from "../../lib/plain-page"
import { refuseTooMany } from "../../lib/too-many"
import { Feedback, takeFeedback } from "../../lib/take-feedback"
import { parse } from "../../lib/validation"

type Values = Partial<Record<string, string>>

/** Anybody: a form for an idea, praise or a complaint, without an account, without a
 * script. `?lang=` names the language. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await sendForm(req, res, localeOfPage(req), {})
}

/** Anybody: sends the form. What is wrong with it stands above it, with what was written
 * still in it. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const locale = localeOfPage(req)
  const values = (req.body ?? {}) as Values
  try {
    const feedback = parse(Feedback, values, locale)
    const taken = await takeFeedback(req, feedback, locale, null)
    if ("wait" in taken) {
      return refuseTooMany(req, res, taken.wait)
    }
    sendPlainPage(res, {
      locale,
      title: say(locale, "complaints.page.received_title"),
      body: html`<p>
        ${taken.reference
          ? say(locale, "complaints.page.received_complaint", {
              reference: taken.reference,
            })
          : say(locale, "complaints.page.received_suggestion")}
      </p>`,
    })
  } catch (error) {
    const said = inLanguageOf(req, error)
    if (!(said instanceof Error) || !("type" in said) || said.type !== "invalid_data") {
      throw error
    }
    await sendForm(req, res, locale, values, said.message)
  }
}

async function sendForm(
  req: MedusaRequest,
  res: MedusaResponse,
  locale: Locale,
  values: Values,
  error: string | null = null
): Promise<void> {
  const { settings } = await req.scope.resolve(ENCORE_MODULE).programInForce()
  const words = (key: string) => say(locale, `complaints.page.${key}`)
  const text = (name: string) => {
    const value = values[name]
    return typeof value === "string" ? value : ""
  }
  const checked = html` checked`
  const selected = html` selected`
  const kind = text("kind") === "complaint" ? "complaint" : "suggestion"
  sendPlainPage(res, {
    locale,
    status: error ? 400 : 200,
    title: words("feedback_title"),
    body: html`<p>${words("feedback_text")}</p>
      ${error ? html`<p class="error" role="alert">${error}</p>` : null}
      <form method="post">
        <fieldset>
          <legend>${words("kind")}</legend>
          ${["suggestion", "complaint"].map(
            (one) =>
              html`<label class="choice">
                <input
                  type="radio"
                  name="kind"
                  value="${one}"
                  ${kind === one ? checked : null}
                /><span>${words(one)}</span>
              </label>`
          )}
        </fieldset>
        <div>
          <label for="message">${words("message")}</label>
          <textarea id="message" name="message" required maxlength="5000">
${text("message")}</textarea
          >
        </div>
        <div>
          <label for="email">${words("email")}</label>
          <input
            id="email"
            type="email"
            name="email"
            autocomplete="email"
            aria-describedby="email-hint"
            value="${text("email")}"
          />
          <p class="hint" id="email-hint">${words("email_hint")}</p>
        </div>
        <div>
          <label for="category">${words("category")}</label>
          <select id="category" name="category">
            ${settings.complaints.categories.map(
              ({ handle }) =>
                html`<option
                  value="${handle}"
                  ${text("category") === handle ? selected : null}
                >
                  ${categoryName(settings, handle, locale)}
                </option>`
            )}
          </select>
        </div>
        <div>
          <label for="order_number">${words("order_number")}</label>
          <input
            id="order_number"
            type="text"
            inputmode="numeric"
            name="order_number"
            value="${text("order_number")}"
          />
        </div>
        <div class="trap" aria-hidden="true">
          <label for="website">${words("leave_empty")}</label>
          <input
            id="website"
            type="text"
            name="website"
            tabindex="-1"
            autocomplete="off"
          />
        </div>
        <input type="hidden" name="token" value="${formToken(req)}" />
        <div class="buttons"><button>${words("send")}</button></div>
      </form>`,
  })
}
