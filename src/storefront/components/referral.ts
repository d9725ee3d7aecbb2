import { css, html, nothing, type TemplateResult } from "lit"
import type { Referral, ReferralPage, ReferralProgram } from "../types.ts"
import { EncoreElement } from "./encore-element.ts"
import { Loader } from "./loader.ts"
import { NETWORK_NAMES, NETWORKS, shareHref, type Network } from "./share-links.ts"
import { sharedStyles } from "./styles.ts"

/**
 * The customer's invitation: its code and link to copy and share, what both sides get,
 * and where the friends whom they brought stand. It shows nothing where the shop has no
 * referral program and the customer brought nobody.
 *
 * @attr locale, time-zone - See {@link EncoreElement}.
 *
 * @example
 * <encore-referral></encore-referral>
 */
export class EncoreReferral extends EncoreElement {
  static override styles = [
    sharedStyles,
    css`
      h2,
      h3 {
        margin: 0 0 0.5rem;
        font-size: 1em;
        font-weight: 600;
      }

      ol {
        margin: 0;
        padding-inline-start: 1.25rem;
        display: grid;
        gap: 0.375rem;
      }

      .link {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        margin-block: 0.375rem 0.75rem;
      }

      input {
        flex: 1 1 12rem;
        min-width: 0;
        min-height: 2.5rem;
        padding: 0.375rem 0.75rem;
        border: 1px solid var(--_muted);
        border-radius: calc(var(--_radius) * 0.6);
        background: var(--_sunken);
        color: inherit;
        font: inherit;
        font-size: 0.9375em;
      }

      .networks {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }

      .code {
        font-size: 1.375em;
        font-weight: 600;
        letter-spacing: 0.06em;
        overflow-wrap: anywhere;
      }

      .friends {
        display: grid;
        gap: 0.75rem;
      }

      .friend {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 1rem;
      }

      .friend .hint {
        flex-basis: 100%;
      }

      .state {
        font-weight: 550;
      }
    `,
  ]

  protected override readonly dependsOn = []
  readonly #loader = new Loader<ReferralPage>(this)

  override async refresh(): Promise<void> {
    const { client, locale } = this
    if (!client) {
      this.#loader.reset()
      return
    }
    await this.#loader.load((signal) =>
      client.referrals({ signal, ...(locale && { locale }) })
    )
  }

  protected override render(): TemplateResult | typeof nothing {
    const { status, data, error } = this.#loader
    if (data && !data.program && data.count === 0) {
      return nothing
    }
    return html`
      <section
        class="card"
        aria-labelledby="title"
        aria-busy=${status === "loading"}
        data-state=${status}
        data-focus
        tabindex="-1"
      >
        ${status === "failed" ? this.renderFailure(error) : nothing}
        ${!data && status !== "failed" ? this.renderLoading() : nothing}
        ${data?.program ? this.#renderInvitation(data.program) : nothing}
        ${data ? this.#renderFriends(data) : nothing}
      </section>
      ${this.renderAnnouncement()}
    `
  }

  #renderInvitation(program: ReferralProgram): TemplateResult {
    const { texts } = this
    return html`
      <div class="part">
        <h2 id="title">${texts("referral_title")}</h2>
        <p class="label" id="code-label">${texts("referral_code")}</p>
        <p class="code" aria-labelledby="code-label" data-testid="referral-code">
          ${program.code}
        </p>
        <label class="label" for="link">${texts("referral_link")}</label>
        <div class="link">
          <input
            id="link"
            readonly
            .value=${program.link}
            data-testid="referral-link"
            @focus=${(event: FocusEvent) => {
              if (event.target instanceof HTMLInputElement) {
                event.target.select()
              }
            }}
          />
          <button
            class="button primary"
            type="button"
            data-testid="referral-copy"
            @click=${() => this.#copy(program.link)}
          >
            ${texts("referral_copy")}
          </button>
          ${typeof navigator.share === "function"
            ? html`<button
                class="button"
                type="button"
                @click=${() => this.#share(program)}
              >
                ${texts("referral_share")}
              </button>`
            : nothing}
        </div>
        <ul class="networks" aria-label=${texts("referral_share_on")}>
          ${NETWORKS.map(
            (network) =>
              html`<li>
                <a
                  class="button"
                  href=${shareHref(network, program)}
                  target="_blank"
                  rel="noopener noreferrer"
                >
                  ${this.#nameOf(network)}
                </a>
              </li>`
          )}
        </ul>
      </div>
      <div class="part">
        <h3>${texts("referral_how")}</h3>
        <ol>
          <li>${texts("referral_step_share")}</li>
          <li>
            ${texts("referral_step_friend")} ${this.#gives(program.friend.welcome)}
          </li>
          <li>
            ${texts("referral_step_reward")}
            ${this.#both(
              ["referral_you_get", program.advocate.rewards],
              ["referral_friend_gets", program.friend.rewards]
            )}
          </li>
        </ol>
      </div>
    `
  }

  #renderFriends({ program, referrals, count }: ReferralPage): TemplateResult {
    const { texts } = this
    const heading = texts("referral_friends", { count })
    return html`
      <div class="part">
        ${program ? html`<h3>${heading}</h3>` : html`<h2 id="title">${heading}</h2>`}
        ${referrals.length > 0
          ? html`<ul class="friends" data-testid="referral-friends">
              ${referrals.map((referral) => this.#renderFriend(referral))}
            </ul>`
          : html`<p class="hint">${texts("referral_nobody")}</p>`}
      </div>
    `
  }

  #renderFriend(referral: Referral): TemplateResult {
    const { texts, format } = this
    const { status, friend, points, tied_at, matures_at } = referral
    const since = texts("referral_since", { date: format.date(tied_at) })
    const due =
      status === "maturing" && matures_at
        ? texts("referral_due", { date: format.date(matures_at) })
        : null
    return html`
      <li class="friend" data-status=${status}>
        <span>${friend ?? texts("referral_friend")}</span>
        <span class="state">${texts(`referral_${status}`)}</span>
        <span class="hint">
          ${[since, due, points > 0 ? this.points(points) : null]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </li>
    `
  }

  #gives(rewards: string[]): string {
    return rewards.length > 0
      ? this.texts("referral_friend_gets", { what: this.format.list(rewards) })
      : ""
  }

  #both(
    ...sides: [key: "referral_you_get" | "referral_friend_gets", rewards: string[]][]
  ): string {
    return sides
      .filter(([, rewards]) => rewards.length > 0)
      .map(([key, rewards]) => this.texts(key, { what: this.format.list(rewards) }))
      .join(" ")
  }

  #nameOf(network: Network): string {
    return network === "email" ? this.texts("referral_email") : NETWORK_NAMES[network]
  }

  /** Without leave for the clipboard the link is selected, to be copied by hand. */
  async #copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link)
      this.announce(this.texts("referral_copied"))
    } catch {
      this.renderRoot.querySelector<HTMLInputElement>("#link")?.select()
      this.announce(this.texts("referral_copy_by_hand"))
    }
    this.requestUpdate()
  }

  async #share({ link, share }: ReferralProgram): Promise<void> {
    try {
      await navigator.share({ ...share, url: link })
    } catch (error) {
      // Who closes the sheet has changed their mind: no failure.
      if (!(error instanceof DOMException && error.name === "AbortError")) {
        await this.#copy(link)
      }
    }
  }
}
