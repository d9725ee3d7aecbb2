import {
  css,
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit"
import { keyed } from "lit/directives/keyed.js"
import { live } from "lit/directives/live.js"
import type { Messages } from "../i18n/index.ts"
import type { Texts } from "../i18n/texts.ts"
import type { ComplaintWords } from "../types.ts"

/** As much as the store takes. */
const MAX_MESSAGE = 5_000
const MAX_FILES = 5
const MAX_MEGABYTES = 5

const TYPES = [
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/heic",
  "image/heif",
  "application/pdf",
]

export const messageFieldStyles = css`
  .fields {
    display: grid;
    gap: 0.875rem;
    margin-top: 0.875rem;
  }

  .field {
    display: grid;
    gap: 0.25rem;
    min-width: 0;
  }

  .field label {
    font-size: 0.9375em;
    font-weight: 550;
  }

  .field input,
  .field select,
  .field textarea {
    width: 100%;
    min-width: 0;
    min-height: 2.5rem;
    padding: 0.375rem 0.75rem;
    border: 1px solid var(--_muted);
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  .field textarea {
    min-height: 6rem;
    resize: vertical;
  }

  .field [aria-invalid="true"] {
    border-color: var(--_danger);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }

  .button[aria-disabled="true"] {
    opacity: 0.55;
    cursor: default;
  }

  .problem {
    color: var(--_danger);
    font-size: 0.9375em;
    font-weight: 550;
  }
`

/**
 * Words with files, as one writes them: they stay while the element is drawn anew, and
 * what is wrong with them stands at the field.
 */
export class MessageFields implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #name: string
  #text = ""
  #files: File[] = []
  #wrong: { text?: keyof Messages; files?: string } = {}
  /** A browser's field of files can't be emptied, only made anew. */
  #round = 0
  /** One key for what was written, until the shop has it: again, it is written once. */
  #key: string | null = null

  /** @param name tells the fields of one element apart */
  constructor(host: ReactiveControllerHost, name: string) {
    this.#host = host
    this.#name = name
    host.addController(this)
  }

  hostConnected(): void {
    this.#wrong = {}
  }

  get key(): string {
    return (this.#key ??= crypto.randomUUID())
  }

  /** What was written; null where it can't be sent as it is, which the fields then say. */
  read(texts: Texts<Messages>): ComplaintWords | null {
    const message = this.#text.trim()
    const large = this.#files.find(({ size }) => size > MAX_MEGABYTES * 1024 * 1024)
    const strange = this.#files.find(({ type }) => type !== "" && !TYPES.includes(type))
    this.#wrong = {
      ...(!message && { text: "complaint_write" as const }),
      ...(message.length > MAX_MESSAGE && { text: "complaint_long" as const }),
      ...(this.#files.length > MAX_FILES && { files: texts("complaint_files_many") }),
      ...(large && { files: texts("complaint_file_large", { name: large.name }) }),
      ...(strange && { files: texts("complaint_file_kind", { name: strange.name }) }),
    }
    this.#host.requestUpdate()
    return this.#wrong.text || this.#wrong.files
      ? null
      : { message, ...(this.#files.length && { files: this.#files }) }
  }

  /** Says at the files what the store found in them. */
  refuseFiles(reason: string): boolean {
    if (!this.#files.length) {
      return false
    }
    this.#wrong = { files: reason }
    this.#host.requestUpdate()
    return true
  }

  clear(): void {
    this.#text = ""
    this.#files = []
    this.#wrong = {}
    this.#key = null
    this.#round += 1
    this.#host.requestUpdate()
  }

  render(texts: Texts<Messages>, label: string): TemplateResult {
    const { text, files } = this.#wrong
    const id = this.#name
    return html`
      <div class="field">
        <label for="${id}-text">${label}</label>
        <textarea
          id="${id}-text"
          data-testid="${id}-text"
          rows="4"
          .value=${live(this.#text)}
          aria-invalid=${text !== undefined}
          aria-describedby=${text ? `${id}-text-problem` : nothing}
          @input=${(event: Event) => this.#write(event)}
        ></textarea>
        ${text
          ? html`<p id="${id}-text-problem" class="problem" role="alert">
              ${texts(text)}
            </p>`
          : nothing}
      </div>
      <div class="field">
        <label for="${id}-files">${texts("complaint_files")}</label>
        ${keyed(
          this.#round,
          html`<input
            id="${id}-files"
            data-testid="${id}-files"
            type="file"
            multiple
            accept=${TYPES.join(",")}
            aria-invalid=${files !== undefined}
            aria-describedby="${id}-files-hint"
            @change=${(event: Event) => this.#choose(event)}
          />`
        )}
        <p
          id="${id}-files-hint"
          class=${files ? "problem" : "hint"}
          role=${files ? "alert" : nothing}
        >
          ${files ?? texts("complaint_files_hint")}
        </p>
      </div>
    `
  }

  #write({ target }: Event): void {
    if (target instanceof HTMLTextAreaElement) {
      this.#text = target.value
      this.#key = null
    }
  }

  #choose({ target }: Event): void {
    if (target instanceof HTMLInputElement) {
      this.#files = [...(target.files ?? [])]
      this.#key = null
      this.#wrong = { ...(this.#wrong.text && { text: this.#wrong.text }) }
      this.#host.requestUpdate()
    }
  }
}
