import { html, type TemplateResult } from "lit"
import { Page } from "../elements/page.ts"
import { withReturn } from "../router/routes.ts"

/** The prize draws: open to look at for everybody. */
class DrawsPage extends Page {
  protected override render(): TemplateResult {
    const { shop } = this
    return html`
      <div class="page-head"><h1>${shop.texts("draws_title")}</h1></div>
      <encore-draws
        .client=${shop.encore}
        locale=${shop.locale}
        sign-in-href=${withReturn("/sign-in")}
        register-href=${withReturn("/register")}
        data-testid="draws"
      ></encore-draws>
    `
  }
}

customElements.define("draws-page", DrawsPage)
