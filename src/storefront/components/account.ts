import { css, html, nothing, type TemplateResult } from "lit"
import type { Messages } from "../i18n/index.ts"
import type { Texts } from "../i18n/texts.ts"

/** Where a guest becomes a customer, if the shop says. */
export interface AccountLinks {
  signInHref: string | undefined
  registerHref: string | undefined
}

export const accountStyles = css`
  .account {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625rem;
    margin-top: 0.875rem;
  }
`

/** The ways to an account; a shop may put its own in their place. */
export function renderAccount(
  texts: Texts<Messages>,
  { signInHref, registerHref }: AccountLinks
): TemplateResult {
  return html`
    <slot name="account">
      ${signInHref || registerHref
        ? html`<div class="account">
            ${renderLink(signInHref, texts("sign_in"), "primary")}
            ${renderLink(registerHref, texts("create_account"), "")}
          </div>`
        : nothing}
    </slot>
  `
}

function renderLink(
  href: string | undefined,
  text: string,
  kind: string
): TemplateResult | typeof nothing {
  return href ? html`<a class="button ${kind}" href=${href}>${text}</a>` : nothing
}
