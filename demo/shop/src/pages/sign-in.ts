import { html, nothing, type TemplateResult } from "lit"
import { Action } from "../elements/action.ts"
import { readForm, renderField } from "../elements/field.ts"
import { Page } from "../elements/page.ts"
import { navigate } from "../router/router.ts"
import { returnPath, withReturn } from "../router/routes.ts"
import { statusOf } from "../shop/status.ts"

class SignInPage extends Page {
  readonly #signingIn = new Action(this)

  protected override render(): TemplateResult {
    const { texts } = this.shop
    const { busy, error } = this.#signingIn
    return html`
      <div class="narrow">
        <h1>${texts("sign_in_title")}</h1>
        <form class="form" @submit=${this.#submit}>
          ${renderField({
            name: "email",
            label: texts("email"),
            type: "email",
            autocomplete: "email",
            testId: "sign-in-email",
            wide: true,
          })}
          ${renderField({
            name: "password",
            label: texts("password"),
            type: "password",
            autocomplete: "current-password",
            testId: "sign-in-password",
            wide: true,
          })}
          ${error ? this.renderError(this.#explain(error)) : nothing}
          <button class="button primary wide" ?disabled=${busy} data-testid="sign-in">
            ${texts("sign_in")}
          </button>
        </form>
        <p>
          ${texts("no_account")}
          <a href=${withReturn("/register")}>${texts("register")}</a>
        </p>
      </div>
    `
  }

  #explain(error: unknown): string {
    return statusOf(error) === 401
      ? this.shop.texts("sign_in_failed")
      : this.describe(error)
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    if (!(event.target instanceof HTMLFormElement)) {
      return
    }
    const { email = "", password = "" } = readForm(event.target)
    void this.#signingIn.run(async () => {
      await this.shop.signIn(email, password)
      navigate(returnPath())
    })
  }
}

customElements.define("sign-in-page", SignInPage)
