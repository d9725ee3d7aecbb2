import { html, nothing, type TemplateResult } from "lit"
import { Action } from "../elements/action.ts"
import { readForm, renderField } from "../elements/field.ts"
import { Page } from "../elements/page.ts"
import { navigate } from "../router/router.ts"
import { returnPath, withReturn } from "../router/routes.ts"
import { statusOf } from "../shop/status.ts"

const MIN_PASSWORD_LENGTH = 8

class RegisterPage extends Page {
  readonly #registering = new Action(this)

  protected override render(): TemplateResult {
    const { texts } = this.shop
    const { busy, error } = this.#registering
    return html`
      <div class="narrow">
        <h1>${texts("register_title")}</h1>
        <p class="muted">${texts("register_why")}</p>
        <form class="form" @submit=${this.#submit}>
          ${renderField({
            name: "first_name",
            label: texts("first_name"),
            autocomplete: "given-name",
            testId: "register-first-name",
          })}
          ${renderField({
            name: "last_name",
            label: texts("last_name"),
            autocomplete: "family-name",
            testId: "register-last-name",
          })}
          ${renderField({
            name: "email",
            label: texts("email"),
            type: "email",
            autocomplete: "email",
            testId: "register-email",
            wide: true,
          })}
          ${renderField({
            name: "password",
            label: texts("password"),
            type: "password",
            autocomplete: "new-password",
            minLength: MIN_PASSWORD_LENGTH,
            testId: "register-password",
            wide: true,
          })}
          ${error ? this.renderError(this.#explain(error)) : nothing}
          <button class="button primary wide" ?disabled=${busy} data-testid="register">
            ${texts("register")}
          </button>
        </form>
        <p>
          ${texts("has_account")}
          <a href=${withReturn("/sign-in")}>${texts("sign_in")}</a>
        </p>
      </div>
    `
  }

  #explain(error: unknown): string {
    return statusOf(error) === 401
      ? this.shop.texts("register_taken")
      : this.describe(error)
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) {
      return
    }
    const { email = "", password = "", ...name } = readForm(event.target)
    void this.#registering.run(async () => {
      await this.shop.register({
        email,
        password,
        first_name: name.first_name ?? "",
        last_name: name.last_name ?? "",
      })
      navigate(returnPath())
    })
  }
}

customElements.define("register-page", RegisterPage)
