import { readyTemplate } from "../../modules/encore/outreach/ready"
import { TemplateInForce } from "../../modules/encore/outreach/templates"

/** A template for admins: its words as they are, and the ready ones to go back to. */
export function templateView({ sample, ...template }: TemplateInForce) {
  return {
    ...template,
    ready: readyTemplate(template.handle)?.texts ?? template.texts,
    /** What Liquid sees, with examples. */
    data: sample,
  }
}
