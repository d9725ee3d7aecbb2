import { css, html, nothing, type TemplateResult } from "lit"
import type { Format } from "../i18n/format.ts"
import type { Messages } from "../i18n/index.ts"
import type { Texts } from "../i18n/texts.ts"
import type { ComplaintAttachment, ComplaintDetail } from "../types.ts"

export const threadStyles = css`
  .thread {
    display: grid;
    gap: 0.75rem;
    margin-top: 0.875rem;
    padding: 0;
    list-style: none;
  }

  .thread li {
    max-width: 36rem;
    padding: 0.625rem 0.875rem;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.6);
  }

  .thread .shop {
    margin-inline-start: min(2rem, 6%);
    background: var(--_sunken);
  }

  .thread .customer {
    margin-inline-end: min(2rem, 6%);
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 0.75rem;
    font-weight: 600;
  }

  .who time {
    font-weight: 400;
  }

  .said {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.5rem;
  }

  .file {
    max-width: 100%;
    overflow-wrap: anywhere;
    text-align: start;
  }
`

export interface ThreadContext {
  texts: Texts<Messages>
  format: Format
  save: (attachment: ComplaintAttachment) => void
}

const KILOBYTE = 1024

/** What was said in a complaint, the first word first. */
export function renderThread(
  { messages, reference }: ComplaintDetail,
  { texts, format, save }: ThreadContext
): TemplateResult {
  return html`
    <ol
      class="thread"
      role="list"
      aria-label=${texts("complaint_thread", { reference })}
    >
      ${messages.map(
        (message) => html`
          <li class=${message.from} data-testid="complaint-message">
            <p class="who">
              <span>
                ${texts(message.from === "shop" ? "complaint_shop" : "complaint_you")}
              </span>
              <time class="hint" datetime=${message.created_at}>
                ${format.dateTime(message.created_at)}
              </time>
            </p>
            <p class="said">${message.text}</p>
            ${message.attachments.length
              ? html`<div class="files">
                  ${message.attachments.map(
                    (attachment) => html`
                      <button
                        class="button file"
                        type="button"
                        aria-label=${texts("complaint_save", { name: attachment.name })}
                        @click=${() => save(attachment)}
                      >
                        ${attachment.name}
                        (${texts("complaint_size", {
                          kilobytes: Math.ceil(attachment.size / KILOBYTE),
                        })})
                      </button>
                    `
                  )}
                </div>`
              : nothing}
          </li>
        `
      )}
    </ol>
  `
}
