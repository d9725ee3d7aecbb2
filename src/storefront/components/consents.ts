import { css, html, nothing, type TemplateResult } from "lit"
import { live } from "lit/directives/live.js"
import type { Consent, ConsentList } from "../types.ts"
import { EncoreElement } from "./encore-element.ts"
import { Loader } from "./loader.ts"
import { sharedStyles } from "./styles.ts"

/**
 * What the shop may write to the customer, and by what: a box for each, with the words
 * that they agree to. Each is kept as soon as it is ticked or unticked. It shows nothing
 * where the shop sends nothing.
 *
 * @attr locale, time-zone - See {@link EncoreElement}.
 *
 * @example
 * <encore-consents></encore-consents>
 */
export class EncoreConsents extends EncoreElement {
  static override styles = [
    sharedStyles,
    css`
      h2 {
        margin: 0 0 0.75rem;
        font-size: 1em;
        font-weight: 600;
      }

      fieldset {
        display: grid;
        gap: 0.25rem;
        margin: 0;
        padding: 0;
        border: 0;
      }

      label {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.125rem 0.75rem;
        padding-block: 0.5rem;
        cursor: pointer;
      }

      input {
        width: 1.5rem;
        height: 1.5rem;
        margin: 0;
        accent-color: var(--_accent);
        cursor: inherit;
      }

      .since {
        grid-column: 2;
      }

      .problem {
        margin-top: 0.5rem;
        color: var(--_danger);
        font-size: 0.9375em;
        font-weight: 550;
      }
    `,
  ]

  protected override readonly dependsOn = []
  readonly #loader = new Loader<ConsentList>(this)
  /** What is under way, by its box, which shows it at once. */
  readonly #saving = new Map<string, boolean>()
  #failed = false

  override async refresh(): Promise<void> {
    const { client, locale } = this
    if (!client) {
      this.#loader.reset()
      return
    }
    await this.#loader.load((signal) =>
      client.consents({ signal, ...(locale && { locale }) })
    )
  }

  protected override render(): TemplateResult | typeof nothing {
    const { status, data, error } = this.#loader
    if (data && data.consents.length === 0) {
      return nothing
    }
    return html`
      <section
        class="card"
        aria-labelledby="title"
        aria-busy=${status === "loading" || this.#saving.size > 0}
        data-state=${status}
        data-focus
        tabindex="-1"
      >
        ${status === "failed" ? this.renderFailure(error) : nothing}
        ${!data && status !== "failed" ? this.renderLoading() : nothing}
        ${data ? this.#renderConsents(data.consents) : nothing}
      </section>
      ${this.renderAnnouncement()}
    `
  }

  #renderConsents(consents: Consent[]): TemplateResult {
    return html`
      <div class="part">
        <h2 id="title">${this.texts("consents_title")}</h2>
        <fieldset aria-labelledby="title">
          ${consents.map((consent) => this.#renderConsent(consent))}
        </fieldset>
        ${this.#failed
          ? html`<p class="problem" role="alert">${this.texts("consents_failed")}</p>`
          : nothing}
      </div>
    `
  }

  #renderConsent(consent: Consent): TemplateResult {
    const name = nameOf(consent)
    return html`
      <label for=${name}>
        <input
          type="checkbox"
          id=${name}
          .checked=${live(this.#saving.get(name) ?? consent.granted)}
          data-testid=${name}
          @change=${(event: Event) => this.#change(consent, event)}
        />
        <span>${consent.wording}</span>
        ${consent.changed_at
          ? html`<span class="since hint">
              ${this.texts(consent.granted ? "consents_since" : "consents_ended", {
                date: this.format.date(consent.changed_at),
              })}
            </span>`
          : nothing}
      </label>
    `
  }

  async #change(consent: Consent, event: Event): Promise<void> {
    const { client, locale } = this
    const name = nameOf(consent)
    if (!client || !(event.target instanceof HTMLInputElement)) {
      return
    }
    const granted = event.target.checked
    const { channel, purpose } = consent
    this.#saving.set(name, granted)
    this.#failed = false
    this.requestUpdate()
    try {
      const answer = await client.setConsents([{ channel, purpose, granted }], {
        ...(locale && { locale }),
      })
      this.#loader.show(answer)
      this.announce(this.texts("consents_kept"))
    } catch {
      // The box goes back to what holds.
      this.#failed = true
    } finally {
      this.#saving.delete(name)
      this.requestUpdate()
    }
  }
}

const nameOf = ({ channel, purpose }: Consent): string => `${purpose}-${channel}`
