/** MJML 5 brings no types of its own; this is as much of it as is used here. */
declare module "mjml" {
  type Options = {
    validationLevel?: "strict" | "soft" | "skip"
    ignoreIncludes?: boolean
  }

  function mjml2html(mjml: string, options?: Options): Promise<{ html: string }>

  export = mjml2html
}
