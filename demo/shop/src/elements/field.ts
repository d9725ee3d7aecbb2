import { html, type TemplateResult } from "lit"

export interface Field {
  name: string
  label: string
  testId: string
  value?: string
  type?: "text" | "email" | "password"
  autocomplete: AutoFill
  minLength?: number
  /** Over the whole width of the form. */
  wide?: boolean
}

/** A labelled, required field of a form. */
export function renderField(field: Field): TemplateResult {
  const { name, label, testId, value = "", type = "text", autocomplete } = field
  return html`
    <label class="field ${field.wide ? "wide" : ""}">
      <span>${label}</span>
      <input
        name=${name}
        type=${type}
        .value=${value}
        autocomplete=${autocomplete}
        minlength=${field.minLength ?? 1}
        data-testid=${testId}
        required
      />
    </label>
  `
}

/** The texts of a form by their field's name, without spaces around them. */
export function readForm(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, String(value).trim()])
  )
}
